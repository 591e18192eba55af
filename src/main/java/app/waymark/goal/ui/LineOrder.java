package app.waymark.goal.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The order of a plan's lines after some of them were moved together. What is moved keeps its own order; a heading gathers
 * the lines below it, up to the next.
 */
final class LineOrder {

    private LineOrder() {}

    /** Each one place further up (-1) or down (1), where what is beyond is not moved as well or the end. */
    static <T> List<T> by(List<T> order, Collection<T> moved, int by) {
        var next = new ArrayList<>(order);
        var chosen = new HashSet<>(moved);
        for (int step = 0; step < next.size(); step++) {
            int at = by < 0 ? step : next.size() - 1 - step;
            int to = at + by;
            if (to >= 0 && to < next.size() && chosen.contains(next.get(at)) && !chosen.contains(next.get(to))) {
                next.add(to, next.remove(at));
            }
        }
        return next;
    }

    /**
     * Where the line on which they are let go was: above it for who comes from below, below it for who comes from above. A
     * heading that comes with the first of them parts no other heading from its lines.
     */
    static <T> List<T> onto(List<T> order, Collection<T> moved, T target, Predicate<T> heading) {
        var taken = inOrder(order, moved);
        if (taken.isEmpty() || taken.contains(target)) {
            return order;
        }
        boolean down = order.indexOf(taken.getFirst()) < order.indexOf(target);
        var rest = without(order, taken);
        int at = rest.indexOf(target);
        if (heading.test(taken.getFirst())) {
            return put(rest, taken, down ? end(rest, at, heading) : beginning(rest, at, heading));
        }
        return put(rest, taken, down ? at + 1 : at);
    }

    /** As the last below a heading, or with null as the last above all headings. */
    static <T> List<T> under(List<T> order, Collection<T> moved, @Nullable T under, Predicate<T> heading) {
        var taken = inOrder(order, moved);
        var rest = without(order, taken);
        return put(rest, taken, under == null ? first(rest, 0, heading) : end(rest, rest.indexOf(under), heading));
    }

    /** With what was moved where it was before, beside what is still there; all else stays where it is now. */
    static <T> List<T> back(List<T> now, Collection<T> moved, List<T> before) {
        var taken = inOrder(before, moved);
        taken.retainAll(now);
        var next = without(now, taken);
        for (var one : taken) {
            int at = 0;
            for (int i = before.indexOf(one) - 1; i >= 0 && at == 0; i--) {
                at = next.indexOf(before.get(i)) + 1;
            }
            next.add(at, one);
        }
        return next;
    }

    /** A heading with the lines below it; of a line, that alone. */
    static <T> List<T> gathered(List<T> order, T one, Predicate<T> heading) {
        int at = order.indexOf(one);
        return heading.test(one) ? order.subList(at, end(order, at, heading)) : List.of(one);
    }

    private static <T> List<T> put(List<T> rest, List<T> taken, int at) {
        rest.addAll(at, taken);
        return rest;
    }

    /** Below the last line of the heading that a line stands under. */
    private static <T> int end(List<T> order, int at, Predicate<T> heading) {
        return first(order, at + 1, heading);
    }

    /** At the heading that a line stands under; of lines above all headings, at the first heading. */
    private static <T> int beginning(List<T> order, int at, Predicate<T> heading) {
        for (int i = at; i >= 0; i--) {
            if (heading.test(order.get(i))) {
                return i;
            }
        }
        return first(order, at, heading);
    }

    private static <T> int first(List<T> order, int from, Predicate<T> heading) {
        int at = from;
        while (at < order.size() && !heading.test(order.get(at))) {
            at++;
        }
        return at;
    }

    private static <T> List<T> inOrder(List<T> order, Collection<T> moved) {
        var chosen = new HashSet<>(moved);
        return new ArrayList<>(order.stream().filter(chosen::contains).toList());
    }

    private static <T> List<T> without(List<T> order, List<T> taken) {
        var rest = new ArrayList<>(order);
        rest.removeAll(new HashSet<>(taken));
        return rest;
    }
}
