package app.waymark.meeting;

import app.waymark.account.Accounts;
import app.waymark.meeting.internal.GroupFiles;
import app.waymark.meeting.internal.GroupHosts;
import app.waymark.meeting.internal.GroupReads;
import app.waymark.meeting.internal.GroupRows;
import app.waymark.meeting.internal.People;
import app.waymark.meeting.internal.VideoRows;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the meetings of groups of the person acting, and what is to be known before one is called. A meeting is seen by those
 * who are of it, and by nobody else. Who called it sees what each answered; anybody else sees who comes, or perhaps does.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class GroupMeetings {

    /** How many times are proposed. */
    public static final int SLOTS = 6;

    private final GroupRows rows;
    private final GroupHosts hosts;
    private final GroupReads reads;
    private final GroupFiles files;
    private final RoundSearch search;
    private final VideoRows videos;
    private final Accounts accounts;
    private final Portions portions;
    private final CurrentActor actor;
    private final Clock clock;

    GroupMeetings(
            GroupRows rows,
            GroupHosts hosts,
            GroupReads reads,
            GroupFiles files,
            RoundSearch search,
            VideoRows videos,
            Accounts accounts,
            Portions portions,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.hosts = hosts;
        this.reads = reads;
        this.files = files;
        this.search = search;
        this.videos = videos;
        this.accounts = accounts;
        this.portions = portions;
        this.actor = actor;
        this.clock = clock;
    }

    /** All about one of them, in two statements; throws {@link AccessDeniedException} for anybody who is not of it. */
    public GroupDetails get(GroupMeetingId id) {
        var me = me();
        var seen = portions.one(rows.toSee(id, me)).orElseThrow(GroupMeetings::denied);
        var group = seen.whole().group();
        boolean mine = group.organiser().equals(me);
        var shown = seen.whole().guests().stream()
                .filter(one -> mine || one.answer() == GroupAnswer.YES || one.answer() == GroupAnswer.MAYBE)
                .toList();
        var named = accounts.find(
                Stream.concat(Stream.of(group.organiser()), shown.stream().map(GroupRows.Person::id))
                        .toList());
        var notes = seen.notes();
        return new GroupDetails(
                id,
                group.round(),
                People.person(group.organiser(), named.get(group.organiser())),
                mine,
                seen.whole().answer(me).orElseThrow(GroupMeetings::denied),
                shown.stream()
                        .map(one -> new GroupGuest(
                                People.person(one.id(), named.get(one.id())), one.answer(), mine ? one.came() : null))
                        .sorted(Comparator.comparing(one -> one.person().name(), String.CASE_INSENSITIVE_ORDER))
                        .toList(),
                seen.whole().guests().size(),
                group.cancelled(),
                group.topic(),
                group.place(),
                group.words(),
                group.window(),
                group.reason(),
                new Notes(notes.text(), notes.revision(), notes.by(), notes.at()),
                GroupBookings.writable(group, clock.instant()));
    }

    /** Mine, those to come before those that were, a page at a time, in one statement. */
    public Slice<GroupLine> mine(@Nullable Cursor after, int size) {
        return portions.one(rows.mine(me(), clock.instant(), after, Math.clamp(size, 1, Slice.MOST)));
    }

    /** The next of the coming fortnight to which I said yes or perhaps; to be read with other things. */
    public Portion<Optional<GroupLine>> next() {
        var now = clock.instant();
        return rows.next(me(), now, now.plus(Duration.ofDays(14)));
    }

    /** It as an iCalendar file for the calendar of who asks; empty where it was called off. */
    public Optional<String> calendarFile(GroupMeetingId id) {
        var me = me();
        var whole = rows.find(id).filter(found -> found.answer(me).isPresent()).orElseThrow(GroupMeetings::denied);
        var group = whole.group();
        var both = accounts.find(Set.of(me, group.organiser()));
        var account = both.get(me);
        return group.cancelled() || account == null
                ? Optional.empty()
                : Optional.of(files.publish(
                        group,
                        me,
                        account.locale(),
                        whole.answer(me).orElseThrow(GroupMeetings::denied),
                        People.person(group.organiser(), both.get(group.organiser()))
                                .name()));
    }

    /**
     * Whom the person acting may call in a round, and as what.
     *
     * @param coordinator whether as one who coordinates it
     * @param people a page of them, by name
     */
    public record Callable(boolean coordinator, Slice<Invitable> people) {}

    /**
     * Whom the person acting may call in this round, a page at a time; throws {@link AccessDeniedException} for whoever may
     * call nobody there.
     *
     * @param words part of a name; empty for everybody
     */
    public Callable callable(RoundId round, RoundSearch.Part part, String words, @Nullable Cursor after, int size) {
        var host = hosts.require(round);
        var language = actor.require().locale();
        var wanted = TypedText.strip(words);
        int most = Math.clamp(size, 1, Slice.MOST);
        if (host.coordinator()) {
            var found = search.find(round, part, wanted, language, after, most);
            return new Callable(
                    true,
                    new Slice<>(
                            found.items().stream()
                                    .filter(one -> !one.person().id().equals(host.person()))
                                    .toList(),
                            found.next()));
        }
        var mentees = host.mentees();
        var named = accounts.find(mentees);
        return new Callable(
                false,
                new Slice<>(
                        mentees.stream()
                                .map(one -> new Invitable(People.person(one, named.get(one)), false, true))
                                .filter(one -> holds(one.person().name(), wanted, language))
                                .sorted(Comparator.comparing(one -> one.person().name(), String.CASE_INSENSITIVE_ORDER))
                                .toList(),
                        null));
    }

    private static boolean holds(String name, String words, Locale language) {
        return name.toLowerCase(language).contains(words.toLowerCase(language));
    }

    /**
     * The times of the next four weeks at which the fewest of these have something in the way, the soonest first among
     * equals. Throws {@link AccessDeniedException} for whoever may call nobody in this round; whom they may not call is not
     * looked at.
     */
    public List<GroupSlot> slots(RoundId round, Set<AccountId> people, Duration length) {
        MeetingPlan.checkLength(length);
        var host = hosts.require(round);
        return reads.slots(host.person(), hosts.among(host, limited(people)), length, null, SLOTS);
    }

    /** What is in the way of these at one time, as {@link #slots} says it. */
    public GroupSlot at(RoundId round, Set<AccountId> people, TimeWindow window) {
        MeetingPlan.checkLength(window.length());
        var host = hosts.require(round);
        return reads.at(host.person(), hosts.among(host, limited(people)), window, null);
    }

    /** The same times for a meeting that is about to move, for who called it, as long as they may call people in its round. */
    public List<GroupSlot> slotsOf(GroupMeetingId id, Duration length) {
        MeetingPlan.checkLength(length);
        return reads.slots(me(), guests(id), length, id, SLOTS);
    }

    /** What is in the way of its people at one time, for who called it. */
    public GroupSlot atOf(GroupMeetingId id, TimeWindow window) {
        MeetingPlan.checkLength(window.length());
        return reads.at(me(), guests(id), window, id);
    }

    private Set<AccountId> guests(GroupMeetingId id) {
        var me = me();
        var whole = portions.one(rows.toSee(id, me))
                .map(GroupRows.Seen::whole)
                .filter(found -> found.group().organiser().equals(me))
                .orElseThrow(GroupMeetings::denied);
        hosts.require(whole.group().round());
        return whole.guests().stream().map(GroupRows.Person::id).collect(Collectors.toSet());
    }

    /** Where a meeting of this round can be: one's own standing link, else the programme's template; empty where there is neither. */
    public Optional<String> video(RoundId round) {
        var host = hosts.require(round);
        var own = videos.of(host.person());
        var place = own.isEmpty() ? videos.of(host.programme().value()) : own;
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }

    private static Set<AccountId> limited(Set<AccountId> people) {
        if (people.size() > GroupBookings.MOST) {
            throw new IllegalArgumentException("A meeting has " + GroupBookings.MOST + " people at most");
        }
        return people;
    }

    private AccountId me() {
        return actor.require().id();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Not of this meeting");
    }
}
