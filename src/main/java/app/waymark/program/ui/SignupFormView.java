package app.waymark.program.ui;

import app.waymark.program.Field;
import app.waymark.program.Fields;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.program.SignupChange;
import app.waymark.program.SignupChanged;
import app.waymark.program.SignupForm;
import app.waymark.program.SignupForm.Question;
import app.waymark.program.SignupForm.Section;
import app.waymark.program.SignupForms;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What a round asks whoever would take part in it: who can sign up until when, and the questions in their sections. */
@Route("rounds/:round/sign-up")
@PermitAll
class SignupFormView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient SignupForms forms;
    private final transient Fields fields;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Div terms = new Div();
    private final Div sections = new Div();
    private RoundId round = new RoundId(new UUID(0, 0));
    private SignupForms.@Nullable Page shown;
    private @Nullable Registration following;

    SignupFormView(SignupForms forms, Fields fields, Drafts drafts, DateFormats formats, LiveUpdates live) {
        this.forms = forms;
        this.fields = fields;
        this.drafts = drafts;
        this.formats = formats;
        this.live = live;
        sections.addClassName("wm-stack");
        var body = new Div(notice, terms, sections);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = event.getRouteParameters().get("round").map(SignupFormView::id).orElseThrow(NotFoundException::new);
        try {
            show(forms.of(round));
        } catch (AccessDeniedException notMine) {
            throw new NotFoundException();
        }
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::again);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("signup.title");
    }

    static RoundId id(String text) {
        try {
            return new RoundId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    /** Another coordinator was at it; dialogs that are open hold what they were opened with, and saving compares. */
    private void again() {
        var now = forms.of(round);
        if (!now.equals(shown)) {
            show(now);
        }
    }

    private void show(SignupForms.Page page) {
        shown = page;
        header.clear();
        header.crumb(page.round().programmeName(), Links.ROUNDS);
        header.crumb(page.round().name(), Links.people(round.value()));
        header.heading(getTranslation("signup.title"));
        header.sub(getTranslation(
                "signup.sub",
                page.form().questions().count(),
                page.form().sections().size()));
        header.action(PageLink.button(Links.signups(round.value()), getTranslation("signups.title")));
        var more = new Button(getTranslation("signup.section.new"), click -> openSection(null));
        Keys.on(more, Keys.NEW);
        header.primary(more);
        terms.removeAll();
        terms.add(terms(page));
        sections.removeAll();
        if (page.form().sections().isEmpty()) {
            sections.add(begin(page));
        } else {
            page.form().sections().forEach(one -> sections.add(section(page, one)));
            sections.add(further());
        }
    }

    private EmptyState begin(SignupForms.Page page) {
        var empty =
                new EmptyState(Glyph.PROGRAMME, getTranslation("signup.empty"), getTranslation("signup.empty.text"));
        if (!page.fields().isEmpty()) {
            empty.action(new Button(
                    getTranslation("signup.begin.fields", page.fields().size()),
                    click -> done(forms.addFields(round))));
        }
        return empty.action(
                new Button(getTranslation("signup.begin.copy"), click -> copy()),
                new Button(getTranslation("signup.begin.values"), click -> values()));
    }

    private Div further() {
        var all = new Div(
                new Button(getTranslation("signup.begin.copy"), click -> copy()),
                new Button(getTranslation("signup.begin.values"), click -> values()));
        all.addClassName("program-actions");
        return all;
    }

    private TitledSection terms(SignupForms.Page page) {
        var terms = page.terms();
        var who = getTranslation(
                terms.mentees() ? terms.mentors() ? "signup.who.both" : "signup.who.mentees" : "signup.who.mentors");
        var until = terms.until() == null
                ? getTranslation("signup.until.open")
                : getTranslation(
                        "signup.until",
                        formats.mine().day(terms.until()),
                        page.zone().getId());
        var change = new Button(getTranslation("signup.terms.change"), click -> openTerms(page));
        var said = new Paragraph(
                String.join(" ", who, until, getTranslation(terms.atOnce() ? "signup.at-once" : "signup.approved")));
        var looks = new Div(
                looks("signup.preview.mentee", Links.signupPreview(round.value(), false)),
                looks("signup.preview.mentor", Links.signupPreview(round.value(), true)));
        looks.addClassName("program-actions");
        return new TitledSection(getTranslation("signup.terms"), said, link(page), looks).aside(change);
    }

    private PageLink looks(String key, String path) {
        var link = PageLink.button(path, getTranslation(key));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private Div link(SignupForms.Page page) {
        var all = new Div();
        all.addClassName("wm-stack");
        var link = page.link();
        var actions = new Div();
        actions.addClassName("program-actions");
        if (page.round().state() == RoundState.ENDED) {
            all.add(new Paragraph(getTranslation("signup.link.ended")));
            return all;
        }
        if (link == null) {
            all.add(new Paragraph(getTranslation("signup.link.none")));
            actions.add(new Button(getTranslation("signup.link.open"), click -> done(forms.openLink(round))));
        } else {
            var address = new TextField(getTranslation("signup.link"), link, "");
            address.setReadOnly(true);
            address.setHelperText(getTranslation("signup.link.hint"));
            address.setWidthFull();
            all.add(address);
            actions.add(
                    new Button(getTranslation("signup.link.renew"), click -> Confirm.ask(
                                    getTranslation("signup.link.renew"),
                                    getTranslation("signup.link.renew.text"),
                                    getTranslation("signup.link.renew"),
                                    () -> done(forms.openLink(round)))
                            .open()),
                    new Button(getTranslation("signup.link.close"), click -> done(forms.closeLink(round))));
        }
        all.add(actions);
        return all;
    }

    private TitledSection section(SignupForms.Page page, Section one) {
        var rows = new ArrayList<Row>();
        one.questions().forEach(question -> rows.add(row(page, one, question)));
        var add = new Button(getTranslation("signup.question.new"), click -> openQuestion(one, null));
        add.setAriaLabel(getTranslation("signup.question.new.of", one.title().in(getLocale())));
        var all = page.form().sections();
        int at = all.indexOf(one);
        var more = new MoreButton(getTranslation("signup.more", one.title().in(getLocale())), menu -> {
            menu.act(getTranslation("signup.section.change"), () -> openSection(one));
            if (at > 0) {
                menu.act(getTranslation("signup.up"), () -> done(change(new SignupChange.MoveSection(one.id(), true))));
            }
            if (at < all.size() - 1) {
                menu.act(
                        getTranslation("signup.down"),
                        () -> done(change(new SignupChange.MoveSection(one.id(), false))));
            }
            menu.act(getTranslation("signup.section.remove"), () -> Confirm.end(
                            getTranslation(
                                    "signup.section.remove.title", one.title().in(getLocale())),
                            getTranslation("signup.remove.text"),
                            getTranslation("signup.section.remove"),
                            () -> done(change(new SignupChange.RemoveSection(one))))
                    .open());
        });
        var aside = new Div(add, more);
        aside.addClassName("program-actions");
        var content = new Div();
        if (!one.help().nothing()) {
            content.add(new Paragraph(one.help().in(getLocale())));
        }
        if (rows.isEmpty()) {
            content.add(new Paragraph(getTranslation("signup.section.empty")));
        } else {
            content.add(new RowList(one.title().in(getLocale()), rows));
        }
        return new TitledSection(one.title().in(getLocale()), content).aside(aside);
    }

    private Row row(SignupForms.Page page, Section section, Question one) {
        var field = page.field(one.field());
        var title = field.map(of -> one.asked(of, getLocale()))
                .orElse(one.text().nothing() ? one.field() : one.text().in(getLocale()));
        var row = new Row(null, title);
        if (field.isEmpty()) {
            row.text(getTranslation("signup.question.gone"));
        } else {
            var of = field.get();
            row.text(getTranslation(
                    "signup.question.line",
                    getTranslation("field.kind." + of.kind()),
                    getTranslation("signup.whom." + one.whom()),
                    getTranslation(one.required() ? "signup.question.required" : "signup.question.free")));
            row.text(getTranslation("fields.reads", getTranslation("field.readers." + of.readers())) + " · "
                    + getTranslation("fields.used", getTranslation("field.use." + of.use())));
        }
        var only = one.only();
        if (only != null) {
            row.text(depends(page, one, only));
        }
        var change = new Button(getTranslation("fields.change"), click -> openQuestion(section, one));
        change.setAriaLabel(getTranslation("fields.change.of", title));
        boolean first = page.form().questions().findFirst().filter(one::equals).isPresent();
        boolean last = page.form()
                .questions()
                .reduce((before, after) -> after)
                .filter(one::equals)
                .isPresent();
        var more = new MoreButton(getTranslation("signup.more", title), menu -> {
            if (!first) {
                menu.act(
                        getTranslation("signup.up"), () -> done(change(new SignupChange.MoveQuestion(one.id(), true))));
            }
            if (!last) {
                menu.act(
                        getTranslation("signup.down"),
                        () -> done(change(new SignupChange.MoveQuestion(one.id(), false))));
            }
            menu.act(getTranslation("signup.question.remove"), () -> Confirm.end(
                            getTranslation("signup.question.remove.title", title),
                            getTranslation("signup.remove.text"),
                            getTranslation("signup.question.remove"),
                            () -> done(change(new SignupChange.RemoveQuestion(one))))
                    .open());
        });
        return row.end(change, more);
    }

    private String depends(SignupForms.Page page, Question one, SignupForm.Condition only) {
        var other = page.form()
                .questions()
                .takeWhile(before -> !before.id().equals(one.id()))
                .filter(before -> before.id().equals(only.question()))
                .findFirst();
        var field = other.flatMap(found -> page.field(found.field()));
        if (other.isEmpty() || field.isEmpty()) {
            return getTranslation("signup.only.never");
        }
        var asked = other.get().asked(field.get(), getLocale());
        return only.choice().isEmpty()
                ? getTranslation("signup.only.agreed", asked)
                : getTranslation("signup.only", asked, other.get().choice(field.get(), only.choice(), getLocale()));
    }

    private SignupChanged change(SignupChange change) {
        return forms.change(round, change);
    }

    /** Says what came of a change that no dialog waits for. */
    private void done(SignupChanged result) {
        notice.clear();
        switch (result) {
            case SignupChanged.Saved(var page) -> show(page);
            case SignupChanged.Conflict(var page) -> {
                show(page);
                notice.say(getTranslation("signup.conflict"));
            }
            case SignupChanged.Gone(var page) -> {
                show(page);
                notice.say(getTranslation("signup.gone"));
            }
            case SignupChanged.Wrong(var what, var length, var most) ->
                notice.refuse(getTranslation("signup.wrong." + what, length, most));
        }
    }

    private void values() {
        Confirm.ask(
                        getTranslation("signup.begin.values"),
                        getTranslation("signup.values.text"),
                        getTranslation("signup.values.do"),
                        () -> done(forms.addValues(round)))
                .open();
    }

    private void copy() {
        new SignupCopyDialog(forms.sources(round), from -> done(forms.copy(round, from))).open();
    }

    private void openSection(@Nullable Section one) {
        new SignupSectionDialog(drafts, round, one, this::change, this::saved).open();
    }

    private void openTerms(SignupForms.Page page) {
        new SignupTermsDialog(drafts, round, page.terms(), this::change, this::saved).open();
    }

    private void openQuestion(Section section, @Nullable Question one) {
        new SignupQuestionDialog(
                        drafts, Objects.requireNonNull(shown), section, one, this::change, this::saved, this::declare)
                .open();
    }

    /** Declares a field on the way to a question. */
    private void declare(java.util.function.Consumer<List<Field>> then) {
        var page = Objects.requireNonNull(shown);
        FieldDialog.declare(fields, drafts, page.round().programme(), () -> {
                    var now = forms.of(round);
                    show(now);
                    then.accept(now.fields());
                })
                .open();
    }

    private void saved(SignupForms.Page page) {
        show(page);
        Toasts.say(getTranslation("signup.saved"));
    }
}
