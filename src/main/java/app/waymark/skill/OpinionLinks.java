package app.waymark.skill;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.skill.internal.OpinionDesk;
import app.waymark.skill.internal.OpinionRows;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people without an account see and do behind the link that was mailed to them. Open to everybody: holding the link is
 * the permission. Opening it changes nothing, since mail scanners open links too; sending or declining spends it.
 */
@Service
@PreAuthorize("permitAll()")
@RetryOnConflict
@Transactional
public class OpinionLinks {

    /** The longest answer to one question. */
    public static final int MOST_TEXT = 1_500;

    /** What a link opens just now. */
    public sealed interface State {

        /** Its person can answer. */
        record Open(
                String mentee,
                String words,
                boolean named,
                String name,
                Locale language,
                Instant until,
                List<OpinionQuestion> questions)
                implements State {}

        /** They answered. */
        record Answered() implements State {}

        /** They declined. */
        record Declined() implements State {}

        /** The round is over. */
        record Over() implements State {}

        /** There is no such link. */
        record Unknown() implements State {}
    }

    /** What came of answering. */
    public sealed interface Sent {

        /** It arrived; the link is spent. */
        record Done() implements Sent {}

        /** Nothing was answered. The link still works. */
        record Nothing() implements Sent {}

        /** An answer is longer than it may be. The link still works. */
        record TooLong(int most) implements Sent {}

        /** The link does not work (any more). */
        record Gone(State state) implements Sent {}
    }

    /** An answer to one question. */
    public record Given(@Nullable Integer level, String words) {}

    private final OpinionRows rows;
    private final OpinionDesk desk;
    private final Accounts accounts;
    private final Clock clock;

    OpinionLinks(OpinionRows rows, OpinionDesk desk, Accounts accounts, Clock clock) {
        this.rows = rows;
        this.desk = desk;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What this link opens. */
    @Transactional(readOnly = true)
    public State open(String token) {
        var asked = rows.behind(token, false);
        if (asked.isEmpty()) {
            return new State.Unknown();
        }
        return closed(asked.get()).orElseGet(() -> {
            var round = rows.round(asked.get().round()).orElseThrow();
            return new State.Open(
                    name(round),
                    round.words(),
                    round.named(),
                    asked.get().name() == null ? "" : asked.get().name(),
                    round.language(),
                    round.until(),
                    rows.questions(round.id()));
        });
    }

    /** Answers, all at once; questions that are left out are not answered. */
    public Sent answer(String token, Map<UUID, Given> answers) {
        var asked = rows.behind(token, true);
        var gone = asked.isEmpty() ? Optional.<State>of(new State.Unknown()) : closed(asked.get());
        if (gone.isPresent()) {
            return new Sent.Gone(gone.get());
        }
        var round = rows.locked(asked.get().round()).orElseThrow();
        if (!round.open()) {
            return new Sent.Gone(new State.Over());
        }
        var given = rows.questions(round.id()).stream()
                .filter(question -> answers.containsKey(question.id()))
                .map(question -> OpinionDesk.given(question, answers.get(question.id())))
                .flatMap(Optional::stream)
                .toList();
        if (given.stream().anyMatch(one -> one.words().length() > MOST_TEXT)) {
            return new Sent.TooLong(MOST_TEXT);
        }
        if (given.isEmpty()) {
            return new Sent.Nothing();
        }
        if (!rows.settle(asked.get().id(), "ANSWERED")) {
            return new Sent.Gone(new State.Answered());
        }
        given.forEach(one ->
                rows.answer(one.question(), round.named() ? asked.get().name() : null, one.level(), one.words()));
        desk.settled(round);
        return new Sent.Done();
    }

    /**
     * Declines, for good: this mentee never asks this address again.
     *
     * @param anybody whether nobody here is to ask it again
     */
    public Sent decline(String token, boolean anybody) {
        var asked = rows.behind(token, true);
        var gone = asked.isEmpty() ? Optional.<State>of(new State.Unknown()) : closed(asked.get());
        if (gone.isPresent()) {
            return new Sent.Gone(gone.get());
        }
        var round = rows.locked(asked.get().round()).orElseThrow();
        var address = asked.get().address();
        if (!round.open() || address == null) {
            return new Sent.Gone(new State.Over());
        }
        rows.never(address, anybody ? null : round.mentee());
        rows.settle(asked.get().id(), "DECLINED");
        desk.settled(round);
        return new Sent.Done();
    }

    private Optional<State> closed(OpinionRows.Asked asked) {
        return switch (asked.state()) {
            case "ANSWERED" -> Optional.of(new State.Answered());
            case "DECLINED" -> Optional.of(new State.Declined());
            case "OVER" -> Optional.of(new State.Over());
            default ->
                rows.round(asked.round())
                        .filter(round -> !round.open() || !round.until().isAfter(clock.instant()))
                        .map(round -> new State.Over());
        };
    }

    private String name(OpinionRows.Round round) {
        return Optional.ofNullable(SystemActor.call(() -> accounts.find(List.of(round.mentee())))
                        .get(round.mentee()))
                .map(AccountSummary::name)
                .orElse("");
    }
}
