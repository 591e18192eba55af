package app.waymark.meeting.ui;

import app.waymark.account.Accounts;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.OfferResult;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
    private final transient ReadDrafts drafts;
    private final transient DateFormats formats;
    private final transient CurrentActor currentActor;
    private final transient LiveUpdates liveUpdates;
    private final transient Clock clock;

    private final ViewHeader header = new ViewHeader(getTranslation("meeting.plan"));
    private final Div body = new Div();
    private final EmptyState nobody = new EmptyState(
            Glyph.PEOPLE, getTranslation("meeting.plan.nobody"), getTranslation("meeting.plan.nobody.more"));
    private final RowList whom = new RowList(getTranslation("meeting.plan.whom"), List.of());
    private final KeyedList<Partner> partners =
            KeyedList.rebuilding(whom, partner -> partner.mentorship().id(), this::row);
    private @Nullable ProposalForm form;
    private @Nullable Partner chosen;
    private boolean following;

    PlanMeetingView(
            Bookings bookings,
            Meetings meetings,
            MentorshipAccess mentorships,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            CurrentActor currentActor,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.drafts = new ReadDrafts(drafts);
        this.formats = formats;
        this.currentActor = currentActor;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
        getContent().add(header.crumb(getTranslation("meeting.list"), Links.MEETINGS), nobody, whom, body);
    }

    /** Whom one can meet. */
    private record Partner(Mentorship mentorship, MeetingPerson other) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var all = partners();
        var with = event.getLocation().getQueryParameters().getSingleParameter("with");
        var one = chosen(all, with);
        nobody.setVisible(all.isEmpty());
        whom.setVisible(one.isEmpty() && !all.isEmpty());
        partners.show(one.isEmpty() ? all : List.of());
        one.ifPresentOrElse(this::plan, this::chooseWhom);
        if (!following) {
            following = true;
            liveUpdates.follow(this, Changed.person(currentActor.require().id()), this::live);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.plan");
    }

    private List<Partner> partners() {
        var me = currentActor.require().id();
        var mine = mentorships.mineActive();
        var found = accounts.find(mine.stream().map(one -> one.other(me)).toList());
        return mine.stream()
                .map(one -> {
                    var id = one.other(me);
                    var account = found.get(id);
                    return new Partner(
                            one,
                            account == null
                                    ? new MeetingPerson(id, "–", ZoneOffset.UTC)
                                    : new MeetingPerson(id, account.name(), account.zone()));
                })
                .toList();
    }

    private static Optional<Partner> chosen(List<Partner> all, Optional<String> with) {
        return with.isEmpty() && all.size() == 1
                ? Optional.of(all.getFirst())
                : all.stream()
                        .filter(one -> with.filter(one.mentorship().id().toString()::equals)
                                .isPresent())
                        .findFirst();
    }

    private void chooseWhom() {
        chosen = null;
        form = null;
        body.removeAll();
        header.sub("");
        header.heading(getTranslation(nobody.isVisible() ? "meeting.plan" : "meeting.plan.whom"));
    }

    /** The form stays, with what is in it, for as long as it is about the same mentorship. */
    private void plan(Partner partner) {
        var before = chosen;
        chosen = partner;
        if (before == null
                || !before.mentorship().id().equals(partner.mentorship().id())) {
            body.removeAll();
            body.add(form(partner.mentorship(), partner.other()));
        }
    }

    /** Something of this person's changed: perhaps they are booked elsewhere now, perhaps the mentorship has ended. */
    private void live() {
        var open = form;
        var partner = chosen;
        if (open == null || partner == null) {
            return;
        }
        if (mentorships.mineActive().stream()
                .noneMatch(one -> one.id().equals(partner.mentorship().id()))) {
            open.close(getTranslation("meeting.plan.ended", MeetingWords.first(partner.other())));
        }
        open.readAgain();
    }

    private Row row(Partner partner) {
        var other = partner.other();
        return new Row(
                        Avatar.of(other.id(), other.name()),
                        other.name(),
                        Links.newMeeting(partner.mentorship().id().value()))
                .text(getTranslation(
                        partner.mentorship().mentor().equals(other.id())
                                ? "meeting.plan.mentor"
                                : "meeting.plan.mentee"));
    }

    private ProposalForm form(Mentorship mentorship, MeetingPerson other) {
        var before = meetings.latestPlan(mentorship.id());
        header.heading(getTranslation("meeting.plan.with", MeetingWords.first(other)));
        header.sub(getTranslation("meeting.plan.sub", MeetingWords.first(other)));
        var times = Drafts.Place.of("meeting", "new", mentorship.id(), "times");
        drafts.read(Stream.concat(PlanFields.places(mentorship.id()), Stream.of(times))
                .toList());
        var fields = new PlanFields(drafts, mentorship.id(), before);
        var made = new ProposalForm(
                formats.mine(),
                other,
                before.map(MeetingPlan::length).orElse(USUAL),
                clock.instant(),
                window -> meetings.busy(window, null),
                new KeptTimes(drafts, times),
                (length, starts) -> {
                    var plan = fields.plan(length);
                    if (plan == null) {
                        return null;
                    }
                    var result = bookings.propose(mentorship.id(), plan, starts);
                    if (result instanceof OfferResult.Offered) {
                        fields.sent();
                    }
                    return result;
                },
                fields.all());
        form = made;
        return made;
    }
}
