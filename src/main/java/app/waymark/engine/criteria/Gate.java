package app.waymark.engine.criteria;

/** A rule made ready for two lists of people. */
record Gate(String name, Test test, Comparison comparison) {

    /** Whether the rule allows a pair. */
    @FunctionalInterface
    interface Test {
        boolean allows(int mentee, int mentor);
    }

    static Gate of(Rule rule, Lists lists) {
        String ofMentee = rule.menteeAttribute();
        String ofMentor = rule.mentorAttribute();
        return switch (rule) {
            case Rule.NeverSame never -> {
                var comparison = new SameValueComparison(lists, ofMentee, ofMentor);
                yield new Gate(never.name(), (i, j) -> !comparison.same(i, j), comparison);
            }
            case Rule.AlwaysSame always -> {
                var comparison = new SameValueComparison(lists, ofMentee, ofMentor);
                yield new Gate(always.name(), comparison::same, comparison);
            }
            case Rule.NothingShared nothing -> {
                var comparison = new SharedValuesComparison(lists, ofMentee, ofMentor);
                yield new Gate(nothing.name(), (i, j) -> comparison.shared(i, j) == 0, comparison);
            }
            case Rule.SharedAtLeast some -> {
                var comparison = new SharedValuesComparison(lists, ofMentee, ofMentor);
                yield new Gate(some.name(), (i, j) -> comparison.shared(i, j) >= some.atLeast(), comparison);
            }
            case Rule.StepsAboveWithin steps -> {
                var comparison = new StepsComparison(lists, ofMentee, ofMentor, steps.scale());
                yield new Gate(
                        steps.name(),
                        (i, j) -> comparison.known(i, j)
                                && comparison.above(i, j) >= steps.least()
                                && comparison.above(i, j) <= steps.most(),
                        comparison);
            }
            case Rule.DifferenceWithin within -> {
                var comparison = new NumbersComparison(lists, ofMentee, ofMentor);
                yield new Gate(
                        within.name(),
                        (i, j) -> comparison.known(i, j)
                                && comparison.difference(i, j) >= within.least()
                                && comparison.difference(i, j) <= within.most(),
                        comparison);
            }
            case Rule.SharedFreeTimeAtLeast time -> {
                var comparison = new FreeTimeComparison(lists, ofMentee, ofMentor);
                yield new Gate(time.name(), (i, j) -> comparison.minutes(i, j) >= time.leastMinutes(), comparison);
            }
        };
    }
}
