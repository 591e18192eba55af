package app.waymark.skill.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.PartQuestions;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Portion;
import app.waymark.skill.internal.RoundSkillRows.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks for skills with levels in the programmes that have any, and not for words separated by commas. */
@Component
class RoundSkillQuestions implements PartQuestions {

    private static final Field OFFERED = new Field(
            Field.OFFERS,
            "Skills offered",
            "Angebotene Fähigkeiten",
            FieldKind.SEVERAL,
            Readers.ROUND,
            FieldUse.MATCHING,
            List.of());

    private final RoundSkillRows rows;

    RoundSkillQuestions(RoundSkillRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Question> asked(RoundSummary round, ParticipantSummary part, Set<String> elsewhere) {
        if (round.state() == RoundState.ENDED || !elsewhere.contains(Field.OFFERS)) {
            return List.of();
        }
        var path = Links.roundSkills(round.id().value());
        var all = new ArrayList<Question>();
        if (part.mentor()) {
            all.add(new Question(path, "skill.round.offered", "skill.round.offered.ask"));
        }
        if (part.mentee()) {
            all.add(new Question(path, "skill.round.sought", "skill.round.sought.ask"));
        }
        return all;
    }

    @Override
    public Portion<Set<String>> toElsewhere(ProgrammeId programme) {
        return rows.toHasSkills(programme).map(any -> any ? Set.of(Field.OFFERS, Field.SEEKS) : Set.of());
    }

    @Override
    public String elsewhere() {
        return "skill.round.elsewhere";
    }

    /** What mentors offer, by name. What mentees want to learn is for coordinators, and told with the pair alone. */
    @Override
    public Portion<Map<AccountId, Map<Field, String>>> toTold(
            RoundId round, Collection<AccountId> people, Locale reader) {
        return rows.toNames(round, people, Side.OFFERED).map(names -> {
            var told = new HashMap<AccountId, Map<Field, String>>();
            names.getOrDefault(Side.OFFERED, Map.of())
                    .forEach((who, skills) -> told.put(
                            who,
                            Map.of(
                                    OFFERED,
                                    skills.values().stream()
                                            .map(name -> name.in(reader))
                                            .collect(Collectors.joining(", ")))));
            return told;
        });
    }
}
