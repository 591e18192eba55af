package app.waymark.demo.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.Measure;
import app.waymark.goal.SmartPart;
import app.waymark.mentorship.MentorshipId;
import app.waymark.skill.AskResult;
import app.waymark.skill.MentorRatings;
import app.waymark.skill.RateResult;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillGap;
import app.waymark.skill.SkillGaps;
import app.waymark.skill.SkillSheet;
import app.waymark.skill.WantedResult;
import app.waymark.skill.WantedRoles;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** A mentee rates twice, with a season between, the mentor does so without seeing it, and a goal is made of a gap. */
@Component
class RatedByBoth {

    private static final String SPEAKING = "Speaking before others";
    private static final String NEGOTIATING = "Negotiating";
    private static final String LEADING = "Leading people";
    private static final String DECIDING = "Deciding";
    private static final String LISTENING = "Listening";
    private static final String WRITING = "Writing clearly";

    private final Storyteller teller;
    private final Ratings ratings;
    private final MentorRatings theirs;
    private final WantedRoles roles;
    private final SkillGaps gaps;
    private final GoalEditing editing;

    RatedByBoth(
            Storyteller teller,
            Ratings ratings,
            MentorRatings theirs,
            WantedRoles roles,
            SkillGaps gaps,
            GoalEditing editing) {
        this.teller = teller;
        this.ratings = ratings;
        this.theirs = theirs;
        this.roles = roles;
        this.gaps = gaps;
        this.editing = editing;
    }

    /** A level with words. */
    private record Said(int level, String words) {}

    void tell(Persona mara, Persona jonas, MentorshipId mentorship) {
        rate(
                mara,
                -120,
                Map.of(
                        SPEAKING, new Said(1, ""),
                        NEGOTIATING, new Said(1, ""),
                        LEADING, new Said(2, "Two people, since spring."),
                        DECIDING, new Said(2, ""),
                        LISTENING, new Said(3, "")));
        ask(mara, -119, mentorship);
        answer(
                jonas,
                -116,
                mentorship,
                Map.of(
                        SPEAKING, new Said(1, "I heard you once, and you read. That is all I know."),
                        LEADING, new Said(2, ""),
                        LISTENING, new Said(4, "You hear what others leave out.")));
        teller.on(-38, mara, () -> {
            var sheet = sheet();
            var role = sheet.content().roles().getLast();
            return Storyteller.expect(WantedResult.Kept.class, roles.take(sheet.framework(), role.key()));
        });
        rate(
                mara,
                -8,
                Map.of(
                        SPEAKING, new Said(2, "The sprint demo in October, twenty people, without notes at the end."),
                        NEGOTIATING, new Said(2, "The second licence for the team, at the old price."),
                        LEADING, new Said(2, ""),
                        DECIDING, new Said(3, "Dropped the export after one week of looking at it."),
                        LISTENING, new Said(4, "I keep a group talking when it would rather stop."),
                        WRITING, new Said(4, "")));
        ask(mara, -8, mentorship);
        answer(
                jonas,
                -6,
                mentorship,
                Map.of(
                        SPEAKING, new Said(1, "I was not at the demo, so take the 1 with care."),
                        NEGOTIATING, new Said(3, "You did not notice how well that went."),
                        LEADING, new Said(2, ""),
                        DECIDING, new Said(3, ""),
                        LISTENING, new Said(4, "")));
        teller.on(-4, mara, this::goal);
    }

    private GoalSaveResult.Saved goal() {
        var gap = gaps.mine(null).gaps().stream()
                .filter(one -> named(one.skill(), SPEAKING))
                .findFirst()
                .orElseThrow();
        var skill = gap.skill();
        var content = GoalContent.titled("Speak freely before a hundred people")
                .withWhy("A head of product stands before the whole company twice a year.")
                .withSmart(SmartPart.SPECIFIC, skill.levels().get(gap.wanted()).in(Locale.ENGLISH))
                .withTargetOn(teller.day(120))
                .withMeasures(List.of(level(gap)));
        return Storyteller.expect(
                GoalSaveResult.Saved.class,
                editing.create(GoalEdit.of(content), GoalOrigin.gap(skill.key(), gap.wanted(), SPEAKING)));
    }

    private static Measure level(SkillGap gap) {
        return Measure.of(
                "Level of " + SPEAKING,
                "of 5",
                BigDecimal.valueOf(Objects.requireNonNullElse(gap.level(), 0)),
                BigDecimal.valueOf(gap.wanted()));
    }

    private void rate(Persona who, int day, Map<String, Said> levels) {
        teller.on(day, who, () -> {
            sheet().skills()
                    .forEach(skill -> levels.forEach((name, said) -> {
                        if (named(skill, name)) {
                            Storyteller.expect(
                                    RateResult.Kept.class, ratings.rate(skill.key(), said.level(), said.words()));
                        }
                    }));
            return day;
        });
    }

    private void ask(Persona who, int day, MentorshipId mentorship) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(AskResult.Asked.class, ratings.ask(sheet().framework(), mentorship)));
    }

    private void answer(Persona who, int day, MentorshipId mentorship, Map<String, Said> levels) {
        teller.on(day, who, () -> {
            var asked = theirs.shared(mentorship).getFirst();
            var ask = Objects.requireNonNull(asked.ask()).id();
            asked.skills()
                    .forEach(skill -> levels.forEach((name, said) -> {
                        if (named(skill, name) && skill.asked()) {
                            theirs.rate(ask, skill.key().skill(), said.level(), said.words());
                        }
                    }));
            theirs.send(ask);
            return day;
        });
    }

    private SkillSheet sheet() {
        return ratings.sheets().getFirst();
    }

    private static boolean named(RatedSkill skill, String name) {
        return name.equals(skill.name().words().get("en"));
    }
}
