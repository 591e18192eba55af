package app.waymark.cli;

import app.waymark.goal.Horizon;
import app.waymark.goal.coach.CoachedGoal;
import app.waymark.goal.coach.GoalField;
import app.waymark.goal.coach.Languages;
import app.waymark.goal.coach.Letter;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Reads goals from JSON, one a line. What is missing is empty, what is not known is passed over, what is wrong is said. */
public final class GoalLines {

    private static final List<GoalField> TEXTS = List.of(
            GoalField.TITLE,
            GoalField.WHY,
            GoalField.SPECIFIC,
            GoalField.MEASURABLE,
            GoalField.ACHIEVABLE,
            GoalField.RELEVANT,
            GoalField.TIME_BOUND);

    private static final int MOST_SURE = 10;

    private final JsonMapper json = new JsonMapper();
    private final Clock clock;

    /** Reads goals; those that do not say when they were written were written today. */
    public GoalLines(Clock clock) {
        this.clock = clock;
    }

    private static final class Wrong extends RuntimeException {

        private static final long serialVersionUID = 1;

        Wrong(String what) {
            super(what, null, false, false);
        }

        String what() {
            return String.valueOf(getMessage());
        }
    }

    /** What a line says. */
    public GoalLine read(String line) {
        JsonNode row;
        try {
            row = json.readTree(line);
        } catch (JacksonException notJson) {
            return new GoalLine.Bad("is not JSON: " + Fault.quote(line));
        }
        if (!row.isObject()) {
            return new GoalLine.Bad("is no JSON object: " + Fault.quote(line));
        }
        try {
            return goal(row);
        } catch (Wrong wrong) {
            return new GoalLine.Bad(wrong.what());
        }
    }

    private GoalLine goal(JsonNode row) {
        var texts = new EnumMap<GoalField, String>(GoalField.class);
        TEXTS.forEach(field -> texts.put(field, text(row, field.key())));
        var writtenOn = date(row, "written_on");
        var language = language(row).orElseGet(() -> Languages.guess(texts.values()));
        var goal = new CoachedGoal(
                Optional.of(language),
                texts,
                horizon(row),
                date(row, "target_on"),
                writtenOn == null ? LocalDate.now(clock) : writtenOn,
                measures(row),
                steps(row),
                confidence(row),
                text(row, "linked_to"),
                0);
        return new GoalLine.Read(row.path("id"), language, goal, labels(row));
    }

    private static Optional<String> language(JsonNode row) {
        var language = text(row, "lang").strip().toLowerCase(Locale.ROOT);
        if (language.isEmpty()) {
            return Optional.empty();
        }
        // "de-AT" and "en_GB" are German and English.
        var first = language.split("[-_]", 2)[0];
        if (!first.equals("en") && !first.equals("de")) {
            throw new Wrong("lang: " + Fault.quote(language) + " is neither en nor de");
        }
        return Optional.of(first);
    }

    private static @Nullable Horizon horizon(JsonNode row) {
        var said = text(row, "horizon").strip();
        if (said.isEmpty()) {
            return null;
        }
        for (var horizon : Horizon.values()) {
            if (horizon.name().equalsIgnoreCase(said)) {
                return horizon;
            }
        }
        throw new Wrong("horizon: " + Fault.quote(said) + " is not one of SHORT, MEDIUM, LONG");
    }

    private static @Nullable Integer confidence(JsonNode row) {
        var said = row.path("confidence");
        if (isNothing(said)) {
            return null;
        }
        if (!said.isIntegralNumber() || said.asLong() < 1 || said.asLong() > MOST_SURE) {
            throw new Wrong("confidence: " + Fault.quote(said.toString()) + " is not a whole number from 1 to 10");
        }
        return said.asInt();
    }

    private static List<CoachedGoal.MeasureRow> measures(JsonNode row) {
        var measures = new ArrayList<CoachedGoal.MeasureRow>();
        for (var one : list(row, "measures")) {
            measures.add(new CoachedGoal.MeasureRow(
                    text(one, "name"), text(one, "unit"), number(one, "baseline"), number(one, "target")));
        }
        return measures;
    }

    private static List<CoachedGoal.PlannedStep> steps(JsonNode row) {
        var steps = new ArrayList<CoachedGoal.PlannedStep>();
        for (var one : list(row, "steps")) {
            steps.add(new CoachedGoal.PlannedStep(text(one, "text"), date(one, "due_on")));
        }
        return steps;
    }

    private static List<JsonNode> list(JsonNode row, String name) {
        var list = row.path(name);
        if (isNothing(list)) {
            return List.of();
        }
        if (!list.isArray()) {
            throw new Wrong(name + ": is no list");
        }
        var all = new ArrayList<JsonNode>();
        for (var one : list) {
            if (!one.isObject()) {
                throw new Wrong(name + ": " + Fault.quote(one.toString()) + " is no JSON object");
            }
            all.add(one);
        }
        return all;
    }

    private static @Nullable BigDecimal number(JsonNode row, String name) {
        var number = row.path(name);
        if (isNothing(number)) {
            return null;
        }
        // "better" is no number to measure by, but no reason either to leave the goal unanswered.
        return number.isNumber() ? number.decimalValue() : null;
    }

    private static @Nullable LocalDate date(JsonNode row, String name) {
        var said = text(row, name).strip();
        if (said.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(said);
        } catch (DateTimeException e) {
            throw new Wrong(name + ": " + Fault.quote(said) + " is no date like 2027-06-30");
        }
    }

    private static String text(JsonNode row, String name) {
        var text = row.path(name);
        if (text instanceof MissingNode || text.isNull()) {
            return "";
        }
        if (!text.isString()) {
            throw new Wrong(name + ": " + Fault.quote(text.toString()) + " is no text");
        }
        return text.asString();
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode()
                || node.isNull()
                || node.isString() && node.asString().isBlank();
    }

    private static Map<Letter, Boolean> labels(JsonNode row) {
        var said = row.path("labels");
        var labels = new EnumMap<Letter, Boolean>(Letter.class);
        for (var letter : Letter.values()) {
            var label = said.path(letter.name());
            if (label.isBoolean()) {
                labels.put(letter, label.asBoolean());
            }
        }
        return labels;
    }
}
