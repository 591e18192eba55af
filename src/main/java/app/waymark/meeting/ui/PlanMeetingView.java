package app.waymark.meeting.ui;

import app.waymark.account.Accounts;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
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
import java.util.stream.Collectors;
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
            DateFormats formats,
            CurrentActor currentActor,
            Clock clock) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.formats = formats;
        this.currentActor = currentActor;
        this.clock = clock;
        getContent().add(header.crumb(getTranslation("meeting.list"), Links.MEETINGS), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var me = currentActor.require().id();
        var mine = mentorships.mineActive();
        var people = people(mine, me);
        var with = event.getLocation().getQueryParameters().getSingleParameter("with");
        body.removeAll();
        chosen(mine, with)
                .ifPresentOrElse(
                        one -> form(one, requirePerson(people, one.other(me))), () -> chooseWhom(mine, people, me));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.plan");
    }

    private static Optional<Mentorship> chosen(List<Mentorship> mine, Optional<String> with) {
        return with.isEmpty() && mine.size() == 1
                ? Optional.of(mine.getFirst())
                : mine.stream()
                        .filter(one -> with.filter(one.id().toString()::equals).isPresent())
                        .findFirst();
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

    private void chooseWhom(List<Mentorship> mine, Map<AccountId, MeetingPerson> people, AccountId me) {
        if (mine.isEmpty()) {
            body.add(new EmptyState(
                    Glyph.PEOPLE, getTranslation("meeting.plan.nobody"), getTranslation("meeting.plan.nobody.more")));
            return;
        }
        var name = getTranslation("meeting.plan.whom");
        header.heading(name);
        body.add(new RowList(
                name,
                mine.stream()
                        .map(one -> {
                            var other = requirePerson(people, one.other(me));
                            return new Row(
                                            Avatar.of(other.id(), other.name()),
                                            other.name(),
                                            Links.newMeeting(one.id().value()))
                                    .text(getTranslation(
                                            one.mentor().equals(me) ? "meeting.plan.mentee" : "meeting.plan.mentor"));
                        })
                        .toList()));
    }

    private void form(Mentorship mentorship, MeetingPerson other) {
        var dates = formats.mine();
        var before = meetings.latestPlan(mentorship.id());
        header.heading(getTranslation("meeting.plan.with", MeetingWords.first(other)));
        header.sub(getTranslation("meeting.plan.sub", MeetingWords.first(other)));

        var topic = new TextField(getTranslation("meeting.topic"));
        topic.setValue(getTranslation(before.isEmpty() ? "meeting.topic.first" : "meeting.topic.next"));
        topic.setMaxLength(MeetingPlan.LONGEST_TOPIC);
        topic.setRequiredIndicatorVisible(true);
        var place = new TextField(getTranslation("meeting.place"));
        place.setHelperText(getTranslation("meeting.place.help"));
        place.setMaxLength(MeetingPlan.LONGEST_PLACE);
        place.setValue(before.map(MeetingPlan::place).orElse(""));
        var agenda = new TextArea(getTranslation("meeting.agenda"));
        agenda.setHelperText(getTranslation("meeting.agenda.help"));

        var form = new ProposalForm[1];
        form[0] = new ProposalForm(
                dates,
                other,
                before.map(MeetingPlan::length).orElse(USUAL),
                clock.instant(),
                window -> meetings.busy(window, null),
                (length, starts) -> {
                    var plan = plan(topic, place.getValue(), length, agenda.getValue(), form[0]);
                    return plan == null ? null : bookings.propose(mentorship.id(), plan, starts);
                },
                topic,
                place,
                agenda);
        body.add(form[0]);
    }

    private @Nullable MeetingPlan plan(
            TextField topic, String place, Duration length, String agenda, ProposalForm form) {
        topic.setInvalid(topic.getValue().isBlank());
        if (topic.isInvalid()) {
            topic.setErrorMessage(getTranslation("meeting.topic.missing"));
            topic.focus();
            return null;
        }
        try {
            return new MeetingPlan(
                    topic.getValue(), place, length, agenda.lines().toList());
        } catch (IllegalArgumentException tooLong) {
            form.refuse(getTranslation("meeting.agenda.long"));
            return null;
        }
    }

    private static MeetingPerson requirePerson(Map<AccountId, MeetingPerson> people, AccountId id) {
        return java.util.Objects.requireNonNull(people.get(id));
    }
}
