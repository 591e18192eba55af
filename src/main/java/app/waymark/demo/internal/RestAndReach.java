package app.waymark.demo.internal;

import app.waymark.goal.Effort;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalCoaching;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Horizon;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Milestone;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Repeat;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.goal.StepRecords;
import app.waymark.mentorship.MentorshipId;
import app.waymark.recognition.Moments;
import app.waymark.recognition.RecognitionResult;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;

/**
 * Goals that are measured in every way, that rest, are let go and are reached, with the thanks and the kind words that came
 * of it, and what somebody sees differently than the coach: of Mara in English, of Lena in German.
 */
@Component
class RestAndReach {

    private final Storyteller teller;
    private final MarasYear goals;
    private final Goals pages;
    private final GoalReviews reviews;
    private final GoalSteps steps;
    private final StepRecords records;
    private final StepAcceptance acceptance;
    private final GoalCoaching coaching;
    private final Moments moments;
    private final GivenAndShown given;

    RestAndReach(
            Storyteller teller,
            MarasYear goals,
            Goals pages,
            GoalReviews reviews,
            GoalSteps steps,
            StepRecords records,
            StepAcceptance acceptance,
            GoalCoaching coaching,
            Moments moments,
            GivenAndShown given) {
        this.teller = teller;
        this.goals = goals;
        this.pages = pages;
        this.reviews = reviews;
        this.steps = steps;
        this.records = records;
        this.acceptance = acceptance;
        this.coaching = coaching;
        this.moments = moments;
        this.given = given;
    }

    void ofMara(Persona mara, Persona jonas, MentorshipId pair, MarasYear.Told told) {
        calmLaunch(mara, jonas, pair);
        spokenOf(mara, jonas, told);
        certified(mara, jonas, told.certified());
        var drawing = GoalContent.titled("Draw interfaces by hand")
                .withWhy("I think faster with a pencil.")
                .withHorizon(Horizon.SHORT)
                .withTargetOn(teller.day(110));
        rests(mara, goals.created(mara, -66, drawing), "After the launch, with a free head.");
        var chapter = goals.created(
                mara,
                -118,
                GoalContent.titled("Write a chapter for the handbook")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(-30)));
        letGo(mara, chapter, "I wanted to have written it, not to write it. Talks suit me better.");
    }

    private void calmLaunch(Persona mara, Persona jonas, MentorshipId pair) {
        var overtime = measure("Overtime", "hours a week", MeasureShape.RANGE, 9, 0, 4, MeasureAbout.DOING);
        var customers =
                measure("Customers I spoke with", "people", MeasureShape.COUNT, 0, 20, null, MeasureAbout.DOING);
        var defects = measure("Open defects", "", MeasureShape.LAST, 46, 8, null, MeasureAbout.OUTCOME);
        var handed = measure("Handover is signed", "", MeasureShape.YES_NO, 0, 1, null, MeasureAbout.OUTCOME);
        var content = GoalContent.titled("Launch without late nights")
                .withWhy("The last launch cost two of us the summer, and the product was none the better for it.")
                .withSmart(SmartPart.SPECIFIC, "We launch the second product, and nobody works after seven.")
                .withSmart(SmartPart.MEASURABLE, "Overtime, defects, and how many customers I asked myself.")
                .withHorizon(Horizon.SHORT)
                .withTargetOn(teller.day(95))
                .withMeasures(List.of(overtime, customers, defects, handed))
                .withPlan(
                        List.of(
                                Step.of("Ask two customers every week", teller.day(60))
                                        .withEffort(Effort.hours(1))
                                        .withRepeat(Repeat.on(teller.day(-42), DayOfWeek.TUESDAY)),
                                Step.of("Agree with support who answers when", teller.day(24))),
                        List.of());
        var goal = goals.created(mara, -56, content);
        goals.shared(mara, -54, goal, pair, "");
        accepted(jonas, -53, goal, "Put the overtime on the wall, where everybody sees it.");
        readings(mara, goal, overtime, -49, 8, 7, 6, 6, 4, 3, 4);
        readings(mara, goal, customers, -48, 2, 1, 3, 2, 0, 3, 2);
        readings(mara, goal, defects, -47, 44, 41, 33, 30, 24, 19, 17);
        given.byMeasures(mara, -20, goal);
        goals.posted(jonas, -8, goal, "measurable", "What did the third customer say that the first two did not?");
    }

    /** What Mara sees differently than the coach, the mentor's word on what gets in her way, and a file. */
    private void spokenOf(Persona mara, Persona jonas, MarasYear.Told told) {
        differently(mara, -3, told.speak());
        goals.posted(
                jonas,
                -2,
                told.speak(),
                GoalContent.OBSTACLE,
                "Then rehearse with somebody who waits for you. Thu, by your own plan? I will ask her on Friday.");
        file(mara, -18, told.speak(), told.topic(), "Three stories.txt", """
                1. The retrospective in which nobody spoke
                2. What we left out, and who missed it (nobody)
                3. How Thu moved the whole room with one question
                """);
    }

    /** The certificate was reached: thanks, and a kind word. */
    private void certified(Persona mara, Persona jonas, GoalId goal) {
        moment(
                mara,
                jonas,
                -9,
                goal,
                goal.value(),
                "You asked what I wanted it for before you asked when.",
                "You earned it in the role play, and you know it.");
        thanked(mara, -9, goal, goal.value(), "Thu Nguyen", "You let me facilitate your team twice, badly.");
    }

    void ofLena(Persona lena, Persona rita, MentorshipId pair, GoalId budget) {
        var asked = goals.posted(
                rita,
                -92,
                budget,
                GoalContent.OBSTACLE,
                "Das kenne ich. Mir hat geholfen, vorher einen Satz aufzuschreiben. Magst du es einmal versuchen?");
        goals.answered(lena, -90, asked, "Ja. Am Dienstag habe ich ihn auf der Hand stehen.");
        goals.resolved(rita, -89, asked);
        goals.looked(rita, -9, budget);
        differently(lena, -91, budget);
        speakUp(lena, rita, pair);
        given.shown(lena, -50, budget, HeldPart.WHY);
        given.byHand(lena, -15, budget, 40, "Der Teilplan steht zur Hälfte, die Abschlüsse sind gelesen.");
        given.putAway(lena, "Einen Tabellenkurs besuchen", "Gelernt habe ich es an einer echten Tabelle.");
        given.suggest(
                rita,
                -2,
                pair,
                "Eine Kollegin einarbeiten",
                "Seit Oktober seid ihr zu dritt, und du erklärst gut. Wer etwas weitergibt, merkt, was sie schon kann.",
                "Ich begleite eine neue Kollegin durch ihren ersten Monatsabschluss.");
        var law = given.fromTemplate(
                lena,
                -80,
                GoalContent.titled("Haushaltsrecht auffrischen")
                        .withWhy("Im Ausschuss fallen Begriffe, die ich nur halb kenne.")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(130)));
        rests(lena, law, "Nach dem Jahresabschluss, dann ist wieder Luft.");
        var leading = goals.created(
                lena,
                -88,
                GoalContent.titled("Die Projektgruppe leiten")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(-20)));
        letGo(lena, leading, "Ich wollte den Titel. Die Arbeit darin mache ich jetzt schon, ohne ihn.");
    }

    private void speakUp(Persona lena, Persona rita, MentorshipId pair) {
        var said = measure("In der Runde gesagt", "Wortmeldungen", MeasureShape.COUNT, 0, 12, null, MeasureAbout.DOING);
        var calm = measure("Aufregung davor", "von 10", MeasureShape.RANGE, 9, 2, 5, MeasureAbout.OUTCOME);
        var minutes = measure("Steht im Protokoll", "", MeasureShape.YES_NO, 0, 1, null, MeasureAbout.OUTCOME);
        var prepare = Step.of("Einen Satz vorher aufschreiben", teller.day(-12))
                .withEffort(Effort.hours(1))
                .withRepeat(Repeat.on(teller.day(-76), DayOfWeek.MONDAY));
        var figures =
                Step.of("Die Zahlen des Vormonats vorstellen", teller.day(-24)).withEffort(Effort.hours(4));
        var own = Step.of("Einen eigenen Vorschlag einbringen", teller.day(-14))
                .withEffort(Effort.hours(6))
                .withAfter(List.of(figures.id()));
        var first = Milestone.of("Zum ersten Mal vorgestellt", teller.day(-22), figures);
        var goal = goals.created(
                lena,
                -84,
                GoalContent.titled("In der Leitungsrunde das Wort ergreifen")
                        .withWhy("Wer nichts sagt, wird beim Budget nicht gefragt.")
                        .withSmart(
                                SmartPart.SPECIFIC,
                                "Ich sage in jeder Leitungsrunde etwas und stelle einmal die Zahlen vor.")
                        .withSmart(SmartPart.MEASURABLE, "Zwölf Wortmeldungen in zehn Wochen.")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(-7))
                        .withMeasures(List.of(said, calm, minutes))
                        .withPlan(List.of(prepare, own), List.of(first)));
        goals.shared(lena, -82, goal, pair, "Sind zwölf zu viele?");
        accepted(rita, -81, goal, "Zwölf sind gut. Die ersten drei dürfen Fragen sein.");
        for (int weeks : List.of(10, 9, 8, 6, 5, 4, 3)) {
            var monday = Repeat.monday(teller.day(-7 * weeks));
            teller.on(
                    -7 * weeks + 6,
                    lena,
                    () -> Storyteller.expect(
                            ProgressResult.Done.class,
                            records.tickTime(goal, prepare.id(), new Repeat.Occurrence(monday, 1), true)));
        }
        readings(lena, goal, said, -75, 1, 0, 1, 2, 2, 3, 3);
        readings(lena, goal, calm, -74, 9, 8, 8, 7, 6, 5, 4);
        file(lena, -23, goal, figures, "Zahlen des Vormonats.txt", """
                Personal    412.000 €   (Plan 420.000 €)
                Fuhrpark     61.500 €   (Plan  55.000 €): zwei Reparaturen
                Material     18.900 €   (Plan  19.000 €)
                """);
        done(lena, -22, goal, figures.id());
        teller.on(
                -22,
                lena,
                () -> Storyteller.expect(
                        ProgressResult.Done.class,
                        acceptance.ask(goal, figures.id(), "Reicht das als Vorstellung, oder war es zu kurz?")));
        teller.on(
                -21,
                rita,
                () -> Storyteller.expect(
                        ProgressResult.Done.class,
                        acceptance.accept(goal, figures.id(), "Es reicht völlig. Kurz ist eine Tugend.")));
        done(lena, -21, goal, first.id());
        done(lena, -13, goal, own.id());
        reading(lena, -13, goal, minutes, 1, "Mit Namen");
        teller.on(
                -7,
                lena,
                () -> Storyteller.expect(
                        ProgressResult.Done.class,
                        steps.reach(goal, "Zwölf Mal. Und das letzte Mal hat jemand nachgefragt.")));
        moment(
                lena,
                rita,
                -6,
                goal,
                goal.value(),
                "Danke, dass die ersten drei Fragen sein durften.",
                "Ich habe es im Protokoll gelesen und laut gelacht vor Freude.");
        thanked(lena, -6, goal, goal.value(), "Herr Aydın", "Sie haben mir zweimal das Wort erteilt, als ich zögerte.");
    }

    /** The first letter that the coach finds not met is seen differently. */
    private void differently(Persona who, int day, GoalId goal) {
        teller.on(day, who, () -> {
            var around = coaching.around(goal);
            var content = pages.forEditing(goal).page().content();
            return coaching.look(around, content, who.actor().locale().getLanguage()).entrySet().stream()
                    .filter(one -> !one.getValue().finding().met())
                    .findFirst()
                    .map(one -> coaching.seeDifferently(
                            goal, around, one.getKey(), one.getValue().words()));
        });
    }

    private void accepted(Persona mentor, int day, GoalId goal, String words) {
        goals.looked(mentor, day, goal);
        teller.on(day, mentor, () -> Storyteller.expect(ReviewResult.Done.class, reviews.accept(goal, 1, words)));
    }

    private void rests(Persona who, GoalId goal, String words) {
        teller.on(
                -16,
                who,
                () -> Storyteller.expect(ProgressResult.Done.class, steps.pause(goal, teller.day(45), words)));
    }

    private void letGo(Persona who, GoalId goal, String learned) {
        teller.on(-34, who, () -> Storyteller.expect(ProgressResult.Done.class, steps.drop(goal, learned)));
    }

    private void moment(
            Persona mentee, Persona mentor, int day, GoalId goal, UUID item, String thanks, String kindWord) {
        teller.on(
                day,
                mentee,
                () -> Storyteller.expect(RecognitionResult.Done.class, moments.thankMentor(goal, item, thanks)));
        teller.on(
                day + 1,
                mentor,
                () -> Storyteller.expect(RecognitionResult.Done.class, moments.say(goal, item, kindWord)));
    }

    private void thanked(Persona who, int day, GoalId goal, UUID item, String whom, String words) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(RecognitionResult.Done.class, moments.thankByName(goal, item, whom, words)));
    }

    private void file(Persona who, int day, GoalId goal, Step step, String name, String text) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        EvidenceResult.Added.class,
                        records.file(
                                goal, step.id(), name, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)))));
    }

    private void done(Persona who, int day, GoalId goal, UUID item) {
        teller.on(day, who, () -> Storyteller.expect(ProgressResult.Done.class, steps.tick(goal, item, true)));
    }

    /** One reading a week, from this day on. */
    private void readings(Persona who, GoalId goal, Measure measure, int begun, int... values) {
        for (int week = 0; week < values.length; week++) {
            reading(who, begun + 7 * week, goal, measure, values[week], "");
        }
    }

    private void reading(Persona who, int day, GoalId goal, Measure measure, int value, String note) {
        // On a weekend nobody acts in the story.
        var on = LocalDate.ofInstant(teller.at(day, 9, 30), ZoneOffset.UTC);
        teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        ProgressResult.Done.class,
                        steps.addReading(goal, measure.id(), on, BigDecimal.valueOf(value), note)));
    }

    private static Measure measure(
            String name,
            String unit,
            MeasureShape shape,
            int baseline,
            int target,
            @Nullable Integer high,
            MeasureAbout about) {
        return new Measure(
                UUID.randomUUID(),
                name,
                unit,
                BigDecimal.valueOf(baseline),
                BigDecimal.valueOf(target),
                high == null ? null : BigDecimal.valueOf(high),
                shape,
                about);
    }
}
