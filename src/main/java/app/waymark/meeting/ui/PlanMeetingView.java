package app.waymark.meeting.ui;

import app.waymark.account.Accounts;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans a meeting: with whom, at which of up to three times; everything else is filled in already. */
@Route("meetings/new")
@PermitAll
class PlanMeetingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration USUAL = Duration.ofMinutes(45);

    private final transient Bookings bookings;
    private final transient Meetings meetings;
    private final transient MentorshipAccess mentorships;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient DateFormats formats;
    private final transient CurrentActor currentActor;
    private final transient Clock clock;

    private final ViewHeader header = new ViewHeader(getTranslation("meeting.plan"));
    private final Div body = new Div();

    PlanMeetingView(
            Bookings bookings,
            Meetings meetings,
            MentorshipAccess mentorships,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            CurrentActor currentActor,
            Clock clock) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.drafts = drafts;
        this.formats = formats;
        this.currentActor = currentActor;
        this.clock = clock;
        getContent().add(header.crumb(getTranslation("meeting.list"), Links.MEETINGS), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var me = currentActor.require().id();
        var with = event.getLocation().getQueryParameters().getSingleParameter("with");
        body.removeAll();
        var named = with.flatMap(this::active);
        if (named.isPresent()) {
            form(
                    named.get(),
                    requirePerson(people(List.of(named.get()), me), named.get().other(me)));
            return;
        }
        var mine = mentorships.mineActive(Slice.PAGE);
        var shown = Stream.concat(mine.asMentee().items().stream(), mine.asMentor().items().stream())
                .toList();
        if (with.isEmpty() && shown.size() == 1) {
            form(
                    shown.getFirst(),
                    requirePerson(people(shown, me), shown.getFirst().other(me)));
        } else {
            chooseWhom(shown, mine, me);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.plan");
    }

    /** The active mentorship that an address names. */
    private Optional<Mentorship> active(String with) {
        try {
            return mentorships
                    .own(new MentorshipId(UUID.fromString(with)))
                    .filter(one -> one.state() == MentorshipState.ACTIVE);
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private Map<AccountId, MeetingPerson> people(List<Mentorship> mine, AccountId me) {
        var others = mine.stream().map(one -> one.other(me)).distinct().toList();
        var found = accounts.find(others);
        return others.stream().collect(Collectors.toMap(id -> id, id -> {
            var account = found.get(id);
            return account == null
                    ? new MeetingPerson(id, "–", ZoneOffset.UTC)
                    : new MeetingPerson(id, account.name(), account.zone());
        }));
    }

    private void chooseWhom(List<Mentorship> shown, MentorshipAccess.Mine mine, AccountId me) {
        if (shown.isEmpty()) {
            body.add(new EmptyState(
                    Glyph.PEOPLE, getTranslation("meeting.plan.nobody"), getTranslation("meeting.plan.nobody.more")));
            return;
        }
        var name = getTranslation("meeting.plan.whom");
        header.heading(name);
        var list = new RowList(name, List.of());
        body.add(list);
        addRows(list, shown, me);
        goOn(list, false, mine.asMentee().next(), me);
        goOn(list, true, mine.asMentor().next(), me);
    }

    private void addRows(RowList list, List<Mentorship> shown, AccountId me) {
        var people = people(shown, me);
        for (var one : shown) {
            var other = requirePerson(people, one.other(me));
            list.add(new Row(
                            Avatar.of(other.id(), other.name()),
                            other.name(),
                            Links.newMeeting(one.id().value()))
                    .text(getTranslation(one.mentor().equals(me) ? "meeting.plan.mentee" : "meeting.plan.mentor")));
        }
    }

    /** Offers those of one part that were not read yet, below the others. */
    private void goOn(RowList list, boolean mentor, @Nullable Cursor next, AccountId me) {
        if (next == null) {
            return;
        }
        var more = new Button(getTranslation(mentor ? "meeting.plan.more.mentees" : "meeting.plan.more.mentors"));
        more.addClickListener(press -> {
            body.remove(more);
            var page = mentorships.mineAs(mentor, next, Slice.PAGE);
            addRows(list, page.items(), me);
            goOn(list, mentor, page.next(), me);
        });
        body.add(more);
    }

    private void form(Mentorship mentorship, MeetingPerson other) {
        var dates = formats.mine();
        var before = meetings.latestPlan(mentorship.id());
        header.heading(getTranslation("meeting.plan.with", MeetingWords.first(other)));
        header.sub(getTranslation("meeting.plan.sub", MeetingWords.first(other)));

        var topic = new TextField(getTranslation("meeting.topic"));
        TextLimit.on(topic, MeetingPlan.LONGEST_TOPIC).setManualValidation(true);
        var keptTopic = KeptText.of(topic, drafts)
                .at(
                        Drafts.Place.of("meeting", "new", mentorship.id(), "topic"),
                        getTranslation(before.isEmpty() ? "meeting.topic.first" : "meeting.topic.next"));
        topic.setRequiredIndicatorVisible(true);
        var place = new TextField(getTranslation("meeting.place"));
        place.setHelperText(getTranslation("meeting.place.help"));
        TextLimit.on(place, MeetingPlan.LONGEST_PLACE).setManualValidation(true);
        var keptPlace = KeptText.of(place, drafts)
                .at(
                        Drafts.Place.of("meeting", "new", mentorship.id(), "place"),
                        before.map(MeetingPlan::place).orElse(""));
        var agenda = new TextArea(getTranslation("meeting.agenda"));
        agenda.setHelperText(getTranslation("meeting.agenda.help"));
        agenda.setManualValidation(true);
        var keptAgenda = KeptText.of(agenda, drafts).at(Drafts.Place.of("meeting", "new", mentorship.id(), "agenda"));

        body.add(new ProposalForm(
                dates,
                other,
                before.map(MeetingPlan::length).orElse(USUAL),
                clock.instant(),
                window -> meetings.busy(window, null),
                new KeptTimes(drafts, Drafts.Place.of("meeting", "new", mentorship.id(), "times")),
                (length, starts) -> {
                    var plan = plan(topic, place, length, agenda);
                    if (plan == null) {
                        return null;
                    }
                    var result = bookings.propose(mentorship.id(), plan, starts);
                    if (result instanceof OfferResult.Offered) {
                        List.of(keptTopic, keptPlace, keptAgenda).forEach(KeptText::sent);
                    }
                    return result;
                },
                topic,
                place,
                agenda));
    }

    /** The plan as it stands in the fields; null where a field has to be put right first, which it says itself. */
    private @Nullable MeetingPlan plan(TextField topic, TextField place, Duration length, TextArea agenda) {
        if (topic.getValue().isBlank()) {
            topic.setErrorMessage(getTranslation("meeting.topic.missing"));
            topic.setInvalid(true);
            topic.focus();
            return null;
        }
        if (!TextLimit.fits(topic, place)) {
            return null;
        }
        var lines = agenda.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var wrong = wrong(lines);
        agenda.setErrorMessage(wrong);
        agenda.setInvalid(!wrong.isEmpty());
        if (!wrong.isEmpty()) {
            agenda.focus();
            return null;
        }
        return new MeetingPlan(topic.getValue(), place.getValue(), length, lines);
    }

    /** What is too much of an agenda, with the numbers; empty where nothing is. */
    private String wrong(List<String> lines) {
        if (lines.size() > MeetingPlan.MOST_ITEMS) {
            return getTranslation("meeting.agenda.many", lines.size(), MeetingPlan.MOST_ITEMS);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > AgendaItem.LONGEST) {
                return getTranslation("meeting.agenda.long", i + 1, lines.get(i).length(), AgendaItem.LONGEST);
            }
        }
        return "";
    }

    private static MeetingPerson requirePerson(Map<AccountId, MeetingPerson> people, AccountId id) {
        return java.util.Objects.requireNonNull(people.get(id));
    }
}
