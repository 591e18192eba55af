package app.waymark.demo.internal;

import app.waymark.feedback.PostResult;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.Threads;
import app.waymark.goal.AmendResult;
import app.waymark.goal.CheckInResult;
import app.waymark.goal.CheckIns;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalAmendments;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalParts;
import app.waymark.goal.GoalRead;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.Goals;
import app.waymark.goal.Horizon;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.NewCheckIn;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.goal.StepRecords;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.Went;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.TypedText;
import app.waymark.turn.HandBackResult;
import app.waymark.turn.PutOffResult;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Turns;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * One goal in each language on which all is done that can be done with a review: words that are suggested, taken and adapted,
 * a passage that moves and one that goes, each verdict, talk about each part, an answer by mail, and a turn that goes back.
 */
@Component
class ReviewedInDetail {

    private static final int LOOKED_AT = 50;

    private final Storyteller teller;
    private final MarasYear goals;
    private final Goals read;
    private final GoalReviews reviews;
    private final GoalAmendments amendments;
    private final StepRecords records;
    private final StepAcceptance acceptance;
    private final CheckIns checkIns;
    private final Threads threads;
    private final Turns turns;
    private final TurnActs acts;
    private final Encounters encounters;

    ReviewedInDetail(
            Storyteller teller,
            MarasYear goals,
            Goals read,
            GoalReviews reviews,
            GoalAmendments amendments,
            StepRecords records,
            StepAcceptance acceptance,
            CheckIns checkIns,
            Threads threads,
            Turns turns,
            TurnActs acts,
            Encounters encounters) {
        this.teller = teller;
        this.goals = goals;
        this.read = read;
        this.reviews = reviews;
        this.amendments = amendments;
        this.records = records;
        this.acceptance = acceptance;
        this.checkIns = checkIns;
        this.threads = threads;
        this.turns = turns;
        this.acts = acts;
        this.encounters = encounters;
    }

    /** The two words that are suggested, each with what stands there; the second is adapted. */
    private record Other(String words, String suggested, String why, String adapted) {}

    /** What the mentor asks about a passage, and what the mentee makes of it. */
    private record Passage(String words, String question, String becomes) {}

    /** A story in one language. */
    private record Told(
            String title,
            String why,
            Passage moves,
            Passage goes,
            String specific,
            Other taken,
            String measurable,
            Other adapted,
            String measure,
            String milestone,
            String step,
            List<String> said,
            List<String> talk,
            List<String> notes) {}

    void ofThuAndJonas(Persona thu, Persona jonas, MentorshipId pair) {
        tell(
                thu,
                jonas,
                pair,
                new Told(
                        "Lead customer calls without a script",
                        "Customers ask me things that are in no script. I read mine aloud, and everybody hears it."
                                + " My manager would like me to lead the calls from spring.",
                        new Passage(
                                "everybody hears it",
                                "Who told you so? It may be kinder than you think.",
                                "everybody in the call hears it"),
                        new Passage("My manager would like me to lead the calls from spring.", "And you?", ""),
                        "I lead four calls from a page of keywords.",
                        new Other("four calls", "six calls with six customers", "Four can be luck.", ""),
                        "Nobody in the call notices that I have no script.",
                        new Other(
                                "Nobody in the call notices",
                                "After each call one person tells me",
                                "What nobody notices, nobody can count.",
                                "After each call a colleague writes down"),
                        "Calls from keywords",
                        "Half of the calls are mine",
                        "Write the page of keywords",
                        List.of(
                                "A good one. Two words I would choose otherwise, and two questions.",
                                "Read it again: it is yours now. One small thing below.",
                                "Yes. I would be glad to listen to the third one."),
                        List.of(
                                "Does a call count in which you looked at the script once?",
                                "No. I am *strict* with myself there.",
                                "Who decides that these are yours?",
                                "The other half of them does. I asked.",
                                "Well done. What was different this week?",
                                "I slept before it. Sent from the train, so short.",
                                "May I show this page to others?",
                                "Gladly. It grew out of [this list](https://example.org/calls).",
                                "Better. Did you ask one of them?",
                                "Two, the same week. One of them laughed."),
                        List.of(
                                "First calls",
                                "Thu leads the next call from the page alone; Jonas listens and says nothing.",
                                "Did it work that I said nothing?",
                                "It did. Twice I looked at you, and then I went on.",
                                "I was not in that call. Ask Ilse, who was?")));
    }

    void ofLenaAndRita(Persona lena, Persona rita, MentorshipId pair) {
        tell(
                lena,
                rita,
                pair,
                new Told(
                        "Sitzungen leiten, nach denen alle wissen, was gilt",
                        "Unsere Sitzungen enden, weil die Zeit um ist. Danach fragen alle etwas anderes."
                                + " Die Leitung hat sich beschwert.",
                        new Passage(
                                "fragen alle etwas anderes",
                                "Woran merkst du das? Hast du einmal mitgezählt?",
                                "fragen alle vier etwas anderes"),
                        new Passage("Die Leitung hat sich beschwert.", "Ist das ein Grund von dir?", ""),
                        "Ich leite vier Sitzungen mit einem Beschluss am Ende.",
                        new Other(
                                "vier Sitzungen",
                                "jede zweite Sitzung des Quartals",
                                "Dann ist es eine Gewohnheit und keine Probe.",
                                ""),
                        "Alle sind zufrieden.",
                        new Other(
                                "Alle sind zufrieden.",
                                "Am nächsten Tag fragt niemand, was gilt.",
                                "Zufriedenheit lässt sich schlecht zählen.",
                                "Am nächsten Tag fragt höchstens eine Person, was gilt."),
                        "Sitzungen mit Beschluss",
                        "Die Hälfte leite ich selbst",
                        "Eine Vorlage für Beschlüsse schreiben",
                        List.of(
                                "Ein gutes Ziel. An zwei Stellen schlage ich andere Worte vor, an zweien frage ich.",
                                "Noch einmal gelesen: Jetzt ist es deins. Eine Kleinigkeit steht unten.",
                                "Ja. Die dritte Sitzung würde ich gern miterleben."),
                        List.of(
                                "Zählt eine Sitzung, deren Beschluss vertagt wurde?",
                                "Nein. Da bin ich *streng* mit mir.",
                                "Wer entscheidet, welche du leitest?",
                                "Die Runde. Ich habe gefragt.",
                                "Schön. Was war diese Woche anders?",
                                "Ich habe vorher gefragt, was entschieden werden soll. Kurz, weil aus dem Zug.",
                                "Darf ich diese Vorlage weitergeben?",
                                "Gern. Sie kommt aus [dieser Liste](https://example.org/beschluesse).",
                                "Bei diesem Satz habe ich weitergelesen. Hast du den vieren geantwortet?",
                                "Allen vieren, in derselben Woche."),
                        List.of(
                                "Die ersten Sitzungen",
                                "Lena leitet die nächste Sitzung mit der Vorlage; Rita hört zu und sagt nichts.",
                                "War es dir recht, dass ich nichts gesagt habe?",
                                "Sehr. Zweimal habe ich zu dir gesehen und dann weitergemacht.",
                                "In dieser Sitzung war ich nicht dabei. Fragst du Ilse?")));
        teller.on(-1, lena, () -> {
            turns.forMe(null, LOOKED_AT).items().stream()
                    .filter(turn -> turn.said().mostDaysOff() > 0)
                    .findFirst()
                    .ifPresent(turn ->
                            Storyteller.expect(PutOffResult.Rests.class, acts.putOff(turn.id(), teller.day(5))));
            return lena;
        });
    }

    private void tell(Persona mentee, Persona mentor, MentorshipId pair, Told told) {
        var measure = Measure.of(told.measure(), "", BigDecimal.ZERO, BigDecimal.valueOf(6));
        var step = Step.of(told.step(), teller.day(-60));
        var milestone = Milestone.of(told.milestone(), teller.day(40), step);
        var first = GoalContent.titled(told.title())
                .withWhy(told.why())
                .withSmart(SmartPart.SPECIFIC, told.specific())
                .withSmart(SmartPart.MEASURABLE, told.measurable())
                .withHorizon(Horizon.SHORT)
                .withTargetOn(teller.day(60))
                .withMeasures(List.of(measure))
                .withPlan(List.of(), List.of(milestone));
        var goal = goals.created(mentee, -82, first);
        goals.shared(mentee, -80, goal, pair, "");
        firstReview(mentee, mentor, goal, told);
        secondReview(mentee, mentor, goal, told);
        talk(mentee, mentor, goal, told, measure, milestone, step);
        encounters.talkedOver(mentee, mentor, pair, told.notes());
        backAgain(mentee, mentor, goal, step, told.notes().getLast());
    }

    /** Asks for changes; one suggestion is taken with thanks, the other adapted. */
    private void firstReview(Persona mentee, Persona mentor, GoalId goal, Told told) {
        for (var passage : List.of(told.moves(), told.goes())) {
            goals.collected(mentor, -76, goal, "why", passage.words(), passage.question(), null);
        }
        suggested(mentor, goal, SmartPart.SPECIFIC, told.taken());
        suggested(mentor, goal, SmartPart.MEASURABLE, told.adapted());
        teller.on(
                -76,
                mentor,
                () -> Storyteller.expect(
                        ReviewResult.Done.class,
                        reviews.askForChanges(goal, 1, told.said().getFirst())));
        teller.on(-73, mentee, () -> {
            for (var one : shown(goal).suggested()) {
                Storyteller.expect(
                        AmendResult.Done.class,
                        one.words().words().equals(told.taken().suggested())
                                ? amendments.take(goal, one.thread(), one.quote())
                                : amendments.adapt(
                                        goal,
                                        one.thread(),
                                        one.quote(),
                                        told.adapted().adapted()));
            }
            return goal;
        });
    }

    private void suggested(Persona mentor, GoalId goal, SmartPart part, Other other) {
        goals.collected(mentor, -76, goal, part.key(), other.words(), other.why(), other.suggested());
    }

    /** One passage moves with the edit, one is gone; then just comments, then accepted. */
    private void secondReview(Persona mentee, Persona mentor, GoalId goal, Told told) {
        var content = teller.on(-70, mentee, () -> shown(goal).page().content());
        var why = told.why();
        for (var passage : List.of(told.moves(), told.goes())) {
            why = why.replace(passage.words(), passage.becomes());
        }
        goals.saved(mentee, -70, goal, content.withWhy(TypedText.strip(why)), "");
        goals.collected(
                mentor, -67, goal, "why", told.moves().becomes(), told.talk().get(8), null);
        teller.on(
                -67,
                mentor,
                () -> Storyteller.expect(
                        ReviewResult.Done.class,
                        reviews.justComments(
                                goal, shown(goal).page().revision(), told.said().get(1))));
        teller.on(-64, mentee, () -> {
            open(goal).stream()
                    .filter(one -> one.quote() != null)
                    .forEach(one -> threads.post(one.id(), told.talk().get(9)));
            return goal;
        });
        teller.on(
                -61,
                mentor,
                () -> Storyteller.expect(
                        ReviewResult.Done.class,
                        reviews.accept(
                                goal, shown(goal).page().revision(), told.said().getLast())));
        teller.on(-61, mentor, () -> {
            open(goal).forEach(one -> threads.resolve(one.id()));
            return goal;
        });
    }

    private List<ThreadSummary> open(GoalId goal) {
        return threads.about(Goals.THREADS, goal.value(), false, null, LOOKED_AT).items().stream()
                .filter(one -> !one.resolved())
                .toList();
    }

    /** About a measure, a milestone, a check-in, where the answer comes by mail, and what shows that a step was done. */
    private void talk(
            Persona mentee, Persona mentor, GoalId goal, Told told, Measure measure, Milestone milestone, Step step) {
        var said = told.talk();
        about(mentee, mentor, -57, goal, GoalParts.MEASURE + measure.id(), said.get(0), said.get(1));
        about(mentee, mentor, -50, goal, "step:" + milestone.id(), said.get(2), said.get(3));
        goals.done(mentee, -59, goal, step.id());
        teller.on(
                -59,
                mentee,
                () -> Storyteller.expect(EvidenceResult.Added.class, records.note(goal, step.id(), told.step() + ".")));
        var shown = goals.posted(mentor, -43, goal, GoalParts.EVIDENCE + step.id(), said.get(6));
        goals.answered(mentee, -40, shown, said.get(3));
        goals.changed(mentee, -40, shown, said.get(7));
        goals.resolved(mentor, -37, shown);
        teller.on(
                -36,
                mentee,
                () -> Storyteller.expect(
                        CheckInResult.Sent.class,
                        checkIns.send(
                                goal,
                                new NewCheckIn(Went.WELL, 7, List.of(), told.step(), null, "", null, null, Map.of()))));
        var week = teller.on(
                -35,
                mentor,
                () -> checkIns.of(goal, Viewpoint.OWN, 1).checkIns().getFirst().part());
        var asked = goals.posted(mentor, -35, goal, week, said.get(4));
        teller.on(
                -33,
                mentee,
                () -> Storyteller.expect(PostResult.Posted.class, threads.mailed(asked.thread(), said.get(5))));
        goals.resolved(mentor, -29, asked);
    }

    private void about(
            Persona mentee, Persona mentor, int day, GoalId goal, String part, String question, String answer) {
        var asked = goals.posted(mentor, day, goal, part, question);
        goals.answered(mentee, day + 3, asked, answer);
        goals.resolved(mentor, day + 6, asked);
    }

    /** What came of a step is shown to the mentor, who says that somebody else should look at it. */
    private void backAgain(Persona mentee, Persona mentor, GoalId goal, Step step, String word) {
        teller.on(-9, mentee, () -> Storyteller.expect(ProgressResult.Done.class, acceptance.ask(goal, step.id(), "")));
        teller.on(-6, mentor, () -> turns.forMe(null, LOOKED_AT).items().stream()
                .filter(turn -> turn.said() instanceof AcceptanceAsked asked
                        && asked.step().equals(step.text()))
                .map(turn -> Storyteller.expect(HandBackResult.Done.class, acts.handBack(turn.id(), word)))
                .findFirst()
                .orElseThrow());
    }

    private GoalRead.Shown shown(GoalId goal) {
        return Storyteller.expect(GoalRead.Shown.class, read.read(goal, Viewpoint.OWN, null));
    }
}
