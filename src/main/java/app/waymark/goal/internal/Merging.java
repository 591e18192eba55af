package app.waymark.goal.internal;

import app.waymark.goal.Cue;
import app.waymark.goal.Effort;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalMerge.Behind;
import app.waymark.goal.GoalMerge.Clash;
import app.waymark.goal.GoalMerge.Pick;
import app.waymark.goal.GoalMerge.Side;
import app.waymark.goal.IfThen;
import app.waymark.goal.Measure;
import app.waymark.goal.MeasureAbout;
import app.waymark.goal.MeasureShape;
import app.waymark.goal.Milestone;
import app.waymark.goal.PlanOrder;
import app.waymark.goal.Repeat;
import app.waymark.goal.SmartPart;
import app.waymark.goal.Step;
import app.waymark.shared.TextMerge;
import app.waymark.shared.TypedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One run of putting two edits of a goal together, under answers to what clashes. A clash that has no answer yet stands
 * as the one who merges left it, which nobody is to save.
 */
public final class Merging {

    private final GoalEdit base;
    private final GoalEdit yours;
    private final GoalEdit theirs;
    private final Map<String, Pick> picks;
    private final List<Clash> clashes = new ArrayList<>();
    private final GoalEdit merged;

    /** Merges. */
    public Merging(GoalEdit base, GoalEdit yours, GoalEdit theirs, Map<String, Pick> picks) {
        this.base = base;
        this.yours = yours;
        this.theirs = theirs;
        this.picks = Map.copyOf(picks);
        this.merged = merge();
    }

    public List<Clash> clashes() {
        return List.copyOf(clashes);
    }

    public GoalEdit merged() {
        return merged;
    }

    private GoalEdit merge() {
        var b = base.content();
        var y = yours.content();
        var t = theirs.content();
        var title = line("title", b.title(), y.title(), t.title(), GoalContent.MOST_TITLE);
        var why = text("why", b.why(), y.why(), t.why());
        var smart = new EnumMap<SmartPart, String>(SmartPart.class);
        for (var part : SmartPart.values()) {
            smart.put(part, text(part.key(), b.smart(part), y.smart(part), t.smart(part)));
        }
        var horizon = fact("horizon", "horizon", b.horizon(), y.horizon(), t.horizon(), Side.Far::new);
        var targetOn = this.<@Nullable LocalDate>fact(
                "target-on", "target-on", b.targetOn(), y.targetOn(), t.targetOn(), Side.Day::new);
        var measures = measures(b, y, t);
        var milestones = milestones(b, y, t);
        var steps = steps(b, y, t);
        inOrder(steps, b, y, t);
        var obstacle = text(GoalContent.OBSTACLE, b.obstacle(), y.obstacle(), t.obstacle());
        var ifThens = ifThens(b, y, t);
        var content = new GoalContent(
                title,
                why,
                smart,
                horizon,
                targetOn,
                measures,
                placed(null, steps, milestones.keySet()),
                milestones.values().stream()
                        .map(one -> new Milestone(
                                one.id(), one.title(), one.dueOn(), placed(one.id(), steps, milestones.keySet())))
                        .toList(),
                obstacle,
                ifThens);
        var notes = text("notes", base.privateNotes(), yours.privateNotes(), theirs.privateNotes());
        return new GoalEdit(content, notes, yours.why());
    }

    // Texts and facts

    private String text(String field, String b, String y, String t) {
        var merge = TextMerge.of(b, y, t);
        var number = new int[1];
        var before = clashes.size();
        var text = merge.text(clash -> words(
                field + "#" + ++number[0], field, clash.base(), clash.yours(), clash.theirs(), GoalContent.MOST_TEXT));
        if (text.length() <= GoalContent.MOST_TEXT) {
            return text;
        }
        // Together they are more than a text may hold: one has to say what stays.
        clashes.subList(before, clashes.size()).clear();
        return words(field, field, b, y, t, GoalContent.MOST_TEXT);
    }

    /** Words that are one sentence, as a title is. */
    private String line(String field, String b, String y, String t, int most) {
        if (y.equals(t) || t.equals(b)) {
            return y;
        }
        return y.equals(b) ? t : words(field, field, b, y, t, most);
    }

    private String words(String key, String field, String b, String y, String t, int most) {
        var together = TypedText.blank(t) || TypedText.blank(y) ? t + y : t.stripTrailing() + " " + y.stripLeading();
        boolean both = !TypedText.blank(t) && !TypedText.blank(y) && together.length() <= most;
        clashes.add(new Clash(key, field, new Side.Words(b), new Side.Words(y), new Side.Words(t), both));
        return switch (picks.get(key)) {
            case THEIRS -> t;
            case BOTH -> together;
            case YOURS -> y;
            case null -> y;
        };
    }

    private <V extends @Nullable Object> V fact(String key, String field, V b, V y, V t, Function<V, Side> side) {
        if (Objects.equals(y, t) || Objects.equals(t, b)) {
            return y;
        }
        if (Objects.equals(y, b)) {
            return t;
        }
        clashes.add(new Clash(key, field, side.apply(b), side.apply(y), side.apply(t), false));
        return picks.get(key) == Pick.THEIRS ? t : y;
    }

    /**
     * What is left of something that one side took out: nothing, unless the other side changed it meanwhile and somebody
     * says that it stays.
     */
    private <V> @Nullable V leftOver(
            String field, V before, @Nullable V y, @Nullable V t, boolean changed, Function<V, String> words) {
        if (!changed) {
            return null;
        }
        clashes.add(
                new Clash(field, field, new Side.Words(words.apply(before)), left(y, words), left(t, words), false));
        return switch (picks.get(field)) {
            case YOURS -> y;
            case THEIRS -> t;
            case BOTH -> y == null ? t : y;
            case null -> y == null ? t : y;
        };
    }

    private static <V> Side left(@Nullable V side, Function<V, String> words) {
        return side == null ? new Side.Gone() : new Side.Words(words.apply(side));
    }

    // The plan

    private record Placed(Step step, @Nullable UUID under) {}

    private Map<UUID, Milestone> milestones(GoalContent b, GoalContent y, GoalContent t) {
        var was = byId(b.milestones(), Milestone::id);
        var mine = byId(y.milestones(), Milestone::id);
        var other = byId(t.milestones(), Milestone::id);
        var all = new LinkedHashMap<UUID, Milestone>();
        for (var id : order(was.keySet(), mine.keySet(), other.keySet())) {
            var one = milestone("milestone:" + id, was.get(id), mine.get(id), other.get(id));
            if (one != null) {
                all.put(id, one);
            }
        }
        return all;
    }

    private @Nullable Milestone milestone(
            String field, @Nullable Milestone b, @Nullable Milestone y, @Nullable Milestone t) {
        if (y == null || t == null) {
            var there = y == null ? t : y;
            if (b == null || there == null) {
                return there;
            }
            boolean changed = !there.title().equals(b.title()) || !Objects.equals(there.dueOn(), b.dueOn());
            return leftOver(field, b, y, t, changed, Milestone::title);
        }
        var title = line(field, b == null ? "" : b.title(), y.title(), t.title(), GoalContent.MOST_LINE);
        var due = this.<@Nullable LocalDate>fact(
                field + "/due", field, b == null ? null : b.dueOn(), y.dueOn(), t.dueOn(), Side.Day::new);
        return new Milestone(y.id(), title, due, List.of());
    }

    private Map<UUID, Placed> steps(GoalContent b, GoalContent y, GoalContent t) {
        var was = placed(b);
        var mine = placed(y);
        var other = placed(t);
        var all = new LinkedHashMap<UUID, Placed>();
        for (var id : order(was.keySet(), mine.keySet(), other.keySet())) {
            var one = step("step:" + id, was.get(id), mine.get(id), other.get(id));
            if (one != null) {
                all.put(id, one);
            }
        }
        return all;
    }

    private @Nullable Placed step(String field, @Nullable Placed b, @Nullable Placed y, @Nullable Placed t) {
        if (y == null || t == null) {
            var there = y == null ? t : y;
            return b == null || there == null
                    ? there
                    : leftOver(
                            field, b, y, t, !there.equals(b), one -> one.step().text());
        }
        var text = line(
                field,
                b == null ? "" : b.step().text(),
                y.step().text(),
                t.step().text(),
                GoalContent.MOST_LINE);
        var due = this.<@Nullable LocalDate>fact(
                field + "/due",
                field,
                b == null ? null : b.step().dueOn(),
                y.step().dueOn(),
                t.step().dueOn(),
                Side.Day::new);
        // Where it stands is no word of anybody's: the last who moved it moved it.
        var under = b != null && Objects.equals(y.under(), b.under()) ? t.under() : y.under();
        var effort = this.<@Nullable Effort>fact(
                field + "/effort",
                field,
                b == null ? null : b.step().effort(),
                y.step().effort(),
                t.step().effort(),
                Side.Work::new);
        var repeat = this.<@Nullable Repeat>fact(
                field + "/repeat",
                field,
                b == null ? null : b.step().repeat(),
                y.step().repeat(),
                t.step().repeat(),
                Side.Often::new);
        var after = after(
                b == null ? List.of() : b.step().after(),
                y.step().after(),
                t.step().after());
        return new Placed(new Step(y.step().id(), text, due, t.step().source(), effort, repeat, after), under);
    }

    /** What either put before it, without what either took away. */
    private static List<UUID> after(List<UUID> b, List<UUID> y, List<UUID> t) {
        var all = new LinkedHashSet<>(y);
        all.addAll(t);
        all.removeIf(id -> b.contains(id) && !(y.contains(id) && t.contains(id)));
        return List.copyOf(all);
    }

    /**
     * Takes away what comes after a step that is gone. Each side has an order, and both together may have none: then one
     * has to say whose holds. The steps that only the other has keep theirs, which leads to no way round.
     */
    private void inOrder(Map<UUID, Placed> steps, GoalContent b, GoalContent y, GoalContent t) {
        if (!PlanOrder.cycle(steps.values().stream().map(Placed::step).toList()).isEmpty()) {
            clashes.add(new Clash("plan/order", "plan", new Side.Order(List.of()), order(b, y), order(b, t), false));
            var held = byId(picks.get("plan/order") == Pick.THEIRS ? t : y);
            var other = byId(picks.get("plan/order") == Pick.THEIRS ? y : t);
            steps.replaceAll((id, one) -> {
                var step = held.getOrDefault(id, other.get(id));
                return step == null ? one : new Placed(one.step().withAfter(step.after()), one.under());
            });
        }
        steps.replaceAll((id, one) -> new Placed(
                one.step()
                        .withAfter(one.step().after().stream()
                                .filter(steps::containsKey)
                                .toList()),
                one.under()));
    }

    private static Side.Order order(GoalContent b, GoalContent side) {
        var was = byId(b);
        var names = byId(side);
        return new Side.Order(side.allSteps()
                .flatMap(step -> step.after().stream()
                        .filter(id -> {
                            var then = was.get(step.id());
                            return then == null || !then.after().contains(id);
                        })
                        .map(names::get)
                        .filter(Objects::nonNull)
                        .map(before -> new Behind(step.text(), before.text())))
                .toList());
    }

    private static Map<UUID, Step> byId(GoalContent content) {
        return byId(content.allSteps().toList(), Step::id);
    }

    private static Map<UUID, Placed> placed(GoalContent content) {
        var all = new LinkedHashMap<UUID, Placed>();
        content.steps().forEach(step -> all.put(step.id(), new Placed(step, null)));
        content.milestones()
                .forEach(one -> one.steps().forEach(step -> all.put(step.id(), new Placed(step, one.id()))));
        return all;
    }

    /** The steps that stand under this milestone, or under none; those of a milestone that is gone stand under none. */
    private static List<Step> placed(@Nullable UUID under, Map<UUID, Placed> steps, Set<UUID> milestones) {
        return steps.values().stream()
                .filter(one -> Objects.equals(
                        under, one.under() != null && milestones.contains(one.under()) ? one.under() : null))
                .map(Placed::step)
                .toList();
    }

    // The measures

    private List<Measure> measures(GoalContent b, GoalContent y, GoalContent t) {
        var was = byId(b.measures(), Measure::id);
        var mine = byId(y.measures(), Measure::id);
        var other = byId(t.measures(), Measure::id);
        var all = new ArrayList<Measure>();
        for (var id : order(was.keySet(), mine.keySet(), other.keySet())) {
            var one = measure("measure:" + id, was.get(id), mine.get(id), other.get(id));
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private @Nullable Measure measure(String field, @Nullable Measure b, @Nullable Measure y, @Nullable Measure t) {
        if (y == null || t == null) {
            var there = y == null ? t : y;
            return b == null || there == null ? there : leftOver(field, b, y, t, !there.equals(b), Measure::name);
        }
        var course = course(field, b, y, t);
        return new Measure(
                y.id(),
                line(field, b == null ? "" : b.name(), y.name(), t.name(), GoalContent.MOST_LINE),
                part(field, "unit", b == null ? "" : b.unit(), y.unit(), t.unit()),
                course.baseline(),
                course.target(),
                course.high(),
                course.shape(),
                this.<@Nullable MeasureAbout>fact(
                        field + "/about", field, b == null ? null : b.about(), y.about(), t.about(), Side.About::new));
    }

    /**
     * The numbers of a measure, one by one; where somebody made another shape of it, which gives the numbers another
     * meaning, all of them together.
     */
    private Side.Course course(String field, @Nullable Measure b, Measure y, Measure t) {
        var was = b == null ? new Side.Course(MeasureShape.LAST, null, null, null) : course(b);
        if (y.shape() != t.shape() || (b != null && b.shape() != y.shape())) {
            return fact(field + "/shape", field, was, course(y), course(t), side -> side);
        }
        return new Side.Course(
                y.shape(),
                number(field + "/baseline", field, was.baseline(), y.baseline(), t.baseline()),
                number(field + "/target", field, was.target(), y.target(), t.target()),
                number(field + "/high", field, was.high(), y.high(), t.high()));
    }

    private static Side.Course course(Measure one) {
        return new Side.Course(one.shape(), one.baseline(), one.target(), one.high());
    }

    private @Nullable BigDecimal number(
            String key, String field, @Nullable BigDecimal b, @Nullable BigDecimal y, @Nullable BigDecimal t) {
        return this.<@Nullable BigDecimal>fact(key, field, b, y, t, Side.Amount::new);
    }

    private String part(String field, String name, String b, String y, String t) {
        return y.equals(t) || t.equals(b)
                ? y
                : y.equals(b) ? t : words(field + "/" + name, field, b, y, t, GoalContent.MOST_UNIT);
    }

    // What could get in the way

    private List<IfThen> ifThens(GoalContent b, GoalContent y, GoalContent t) {
        var was = byId(b.ifThens(), IfThen::id);
        var mine = byId(y.ifThens(), IfThen::id);
        var other = byId(t.ifThens(), IfThen::id);
        var all = new ArrayList<IfThen>();
        for (var id : order(was.keySet(), mine.keySet(), other.keySet())) {
            var one = ifThen("if-then:" + id, was.get(id), mine.get(id), other.get(id));
            if (one != null) {
                all.add(one);
            }
        }
        return all;
    }

    private @Nullable IfThen ifThen(String field, @Nullable IfThen b, @Nullable IfThen y, @Nullable IfThen t) {
        if (y == null || t == null) {
            var there = y == null ? t : y;
            return b == null || there == null
                    ? there
                    : leftOver(
                            field, b, y, t, !there.equals(b), one -> one.cue().words() + " " + one.then());
        }
        var none = Cue.of(Cue.Kind.EVENT, "");
        return new IfThen(
                y.id(),
                fact(field + "/cue", field, b == null ? none : b.cue(), y.cue(), t.cue(), Side.Trigger::new),
                line(field, b == null ? "" : b.then(), y.then(), t.then(), GoalContent.MOST_LINE));
    }

    // Order

    private static <V> Map<UUID, V> byId(List<V> all, Function<V, UUID> id) {
        var map = new LinkedHashMap<UUID, V>();
        all.forEach(one -> map.put(id.apply(one), one));
        return map;
    }

    /**
     * Everything that either has, in the order of whoever moved something (the one who merges, where both did); what
     * only the other has comes behind what it stands behind there.
     */
    private static List<UUID> order(Set<UUID> base, Set<UUID> yours, Set<UUID> theirs) {
        boolean moved = !common(yours, base, theirs).equals(common(base, yours, theirs));
        var first = new ArrayList<>(moved ? yours : theirs);
        @Nullable UUID before = null;
        for (var id : moved ? theirs : yours) {
            if (!first.contains(id)) {
                first.add(before == null ? 0 : first.indexOf(before) + 1, id);
            }
            before = id;
        }
        return first;
    }

    private static List<UUID> common(Set<UUID> of, Set<UUID> one, Set<UUID> other) {
        var common = new LinkedHashSet<>(of);
        common.retainAll(one);
        common.retainAll(other);
        return List.copyOf(common);
    }
}
