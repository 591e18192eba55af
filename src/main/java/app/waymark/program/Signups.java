package app.waymark.program;

import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.internal.SignupDesk;
import app.waymark.program.internal.SignupDocument;
import app.waymark.program.internal.SignupRows;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.TypedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who would take part in a round, for its coordinators: they approve and decline. What is not sent yet they do not see. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Signups {

    /** The most that are decided in one step. */
    public static final int MOST_AT_ONCE = 200;

    /** The longest word with a no. */
    public static final int LONGEST_WORD = 1_000;

    private final SignupRows rows;
    private final SignupDesk desk;
    private final ProgrammeAccess access;
    private final CurrentActor actor;

    Signups(SignupRows rows, SignupDesk desk, ProgrammeAccess access, CurrentActor actor) {
        this.rows = rows;
        this.desk = desk;
        this.access = access;
        this.actor = actor;
    }

    /**
     * Somebody who would take part.
     *
     * @param at since when they wait, or when it was decided
     * @param word what was said with a no
     */
    public record Line(
            UUID id,
            String name,
            String address,
            boolean mentor,
            boolean mentee,
            @Nullable Integer capacity,
            SignupState state,
            Instant at,
            String word) {}

    /**
     * One page of them.
     *
     * @param counts how many stand how; who has begun and not sent is counted and nothing more
     */
    public record Page(RoundSummary round, Map<SignupState, Long> counts, Slice<Line> lines) {}

    /**
     * What came of deciding on some of them.
     *
     * @param done how many were decided
     * @param left how many were not: decided meanwhile, taken back, or one more than the round has room for
     */
    public record Decided(int done, int left) {}

    /**
     * Those that stand so, in the order in which they were sent, for the round's coordinators.
     *
     * @param search a part of a name or address; empty for all
     */
    @Transactional(readOnly = true)
    public Page page(RoundId round, SignupState state, String search, @Nullable Cursor after, int size) {
        var summary = access.requireCoordinated(round);
        int most = Math.clamp(size, 1, Slice.MOST);
        var lines = state == SignupState.BEGUN
                ? new Slice<Line>(List.of(), null)
                : rows.page(round.value(), state, TypedText.strip(search), after, most)
                        .map(Signups::line);
        return new Page(summary, rows.count(round.value()), lines);
    }

    private static Line line(SignupRows.Row one) {
        var decided = one.decidedAt();
        var sent = one.sentAt();
        return new Line(
                one.id(),
                one.name(),
                one.address() == null ? "" : one.address(),
                one.mentor(),
                one.mentee(),
                one.capacity(),
                one.state(),
                decided != null ? decided : sent != null ? sent : one.changedAt(),
                one.word());
    }

    /** What somebody said who waits, as far as the fields open it to coordinators, in their order; for the round's coordinators. */
    @Transactional(readOnly = true)
    public List<Told> said(RoundId round, UUID signup) {
        var summary = access.requireCoordinated(round);
        var one = rows.sent(round.value(), signup)
                .orElseThrow(() -> new AccessDeniedException("Nobody who signed up for this round"));
        var sent = one.sent();
        var told = new ArrayList<Told>();
        desk.fields(summary.programme().value()).forEach((key, field) -> {
            SignupDocument.@Nullable Said said =
                    sent == null ? null : sent.said().get(key);
            if (said != null
                    && Readers.COORDINATORS.reads(field.readers())
                    && Readers.COORDINATORS.reads(said.readers())) {
                told.add(new Told(field, said.text()));
            }
        });
        return told;
    }

    /** Takes these in, {@value #MOST_AT_ONCE} at most, for the round's coordinators; each is mailed. */
    public Decided approve(RoundId round, Collection<UUID> signups) {
        var summary = access.requireCoordinated(round);
        if (!access.lockGoingOn(round)) {
            return new Decided(0, signups.size());
        }
        var form = rows.form(round.value());
        var me = actor.find().map(one -> one.id()).orElse(null);
        int done = 0;
        for (var one : rows.waiting(round.value(), some(signups))) {
            if (form.isPresent() && desk.approve(one, summary, form.get(), me)) {
                done++;
            }
        }
        desk.settle(round.value());
        return new Decided(done, signups.size() - done);
    }

    /**
     * Says no to these, {@value #MOST_AT_ONCE} at most, for the round's coordinators; each is mailed.
     *
     * @param word to each of them; may be empty
     */
    public Decided decline(RoundId round, Collection<UUID> signups, String word) {
        var summary = access.requireCoordinated(round);
        var said = TypedText.strip(word);
        if (said.length() > LONGEST_WORD) {
            throw new IllegalArgumentException("A word has " + LONGEST_WORD + " characters at most");
        }
        var form = rows.form(round.value());
        var me = actor.find().map(one -> one.id()).orElse(null);
        int done = 0;
        for (var one : rows.waiting(round.value(), some(signups))) {
            if (form.isPresent()) {
                desk.decline(one, summary, form.get(), said, me);
                done++;
            }
        }
        desk.settle(round.value());
        return new Decided(done, signups.size() - done);
    }

    /** Those who wait first, so many of them, for the round's coordinators: to decide on all, step by step. */
    @Transactional(readOnly = true)
    public List<UUID> waiting(RoundId round) {
        access.requireCoordinated(round);
        return rows.waiting(round.value(), MOST_AT_ONCE);
    }

    private static List<UUID> some(Collection<UUID> signups) {
        return signups.stream().distinct().limit(MOST_AT_ONCE).toList();
    }
}
