package app.waymark.report.ui;

import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.Answers;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.Participants;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPair;
import app.waymark.report.RoundPerson;
import app.waymark.report.RoundPersonPage;
import app.waymark.report.RoundPersonPage.Happened;
import app.waymark.report.RoundPersonPage.Mailed;
import app.waymark.report.RoundPersonPage.Waits;
import app.waymark.report.RoundPersonPages;
import app.waymark.report.RoundPersonPages.Shown;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Translations;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One person of a round, for its coordinators: one press from every list they stand in. */
@Route("rounds/:round/people/:person")
@PermitAll
class RoundPersonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient RoundPersonPages pages;
    private final transient Participants participants;
    private final transient Invitations invitations;
    private final transient Answers answers;
    private final transient DateFormats formats;
    private final transient Translations translations;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final PersonCells cells = new PersonCells(this);
    private final Div contact = new Div();
    private final Div said = new Div();
    private final Div together = new Div();
    private final Part<Head> head = new Part<>(this::head);
    private final Part<List<Told>> told = new Part<>(this::told);
    private final Part<Pairs> pairs = new Part<>(this::pairs);
    private final Lines<Mailed> mails =
            new Lines<>("person.mails", this::mailed, () -> new Shown(further(shown().mails()), shown().trail()));
    private final Lines<Happened> trail =
            new Lines<>("person.trail", this::happened, () -> new Shown(shown().mails(), further(shown().trail())));
    private RoundId round = new RoundId(new UUID(0, 0));
    private AccountId person = new AccountId(new UUID(0, 0));
    private Shown shown = Shown.FIRST;
    private String title = "";
    private @Nullable Registration following;

    RoundPersonView(
            RoundPersonPages pages,
            Participants participants,
            Invitations invitations,
            Answers answers,
            DateFormats formats,
            Translations translations,
            LiveUpdates live) {
        this.pages = pages;
        this.participants = participants;
        this.invitations = invitations;
        this.answers = answers;
        this.formats = formats;
        this.translations = translations;
        this.live = live;
        var body = new Div(contact, said, together, mails.all, trail.all);
        body.addClassName("wm-round-person");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        round = event.getRouteParameters().get("round").map(PeopleView::id).orElseThrow(NotFoundException::new);
        person = event.getRouteParameters()
                .get("person")
                .map(PeopleView::id)
                .map(id -> new AccountId(id.value()))
                .orElseThrow(NotFoundException::new);
        shown = Shown.FIRST;
        fill(pages.read(round, person, shown).orElseThrow(NotFoundException::new));
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.round(round.value()), this::again);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Who was taken out meanwhile stays on the page as they were, until one leaves it. */
    private void again() {
        pages.read(round, person, shown).ifPresent(this::fill);
    }

    private void fill(RoundPersonPage read) {
        head.show(new Head(
                read.person(), read.round().programmeName(), read.round().name(), read.refusal()));
        told.show(read.answers());
        pairs.show(new Pairs(read.person().name(), read.pairs(), read.waits()));
        mails.show(read.mails());
        trail.show(read.trail());
    }

    private record Head(RoundPerson person, String programme, String round, String refusal) {}

    private record Pairs(String name, List<RoundPair> pairs, List<Waits> waits) {}

    private void head(Head now) {
        var one = now.person();
        title = RoundTabs.title(this, now.round(), "people.tab") + ": " + one.name();
        header.clear();
        header.crumb(now.programme(), Links.ROUNDS)
                .crumb(now.round(), Links.people(round.value()))
                .heading(one.name())
                .sub(cells.part(one))
                .clearMarks()
                .marks(cells.state(one));
        if (one.state() == InvitationState.JOINED || one.state() == InvitationState.WAITING) {
            header.action(new Button(
                    getTranslation("people.change"),
                    click -> new PartDialog(participants, invitations, answers, round, one, this::again).open()));
        }
        contact.removeAll();
        contact.add(contact(one.email().value(), now.refusal()));
    }

    private void told(List<Told> now) {
        said.removeAll();
        said.setVisible(!now.isEmpty());
        if (!now.isEmpty()) {
            said.add(new TitledSection(getTranslation("people.said"), said(now)));
        }
    }

    private void pairs(Pairs now) {
        together.removeAll();
        together.add(rows("person.pairs", now.pairs(), pair -> pair(pair, now)));
    }

    /** A list that goes on; the press for more stays what it is, with the focus. */
    private final class Lines<T> {

        private final Div list = new Div();
        private final Div all = new Div();
        private final Button further;
        private final Part<Slice<T>> part = new Part<>(this::fill);
        private final String key;
        private final Function<T, Row> row;

        Lines(String key, Function<T, Row> row, Supplier<Shown> next) {
            this.key = key;
            this.row = row;
            further = new Button(getTranslation("person.more"), click -> {
                shown = next.get();
                again();
            });
            all.add(list, further);
        }

        void show(Slice<T> slice) {
            part.show(slice);
        }

        private void fill(Slice<T> slice) {
            list.removeAll();
            list.add(rows(key, slice.items(), row));
            boolean more = slice.next() != null;
            boolean most = slice.items().size() >= Slice.MOST;
            further.setVisible(more && !most);
            if (more && most) {
                var older = new Div(getTranslation("person.older", Slice.MOST));
                older.addClassName("wm-quiet");
                list.add(older);
            }
        }
    }

    private Shown shown() {
        return shown;
    }

    private static int further(int now) {
        return Math.min(now + Slice.PAGE, Slice.MOST);
    }

    private Component contact(String address, String refusal) {
        var mail = new Anchor("mailto:" + address, address);
        mail.setRouterIgnore(true);
        var line = new Div(mail);
        line.addClassName("wm-person-address");
        if (!refusal.isEmpty()) {
            line.add(new Div(getTranslation("people.unreachable", refusal)));
        }
        return line;
    }

    private Component said(List<Told> all) {
        var list = new DescriptionList();
        list.addClassName("program-said");
        all.forEach(one -> list.add(
                new DescriptionList.Term(one.field().label(getLocale())), new DescriptionList.Description(one.text())));
        return list;
    }

    private Row pair(RoundPair pair, Pairs now) {
        boolean mentors = pair.mentor().equals(person);
        var other = mentors ? pair.mentee() : pair.mentor();
        var name = mentors ? pair.menteeName() : pair.mentorName();
        var shownName = name.isEmpty() ? getTranslation("home.somebody") : name;
        var row = new Row(
                Avatar.of(other, shownName),
                getTranslation(mentors ? "person.pair.mentors" : "person.pair.mentored", shownName),
                Links.mentorship(pair.id().value()));
        row.text(getTranslation("pairs.since." + pair.state(), formats.mine().moment(pair.since())));
        Map<Object, Waits> waits = now.waits().stream().collect(Collectors.toMap(Waits::mentorship, one -> one));
        var waiting = waits.get(pair.id());
        if (waiting != null) {
            row.text(getTranslation(
                    "person.waits", waiting.number(), now.name(), formats.mine().since(waiting.since())));
        }
        return row;
    }

    private Row mailed(Mailed mail) {
        return new Row(null, getTranslation("person.mail." + mail.about()))
                .text(getTranslation(
                        "person.mail." + mail.arrived(), formats.mine().moment(mail.at())));
    }

    private Row happened(Happened one) {
        var key = "audit." + one.verb();
        var words = translations.knows(key) ? getTranslation(key) : one.verb();
        return new Row(null, one.who() == null ? words : getTranslation("person.trail.who", one.who(), words))
                .text(formats.mine().moment(one.at()));
    }

    private <T> TitledSection rows(String key, List<T> all, Function<T, Row> row) {
        var heading = getTranslation(key);
        if (all.isEmpty()) {
            var none = new Div(getTranslation(key + ".none"));
            none.addClassName("wm-quiet");
            return new TitledSection(heading, none);
        }
        var lines = new ArrayList<Row>();
        all.forEach(one -> lines.add(row.apply(one)));
        return new TitledSection(heading, new RowList(heading, lines));
    }
}
