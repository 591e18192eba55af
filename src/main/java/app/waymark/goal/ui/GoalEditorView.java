package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Threads;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSaveResult.Conflict;
import app.waymark.goal.Goals;
import app.waymark.goal.Verdict;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Card;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Writes a goal. What is typed is kept while it is typed, so that neither a lost connection nor a refused save loses a
 * letter; where somebody saved meanwhile, both versions stand side by side.
 */
@Route("goals/new")
@RouteAlias("goals/:goal/edit")
@PermitAll
class GoalEditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Goals goals;
    private final transient GoalEditing editing;
    private final transient Threads threads;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader();
    private final Div before = new Div();
    private final GoalForm form;
    private final InlineMessage notice = new InlineMessage();
    private final Span kept = new Span();
    private final Div foretold = new Div();
    private final Button save = new Button(getTranslation("goal.editor.save"));
    private transient @Nullable GoalId goal;
    private int edition;
    private String title = "";

    GoalEditorView(Goals goals, GoalEditing editing, Threads threads, Accounts accounts, DateFormats formats) {
        this.goals = goals;
        this.threads = threads;
        this.editing = editing;
        this.accounts = accounts;
        this.formats = formats;
        form = new GoalForm(this::keep);
        save.addClickListener(event -> save(form.read()));
        Keys.on(save, Keys.SEND);
        header.action(kept, notice);
        header.primary(save);
        // Not a status: whoever listens to the page would hear it at every pause in their typing.
        kept.addClassName("wm-small");
        before.addClassName("goal-banner");
        foretold.addClassName("goal-banner");
        getContent().addClassName("goal-editor");
        getContent().add(header, foretold, before, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        before.removeAll();
        foretold.removeAll();
        notice.clear();
        kept.setText("");
        if (event.getRouteParameters().get("goal").isEmpty()) {
            goal = null;
            edition = 0;
            start(null);
            return;
        }
        goal = GoalTalk.id(event);
        var page = goals.forEditing(goal);
        if (!page.editable()) {
            event.forwardTo(Links.goal(goal.value()).substring(1));
            return;
        }
        edition = page.edition();
        start(page);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void start(@Nullable GoalPage page) {
        title = page == null
                ? getTranslation("goal.editor.new")
                : getTranslation("goal.editor.edit", page.content().title());
        header.heading(page == null ? title : getTranslation("goal.editor.heading"));
        header.clear();
        header.action(kept, notice);
        header.primary(save);
        header.crumb(getTranslation("goal.nav.goals"), Links.GOALS);
        if (page != null) {
            header.crumb(page.content().title(), Links.goal(page.id().value()));
        }
        var saved = page == null
                ? GoalEdit.of(GoalContent.blank())
                : new GoalEdit(page.content(), Objects.requireNonNullElse(page.privateNotes(), ""), "");
        form.prepare(page == null || page.mine(), page != null && page.sharing() != null);
        foretell(page);
        remember(page);
        var typed = editing.kept(goal);
        form.write(typed.map(GoalEditing.Kept::edit).orElse(saved));
        typed.ifPresent(draft -> {
            edition = draft.edition();
            offerToDiscard(draft, page == null ? 0 : page.edition(), saved);
        });
        if (page == null) {
            form.focusTitle();
        }
    }

    /** What saving does to what the mentor said of the goal is told before. */
    private void foretell(@Nullable GoalPage page) {
        var acceptedBy = Optional.ofNullable(page)
                .filter(GoalPage::mine)
                .filter(read -> read.review().verdict() == Verdict.ACCEPTED)
                .flatMap(GoalPage::mentor);
        save.setText(getTranslation(acceptedBy.isPresent() ? "goal.editor.save.again" : "goal.editor.save"));
        acceptedBy.ifPresent(mentor -> {
            var names = Names.of(accounts, List.of(mentor), getTranslation("goal.somebody"));
            var card = new Card(new Paragraph(getTranslation("goal.editor.accepted", names.first(mentor))));
            card.addClassName("goal-asked");
            card.getElement().setAttribute("role", "note");
            foretold.add(card);
        });
    }

    /** What the mentor asked and is still open stands beside the text while it is edited. */
    private void remember(@Nullable GoalPage page) {
        if (page == null || page.sharing() == null) {
            return;
        }
        var other = page.mine() ? page.sharing().mentor() : page.mentee();
        var names = Names.of(accounts, List.of(other, page.reader()), getTranslation("goal.somebody"));
        var about = GoalTalk.of(this, page);
        var open = threads.about(Goals.THREADS, page.id().value(), true, null, Slice.PAGE).items().stream()
                .filter(thread -> thread.waits() && !thread.openedBy().equals(page.reader()))
                .toList();
        form.ask(open, about, names);
        var asked = page.review();
        if (page.mine() && asked.verdict() == Verdict.CHANGES_ASKED) {
            var words = new Paragraph(asked.words());
            words.addClassName("feedback-text");
            var card = new Card(new H2(getTranslation("goal.asked", names.first(other), asked.revision())), words);
            card.addClassName("goal-asked");
            foretold.add(card);
        }
        var whole = open.stream().filter(thread -> thread.part() == null).toList();
        var remarks = new OpenRemarks(getTranslation("goal.part.goal"));
        remarks.show(whole, about, names);
        foretold.add(remarks);
    }

    private void offerToDiscard(GoalEditing.Kept draft, int current, GoalEdit saved) {
        var words =
                new Paragraph(getTranslation("goal.editor.kept", formats.mine().moment(draft.at())));
        var discard = new Button(getTranslation("goal.editor.discard"), event -> {
            var typed = form.read();
            int upon = edition;
            editing.discard(goal);
            edition = current;
            form.write(saved);
            kept.setText("");
            before.removeAll();
            Toasts.undo(getTranslation("goal.editor.discarded"), () -> {
                edition = upon;
                form.write(typed);
                editing.keep(goal, upon, typed);
                offerToDiscard(draft, current, saved);
            });
        });
        var card = new Card(words, discard);
        card.addClassName("goal-kept");
        before.add(card);
    }

    private void keep() {
        try {
            editing.keep(goal, edition, form.read());
            kept.setText(getTranslation("goal.editor.kept-now"));
        } catch (AccessDeniedException refused) {
            notice.refuse(getTranslation("goal.editor.not-yours"));
        }
    }

    private void save(GoalEdit typed) {
        var unreadable = form.unreadable();
        if (unreadable) {
            notice.refuse(getTranslation("goal.editor.unreadable"));
            return;
        }
        if (!form.fits()) {
            notice.refuse(getTranslation("goal.editor.too-long"));
            return;
        }
        var result = goal == null ? editing.create(typed) : editing.save(goal, edition, typed);
        switch (result) {
            case GoalSaveResult.Saved saved -> {
                var with = saved.with();
                Toasts.say(
                        with == null
                                ? getTranslation("uikit.saved")
                                : getTranslation(
                                        "goal.editor.saved.with",
                                        Names.of(accounts, List.of(with), getTranslation("goal.somebody"))
                                                .first(with)));
                UI.getCurrent().navigate(Links.goal(saved.goal().value()).substring(1));
            }
            case GoalSaveResult.Incomplete incomplete -> {
                notice.refuse(incomplete.faults().stream()
                        .map(fault -> getTranslation("goal.problem." + fault.problem(), fault.length(), fault.most()))
                        .distinct()
                        .collect(Collectors.joining(" ")));
                form.mark(incomplete.problems().contains(GoalProblem.TITLE_MISSING));
            }
            case Conflict conflict -> show(conflict);
            case GoalSaveResult.NotYours unused -> notice.refuse(getTranslation("goal.editor.not-yours"));
            case GoalSaveResult.Closed closed -> notice.refuse(getTranslation("goal.closed." + closed.state()));
        }
    }

    /** Both versions side by side; the form underneath keeps what was typed. */
    private void show(Conflict conflict) {
        notice.refuse(getTranslation("goal.conflict.notice"));
        before.removeAll();
        var names = Names.of(accounts, List.of(conflict.by()), getTranslation("goal.somebody"));
        var dates = formats.mine();
        before.add(new ConflictPanel(conflict, names.first(conflict.by()), dates, merged -> {
            edition = conflict.edition();
            form.write(merged);
            before.removeAll();
            save(merged);
        }));
        before.getElement().callJsFunction("scrollIntoView");
    }
}
