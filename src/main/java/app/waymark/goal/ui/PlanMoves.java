package app.waymark.goal.ui;

import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Moves the lines of a plan that is being written, one or several at once, and puts them back where that is wished. */
class PlanMoves implements ChosenLines.Acts {

    private final List<PlanLine> order;
    private final OrderedList lines;
    private final Runnable changed;
    private final ChosenLines bar = new ChosenLines(this);
    private @Nullable PlanLine chosenLast;

    /** What was moved last, and the order before: moving the same on and on is undone at once. */
    private Set<PlanLine> movedLast = Set.of();

    private List<PlanLine> before = List.of();

    /**
     * Of one plan.
     *
     * @param order the lines in their order, which is changed
     * @param lines what shows them
     * @param changed told when the order is another one
     */
    PlanMoves(List<PlanLine> order, OrderedList lines, Runnable changed) {
        this.order = order;
        this.lines = lines;
        this.changed = changed;
    }

    /** What can be done with the lines that are chosen. */
    ChosenLines bar() {
        return bar;
    }

    /** Other lines come in the place of these. */
    void forget() {
        chosenLast = null;
        movedLast = Set.of();
        before = List.of();
    }

    /** Says how many lines are chosen now. */
    void count() {
        bar.show(chosen().size(), order.stream().filter(PlanLine::isMilestone).toList());
    }

    private List<PlanLine> chosen() {
        return order.stream().filter(PlanLine::chosen).toList();
    }

    /** Puts one line one place further up (-1) or down (1). */
    void move(PlanLine line, int by) {
        if (shift(Set.of(line), by)) {
            line.focusMove(by);
        }
    }

    /** The same of all that are chosen, where the line is one of them. */
    void carry(PlanLine line, int by) {
        shift(line.chosen() ? Set.copyOf(chosen()) : Set.of(line), by);
    }

    @Override
    public void moveChosen(int by) {
        shift(Set.copyOf(chosen()), by);
    }

    private boolean shift(Set<PlanLine> moved, int by) {
        var next = LineOrder.by(order, moved, by);
        if (next.equals(order)) {
            var said = by < 0 ? "goal.editor.moved.first" : "goal.editor.moved.last";
            moved.stream().findFirst().ifPresent(line -> LiveRegion.say(bar.getTranslation(said, name(line, moved))));
            return false;
        }
        arrange(next, moved);
        return true;
    }

    /** Puts what is dragged by one line where another is. */
    void drop(PlanLine dragged, PlanLine onto) {
        if (order.contains(dragged) && order.contains(onto)) {
            var moved = dragged.chosen() ? chosen() : LineOrder.gathered(order, dragged, PlanLine::isMilestone);
            movedLast = Set.of();
            arrange(LineOrder.onto(order, moved, onto, PlanLine::isMilestone), Set.copyOf(moved));
        }
    }

    @Override
    public void moveUnder(@Nullable UUID milestone) {
        var steps = chosen().stream().filter(line -> !line.isMilestone()).toList();
        movedLast = Set.of();
        var under = order.stream().filter(line -> line.id().equals(milestone)).findFirst();
        arrange(LineOrder.under(order, steps, under.orElse(null), PlanLine::isMilestone), Set.copyOf(steps));
    }

    /** Puts the lines in this order, says where what was moved is now, and offers to put it back. */
    private void arrange(List<PlanLine> next, Set<PlanLine> moved) {
        if (next.equals(order)) {
            return;
        }
        boolean on = moved.equals(movedLast);
        if (!on) {
            movedLast = moved;
            before = List.copyOf(order);
        }
        put(next, moved);
        int at = next.indexOf(next.stream().filter(moved::contains).findFirst().orElseThrow());
        var first = next.get(at);
        LiveRegion.say(bar.getTranslation("goal.editor.moved", name(first, moved), at + 1, next.size()));
        if (on && moved.size() == 1) {
            return;
        }
        var was = before;
        Toasts.undo(
                moved.size() == 1
                        ? bar.getTranslation("goal.editor.moved.one", first.called())
                        : bar.getTranslation("goal.editor.moved.several", moved.size()),
                () -> {
                    put(LineOrder.back(order, moved, was), moved);
                    movedLast = Set.of();
                    first.focusText();
                });
    }

    private void put(List<PlanLine> next, Set<PlanLine> moved) {
        order.stream().filter(moved::contains).forEach(lines::remove);
        order.clear();
        for (var line : next) {
            order.add(line);
            if (moved.contains(line)) {
                lines.addComponentAtIndex(order.size() - 1, line);
            }
        }
        changed.run();
    }

    private String name(PlanLine line, Set<PlanLine> moved) {
        return moved.size() == 1 ? line.name() : bar.getTranslation("goal.editor.chosen.count", moved.size());
    }

    /** A line was chosen, or is so no longer; or with it all from the one that was chosen last. */
    void chose(PlanLine line, boolean through) {
        var from = chosenLast;
        if (through && from != null && order.contains(from)) {
            int one = order.indexOf(from);
            int other = order.indexOf(line);
            order.subList(Math.min(one, other), Math.max(one, other) + 1).forEach(each -> each.choose(true));
        } else if (line.isMilestone()) {
            // What it gathers goes with it, and can be left out again.
            LineOrder.gathered(order, line, PlanLine::isMilestone).forEach(each -> each.choose(line.chosen()));
        }
        chosenLast = line;
        count();
    }

    @Override
    public void chooseNone() {
        order.forEach(line -> line.choose(false));
        count();
    }
}
