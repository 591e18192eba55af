package app.waymark.network.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.MentorshipId;
import app.waymark.network.Introduction;
import app.waymark.network.IntroductionChoices;
import app.waymark.network.IntroductionResult;
import app.waymark.network.IntroductionState;
import app.waymark.network.Introductions;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Introductions: those that wait for my yes or no, those that others think about, and those I offered as a mentor. */
@Route("people/introductions")
@PermitAll
class IntroductionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Introductions introductions;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader(getTranslation("introduction.title"));
    private final Div nothing = new Div();
    private final Part waiting = new Part("introduction.waiting");
    private final Part asked = new Part("introduction.of-me");
    private final Part offered = new Part("introduction.by-me");
    private final Button more = new Button(getTranslation("network.show-more"), click -> more());
    private int shown = Slice.PAGE;
    private transient IntroductionChoices choices = new IntroductionChoices(List.of(), List.of());
    private transient @Nullable Names names;

    IntroductionsView(
            Introductions introductions,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.introductions = introductions;
        this.accounts = accounts;
        this.drafts = drafts;
        this.formats = formats;
        header.crumb(getTranslation("network.title"), Links.PEOPLE);
        header.sub(getTranslation("introduction.sub"));
        nothing.add(new EmptyState(
                Glyph.PEOPLE, getTranslation("introduction.none"), getTranslation("introduction.none.more")));
        var body = new Div(nothing, waiting.section, asked.section, offered.section, more);
        body.addClassName("wm-stack");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var before = choices.mentees();
        choices = introductions.choices();
        if (before.isEmpty() && !choices.mentees().isEmpty()) {
            var add = new Button(getTranslation("introduction.new"), click -> add(null));
            Keys.on(add, Keys.NEW);
            header.primary(add);
        }
        fill();
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("with")
                .flatMap(IntroductionsView::mentorship)
                .filter(with -> choices.mentees().stream()
                        .anyMatch(one -> one.mentorship().equals(with)))
                .ifPresent(this::add);
    }

    private static Optional<MentorshipId> mentorship(String text) {
        try {
            return Optional.of(new MentorshipId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("introduction.title");
    }

    private void fill() {
        var page = Slice.first(shown, introductions::mine);
        var all = page.items();
        names = Names.of(
                accounts,
                Stream.concat(
                                all.stream().flatMap(one -> Stream.of(one.mentor(), one.mentee())),
                                Stream.concat(
                                        choices.partners().stream(),
                                        choices.mentees().stream().map(IntroductionChoices.Mentee::mentee)))
                        .distinct()
                        .toList(),
                getTranslation("network.somebody"));
        waiting.show(all.stream().filter(Introduction::waitsForMe).toList());
        asked.show(all.stream()
                .filter(one -> one.side() == Introduction.Side.MENTEE && !one.waitsForMe())
                .toList());
        offered.show(all.stream()
                .filter(one -> one.side() == Introduction.Side.MENTOR)
                .toList());
        more.setVisible(page.next() != null);
        nothing.setVisible(all.isEmpty());
    }

    private void more() {
        shown += Slice.PAGE;
        fill();
    }

    private Names names() {
        return names == null ? new Names(Map.of(), getTranslation("network.somebody")) : names;
    }

    private Row row(Introduction one) {
        return switch (one.side()) {
            case MENTEE -> ofMine(one);
            case THIRD -> asksMe(one);
            case MENTOR -> byMe(one);
        };
    }

    /** What my mentor offers me: first whether I would like it, then how far it is. */
    private Row ofMine(Introduction one) {
        var mentor = names().of(one.mentor());
        var row = new Row(new Avatar(one.mentor(), mentor), getTranslation("introduction.row.mine", mentor, one.name()))
                .text(one.words());
        if (!one.waitsForMe()) {
            return stated(row, one);
        }
        row.text(getTranslation(
                "introduction.row.mine.what", one.name(), formats.mine().moment(one.until())));
        return answers(
                row,
                one.name(),
                "introduction.take",
                () -> told(introductions.take(one.id()), "introduction.taken"),
                "introduction.leave",
                () -> told(introductions.leave(one.id()), "introduction.left"));
    }

    /** Somebody would introduce me. */
    private Row asksMe(Introduction one) {
        var mentor = names().of(one.mentor());
        var mentee = names().of(one.mentee());
        var row = new Row(new Avatar(one.mentor(), mentor), getTranslation("introduction.row.asks", mentor, mentee))
                .text(one.words())
                .text(getTranslation(
                        "introduction.row.asks.what", mentee, formats.mine().moment(one.until())));
        return answers(
                row,
                mentee,
                "introduction.accept",
                () -> told(introductions.accept(one.id()), "introduction.accepted"),
                "introduction.refuse",
                () -> told(introductions.refuse(one.id()), "introduction.refused"));
    }

    /** What I offer, and how far it is. */
    private Row byMe(Introduction one) {
        var mentee = names().of(one.mentee());
        var row = stated(
                new Row(new Avatar(one.mentee(), mentee), getTranslation("introduction.row.by-me", mentee, one.name()))
                        .text(one.words()),
                one);
        if (one.state().open()) {
            var back = new Button(getTranslation("introduction.withdraw"), click -> withdraw(one, mentee));
            back.setAriaLabel(back.getText() + ": " + one.name());
            row.end(KeyedList.part(back, "back"));
        }
        return row;
    }

    private void withdraw(Introduction one, String mentee) {
        Confirm.end(
                getTranslation("introduction.withdraw.ask", one.name()),
                getTranslation(
                        one.state() == IntroductionState.OFFERED
                                ? "introduction.withdraw.offered"
                                : "introduction.withdraw.asked",
                        mentee),
                getTranslation("introduction.withdraw"),
                () -> told(introductions.withdraw(one.id()), "introduction.withdrawn"));
    }

    private Row stated(Row row, Introduction one) {
        row.text(getTranslation(
                "introduction.state." + one.side() + "." + one.state(),
                one.name(),
                names().first(one.mentee()),
                formats.mine().moment(one.state().open() ? one.until() : one.changedAt())));
        if (one.state() == IntroductionState.MADE) {
            row.end(new Chip(getTranslation("introduction.made"), Chip.Tone.OK));
        }
        return row;
    }

    private Row answers(Row row, String about, String yes, Runnable does, String no, Runnable leaves) {
        var accept = new Button(getTranslation(yes), click -> does.run());
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setAriaLabel(accept.getText() + ": " + about);
        var leave = new Button(getTranslation(no), click -> leaves.run());
        leave.setAriaLabel(leave.getText() + ": " + about);
        return row.end(KeyedList.part(leave, "no"), KeyedList.part(accept, "yes"));
    }

    private void add(@Nullable MentorshipId with) {
        new IntroductionDialog(choices, with, names(), drafts, offer -> {
                    var result = introductions.offer(offer);
                    if (result instanceof IntroductionResult.Done) {
                        Toasts.say(getTranslation("introduction.offered"));
                        fill();
                    }
                    return result;
                })
                .open();
    }

    private void told(IntroductionResult result, String done) {
        Toasts.say(getTranslation(result instanceof IntroductionResult.Done ? done : "introduction.over"));
        fill();
    }

    /** One list under its heading, there where something is in it. */
    private class Part {

        private final RowList list;
        private final KeyedList<Introduction> rows;
        private final TitledSection section;

        Part(String key) {
            list = new RowList(getTranslation(key), List.of());
            rows = KeyedList.rebuilding(list, Introduction::id, IntroductionsView.this::row);
            section = new TitledSection(getTranslation(key), list);
        }

        void show(List<Introduction> some) {
            rows.show(some);
            section.setVisible(!some.isEmpty());
        }
    }
}
