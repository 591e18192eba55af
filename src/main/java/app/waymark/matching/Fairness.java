package app.waymark.matching;

import app.waymark.matching.internal.FairGroups;
import app.waymark.matching.internal.FairGroups.Fared;
import app.waymark.matching.internal.ScenarioStore;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.FieldNames;
import app.waymark.program.ProgrammeAccess;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How groups of people fared in a scenario, for the coordinators of the round's programme: groups by what people say to
 * the fields that are declared for fairness. No figure is of fewer than {@value FairGroups#LEAST} people and none names
 * anybody, whoever else reads the field. No policy and no run reads these answers.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class Fairness {

    /** The fewest people of whom a figure is told. */
    public static final int LEAST = FairGroups.LEAST;

    /** The smallest share that is told; it stands for less, too. */
    public static final int LEAST_SHARE = FairGroups.STEP;

    /** The largest share that is told; it stands for more, too. */
    public static final int MOST_SHARE = 100 - FairGroups.STEP;

    private final ScenarioStore scenarios;
    private final ProgrammeAccess programmes;
    private final AnswerDirectory answers;

    Fairness(ScenarioStore scenarios, ProgrammeAccess programmes, AnswerDirectory answers) {
        this.scenarios = scenarios;
        this.programmes = programmes;
        this.answers = answers;
    }

    /** Of whom a line tells. */
    public enum Kind {
        /** Everybody on that side. */
        EVERYBODY,
        /** Those who say the same. */
        SAID,
        /** Those who say nothing. */
        SILENT,
        /** Those whose groups are too small to be told apart. */
        TOGETHER
    }

    /**
     * How a group fared; see {@link FairGroups} for how the figures are rounded.
     *
     * @param said what they say, where they are a group of their own by it
     * @param people how many there are, in fives
     * @param matched how many percent of them are with somebody
     * @param points the mean points of their pairs; null where too few have any
     * @param rank the mean rank of the wishes that came true; null where too few had one
     */
    public record Group(
            Kind kind,
            String said,
            int people,
            int matched,
            @Nullable Double points,
            @Nullable Double rank) {}

    /** The groups by one field on one side, the largest first, beside everybody on that side. */
    public record Table(String field, Side side, Group everybody, List<Group> groups) {}

    /**
     * All that can be told.
     *
     * @param declared whether the programme has a field for fairness at all that anybody answered
     * @param tables a table for each such field and side with enough people in at least two groups
     * @param fields what the programme calls what it asks
     */
    public record Figures(boolean declared, List<Table> tables, FieldNames fields) {}

    /** The figures of a scenario that is done, by what people say now; four statements. */
    public Figures of(ScenarioId scenario) {
        var summary = scenarios
                .find(scenario.value())
                .orElseThrow(() -> new AccessDeniedException("No such scenario for this person"));
        programmes.requireCoordinated(summary.round());
        var said = SystemActor.call(() -> answers.forFairness(summary.round()));
        var keys = new TreeSet<String>();
        said.answers().values().forEach(one -> keys.addAll(one.keySet()));
        if (summary.state() != ScenarioState.DONE || keys.isEmpty()) {
            return new Figures(!keys.isEmpty(), List.of(), said.names());
        }
        var drawn = scenarios.drawn(summary.round().value(), scenario.value(), List.of(scenario.value()));
        var mentees = new HashMap<AccountId, How>();
        var mentors = new HashMap<AccountId, How>();
        drawn.input().mentors().stream()
                .filter(one -> one.capacity() > 0)
                .forEach(one -> mentors.put(new AccountId(one.id()), new How()));
        drawn.input().standing().forEach(one -> {
            how(mentees, one.mentee()).matched = true;
            how(mentors, one.mentor()).matched = true;
        });
        for (var pair : drawn.pairs().getOrDefault(scenario, List.of())) {
            var mentor = pair.mentor();
            how(mentees, pair.mentee().value()).take(pair, mentor != null);
            if (mentor != null) {
                how(mentors, mentor.value()).take(pair, true);
            }
        }
        var tables = new ArrayList<Table>();
        for (var key : keys) {
            table(key, Side.MENTEE, mentees, said.answers(), tables);
            table(key, Side.MENTOR, mentors, said.answers(), tables);
        }
        return new Figures(true, tables, said.names());
    }

    private static void table(
            String key,
            Side side,
            Map<AccountId, How> people,
            Map<AccountId, Map<String, String>> said,
            List<Table> tables) {
        var fared = people.entrySet().stream()
                .map(one -> one.getValue()
                        .fared(said.getOrDefault(one.getKey(), Map.of()).getOrDefault(key, ""), side == Side.MENTEE))
                .toList();
        FairGroups.table(key, side, fared).ifPresent(tables::add);
    }

    private static How how(Map<AccountId, How> people, UUID account) {
        return people.computeIfAbsent(new AccountId(account), unused -> new How());
    }

    /** How one person fared, while it is counted. */
    private static final class How {
        private boolean matched;
        private @Nullable Integer rank;
        private long points;
        private int pairs;

        private void take(ScenarioPair pair, boolean with) {
            if (with) {
                matched = true;
                points += pair.score();
                pairs++;
                rank = pair.rank();
            }
        }

        private Fared fared(String said, boolean ranked) {
            return new Fared(said, matched, ranked ? rank : null, pairs == 0 ? null : (double) points / pairs);
        }
    }
}
