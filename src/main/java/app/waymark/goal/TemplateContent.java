package app.waymark.goal;

import app.waymark.shared.TypedText;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a template says, in each language that it is written in. Its days count from the day on which somebody begins a goal
 * with it.
 *
 * @param horizon how far ahead such a goal looks
 * @param targetDays after how many days it should be reached, or null
 * @param words what it says, by the language's code; a language in which it is not written is missing
 */
public record TemplateContent(Horizon horizon, @Nullable Integer targetDays, Map<String, Words> words) {

    /** The longest name of a field. */
    public static final int MOST_FIELD = 60;

    /** The furthest day that something can be due, counted from the beginning: ten years. */
    public static final int MOST_DAYS = 3_660;

    public TemplateContent {
        words = Map.copyOf(new TreeMap<>(words));
    }

    /**
     * What it says in one language.
     *
     * @param field the field of work or interest that it belongs to
     * @param smart the answers to the five questions; a part that is missing is empty
     * @param measures the numbers that show progress; those that are missing are left to whoever begins with it
     * @param cue the "if" of a plan for the obstacle, empty where there is no such plan
     * @param then the "then" of it
     */
    public record Words(
            String field,
            String title,
            String why,
            Map<SmartPart, String> smart,
            List<Measure> measures,
            List<Line> steps,
            String obstacle,
            String cue,
            String then) {

        public Words {
            var all = new EnumMap<SmartPart, String>(SmartPart.class);
            for (var part : SmartPart.values()) {
                all.put(part, smart.getOrDefault(part, ""));
            }
            smart = java.util.Collections.unmodifiableMap(all);
            measures = List.copyOf(measures);
            steps = List.copyOf(steps);
        }

        /** Nothing written yet. */
        public static Words blank() {
            return new Words("", "", "", Map.of(), List.of(), List.of(), "", "", "");
        }
    }

    /**
     * A step.
     *
     * @param days after how many days it is due, or null
     */
    public record Line(String text, @Nullable Integer days) {}

    /** What it says to somebody who reads this language: in it, or in English, or in whichever there is. */
    public Words in(Locale language) {
        return Optional.ofNullable(words.get(language.getLanguage()))
                .or(() -> Optional.ofNullable(words.get(Locale.ENGLISH.getLanguage())))
                .or(() -> new TreeMap<>(words).values().stream().findFirst())
                .orElseGet(Words::blank);
    }

    /** The goal that somebody who reads this language begins with on this day. */
    public GoalContent content(Locale language, LocalDate today) {
        var said = in(language);
        var content = GoalContent.titled(said.title())
                .withWhy(said.why())
                .withHorizon(horizon)
                .withTargetOn(day(targetDays, today))
                .withMeasures(
                        said.measures().stream().map(TemplateContent::anew).toList())
                .withPlan(
                        said.steps().stream()
                                .map(one -> Step.of(one.text(), day(one.days(), today)))
                                .toList(),
                        List.of())
                .withObstacle(said.obstacle());
        for (var part : SmartPart.values()) {
            content = content.withSmart(part, said.smart().getOrDefault(part, ""));
        }
        return TypedText.blank(said.cue()) && TypedText.blank(said.then())
                ? content
                : content.withIfThens(List.of(IfThen.of(Cue.of(Cue.Kind.EVENT, said.cue()), said.then())));
    }

    /** Each goal's measures are its own. */
    private static Measure anew(Measure one) {
        return new Measure(
                UUID.randomUUID(),
                one.name(),
                one.unit(),
                one.baseline(),
                one.target(),
                one.high(),
                one.shape(),
                one.about());
    }

    private static @Nullable LocalDate day(@Nullable Integer days, LocalDate today) {
        return days == null ? null : today.plusDays(days);
    }
}
