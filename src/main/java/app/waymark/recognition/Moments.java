package app.waymark.recognition;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalWays;
import app.waymark.goal.Moment;
import app.waymark.recognition.RecognitionSaid.KindWordSaid;
import app.waymark.recognition.RecognitionSaid.Thanked;
import app.waymark.recognition.internal.RecognitionRows;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moments: goals and milestones that were reached. Its mentee thanks people and keeps it for the yearbook; the mentor it is
 * shared with says a kind word. Who may read is what goals say; thanks to somebody else are nobody's but the mentee's.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Moments {

    /** The longest thanks, and the longest kind word. */
    public static final int MOST_WORDS = 1_000;

    /** The longest name of somebody who is thanked. */
    public static final int MOST_NAME = 160;

    /** The most thanks for one moment. */
    public static final int MOST_THANKS = 200;

    /** For how many days home tells of a moment. */
    public static final int DAYS_TOLD = 14;

    private final GoalWays ways;
    private final RecognitionRows rows;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Portions portions;

    Moments(
            GoalWays ways,
            RecognitionRows rows,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock,
            Portions portions) {
        this.ways = ways;
        this.rows = rows;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
        this.portions = portions;
    }

    /**
     * A moment; empty where it is not reached, or not any more.
     *
     * @param item a milestone of the goal, or the goal's own id
     */
    @Transactional(readOnly = true)
    public Optional<MomentPage> open(GoalId goal, UUID item) {
        var me = actor.require().id();
        return ways.way(goal, item).map(way -> {
            var mine = way.moment().mentee().equals(me);
            var words = RecognitionRows.words(item);
            var thanks = RecognitionRows.thanksFor(goal.value(), item);
            var out = mine ? RecognitionRows.leftOut(me, item) : Portion.known(false);
            var read = portions.read(words, thanks, out);
            return new MomentPage(
                    way,
                    me,
                    read.of(thanks).stream()
                            .filter(one -> mine || me.equals(one.to()))
                            .toList(),
                    read.of(words).stream()
                            .filter(one -> mine || one.by().equals(me))
                            .toList(),
                    read.of(out));
        });
    }

    /** Thanks the mentor the goal is shared with, who is told; for its mentee. */
    @PerMinute(30)
    public RecognitionResult thankMentor(GoalId goal, UUID item, String words) {
        return own(goal, item)
                .map(moment -> {
                    var mentor = moment.mentor();
                    return mentor == null ? new RecognitionResult.NotShared() : thank(moment, mentor, "", words);
                })
                .orElseGet(RecognitionResult.NotReached::new);
    }

    /** Thanks somebody by name, for the yearbook; nobody is told. For its mentee. */
    @PerMinute(30)
    public RecognitionResult thankByName(GoalId goal, UUID item, String name, String words) {
        return own(goal, item)
                .map(moment -> thank(moment, null, TypedText.strip(name), words))
                .orElseGet(RecognitionResult.NotReached::new);
    }

    private RecognitionResult thank(Moment moment, @Nullable AccountId to, String name, String words) {
        var said = TypedText.strip(words);
        if (said.isEmpty() || (to == null && name.isEmpty())) {
            return new RecognitionResult.Blank();
        }
        if (said.length() > MOST_WORDS) {
            return new RecognitionResult.TooLong(said.length(), MOST_WORDS);
        }
        if (name.length() > MOST_NAME) {
            return new RecognitionResult.TooLong(name.length(), MOST_NAME);
        }
        if (rows.lockedThanks(moment.goal().value(), moment.item()) >= MOST_THANKS) {
            return new RecognitionResult.TooMany(MOST_THANKS);
        }
        var now = clock.instant();
        rows.thank(Uuid7.next(clock), moment.goal().value(), moment.item(), moment.mentee(), to, name, said, now);
        if (to != null) {
            tell(new Thanked(moment.title(), said), moment, to);
        }
        events.publishEvent(Changed.goal(moment.goal().value()));
        return new RecognitionResult.Done();
    }

    /** Says something kind to what was reached, which its mentee is told; said anew it replaces what was said before. */
    @PerMinute(30)
    public RecognitionResult say(GoalId goal, UUID item, String words) {
        var me = actor.require().id();
        var way = ways.way(goal, item);
        if (way.isEmpty()) {
            return new RecognitionResult.NotReached();
        }
        var moment = way.get().moment();
        if (moment.mentee().equals(me)) {
            return new RecognitionResult.NotShared();
        }
        var said = TypedText.strip(words);
        if (said.isEmpty()) {
            return new RecognitionResult.Blank();
        }
        if (said.length() > MOST_WORDS) {
            return new RecognitionResult.TooLong(said.length(), MOST_WORDS);
        }
        rows.say(Uuid7.next(clock), goal.value(), item, me, said, clock.instant());
        tell(new KindWordSaid(moment.title(), said), moment, moment.mentee());
        events.publishEvent(Changed.goal(goal.value()));
        return new RecognitionResult.Done();
    }

    /** Leaves a moment out of the yearbook, or takes it in again; for its mentee. */
    public void leaveOut(GoalId goal, UUID item, boolean out) {
        own(goal, item).ifPresent(moment -> rows.leaveOut(moment.mentee(), item, out));
    }

    /** The thanks that the person acting sent, whatever for, the latest first. */
    @Transactional(readOnly = true)
    public List<Thanks> sent(int most) {
        return rows.latestThanks(actor.require().id(), Math.clamp(most, 1, MOST_THANKS));
    }

    /** What was reached in the last two weeks by the person acting and their mentees, as far as it is shared. */
    @Transactional(readOnly = true)
    public Portion<List<Moment>> recent(int most) {
        return ways.recent(clock.instant().minus(Duration.ofDays(DAYS_TOLD)), most);
    }

    /** A year of the person acting, as they count days. */
    @Transactional(readOnly = true)
    public Yearbook yearbook(int year) {
        var me = actor.require();
        var from = LocalDate.of(year, 1, 1).atStartOfDay(me.zone()).toInstant();
        var until = LocalDate.of(year + 1, 1, 1).atStartOfDay(me.zone()).toInstant();
        var goals = ways.between(from, until);
        var out = rows.leftOut(me.id());
        var reached = goals.reached().stream()
                .filter(moment -> !out.contains(moment.item()))
                .toList();
        return new Yearbook(
                year,
                reached,
                goals,
                rows.words(reached.stream().map(Moment::item).toList()),
                rows.thanksBy(me.id(), from, until));
    }

    private Optional<Moment> own(GoalId goal, UUID item) {
        var me = actor.require().id();
        return ways.way(goal, item).map(way -> way.moment()).filter(moment -> moment.mentee()
                .equals(me));
    }

    private void tell(RecognitionSaid said, Moment moment, AccountId recipient) {
        events.publishEvent(new News(
                Uuid7.next(clock),
                said,
                moment.item(),
                recipient,
                actor.require().id(),
                Links.moment(moment.goal().value(), moment.item())));
        events.publishEvent(Changed.person(recipient));
    }
}
