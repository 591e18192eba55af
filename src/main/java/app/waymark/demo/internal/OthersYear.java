package app.waymark.demo.internal;

import app.waymark.goal.Cue;
import app.waymark.goal.Effort;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.Horizon;
import app.waymark.goal.IfThen;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.mentorship.MentorshipId;
import java.time.DayOfWeek;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the others did meanwhile, so that queues are as full as they are in life. */
@Component
class OthersYear {

    private final Storyteller teller;
    private final MarasYear goals;
    private final GoalReviews reviews;
    private final Encounters encounters;
    private final OpenHours hours;
    private final WeeksAndMonths weeks;
    private final WhereItLeads leads;
    private final RestAndReach rest;
    private final LaterAndAway later;

    OthersYear(
            Storyteller teller,
            MarasYear goals,
            GoalReviews reviews,
            Encounters encounters,
            OpenHours hours,
            WeeksAndMonths weeks,
            WhereItLeads leads,
            RestAndReach rest,
            LaterAndAway later) {
        this.teller = teller;
        this.goals = goals;
        this.reviews = reviews;
        this.encounters = encounters;
        this.hours = hours;
        this.weeks = weeks;
        this.leads = leads;
        this.rest = rest;
        this.later = later;
    }

    void tell(
            Persona thu,
            Persona jonas,
            MentorshipId jonasThu,
            Persona amir,
            Persona ilse,
            MentorshipId ilseAmir,
            Persona lena,
            Persona rita,
            MentorshipId ritaLena) {
        var english = goals.created(
                thu,
                -34,
                GoalContent.titled("English at level C1")
                        .withWhy("I follow every meeting, and still speak last.")
                        .withSmart(SmartPart.SPECIFIC, "I pass the C1 exam and lead one customer call a week.")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(100))
                        .withPlan(
                                List.of(
                                        Step.of("One customer call a week", teller.day(30)),
                                        Step.of("Register for the exam", teller.day(12))),
                                List.of()));
        goals.shared(thu, -1, english, jonasThu, "I would like a smaller weekly step, time is short.");
        var data = goals.created(
                amir,
                -20,
                GoalContent.titled("Move into data engineering")
                        .withWhy("The library’s catalogue taught me that I enjoy plumbing more than shelves.")
                        .withSmart(SmartPart.SPECIFIC, "A position in which pipelines are at least half of my work.")
                        .withSmart(SmartPart.TIME_BOUND, "Within a year.")
                        .withHorizon(Horizon.MEDIUM)
                        .withTargetOn(teller.day(330))
                        .withPlan(
                                List.of(
                                        Step.of("Finish the course on streaming", teller.day(25)),
                                        Step.of("Rebuild the loan statistics as a pipeline", teller.day(60)),
                                        Step.of("Show it to two data teams", teller.day(110))),
                                List.of()));
        goals.shared(amir, -6, data, ilseAmir, "Is a year realistic?");
        var read = Step.of("Drei Jahre Abschlüsse lesen", teller.day(-40)).withEffort(Effort.hours(24));
        var budget = goals.created(
                lena,
                -100,
                GoalContent.titled("Das Budget der Abteilung verantworten")
                        .withWhy("Ich möchte mitreden, bevor entschieden ist, und nicht danach.")
                        .withSmart(SmartPart.SPECIFIC, "Ich stelle das Budget selbst auf und vertrete es im Ausschuss.")
                        .withObstacle("Ich warte, bis jemand mich fragt, statt mich zu melden.")
                        .withIfThens(List.of(IfThen.of(
                                Cue.of(Cue.Kind.TIME, "die Runde der Leitung anfängt")
                                        .every(DayOfWeek.TUESDAY),
                                "sage ich etwas in den ersten zehn Minuten")))
                        .withHorizon(Horizon.MEDIUM)
                        .withTargetOn(teller.day(260))
                        .withPlan(
                                List.of(
                                        read,
                                        Step.of("Einen Teilplan selbst aufstellen", teller.day(20))
                                                .withEffort(Effort.hours(16))),
                                List.of()));
        goals.shared(lena, -98, budget, ritaLena, "");
        teller.on(-96, rita, () -> reviews.accept(budget, 1, "Sehr gut. Fang mit dem Teilplan an, den niemand mag."));
        weeks.ofLena(lena, rita, budget);
        reviewed(rita, budget);
        goals.done(lena, -42, budget, read.id());
        leads.ofLena(lena, rita, ritaLena);
        rest.ofLena(lena, rita, ritaLena, budget);
        encounters.proposedByLena(lena, ritaLena);
        hours.ofRita(rita);
        encounters.ofIlseAndAmir(amir, ilse, ilseAmir);
        later.ofIlse(ilse);
        later.ofRita(rita);
    }

    /** A second look: a question, other words, and a step. */
    private void reviewed(Persona rita, GoalId budget) {
        goals.collected(
                rita,
                -9,
                budget,
                "specific",
                "im Ausschuss",
                "Wer sitzt in dem **Ausschuss**, und wen davon kennst du schon?",
                null);
        goals.collected(
                rita,
                -9,
                budget,
                "specific",
                "Ich stelle das Budget selbst auf",
                "Dann weißt du selbst, wann es soweit ist.",
                "Ich stelle das Budget für das nächste Jahr selbst auf");
        goals.answering(rita, -9, budget, 0, "Dass es von dir kommt und nicht von deiner Chefin.");
        goals.answering(
                rita, -9, budget, 1, "Ich kenne zwei aus dem Ausschuss und frage, ob du einmal zuhören darfst.");
        goals.collected(rita, -9, budget, GoalContent.PLAN, null, "", "Einmal als Gast in den Ausschuss gehen");
        teller.on(
                -9,
                rita,
                () -> Storyteller.expect(
                        ReviewResult.Done.class,
                        reviews.justComments(
                                budget,
                                reviews.revisions(budget, Integer.MAX_VALUE, 1)
                                        .getFirst()
                                        .number(),
                                "Du bist weiter, als du denkst. Drei Dinge, in der Reihenfolge deines Ziels.")));
    }
}
