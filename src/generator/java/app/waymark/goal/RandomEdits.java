package app.waymark.goal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of random edits of one random goal. Every word that anybody types is written once in the whole world, so that a
 * word that is lost, or comes back from the dead, can be told by name.
 */
public final class RandomEdits {

    private final Random random;
    private int words;
    private int asked;

    public RandomEdits(long seed) {
        this.random = new Random(seed);
    }

    /** In how many of the pairs tried so far something had to be asked. */
    public int asked() {
        return asked;
    }

    /**
     * Makes a pair of edits, puts them together, answers what clashes at random, and says what is wrong with the result;
     * empty where nothing is.
     */
    public List<String> tryOnce() {
        var base = goal();
        var yours = edited(base, "y");
        var theirs = edited(base, "t");
        var merge = GoalMerge.of(base, yours, theirs);
        var asked = merge.clashes().stream()
                .flatMap(clash -> Stream.of(clash.yours(), clash.theirs()))
                .flatMap(side -> words(said(side)).stream())
                .collect(Collectors.toSet());
        this.asked += merge.clashes().isEmpty() ? 0 : 1;
        var picks = new HashMap<String, GoalMerge.Pick>();
        for (var clash : merge.clashes()) {
            picks.put(clash.key(), pick(clash));
        }
        var settled = merge.settled(picks);
        var result = words(settled);
        var faults = new ArrayList<String>();
        if (!PlanOrder.cycle(settled.content().allSteps().toList()).isEmpty()) {
            faults.add("steps that wait for each other");
        }
        facts(yours, theirs, settled).forEach(faults::add);
        var was = words(base);
        for (var side : List.of(yours, theirs)) {
            for (var word : words(side)) {
                if (!was.contains(word) && !result.contains(word) && !asked.contains(word)) {
                    faults.add("lost " + word);
                }
            }
        }
        var mine = words(yours);
        var other = words(theirs);
        for (var word : was) {
            boolean kept = mine.contains(word) && other.contains(word);
            boolean dropped = !mine.contains(word) && !other.contains(word);
            if (kept && !result.contains(word) && !asked.contains(word)) {
                faults.add("took away " + word);
            }
            if (dropped && result.contains(word)) {
                faults.add("brought back " + word);
            }
        }
        everyWordThatWasPicked(merge, picks, result, faults);
        if (merge.clashes().isEmpty()
                && !GoalMerge.of(base, theirs, yours).clashes().isEmpty()) {
            faults.add("asks one of the two, and not the other");
        }
        return faults;
    }

    /** What is planned with a step is as one of the two has it. */
    private static List<String> facts(GoalEdit yours, GoalEdit theirs, GoalEdit settled) {
        var mine = yours.content().allSteps().collect(Collectors.toMap(Step::id, one -> one));
        var other = theirs.content().allSteps().collect(Collectors.toMap(Step::id, one -> one));
        var faults = new ArrayList<String>();
        settled.content().allSteps().forEach(step -> {
            var sides = Stream.of(mine.get(step.id()), other.get(step.id()))
                    .filter(java.util.Objects::nonNull)
                    .toList();
            if (sides.stream().noneMatch(one -> java.util.Objects.equals(one.effort(), step.effort()))
                    || sides.stream().noneMatch(one -> java.util.Objects.equals(one.repeat(), step.repeat()))
                    || !sides.stream()
                            .flatMap(one -> one.after().stream())
                            .toList()
                            .containsAll(step.after())) {
                faults.add("planned as by neither: " + step.text());
            }
        });
        return faults;
    }

    private static void everyWordThatWasPicked(
            GoalMerge merge, Map<String, GoalMerge.Pick> picks, Set<String> result, List<String> faults) {
        for (var clash : merge.clashes()) {
            var pick = picks.get(clash.key());
            if (pick != GoalMerge.Pick.THEIRS) {
                words(said(clash.yours())).stream()
                        .filter(word -> !result.contains(word))
                        .forEach(word -> faults.add("picked and lost " + word));
            }
            if (pick != GoalMerge.Pick.YOURS) {
                words(said(clash.theirs())).stream()
                        .filter(word -> !result.contains(word))
                        .forEach(word -> faults.add("picked and lost " + word));
            }
        }
    }

    private static String said(GoalMerge.Side side) {
        return switch (side) {
            case GoalMerge.Side.Words(var text) -> text;
            case GoalMerge.Side.Trigger(var cue) -> cue.words();
            default -> "";
        };
    }

    private GoalMerge.Pick pick(GoalMerge.Clash clash) {
        return switch (random.nextInt(clash.both() ? 3 : 2)) {
            case 0 -> GoalMerge.Pick.YOURS;
            case 1 -> GoalMerge.Pick.THEIRS;
            default -> GoalMerge.Pick.BOTH;
        };
    }

    private GoalEdit goal() {
        var content = GoalContent.titled(sentence("b"))
                .withWhy(text("b"))
                .withSmart(SmartPart.SPECIFIC, text("b"))
                .withMeasures(Stream.generate(() -> measure("b"))
                        .limit(random.nextInt(3))
                        .toList())
                .withPlan(
                        steps("b"),
                        Stream.generate(() -> Milestone.of(
                                        sentence("b"), day(), steps("b").toArray(Step[]::new)))
                                .limit(random.nextInt(3))
                                .toList())
                .withObstacle(text("b"))
                .withIfThens(Stream.generate(() -> plan("b"))
                        .limit(random.nextInt(3))
                        .toList());
        return new GoalEdit(content, text("b"), "");
    }

    private GoalEdit edited(GoalEdit before, String by) {
        var content = before.content();
        if (random.nextInt(4) == 0) {
            content = content.withTitle(sentence(by));
        }
        content = content.withWhy(edited(content.why(), by))
                .withSmart(SmartPart.SPECIFIC, edited(content.smart(SmartPart.SPECIFIC), by));
        if (random.nextInt(4) == 0) {
            content = content.withTargetOn(day());
        }
        var loose = new ArrayList<>(steps(content.steps(), by));
        var groups = new ArrayList<Milestone>();
        for (var one : content.milestones()) {
            var steps = steps(one.steps(), by);
            switch (random.nextInt(8)) {
                case 0 -> loose.addAll(steps);
                case 1 -> groups.add(new Milestone(one.id(), sentence(by), one.dueOn(), steps));
                case 2 -> {}
                default -> groups.add(new Milestone(one.id(), one.title(), one.dueOn(), steps));
            }
        }
        if (random.nextInt(4) == 0) {
            groups.add(Milestone.of(sentence(by), day(), Step.of(sentence(by), null)));
        }
        var measures = new ArrayList<Measure>();
        for (var one : content.measures()) {
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> measures.add(measure(one, sentence(by), one.target()));
                case 2 -> measures.add(measure(one, one.name(), new BigDecimal(random.nextInt(9))));
                default -> measures.add(one);
            }
        }
        if (random.nextInt(5) == 0) {
            measures.add(measure(by));
        }
        var edited = ordered(content.withPlan(loose, groups))
                .withMeasures(measures)
                .withObstacle(edited(content.obstacle(), by))
                .withIfThens(plans(content.ifThens(), by));
        return new GoalEdit(edited, edited(before.privateNotes(), by), by);
    }

    /** Puts some steps after others that do not come after them. */
    private GoalContent ordered(GoalContent content) {
        var all = content.allSteps().toList();
        var ordered = content;
        for (int i = random.nextInt(4); i > 0 && all.size() > 1; i--) {
            var step = all.get(random.nextInt(all.size())).id();
            var before = all.get(random.nextInt(all.size())).id();
            var tried = after(ordered, step, before);
            if (PlanOrder.cycle(tried.allSteps().toList()).isEmpty()) {
                ordered = tried;
            }
        }
        return PlanOrder.settled(ordered);
    }

    private static GoalContent after(GoalContent content, UUID step, UUID before) {
        return content.withPlan(
                after(content.steps(), step, before),
                content.milestones().stream()
                        .map(one -> new Milestone(one.id(), one.title(), one.dueOn(), after(one.steps(), step, before)))
                        .toList());
    }

    private static List<Step> after(List<Step> steps, UUID step, UUID before) {
        return steps.stream()
                .map(one -> one.id().equals(step)
                        ? one.withAfter(Stream.concat(one.after().stream(), Stream.of(before))
                                .toList())
                        : one)
                .toList();
    }

    private List<IfThen> plans(List<IfThen> before, String by) {
        var plans = new ArrayList<IfThen>();
        for (var one : before) {
            switch (random.nextInt(7)) {
                case 0 -> {}
                case 1 -> plans.add(new IfThen(one.id(), Cue.of(Cue.Kind.EVENT, sentence(by)), one.then()));
                case 2 -> plans.add(new IfThen(one.id(), one.cue().expected(day()), one.then()));
                case 3 -> plans.add(new IfThen(one.id(), one.cue(), sentence(by)));
                case 4 -> plans.addFirst(one);
                default -> plans.add(one);
            }
        }
        if (random.nextInt(5) == 0) {
            plans.add(plan(by));
        }
        return plans;
    }

    private IfThen plan(String by) {
        return IfThen.of(Cue.of(Cue.Kind.EVENT, sentence(by)), sentence(by));
    }

    private List<Step> steps(List<Step> before, String by) {
        var steps = new ArrayList<Step>();
        for (var step : before) {
            switch (random.nextInt(12)) {
                case 0 -> {}
                case 1 -> steps.add(step.withText(sentence(by)));
                case 2 -> steps.add(step.withDueOn(day()));
                case 3 -> steps.addFirst(step);
                case 4 -> steps.add(step.withEffort(new Effort(1 + random.nextInt(900))));
                case 5 -> steps.add(step.withRepeat(Repeat.times(day(), 1 + random.nextInt(7))));
                default -> steps.add(step);
            }
        }
        while (random.nextInt(3) == 0) {
            steps.add(random.nextInt(steps.size() + 1), Step.of(sentence(by), day()));
        }
        return steps;
    }

    private String edited(String before, String by) {
        if (random.nextInt(3) == 0) {
            return before;
        }
        var sentences =
                new ArrayList<>(before.isEmpty() ? List.<String>of() : Arrays.asList(before.split("(?<=[.!?])\\s")));
        for (int i = sentences.size() - 1; i >= 0; i--) {
            switch (random.nextInt(7)) {
                case 0 -> sentences.remove(i);
                case 1 -> sentences.set(i, sentence(by));
                case 2 -> sentences.add(i, sentence(by));
                case 3 -> sentences.set(i, sentences.get(i).replaceFirst(" ", " " + word(by) + " "));
                default -> {}
            }
        }
        if (random.nextInt(3) == 0) {
            sentences.add(sentence(by));
        }
        return String.join(random.nextInt(6) == 0 ? "\n" : " ", sentences);
    }

    private List<Step> steps(String by) {
        return Stream.generate(() -> Step.of(sentence(by), day()))
                .limit(random.nextInt(4))
                .toList();
    }

    private Measure measure(String by) {
        return Measure.of(sentence(by), "", BigDecimal.ZERO, BigDecimal.TEN);
    }

    private static Measure measure(Measure one, String name, @Nullable BigDecimal target) {
        return new Measure(one.id(), name, one.unit(), one.baseline(), target, one.high(), one.shape(), one.about());
    }

    private LocalDate day() {
        return LocalDate.of(2027, 1, 1).plusDays(random.nextInt(300));
    }

    private String text(String by) {
        return Stream.generate(() -> sentence(by)).limit(random.nextInt(6)).collect(Collectors.joining(" "));
    }

    private String sentence(String by) {
        return Stream.generate(() -> word(by)).limit(2 + random.nextInt(4)).collect(Collectors.joining(" ", "W", "."));
    }

    private String word(String by) {
        return by + words++;
    }

    private static Set<String> words(GoalEdit edit) {
        var content = edit.content();
        return Stream.of(
                        Stream.of(content.title(), content.why(), edit.privateNotes()),
                        content.smart().values().stream(),
                        content.allSteps().map(Step::text),
                        content.milestones().stream().map(Milestone::title),
                        content.measures().stream().map(Measure::name),
                        Stream.of(content.obstacle()),
                        content.ifThens().stream()
                                .flatMap(one -> Stream.of(one.cue().words(), one.then())))
                .flatMap(texts -> texts)
                .flatMap(text -> words(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<String> words(String text) {
        var found = new HashSet<String>();
        var matcher = java.util.regex.Pattern.compile("[byt][0-9]+").matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
