package app.waymark.demo.internal;

import app.waymark.program.RoundId;
import app.waymark.skill.OfferedSkill;
import app.waymark.skill.Phrase;
import app.waymark.skill.RoundSkills;
import app.waymark.skill.RoundSkillsResult;
import app.waymark.skill.SoughtSkill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Mentors say what they offer in the round; mentees agree that what they want to learn counts when they are matched. */
@Component
class OfferedAndWanted {

    private static final String LEADING = "Leading people";
    private static final String NEGOTIATING = "Negotiating";
    private static final String DECIDING = "Deciding";
    private static final String WRITING = "Writing clearly";

    private final Storyteller teller;
    private final RoundSkills skills;

    OfferedAndWanted(Storyteller teller, RoundSkills skills) {
        this.teller = teller;
        this.skills = skills;
    }

    /** From a level to another. */
    private record Way(int own, int wanted) {}

    void tell(RoundId round, Persona jonas, Persona ilse, Persona rita, Persona noor, Persona lena, Persona ben) {
        offers(round, jonas, Map.of("Speaking before others", 5, "Listening", 5, WRITING, 3, LEADING, 4));
        offers(round, ilse, Map.of(LEADING, 3, DECIDING, 4, WRITING, 4));
        offers(round, rita, Map.of(NEGOTIATING, 4, DECIDING, 3, LEADING, 4));
        wants(round, noor, Map.of(NEGOTIATING, new Way(1, 4), DECIDING, new Way(1, 4), LEADING, new Way(2, 3)));
        wants(round, lena, Map.of(NEGOTIATING, new Way(2, 4), WRITING, new Way(3, 4)));
        wants(round, ben, Map.of(WRITING, new Way(2, 5)));
    }

    private void offers(RoundId round, Persona mentor, Map<String, Integer> levels) {
        teller.on(
                -8,
                mentor,
                () -> Storyteller.expect(
                        RoundSkillsResult.Kept.class,
                        skills.offer(
                                round,
                                0,
                                named(
                                        round,
                                        levels,
                                        (skill, level) -> new OfferedSkill(skill, Phrase.NOTHING, level)))));
    }

    private void wants(RoundId round, Persona mentee, Map<String, Way> ways) {
        teller.on(
                -7,
                mentee,
                () -> Storyteller.expect(
                        RoundSkillsResult.Kept.class,
                        skills.agree(
                                round,
                                0,
                                named(
                                        round,
                                        ways,
                                        (skill, way) -> new SoughtSkill(
                                                skill, Phrase.NOTHING, way.own(), way.wanted(), SoughtSkill.WEIGHT)))));
    }

    private <V, T> List<T> named(RoundId round, Map<String, V> said, BiFunction<UUID, V, T> make) {
        var all = new ArrayList<T>();
        skills.mine(round).described().forEach((key, skill) -> {
            var value = said.get(skill.name().words().get("en"));
            if (value != null) {
                all.add(make.apply(key, value));
            }
        });
        return all;
    }
}
