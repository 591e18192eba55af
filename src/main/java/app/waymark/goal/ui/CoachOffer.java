package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.Horizon;
import app.waymark.goal.SmartPart;
import app.waymark.goal.coach.CoachRemark;
import app.waymark.goal.coach.Letter;
import app.waymark.goal.coach.LetterFinding;
import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.Set;

/** What one press can do of what the coach suggests; each can be undone. */
sealed interface CoachOffer {

    /** Nothing but the person's own words will do. */
    record None() implements CoachOffer {}

    /** Begins the answer with words that ask for the rest. */
    record Begin(SmartPart part) implements CoachOffer {}

    /** Makes a step of the words. */
    record AsStep(String words) implements CoachOffer {}

    /** Begins a measure. */
    record NewMeasure() implements CoachOffer {}

    /** Takes a day for the target date. */
    record TakeDay(LocalDate day) implements CoachOffer {}

    /** Goes to what could get in the way. */
    record ToObstacle() implements CoachOffer {}

    Set<String> WORK = Set.of("coach.s.activity", "coach.m.effort", "coach.m.pace");
    Set<String> NUMBERS = Set.of("coach.m.changealone", "coach.m.percentalone", "coach.m.bare", "coach.m.other");
    Set<String> NO_DAY = Set.of(
            "coach.t.empty",
            "coach.t.none",
            "coach.t.vague",
            "coach.t.season",
            "coach.t.start",
            "coach.t.rhythm",
            "coach.t.past",
            "coach.t.too-near",
            "coach.t.too-far");

    /** What can be offered for a finding in a goal as it is now. */
    static CoachOffer of(LetterFinding finding, GoalContent content, LocalDate today) {
        var key = finding.reason().key().replaceFirst("\\.reason$", "");
        if (key.endsWith(".empty") && finding.letter() != Letter.T) {
            return new Begin(part(finding.letter()));
        }
        if (WORK.contains(key) && !TypedText.blank(words(finding.reason())) && fits(words(finding.reason()))) {
            return new AsStep(words(finding.reason()));
        }
        if (NUMBERS.contains(key)) {
            return new NewMeasure();
        }
        if (NO_DAY.contains(key)) {
            return new TakeDay(middle(content.horizon(), today));
        }
        if (key.equals("coach.t.date-differs") || (key.equals("coach.t.met") && content.targetOn() == null)) {
            return finding.reason().arguments().getFirst() instanceof LocalDate day ? new TakeDay(day) : new None();
        }
        if (key.equals("coach.a.met") || key.equals("coach.a.plan")) {
            return TypedText.blank(content.obstacle()) ? new ToObstacle() : new None();
        }
        return new None();
    }

    private static boolean fits(String words) {
        return words.length() <= GoalContent.MOST_LINE;
    }

    private static String words(CoachRemark remark) {
        return remark.arguments().isEmpty()
                ? ""
                : String.valueOf(remark.arguments().getFirst());
    }

    /** The question that a letter stands for. */
    static SmartPart part(Letter letter) {
        return switch (letter) {
            case S -> SmartPart.SPECIFIC;
            case M -> SmartPart.MEASURABLE;
            case A -> SmartPart.ACHIEVABLE;
            case R -> SmartPart.RELEVANT;
            case T -> SmartPart.TIME_BOUND;
        };
    }

    /** A day in the middle of what a horizon takes as a rule. */
    private static LocalDate middle(Horizon horizon, LocalDate today) {
        return switch (horizon) {
            case SHORT -> today.plusMonths(5);
            case MEDIUM -> today.plusYears(2);
            case LONG -> today.plusYears(7);
        };
    }
}
