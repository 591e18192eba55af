package app.waymark.matching.internal;

import app.waymark.matching.Fairness.Group;
import app.waymark.matching.Fairness.Kind;
import app.waymark.matching.Fairness.Table;
import app.waymark.matching.Side;
import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts groups of people so that nobody can be told from the figures: a group has {@value #LEAST} people at least, those
 * too small for that stand together, and where even these are too few the smallest group that is left joins them, for
 * otherwise they would be the difference to the whole. Numbers of people are told in fives, shares in steps of five percent
 * between 5 and 95, so that neither a group in which all fared alike nor the difference of two scenarios says who is in it.
 */
public final class FairGroups {

    /** The fewest people of whom a figure is told. */
    public static final int LEAST = 5;

    private static final int MOST_GROUPS = 12;
    /** In what steps figures are told. */
    public static final int STEP = 5;

    private static final int ALL = 100;

    private FairGroups() {}

    /**
     * How one person fared.
     *
     * @param said what they say to the field; blank where they say nothing
     * @param matched whether they are with somebody
     * @param rank which of their wishes came true, or null
     * @param points the points of their pairs, or null where they are in none that the run made
     */
    public record Fared(
            String said,
            boolean matched,
            @Nullable Integer rank,
            @Nullable Double points) {}

    /** The table of one field and side; empty where there are too few people, or too few different answers. */
    public static Optional<Table> table(String field, Side side, Collection<Fared> everybody) {
        var byValue = new LinkedHashMap<String, List<Fared>>();
        for (var one : everybody) {
            byValue.computeIfAbsent(TypedText.strip(one.said()).toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
                    .add(one);
        }
        var large = new ArrayList<Map.Entry<String, List<Fared>>>();
        var together = new ArrayList<Fared>();
        byValue.entrySet().stream()
                .sorted(Comparator.comparing(
                        (Map.Entry<String, List<Fared>> one) -> -one.getValue().size()))
                .forEach(one -> {
                    if (one.getValue().size() >= LEAST && large.size() < MOST_GROUPS) {
                        large.add(one);
                    } else {
                        together.addAll(one.getValue());
                    }
                });
        while (!together.isEmpty() && together.size() < LEAST && !large.isEmpty()) {
            together.addAll(large.removeLast().getValue());
        }
        if (large.size() + (together.isEmpty() ? 0 : 1) < 2) {
            return Optional.empty();
        }
        var groups = new ArrayList<Group>();
        large.forEach(one -> groups.add(
                one.getKey().isEmpty()
                        ? group(Kind.SILENT, "", one.getValue())
                        : group(
                                Kind.SAID,
                                TypedText.strip(one.getValue().getFirst().said()),
                                one.getValue())));
        if (!together.isEmpty()) {
            groups.add(group(Kind.TOGETHER, "", together));
        }
        return Optional.of(new Table(field, side, group(Kind.EVERYBODY, "", everybody), groups));
    }

    private static Group group(Kind kind, String said, Collection<Fared> people) {
        long matched = people.stream().filter(Fared::matched).count();
        int share = Math.clamp(STEP * Math.round((double) ALL * matched / people.size() / STEP), STEP, ALL - STEP);
        return new Group(
                kind,
                said,
                Math.max(LEAST, STEP * Math.toIntExact(Math.round((double) people.size() / STEP))),
                share,
                mean(people.stream().flatMap(one -> Stream.ofNullable(one.points()))),
                mean(people.stream()
                        .flatMap(one -> Stream.ofNullable(one.rank()))
                        .map(Integer::doubleValue)));
    }

    /** The mean to the half, where enough people have the figure; else null. */
    private static @Nullable Double mean(Stream<Double> figures) {
        var known = figures.toList();
        return known.size() < LEAST
                ? null
                : Math.round(2
                                * known.stream()
                                        .mapToDouble(Double::doubleValue)
                                        .average()
                                        .orElse(0))
                        / 2.0;
    }
}
