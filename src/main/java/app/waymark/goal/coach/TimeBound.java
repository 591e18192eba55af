package app.waymark.goal.coach;

import app.waymark.goal.Horizon;
import app.waymark.goal.coach.DateMention.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** T: the end of a goal, from its text and the date beside it, and whether it lies ahead and inside the horizon. */
final class TimeBound {

    /** Further apart than this, the text and the date beside it speak of two ends. */
    private static final int ABOUT_A_MONTH = 35;

    /** So close, two times in a text are one end said twice: a month and a day of it. */
    private static final int SAME = 31;

    private static final List<GoalField> OTHER_TEXTS = List.of(
            GoalField.TITLE,
            GoalField.SPECIFIC,
            GoalField.MEASURABLE,
            GoalField.WHY,
            GoalField.RELEVANT,
            GoalField.ACHIEVABLE);

    /** A time and where it stands. */
    private record Placed(GoalField field, DateMention mention) {}

    private final ReadGoal goal;

    TimeBound(ReadGoal goal) {
        this.goal = goal;
    }

    /** The end the goal has, whether or not it fits; null where it has none or several. */
    @Nullable
    LocalDate end() {
        var ends = ends();
        if (goal.goal().targetOn() != null) {
            return goal.goal().targetOn();
        }
        return ends.isEmpty() || conflict(ends).isPresent() ? null : last(ends);
    }

    LetterFinding finding() {
        var target = goal.goal().targetOn();
        var ends = ends();
        var conflict = conflict(ends);
        if (conflict.isPresent()) {
            return said(
                    Standing.NOT_YET,
                    ends,
                    "two-ends",
                    ends.getFirst().mention().last(),
                    conflict.get());
        }
        if (target != null && !ends.isEmpty() && apart(target, last(ends)) > ABOUT_A_MONTH) {
            return said(Standing.NOT_YET, ends, "date-differs", last(ends), target);
        }
        if (target == null && ends.isEmpty()) {
            return without();
        }
        var end = target == null ? last(ends) : target;
        var today = goal.goal().writtenOn();
        var horizon = goal.goal().horizon();
        if (!end.isAfter(today)) {
            return said(Standing.NOT_YET, ends, "past", end);
        }
        if (end.isBefore(earliest(horizon, today))) {
            return said(Standing.NOT_YET, ends, "too-near", end, earliest(horizon, today));
        }
        if (end.isAfter(latest(horizon, today))) {
            return said(Standing.NOT_YET, ends, "too-far", end, latest(horizon, today));
        }
        return said(Standing.MET, ends, "met", end);
    }

    /** The first day that is inside the horizon. */
    static LocalDate earliest(@Nullable Horizon horizon, LocalDate today) {
        return switch (horizon) {
            case MEDIUM -> today.plusMonths(8);
            case LONG -> today.plusYears(4);
            case SHORT -> today.plusMonths(1);
            case null -> today.plusMonths(1);
        };
    }

    /** The last day that is inside the horizon. */
    static LocalDate latest(@Nullable Horizon horizon, LocalDate today) {
        return switch (horizon) {
            case SHORT -> today.plusMonths(8);
            case MEDIUM -> today.plusYears(4);
            case LONG -> today.plusYears(12);
            case null -> today.plusYears(12);
        };
    }

    private LetterFinding without() {
        var text = goal.text(GoalField.TIME_BOUND);
        var telling = text.dates().stream().min(Comparator.comparing(mention -> switch (mention.role()) {
            case START -> 0;
            case RANGE -> 1;
            case SEASON -> 2;
            case VAGUE -> 3;
            default -> 4;
        }));
        var key = telling.map(mention -> switch (mention.role()) {
                    case START -> "start";
                    case RANGE -> "range";
                    case SEASON -> "season";
                    case VAGUE -> "vague";
                    case RHYTHM -> "rhythm";
                    default -> "none";
                })
                .orElse(text.isEmpty() ? "empty" : "none");
        var words = telling.map(mention -> List.of(mention.span())).orElse(List.of());
        return finding(Standing.NOT_YET, GoalField.TIME_BOUND, words, key);
    }

    private LetterFinding said(Standing standing, List<Placed> ends, String key, Object... arguments) {
        if (ends.isEmpty()) {
            return finding(standing, GoalField.TARGET_ON, List.of(), key, arguments);
        }
        var field = ends.getFirst().field();
        var words = Clues.apart(ends.stream()
                .filter(end -> end.field() == field)
                .map(end -> end.mention().span())
                .toList());
        return finding(standing, field, words, key, arguments);
    }

    private static LetterFinding finding(
            Standing standing, GoalField field, List<Span> words, String key, Object... arguments) {
        return new LetterFinding(
                Letter.T,
                standing,
                field,
                words,
                CoachRemark.of("coach.t." + key + ".reason", arguments),
                CoachRemark.of("coach.t." + key + ".suggestion", arguments));
    }

    /** What the text says of an end: under the question for it, else wherever one is said. */
    private List<Placed> ends() {
        var asked = goal.text(GoalField.TIME_BOUND).dates();
        var ends = new ArrayList<Placed>();
        for (var mention : asked) {
            boolean end = mention.role() == Role.END || mention.role() == Role.PLAIN || mention.role() == Role.LENGTH;
            if (end && !isPast(mention)) {
                ends.add(new Placed(GoalField.TIME_BOUND, mention));
            }
        }
        if (ends.isEmpty()) {
            asked.stream()
                    .filter(mention -> mention.role() == Role.END && isPast(mention))
                    .forEach(mention -> ends.add(new Placed(GoalField.TIME_BOUND, mention)));
        }
        if (ends.isEmpty()) {
            asked.stream()
                    .filter(mention -> mention.role() == Role.PLAIN)
                    .forEach(mention -> ends.add(new Placed(GoalField.TIME_BOUND, mention)));
        }
        var elsewhere = elsewhere();
        boolean picked = goal.goal().targetOn() != null;
        if (ends.isEmpty() && !picked) {
            return elsewhere;
        }
        finest(ends);
        ends.addAll(elsewhere.stream()
                .filter(end -> end.mention().role() == Role.END)
                .filter(end -> end.field() == GoalField.TITLE || end.field() == GoalField.SPECIFIC)
                .toList());
        return ends;
    }

    /** A day or month said beside a year or a term says when in it: "FY28, which for us ends on 30 June 2028". */
    private static void finest(List<Placed> ends) {
        boolean fine = ends.stream().anyMatch(end -> end.mention().precision() != DateMention.Precision.LONGER);
        if (fine) {
            ends.removeIf(end -> end.mention().precision() == DateMention.Precision.LONGER);
        }
    }

    private List<Placed> elsewhere() {
        for (var field : OTHER_TEXTS) {
            boolean outcome = field == GoalField.TITLE || field == GoalField.SPECIFIC || field == GoalField.MEASURABLE;
            var found = goal.text(field).dates().stream()
                    .filter(mention -> outcome
                            ? mention.role() == Role.END || (mention.role() == Role.PLAIN && mention.year())
                            : mention.role() == Role.END && mention.year())
                    .filter(mention -> !isPast(mention) && !mention.milestone())
                    .map(mention -> new Placed(field, mention))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private boolean isPast(DateMention mention) {
        return mention.last().isBefore(goal.goal().writtenOn());
    }

    /** The other of two ends that cannot both be meant. */
    private static Optional<LocalDate> conflict(List<Placed> ends) {
        var whole = ends.stream().filter(end -> !end.mention().milestone()).toList();
        var judged = whole.isEmpty() ? ends : whole;
        for (var end : judged) {
            if (apart(judged.getFirst().mention().last(), end.mention().last()) > SAME) {
                return Optional.of(end.mention().last());
            }
        }
        return Optional.empty();
    }

    private static LocalDate last(List<Placed> ends) {
        var whole = ends.stream().filter(end -> !end.mention().milestone()).toList();
        return (whole.isEmpty() ? ends : whole)
                .stream()
                        .map(end -> end.mention().last())
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    private static long apart(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
