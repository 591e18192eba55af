package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.feedback.Attachments;
import app.waymark.feedback.Threads;
import app.waymark.feedback.ui.Answering;
import app.waymark.goal.EditorPage;
import app.waymark.goal.GoalCoaching;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalProblem;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSaveResult.Conflict;
import app.waymark.goal.Goals;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.UntilKept;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
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
class GoalEditorView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle, OverForm.Decided {

    private final transient Goals goals;
    private final transient GoalEditing editing;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader();
    private final OverForm over;
    private final GoalForm form;
    private final transient CoachTalk coach;
    private final EditorBanners banners;
    private final Beginning beginning;
    private final InlineMessage notice = new InlineMessage();
    private final UntilKept keeping = new UntilKept(notice);
    private final Span kept = new Span();
    private final Button save = new Button(getTranslation("goal.editor.save"));
    private transient @Nullable GoalId goal;
    private @Nullable Registration following;
    private int edition;
    private transient QueryParameters begun = QueryParameters.empty();
    private boolean shut;
    private String title = "";

    GoalEditorView(
            Goals goals,
            GoalEditing editing,
            GoalCoaching coaching,
            Beginning.Services beginnings,
            ReviewWait wait,
            Threads threads,
            Attachments attachments,
            Drafts drafts,
            Accounts accounts,
            DateFormats formats,
            LiveUpdates live) {
        this.goals = goals;
        this.editing = editing;
        this.accounts = accounts;
        this.formats = formats;
        this.live = live;
        form = new GoalForm(this::keep, new Answering(threads, attachments), drafts, this::again);
        coach = new CoachTalk(coaching, form);
        over = new OverForm(accounts, formats, this);
        banners = new EditorBanners(form, wait);
        beginning = new Beginning(beginnings);
        save.addClickListener(event -> save(form.read()));
        Keys.on(save, Keys.SEND);
        header.action(kept, notice);
        header.primary(save);
        // Not a status: whoever listens to the page would hear it at every pause in their typing.
        kept.addClassName("wm-small");
        getContent().addClassName("goal-editor");
        getContent().add(header, beginning, banners, over, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        over.clear();
        notice.clear();
        shut = false;
        kept.setText("");
        if (following != null) {
            following.remove();
            following = null;
        }
        if (event.getRouteParameters().get("goal").isEmpty()) {
            goal = null;
            edition = 0;
            begun = event.getLocation().getQueryParameters();
            start(null);
            return;
        }
        beginning.clear();
        goal = GoalTalk.id(event);
        var read = goals.forEditing(goal);
        var page = read.page();
        if (!page.editable()) {
            event.forwardTo(Links.goal(goal.value()).substring(1));
            return;
        }
        edition = page.edition();
        start(read);
        following = live.follow(this, Changed.goal(goal.value()), this::again);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void start(@Nullable EditorPage read) {
        var page = read == null ? null : read.page();
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
        var typed = read == null ? editing.kept(null) : read.kept();
        if (page == null) {
            beginning.begin(begun, typed.isPresent());
        }
        var saved = page == null
                ? GoalEdit.of(beginning.blank())
                : new GoalEdit(page.content(), Objects.requireNonNullElse(page.privateNotes(), ""), "");
        var mine = page == null || page.mine();
        var dates = formats.mine();
        form.today(dates.today());
        form.prepare(mine, page != null && page.sharing() != null, dates);
        coach.begin(goal, mine, dates);
        if (page == null) {
            coach.linked(beginning.linked());
        }
        if (page != null) {
            form.leaveOut(page);
        }
        accompany(read);
        write(typed.map(GoalEditing.Kept::edit).orElse(saved));
        typed.ifPresent(draft -> {
            edition = draft.edition();
            over.show(new OverForm.Decision.Earlier(draft, page == null ? 0 : page.edition(), saved));
        });
        form.of(goal);
        if (page == null) {
            form.focusTitle();
        }
    }

    private void write(GoalEdit edit) {
        form.write(edit);
        coach.look(edit.content());
        banners.typed(edit.content(), formats.mine());
    }

    /** What is to be known before saving, as it is now; the form is left alone. */
    private void accompany(@Nullable EditorPage read) {
        if (read == null) {
            banners.clear();
        } else {
            banners.show(read);
        }
        save.setText(getTranslation(
                read != null && EditorBanners.accepted(read.page()) ? "goal.editor.save.again" : "goal.editor.save"));
    }

    /** The other one did something meanwhile. What is being typed stays whatever that was. */
    private void again() {
        try {
            var read = goals.forEditing(Objects.requireNonNull(goal));
            var page = read.page();
            if (page.editable()) {
                accompany(read);
                banners.typed(form.read().content(), formats.mine());
                if (shut) {
                    notice.clear();
                }
                shut = false;
            } else {
                shut(page.state().open() ? "goal.editor.not-yours" : "goal.closed." + page.state());
            }
        } catch (AccessDeniedException refused) {
            banners.clear();
            shut("goal.editor.not-yours");
        }
    }

    private void shut(String why) {
        shut = true;
        notice.refuse(getTranslation(why));
    }

    @Override
    public void discard(OverForm.Decision.Earlier earlier) {
        var typed = form.read();
        int upon = edition;
        keeping.forget();
        editing.discard(goal);
        edition = earlier.current();
        Runnable back = goal == null ? beginning.anew() : () -> {};
        write(earlier.saved());
        kept.setText("");
        over.clear();
        Toasts.undo(getTranslation("goal.editor.discarded"), () -> {
            edition = upon;
            write(typed);
            editing.keep(goal, upon, typed);
            back.run();
            over.show(earlier);
        });
    }

    private void keep() {
        var typed = form.read();
        form.follow(typed.content());
        coach.look(typed.content());
        banners.typed(typed.content(), formats.mine());
        keeping.keep(this::keepDraft);
    }

    private void keepDraft() {
        try {
            editing.keep(goal, edition, form.read());
            beginning.keep();
            kept.setText(getTranslation("goal.editor.kept-now"));
        } catch (AccessDeniedException refused) {
            notice.refuse(getTranslation("goal.editor.not-yours"));
        }
    }

    @Override
    public void save(Conflict conflict, GoalEdit merged) {
        edition = conflict.edition();
        write(merged);
        over.clear();
        save(merged);
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
        var result = goal == null ? beginning.create(editing, typed) : editing.save(goal, edition, typed);
        switch (result) {
            case GoalSaveResult.Saved saved -> {
                keeping.forget();
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
                var said = new PlanWords(this, getLocale());
                notice.refuse(
                        incomplete.faults().stream().map(said::fault).distinct().collect(Collectors.joining(" ")));
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
        over.show(new OverForm.Decision.Both(conflict));
        over.getElement().callJsFunction("scrollIntoView");
    }
}
