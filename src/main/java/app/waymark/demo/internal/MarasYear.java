package app.waymark.demo.internal;

import app.waymark.feedback.PostChange;
import app.waymark.feedback.PostResult;
import app.waymark.feedback.Posts;
import app.waymark.feedback.RemarkResult;
import app.waymark.feedback.ReviewRemarks;
import app.waymark.feedback.Threads;
import app.waymark.goal.Cue;
import app.waymark.goal.Effort;
import app.waymark.goal.EvidenceResult;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalParts;
import app.waymark.goal.GoalRead;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Horizon;
import app.waymark.goal.IfThen;
import app.waymark.goal.Measure;
import app.waymark.goal.Milestone;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.Repeat;
import app.waymark.goal.ReviewAnswers;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.ShareResult;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.goal.StepAcceptance;
import app.waymark.goal.StepRecords;
import app.waymark.goal.Viewpoint;
import app.waymark.mentorship.MentorshipId;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mara's half year with Jonas: one goal well on its way, one in review, one reached, one still her own. */
@Component
class MarasYear {

    private final Storyteller teller;
    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final GoalReviews reviews;
    private final GoalSteps steps;
    private final StepRecords records;
    private final StepAcceptance acceptance;
    private final Goals goals;
    private final Threads threads;
    private final Posts posts;
    private final ReviewRemarks remarks;
    private final ReviewAnswers answers;
    private final Encounters encounters;
    private final OpenHours hours;
    private final WeeksAndMonths weeks;
    private final WhereItLeads leads;
    private final GivenAndShown given;

    MarasYear(
            Storyteller teller,
            GoalEditing editing,
            GoalSharing sharing,
            GoalReviews reviews,
            GoalSteps steps,
            StepRecords records,
            StepAcceptance acceptance,
            Goals goals,
            Threads threads,
            Posts posts,
            ReviewRemarks remarks,
            ReviewAnswers answers,
            Encounters encounters,
            OpenHours hours,
            WeeksAndMonths weeks,
            WhereItLeads leads,
            GivenAndShown given) {
        this.teller = teller;
        this.editing = editing;
        this.sharing = sharing;
        this.reviews = reviews;
        this.steps = steps;
        this.records = records;
        this.acceptance = acceptance;
        this.goals = goals;
        this.threads = threads;
        this.posts = posts;
        this.remarks = remarks;
        this.answers = answers;
        this.encounters = encounters;
        this.hours = hours;
        this.weeks = weeks;
        this.leads = leads;
        this.given = given;
    }

    /** What is told on of: the goal that was reached, and the one about speaking with its first step. */
    record Told(GoalId certified, GoalId speak, Step topic) {}

    Told tell(Persona mara, Persona jonas, MentorshipId pair) {
        var lead = leadATeam(mara, jonas, pair);
        weeks.ofMara(mara, jonas, lead);
        looked(jonas, -3, lead);
        var certified = certified(mara, jonas, pair);
        var topic = Step.of("Choose one story from the retrospectives", teller.day(-20));
        var speak = speak(mara, jonas, pair, topic);
        headOfProduct(mara);
        given.shown(mara, -44, lead, HeldPart.CONFIDENCE);
        given.putAway(mara, "Tidy the wiki of the team", "Nobody missed it, which was the lesson.");
        leads.ofMara(mara, jonas, pair);
        encounters.ofMaraAndJonas(mara, jonas, pair, lead);
        hours.ofMaraAndJonas(mara, jonas);
        return new Told(certified, speak, topic);
    }

    private GoalId leadATeam(Persona mara, Persona jonas, MentorshipId pair) {
        var agree = Step.of("Agree the role with my manager", teller.day(-140));
        var shadow = Step.of("Shadow two product reviews", teller.day(-95));
        var retrospective = Step.of("Run a retrospective every week for a quarter", teller.day(18))
                .withEffort(Effort.hours(2))
                .withRepeat(Repeat.on(teller.day(-70), DayOfWeek.FRIDAY));
        var roadmap = Step.of("Take over the roadmap review", teller.day(11))
                .withEffort(Effort.hours(6))
                .withAfter(List.of(shadow.id()));
        var colleagues =
                Step.of("Ask three colleagues for feedback", teller.day(20)).withEffort(Effort.hours(3));
        var hire = Step.of("Sit in on two interviews", teller.day(52));
        var delegate = Step.of("Hand over my on-call duty", teller.day(64));
        var agreed = Milestone.of("Role agreed", teller.day(-130), agree);
        var quarter =
                Milestone.of("First quarter in the role", teller.day(21), shadow, retrospective, roadmap, colleagues);
        var team = Milestone.of("A team of four", teller.day(80), hire, delegate);
        var rating =
                Measure.of("Facilitation rated 4 or better", "of 4 colleagues", BigDecimal.ZERO, BigDecimal.valueOf(3));
        var first = GoalContent.titled("Lead a product team")
                .withWhy(
                        "I want to decide with others what is worth building, and I learn most where I am responsible.")
                .withSmart(
                        SmartPart.SPECIFIC,
                        "I lead a product team of four: I own the roadmap review, run a retrospective every week, and three of four colleagues rate my facilitation 4 or better.")
                .withSmart(SmartPart.MEASURABLE, "Ratings by the four colleagues after each quarter.")
                .withSmart(SmartPart.ACHIEVABLE, "My manager has agreed to hand over the roadmap review step by step.")
                .withSmart(SmartPart.TIME_BOUND, "Half a year to a full quarter in the role.")
                .withHorizon(Horizon.SHORT)
                .withTargetOn(teller.day(125))
                .withMeasures(List.of(rating))
                .withPlan(List.of(), List.of(agreed, quarter, team));
        var goal = created(mara, -163, first);
        shared(mara, -161, goal, pair, "Is half a year realistic?");
        teller.on(-160, jonas, () -> goals.read(goal, Viewpoint.OWN, null));
        teller.on(
                -160,
                jonas,
                () -> Storyteller.expect(
                        ReviewResult.Done.class,
                        reviews.askForChanges(
                                goal,
                                1,
                                "Good and brave. Why does it matter to the company? Without that part nobody will defend it when things get tight.")));
        var revised = first.withSmart(
                SmartPart.RELEVANT,
                "The company opens a second product in spring, and there is nobody yet to lead its team.");
        saved(mara, -157, goal, revised, "Jonas asked why it matters to the company");
        teller.on(
                -155,
                jonas,
                () -> Storyteller.expect(
                        ReviewResult.Done.class, reviews.accept(goal, 2, "Now I would give you the team myself.")));
        done(mara, -141, goal, agree.id());
        done(mara, -131, goal, agreed.id());
        done(mara, -93, goal, shadow.id());
        happened(mara, jonas, goal, shadow, retrospective);
        reading(mara, -120, goal, rating, 0, "Before I began");
        reading(mara, -75, goal, rating, 1, "First round");
        reading(mara, -28, goal, rating, 2, "Two of four, one wrote: much calmer");
        var asked = posted(jonas, -50, goal, "step:" + shadow.id(), "What surprised you in those reviews?");
        answered(mara, -49, asked, "How little was about features.");
        changed(mara, -49, asked, """
                How little was about **features**. Nearly all of it was about what to leave out:

                - what nobody asked for twice
                - what only looks good when it is shown

                I kept [notes of both](https://wiki.example.org/product-reviews).""");
        resolved(jonas, -48, asked);
        var measured = posted(
                jonas, -26, goal, GoalParts.MEASURE + rating.id(), "What made the fourth say less than the others?");
        answered(mara, -25, measured, "I asked. Too little time for questions at the end; I leave ten minutes now.");
        resolved(jonas, -24, measured);
        var ours = teller.on(
                -90,
                jonas,
                () -> Storyteller.expect(
                        PostResult.Posted.class,
                        threads.start(
                                Threads.MENTORSHIP,
                                pair.value(),
                                null,
                                null,
                                "Half time soon. Is this what you hoped for, or should we do something differently?")));
        answered(mara, -89, ours, "It is. A little less planning in the meetings, a little more of what went wrong.");
        resolved(jonas, -88, ours);
        posted(
                jonas,
                -3,
                goal,
                "step:" + retrospective.id(),
                "Weekly is *brave*. Which of these two steps would you drop if the reorganisation comes?");
        return goal;
    }

    /** Two product reviews, and the retrospectives since: not every week, which nobody says a word about. */
    private void happened(Persona mara, Persona jonas, GoalId goal, Step shadow, Step retrospective) {
        teller.on(
                -93,
                mara,
                () -> Storyteller.expect(
                        EvidenceResult.Added.class,
                        records.note(
                                goal,
                                shadow.id(),
                                "Both reviews in one page: what was asked, what was left out, what I would ask.")));
        teller.on(
                -92,
                mara,
                () -> Storyteller.expect(
                        ProgressResult.Done.class,
                        acceptance.ask(goal, shadow.id(), "Is a page enough to say that I have seen how it is done?")));
        teller.on(
                -90,
                jonas,
                () -> Storyteller.expect(
                        ProgressResult.Done.class,
                        acceptance.accept(goal, shadow.id(), "More than enough. Keep it for the person after you.")));
        for (int weeks : List.of(9, 8, 7, 5, 4, 2, 1)) {
            var friday = Repeat.monday(teller.day(-7 * weeks)).plusDays(4);
            teller.on(
                    -7 * weeks + 6,
                    mara,
                    () -> Storyteller.expect(
                            ProgressResult.Done.class,
                            records.tickTime(goal, retrospective.id(), new Repeat.Occurrence(friday, 1), true)));
        }
    }

    private GoalId certified(Persona mara, Persona jonas, MentorshipId pair) {
        var course = Step.of("Take the two-day course", teller.day(-60));
        var exam = Step.of("Pass the exam", teller.day(-14));
        var goal = created(
                mara,
                -90,
                GoalContent.titled("Certified in agile facilitation")
                        .withWhy("To have names for what I do by feel.")
                        .withSmart(SmartPart.SPECIFIC, "I hold the certificate.")
                        .withHorizon(Horizon.SHORT)
                        .withTargetOn(teller.day(-10))
                        .withPlan(List.of(course, exam), List.of()));
        shared(mara, -88, goal, pair, "");
        teller.on(-86, jonas, () -> reviews.accept(goal, 1, "Short and clear. Go."));
        done(mara, -58, goal, course.id());
        done(mara, -12, goal, exam.id());
        teller.on(-10, mara, () -> steps.reach(goal, "Passed, with the best mark in the group for the role play."));
        return goal;
    }

    private GoalId speak(Persona mara, Persona jonas, MentorshipId pair, Step topic) {
        var abstracts = Step.of("Send the abstract to three conferences", teller.day(35));
        var rehearse = Step.of("Rehearse at the local meetup", teller.day(90));
        var first = GoalContent.titled("Speak at a conference")
                .withWhy("I avoid large rooms, and I do not want to any longer.")
                .withSmart(SmartPart.SPECIFIC, "One talk of twenty minutes at a conference outside my company.")
                .withSmart(SmartPart.MEASURABLE, "The talk was held.")
                .withSmart(SmartPart.TIME_BOUND, "By the end of spring.")
                .withHorizon(Horizon.SHORT)
                .withTargetOn(teller.day(150))
                .withPlan(List.of(topic, abstracts, rehearse), List.of());
        var goal = created(mara, -40, first);
        shared(mara, -38, goal, pair, "");
        teller.on(
                -35,
                jonas,
                () -> reviews.askForChanges(
                        goal,
                        1,
                        "Spring is your launch. Do you want both at once? And who will have heard you before the big room?"));
        var asked = quoted(jonas, -34, goal, "time-bound", "By the end of spring.", "Before the launch or after it?");
        done(mara, -19, goal, topic.id());
        saved(
                mara,
                -4,
                goal,
                first.withTargetOn(teller.day(215))
                        .withSmart(
                                SmartPart.ACHIEVABLE,
                                "The meetup takes newcomers every month, and Jonas knows the hosts.")
                        .withSmart(SmartPart.TIME_BOUND, "By the end of summer, after the launch.")
                        .withObstacle("I put rehearsals off when a release is near.")
                        .withIfThens(List.of(
                                IfThen.of(
                                        Cue.of(Cue.Kind.EVENT, "a release is less than a week away"),
                                        "I rehearse ten minutes with Thu at lunch"),
                                IfThen.of(
                                        Cue.of(Cue.Kind.TIME, "the call for papers closes in a week")
                                                .expected(teller.day(28)),
                                        "I send what I have, finished or not"))),
                "Moved to summer: the launch comes first");
        answered(mara, -4, asked, "After it. I would rather do **one** of them well.");
        // Jonas has begun to review what she moved, and has sent nothing yet.
        answering(jonas, -2, goal, 0, "That it has a date again, and one that you can believe in.");
        collected(jonas, -2, goal, "time-bound", "after the launch", "How long after it? You will be tired.", null);
        collected(
                jonas,
                -2,
                goal,
                "measurable",
                "The talk was held.",
                "",
                "The talk was held, and three people asked me something afterwards.");
        collected(
                jonas,
                -2,
                goal,
                GoalContent.PLAN,
                null,
                "Fridays are good.",
                "Watch two talks with Thu and take notes");
        return goal;
    }

    private void headOfProduct(Persona mara) {
        created(
                mara,
                -150,
                GoalContent.titled("Head of product")
                        .withWhy("In the long run I want to shape a whole product, with people I have helped to grow.")
                        .withHorizon(Horizon.LONG)
                        .withTargetOn(teller.day(5 * 365)));
    }

    GoalId created(Persona who, int day, GoalContent content) {
        return teller.on(
                day, who, () -> Storyteller.expect(GoalSaveResult.Saved.class, editing.create(GoalEdit.of(content)))
                        .goal());
    }

    void shared(Persona who, int day, GoalId goal, MentorshipId pair, String note) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(ShareResult.Shared.class, sharing.shareWith(goal, pair, true, note)));
    }

    void saved(Persona who, int day, GoalId goal, GoalContent content, String why) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        GoalSaveResult.Saved.class,
                        editing.save(
                                goal,
                                goals.forEditing(goal).page().edition(),
                                GoalEdit.of(content).because(why))));
    }

    void done(Persona who, int day, GoalId goal, UUID item) {
        teller.on(day, who, () -> steps.tick(goal, item, true));
    }

    private void reading(Persona who, int day, GoalId goal, Measure measure, int value, String note) {
        teller.on(
                day, who, () -> steps.addReading(goal, measure.id(), teller.day(day), BigDecimal.valueOf(value), note));
    }

    PostResult.Posted posted(Persona who, int day, GoalId goal, String part, String text) {
        return teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        PostResult.Posted.class, threads.start(Goals.THREADS, goal.value(), part, null, text)));
    }

    private PostResult.Posted quoted(Persona who, int day, GoalId goal, String part, String words, String text) {
        return teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        PostResult.Posted.class, threads.start(Goals.THREADS, goal.value(), part, words, text)));
    }

    /** Somebody answers what the programme asks with a review, and does not send it yet. */
    void answering(Persona who, int day, GoalId goal, int which, String text) {
        teller.on(day, who, () -> {
            var asked = Storyteller.expect(GoalRead.Shown.class, goals.read(goal, Viewpoint.OWN, null))
                    .asked();
            return answers.keep(goal, asked.get(which).question().id(), text);
        });
    }

    /** Somebody has something to say in a review, and does not say it yet. */
    void collected(
            Persona who,
            int day,
            GoalId goal,
            String part,
            @Nullable String passage,
            String text,
            @Nullable String words) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        RemarkResult.Kept.class, remarks.add(Goals.THREADS, goal.value(), part, passage, text, words)));
    }

    void answered(Persona who, int day, PostResult.Posted thread, String text) {
        teller.on(day, who, () -> Storyteller.expect(PostResult.Posted.class, threads.post(thread.thread(), text)));
    }

    /** Somebody says otherwise what they said last. */
    void changed(Persona who, int day, PostResult.Posted thread, String text) {
        teller.on(day, who, () -> {
            // Not the last of all: two who said something around a weekend may have said it at one instant.
            var last = threads.posts(thread.thread(), null, 50).posts().stream()
                    .filter(one -> one.author().equals(who.actor().id()))
                    .reduce((before, next) -> next)
                    .orElseThrow();
            return Storyteller.expect(PostChange.Done.class, posts.change(last.id(), last.edition(), text));
        });
    }

    /** Somebody opens a goal, which its mentee sees. */
    void looked(Persona who, int day, GoalId goal) {
        teller.on(day, who, () -> goals.read(goal, Viewpoint.OWN, null));
    }

    void resolved(Persona who, int day, PostResult.Posted thread) {
        teller.on(day, who, () -> threads.resolve(thread.thread()));
    }
}
