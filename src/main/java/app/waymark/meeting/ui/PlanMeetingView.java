package app.waymark.meeting.ui;

import app.waymark.account.Accounts;
import app.waymark.meeting.Bookings;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.Meetings;
import app.waymark.meeting.OfferResult;
import app.waymark.meeting.SharedMeetings;
import app.waymark.meeting.VideoLinks;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    private final transient SharedMeetings shared;
    private final transient VideoLinks videos;
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
    /** Those that are offered, as far as somebody went. */
    private final List<Partner> further = new ArrayList<>();

    private final Div several = new Div();

    private final Further mentors = new Further(false);
    private final Further mentees = new Further(true);
    private @Nullable ProposalForm form;
    private @Nullable SharedTimesPart together;
    private @Nullable Partner chosen;
    private boolean following;

    PlanMeetingView(
            Bookings bookings,
            Meetings meetings,
            SharedMeetings shared,
            VideoLinks videos,
            MentorshipAccess mentorships,
            Accounts accounts,
            Drafts drafts,
            DateFormats formats,
            CurrentActor currentActor,
            LiveUpdates liveUpdates,
            Clock clock) {
        this.bookings = bookings;
        this.meetings = meetings;
        this.shared = shared;
        this.videos = videos;
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.drafts = new ReadDrafts(drafts);
        this.formats = formats;
        this.currentActor = currentActor;
        this.liveUpdates = liveUpdates;
        this.clock = clock;
        getContent()
                .add(
                        header.crumb(getTranslation("meeting.list"), Links.MEETINGS),
                        nobody,
                        several,
                        whom,
                        mentors,
                        mentees,
                        body);
    }

    /** Whom one can meet. */
    private record Partner(Mentorship mentorship, MeetingPerson other) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var with = event.getLocation().getQueryParameters().getSingleParameter("with");
        further.clear();
        var mine = mentorships.mineActive(Slice.PAGE);
        var first = Stream.concat(mine.asMentee().items().stream(), mine.asMentor().items().stream())
                .toList();
        var one = with.isEmpty() && first.size() == 1 ? Optional.of(first.getFirst()) : with.flatMap(this::active);
        if (one.isPresent()) {
            partners.show(List.of());
        } else {
            further.addAll(people(first));
            partners.show(further);
        }
        several(one.isEmpty() ? mine.asMentor().items() : List.of());
        nobody.setVisible(one.isEmpty() && first.isEmpty());
        whom.setVisible(one.isEmpty() && !first.isEmpty());
        mentees.from(one.isEmpty() ? mine.asMentor().next() : null);
        mentors.from(one.isEmpty() ? mine.asMentee().next() : null);
        one.map(chosen -> people(List.of(chosen)).getFirst()).ifPresentOrElse(this::plan, this::chooseWhom);
        if (!following) {
            following = true;
            liveUpdates.follow(this, Changed.person(currentActor.require().id()), this::live);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.plan");
    }

    /** Who has several mentees in a round can meet them together. */
    private void several(List<Mentorship> mentoring) {
        several.removeAll();
        mentoring.stream()
                .collect(Collectors.groupingBy(Mentorship::round, LinkedHashMap::new, Collectors.counting()))
                .forEach((round, number) -> {
                    if (number > 1) {
                        several.add(new Paragraph(new PageLink(
                                Links.newGroupMeeting(round.value()),
                                getTranslation("meeting.group.plan.several", number))));
                    }
                });
        several.setVisible(several.getComponentCount() > 0);
    }

    private List<Partner> people(List<Mentorship> mine) {
        var me = currentActor.require().id();
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

    /** Offers those of one part that were not read yet, below the others. */
    private final class Further extends Button {

        private final boolean mentor;
        private transient @Nullable Cursor next;

        /** @param mentor whether those are meant whom this person mentors */
        private Further(boolean mentor) {
            this.mentor = mentor;
            setText(PlanMeetingView.this.getTranslation(
                    mentor ? "meeting.plan.more.mentees" : "meeting.plan.more.mentors"));
            addClickListener(press -> {
                var page = mentorships.mineAs(mentor, next, Slice.PAGE);
                further.addAll(people(page.items()));
                partners.show(further);
                from(page.next());
            });
        }

        private void from(@Nullable Cursor cursor) {
            next = cursor;
            setVisible(cursor != null);
        }
    }

    private void chooseWhom() {
        chosen = null;
        form = null;
        together = null;
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
            form(partner.mentorship(), partner.other());
        }
    }

    /** Something of this person's changed: perhaps they are booked elsewhere now, perhaps the mentorship has ended. */
    private void live() {
        var open = form;
        var partner = chosen;
        var slots = together;
        if (open == null || partner == null || slots == null) {
            return;
        }
        if (active(partner.mentorship().id().toString()).isEmpty()) {
            open.close(getTranslation("meeting.plan.ended", MeetingWords.first(partner.other())));
            slots.close();
        } else {
            slots.readAgain();
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

    /** What both have free, to be booked at once, and below it times to propose. */
    private void form(Mentorship mentorship, MeetingPerson other) {
        var before = meetings.latestPlan(mentorship.id());
        header.heading(getTranslation("meeting.plan.with", MeetingWords.first(other)));
        header.sub(getTranslation("meeting.plan.sub", MeetingWords.first(other)));
        var times = Drafts.Place.of("meeting", "new", mentorship.id(), "times");
        drafts.read(Stream.concat(PlanFields.places(mentorship.id()), Stream.of(times))
                .toList());
        var fields = new PlanFields(drafts, mentorship.id(), before).video(() -> videos.forPlanning(mentorship.id()));
        var kept = new KeptTimes(drafts, times);
        var found = shared.find(mentorship.id(), null);
        var slots = new SharedTimesPart(
                formats.mine(),
                other,
                found,
                length -> shared.find(mentorship.id(), length),
                (length, start) -> {
                    var plan = fields.plan(length);
                    return plan == null ? null : shared.book(mentorship.id(), plan, start);
                },
                meeting -> {
                    fields.sent();
                    kept.sent();
                    Toasts.say(getTranslation("meeting.shared.booked", MeetingWords.first(other)));
                    UI.getCurrent().navigate(Links.meeting(meeting.value()).substring(1));
                },
                (length, tell) -> shared.tellMe(mentorship.id(), length, tell));
        var made = new ProposalForm(
                formats.mine(),
                other,
                before.map(MeetingPlan::length).orElse(USUAL),
                clock.instant(),
                new BusyOnce(found, window -> meetings.busy(window, null)),
                kept,
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
        together = slots;
        var repeating = new Paragraph(
                new PageLink(Links.newSeries(mentorship.id().value()), getTranslation("meeting.series.plan.link")));
        body.add(repeating, slots, new H2(getTranslation("meeting.shared.or")), made);
        // When the other says other hours, or is booked, fewer or more is free for both.
        liveUpdates.follow(slots, Changed.person(other.id()), slots::readAgain);
    }
}
