package app.waymark.demo.internal;

import app.waymark.goal.CheckInResult;
import app.waymark.goal.CheckIns;
import app.waymark.goal.CueCame;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.InTheWay;
import app.waymark.goal.LookBackResult;
import app.waymark.goal.LookingBack;
import app.waymark.goal.LookingBack.Written;
import app.waymark.goal.NewCheckIn;
import app.waymark.goal.PlanEdit;
import app.waymark.goal.ReviewResult;
import app.waymark.goal.Viewpoint;
import app.waymark.goal.Went;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Half a year in which two of the story check in week by week and look back month by month. */
@Component
class WeeksAndMonths {

    private static final int WEEK = 7;

    private final Storyteller teller;
    private final CheckIns checkIns;
    private final LookingBack lookingBack;
    private final GoalReviews reviews;

    WeeksAndMonths(Storyteller teller, CheckIns checkIns, LookingBack lookingBack, GoalReviews reviews) {
        this.teller = teller;
        this.checkIns = checkIns;
        this.lookingBack = lookingBack;
        this.reviews = reviews;
    }

    /** A week as somebody told it; what is empty was not said. */
    private record Week(
            Went went,
            int sure,
            String did,
            @Nullable InTheWay way,
            String words,
            @Nullable CueCame cue) {

        Week(Went went, int sure) {
            this(went, sure, "", null, "", null);
        }

        Week(Went went, int sure, String did) {
            this(went, sure, did, null, "", null);
        }
    }

    /** Mara, on leading a team; one week she was away, and came back on a Monday. */
    void ofMara(Persona mara, Persona jonas, GoalId goal) {
        var weeks = List.of(
                new Week(Went.WELL, 5, "Talked to my manager about the role"),
                new Week(Went.SO_SO, 5),
                new Week(Went.WELL, 6, "First review shadowed"),
                new Week(Went.WELL, 6),
                new Week(Went.STOOD_STILL, 4, "", InTheWay.TIME, "The release", null),
                new Week(Went.SO_SO, 5),
                new Week(Went.WELL, 6, "Second review, asked two questions"),
                new Week(Went.WELL, 7),
                new Week(Went.SO_SO, 6, "", InTheWay.OTHERS, "The room was booked twice", null),
                new Week(Went.WELL, 7, "First retrospective of my own"),
                new Week(Went.WELL, 7),
                new Week(Went.SO_SO, 6),
                new Week(Went.STOOD_STILL, 5, "", InTheWay.TIME, "Quarter’s end", null),
                new Week(Went.WELL, 6, "Retrospective with a new format"),
                new Week(Went.WELL, 7),
                new Week(Went.WELL, 8, "Two of four rated it 4 or better"),
                new Week(Went.WELL, 8),
                new Week(Went.SO_SO, 7, "", InTheWay.MYSELF, "I put off asking for feedback", null),
                new Week(Went.WELL, 7, "Asked the first colleague", InTheWay.NOTHING, "", null));
        told(mara, jonas, goal, -133, weeks);
        lookedBack(
                mara,
                -110,
                goal,
                "The role is agreed, in writing.",
                "I wait for others to say when.",
                "I name a date myself, every time.",
                List.of());
        lookedBack(
                mara,
                -75,
                goal,
                "Shadowing taught me more than the book.",
                "The release ate two weeks.",
                "The retrospective gets a fixed hour.",
                List.of());
        lookedBack(
                mara,
                -40,
                goal,
                "They come to the retrospective without being asked.",
                "I still prepare too much.",
                "Half an hour of preparation, no more.",
                List.of(new PlanEdit.AddStep(
                        UUID.randomUUID(), "Let somebody else lead one retrospective", teller.day(33))));
        accepted(jonas, -38, goal, 3, "Good. You cannot learn that one by preparing.");
    }

    /** Lena, in German, on the budget. */
    void ofLena(Persona lena, Persona rita, GoalId goal) {
        var weeks = List.of(
                new Week(Went.WELL, 4, "Den ersten Abschluss gelesen"),
                new Week(Went.SO_SO, 4),
                new Week(Went.STOOD_STILL, 3, "", InTheWay.TIME, "Urlaubsvertretung", null),
                new Week(Went.WELL, 5, "Den zweiten Abschluss gelesen"),
                new Week(Went.WELL, 5),
                new Week(Went.SO_SO, 5, "", InTheWay.MYSELF, "Ich habe nicht gefragt", CueCame.NOT_DONE),
                new Week(Went.WELL, 6, "In der Runde etwas gesagt", InTheWay.NOTHING, "", CueCame.DONE),
                new Week(Went.WELL, 6),
                new Week(Went.SO_SO, 6),
                new Week(Went.WELL, 7, "Teilplan angefangen", null, "", CueCame.DONE));
        told(lena, rita, goal, -70, weeks);
        lookedBack(
                lena,
                -45,
                goal,
                "Ich verstehe die Abschlüsse jetzt.",
                "Ich warte, bis jemand mich fragt.",
                "Ich melde mich in jeder Runde einmal.",
                List.of(new PlanEdit.AddStep(
                        UUID.randomUUID(), "Dem Ausschuss den Teilplan vorstellen", teller.day(75))));
        accepted(rita, -43, goal, 2, "Das gehört hinein. Dann kennen sie dich, bevor es um das Ganze geht.");
    }

    private void accepted(Persona mentor, int day, GoalId goal, int revision, String words) {
        teller.on(
                day, mentor, () -> Storyteller.expect(ReviewResult.Done.class, reviews.accept(goal, revision, words)));
    }

    private void told(Persona who, Persona mentor, GoalId goal, int begun, List<Week> weeks) {
        for (int week = 0; week < weeks.size(); week++) {
            int day = begun + WEEK * week;
            if (day > -1) {
                return;
            }
            var said = weeks.get(week);
            teller.on(
                    day,
                    who,
                    () -> Storyteller.expect(
                            CheckInResult.Sent.class,
                            checkIns.send(
                                    goal,
                                    new NewCheckIn(
                                            said.went(),
                                            said.sure(),
                                            List.of(),
                                            said.did(),
                                            said.way(),
                                            said.words(),
                                            null,
                                            said.cue(),
                                            Map.of()))));
            if (week % 2 == 0) {
                teller.on(day + 1, mentor, () -> checkIns.of(goal, Viewpoint.OWN, 5));
            }
        }
    }

    private void lookedBack(
            Persona who, int day, GoalId goal, String well, String way, String changes, List<PlanEdit> edits) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(
                        LookBackResult.Finished.class,
                        lookingBack.finish(goal, new Written(well, way, changes, ""), edits, changes)));
    }
}
