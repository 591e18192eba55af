package app.waymark.engine.criteria;

/** A weighted criterion made ready for two lists of people. */
record Meter(String name, int weight, Points points, Comparison comparison) {

    /** The criterion's points for a pair, before the weight. */
    @FunctionalInterface
    interface Points {
        long of(int mentee, int mentor);
    }

    static Meter of(WeightedCriterion weighted, Lists lists) {
        Criterion criterion = weighted.criterion();
        String ofMentee = criterion.menteeAttribute();
        String ofMentor = criterion.mentorAttribute();
        return switch (criterion) {
            case Criterion.SharedValues values -> {
                var comparison = new SharedValuesComparison(lists, ofMentee, ofMentor);
                yield of(weighted, (i, j) -> values.points(comparison.shared(i, j)), comparison);
            }
            case Criterion.ShareOfSought share -> {
                var comparison = new SharedValuesComparison(lists, ofMentee, ofMentor);
                yield of(weighted, (i, j) -> share.points(comparison.shared(i, j), comparison.sought(i)), comparison);
            }
            case Criterion.SameValue same -> {
                var comparison = new SameValueComparison(lists, ofMentee, ofMentor);
                yield of(weighted, (i, j) -> same.points(comparison.same(i, j)), comparison);
            }
            case Criterion.StepsAbove steps -> {
                var comparison = new StepsComparison(lists, ofMentee, ofMentor, steps.scale());
                long[] points = StepsComparison.pointsBySteps(steps);
                int level = points.length / 2;
                yield of(
                        weighted,
                        (i, j) -> comparison.known(i, j) ? points[level + comparison.above(i, j)] : 0,
                        comparison);
            }
            case Criterion.NumberDistance distance -> {
                var comparison = new NumbersComparison(lists, ofMentee, ofMentor);
                yield of(
                        weighted,
                        (i, j) -> comparison.known(i, j) ? distance.points(Math.abs(comparison.difference(i, j))) : 0,
                        comparison);
            }
            case Criterion.SharedFreeTime time -> {
                var comparison = new FreeTimeComparison(lists, ofMentee, ofMentor);
                yield of(weighted, (i, j) -> time.points(comparison.minutes(i, j)), comparison);
            }
            case Criterion.SkillsTaught skills -> {
                var comparison = new LevelledSkillsComparison(lists, ofMentee, ofMentor, skills.fromLevel());
                yield of(weighted, (i, j) -> skills.points(comparison.within(i, j), comparison.total(i)), comparison);
            }
        };
    }

    private static Meter of(WeightedCriterion weighted, Points points, Comparison comparison) {
        return new Meter(weighted.criterion().name(), weighted.weight(), points, comparison);
    }
}
