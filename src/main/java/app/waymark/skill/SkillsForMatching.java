package app.waymark.skill;

import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import app.waymark.skill.internal.RoundSkillRows;
import app.waymark.skill.internal.RoundSkillRows.Side;
import app.waymark.skill.internal.RoundSkillRows.SkillRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people let enter the matching of a round, for the services of modules above that have decided whom they read for: they
 * ask as {@link app.waymark.shared.SystemActor}. Of a mentee who did not agree, or agrees no more, nothing is here.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional(readOnly = true)
public class SkillsForMatching {

    private final RoundSkillRows rows;

    SkillsForMatching(RoundSkillRows rows) {
        this.rows = rows;
    }

    /** What is compared: what each mentee lacks and each mentor offers, without names. */
    public record Compared(Map<AccountId, List<SoughtSkill>> sought, Map<AccountId, List<OfferedSkill>> offered) {}

    /**
     * What may be told of some people: the skills they let enter at present, with their names.
     *
     * @param sought of those who are mentored, with levels for coordinators and with none for anybody else
     * @param offered of those who mentor
     */
    public record Told(Map<AccountId, Map<UUID, Phrase>> sought, Map<AccountId, Map<UUID, Phrase>> offered) {

        /** Where nothing is to be told. */
        public static final Told NOTHING = new Told(Map.of(), Map.of());
    }

    /** What everybody of a round lets enter, to be compared and never to be shown; one statement. */
    public Compared ofRound(RoundId round) {
        var all = rows.ofRound(round);
        return new Compared(
                each(all.getOrDefault(Side.SOUGHT, Map.of()), SkillRow::sought),
                each(all.getOrDefault(Side.OFFERED, Map.of()), SkillRow::offered));
    }

    /** What may be told of pairs of these people; one statement. */
    public Told told(RoundId round, Collection<AccountId> people) {
        var all = rows.names(round, people);
        return new Told(all.getOrDefault(Side.SOUGHT, Map.of()), all.getOrDefault(Side.OFFERED, Map.of()));
    }

    /**
     * What the mentors of a round offer at present, by name and without levels, as everybody in the round and its coordinators
     * may read it; to be read together with something else.
     */
    public Portion<Map<AccountId, List<Phrase>>> toOffered(RoundId round) {
        return rows.toOffered(round);
    }

    private static <T> Map<AccountId, List<T>> each(Map<AccountId, List<SkillRow>> all, Function<SkillRow, T> one) {
        var made = new HashMap<AccountId, List<T>>();
        all.forEach((who, skills) -> made.put(who, skills.stream().map(one).toList()));
        return made;
    }
}
