package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.Milestone;
import app.waymark.goal.Step;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan as lines to type in, in their order: a milestone gathers the steps that stand under it. */
class PlanEditor extends Composite<Div> implements PlanLine.Plan {

    private final Runnable typed;
    private final OrderedList lines = new OrderedList();
    private final List<PlanLine> order = new ArrayList<>();
    private final transient PlanMoves moves;
    private final Paragraph load = new Paragraph();
    private final Button step;
    private final transient Drafts drafts;
    private transient Drafts.Place pasted = Drafts.Place.of("goal", "new", "pasted");
    private transient @Nullable LocalDate today;
    private transient @Nullable Dates dates;

    /** @param drafts where a list that was pasted waits until it is decided on */
    PlanEditor(Runnable typed, Drafts drafts) {
        this.typed = typed;
        this.drafts = drafts;
        moves = new PlanMoves(order, lines, () -> {
            number();
            typed.run();
        });
        load.addClassName("wm-small");
        load.setVisible(false);
        lines.addClassName("goal-lines");
        lines.getElement().setAttribute("role", "list");
        lines.getElement().setAttribute("aria-label", getTranslation("goal.plan"));
        step = new Button(
                getTranslation("goal.editor.add-step"), Glyph.PLUS.create(), event -> begin(order.size(), false));
        var milestone = new Button(
                getTranslation("goal.editor.add-milestone"), Glyph.PLUS.create(), event -> begin(order.size(), true));
        var idea = new Select<StepIdea>();
        idea.setItems(StepIdea.values());
        idea.setItemLabelGenerator(one -> getTranslation(one.key()));
        idea.setPlaceholder(getTranslation("goal.idea"));
        idea.setAriaLabel(getTranslation("goal.idea"));
        idea.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                add(getTranslation(event.getValue().key()));
                typed.run();
                idea.clear();
            }
        });
        var buttons = new Div(step, milestone, idea);
        buttons.addClassName("goal-buttons");
        getContent().add(lines, load, moves.bar(), buttons);
    }

    /** Says how much work the plan is against the time that is left; nothing where it is empty. */
    void load(String said) {
        load.setText(said);
        load.setVisible(!said.isEmpty());
    }

    /** How days are said to whoever writes. */
    void dates(Dates now) {
        dates = now;
    }

    /** Which day it is for whoever writes: what repeats from now on begins then. */
    void today(LocalDate day) {
        today = day;
    }

    @Override
    public LocalDate today() {
        return Objects.requireNonNull(today, "the day is told before anything is written");
    }

    @Override
    public List<Step> all() {
        return order.stream()
                .filter(line -> !line.isMilestone())
                .map(PlanLine::toStep)
                .toList();
    }

    void write(List<Step> steps, List<Milestone> milestones) {
        order.clear();
        moves.forget();
        lines.removeAll();
        steps.forEach(one -> insert(order.size(), new PlanLine(one, this)));
        for (var one : milestones) {
            insert(order.size(), new PlanLine(one, this));
            one.steps().forEach(under -> insert(order.size(), new PlanLine(under, this)));
        }
        number();
    }

    /** The steps above the first milestone. */
    List<Step> steps() {
        return order.stream()
                .takeWhile(line -> !line.isMilestone())
                .filter(line -> !line.blank())
                .map(PlanLine::toStep)
                .toList();
    }

    List<Milestone> milestones() {
        var found = new ArrayList<Milestone>();
        for (int i = 0; i < order.size(); i++) {
            var line = order.get(i);
            var steps = under(i);
            // What stands under a milestone whose line was emptied goes to the one above.
            if (line.isMilestone() && (!line.blank() || !steps.isEmpty())) {
                found.add(line.toMilestone(steps));
            }
        }
        return found;
    }

    /** Whether every date can be read; those that cannot say so. */
    boolean ready() {
        return order.stream().filter(line -> !line.ready()).count() == 0;
    }

    /** Whether no line is too long; the first that is gets the focus. */
    boolean fits() {
        return order.stream().allMatch(PlanLine::fits);
    }

    private List<Step> under(int milestone) {
        return order.subList(milestone + 1, order.size()).stream()
                .takeWhile(one -> !one.isMilestone())
                .filter(one -> !one.blank())
                .map(PlanLine::toStep)
                .toList();
    }

    private void begin(int at, boolean milestone) {
        var line = new PlanLine(UUID.randomUUID(), milestone, this);
        insert(at, line);
        number();
        line.focusText();
    }

    /** Adds a step below those of no milestone; gives what takes it out again. */
    Runnable add(String words) {
        var line = new PlanLine(Step.of(words, null), this);
        insert((int) order.stream().takeWhile(one -> !one.isMilestone()).count(), line);
        number();
        return () -> {
            order.remove(line);
            lines.remove(line);
            number();
        };
    }

    private void insert(int at, PlanLine line) {
        order.add(at, line);
        lines.addComponentAtIndex(at, line);
    }

    private void number() {
        int steps = 0;
        int milestones = 0;
        for (var line : order) {
            line.number(line.isMilestone() ? ++milestones : ++steps);
        }
        lines.setVisible(!order.isEmpty());
        moves.count();
    }

    @Override
    public void typed() {
        typed.run();
    }

    @Override
    public void addBelow(PlanLine line) {
        begin(order.indexOf(line) + 1, false);
    }

    @Override
    public void paste(PlanLine line, String list) {
        if (line.isMilestone()) {
            return;
        }
        int room = GoalContent.MOST_STEPS
                - (int) all().stream()
                        .filter(one -> !TypedText.blank(one.text()))
                        .count();
        new PasteStepsDialog(
                        list,
                        room,
                        Objects.requireNonNull(dates, "told before anything is typed"),
                        drafts,
                        pasted,
                        steps -> take(line, steps))
                .open();
    }

    /** Says of which goal the plan is, and asks again about a list that was pasted into it and neither taken nor given up. */
    void of(@Nullable GoalId goal) {
        pasted = Drafts.Place.of("goal", goal == null ? "new" : goal.value(), "pasted");
        drafts.find(pasted).ifPresent(list -> {
            begin(order.size(), false);
            paste(order.getLast(), list);
        });
    }

    /** Puts steps where a list was pasted: below the line, or instead of it where nothing stands in it. */
    private void take(PlanLine line, List<Step> steps) {
        var made = steps.stream().map(one -> new PlanLine(one, this)).toList();
        int at = Math.max(0, order.indexOf(line));
        boolean instead = line.blank();
        if (instead) {
            order.remove(line);
            lines.remove(line);
        }
        int next = instead ? at : at + 1;
        for (var one : made) {
            insert(next++, one);
        }
        number();
        typed.run();
        made.getLast().focusText();
        Toasts.undo(getTranslation("goal.write.pasted", made.size()), () -> {
            order.removeAll(made);
            made.forEach(lines::remove);
            if (instead) {
                insert(Math.min(at, order.size()), line);
            }
            number();
            typed.run();
            line.focusText();
        });
    }

    @Override
    public void move(PlanLine line, int by) {
        moves.move(line, by);
    }

    @Override
    public void carry(PlanLine line, int by) {
        moves.carry(line, by);
    }

    @Override
    public void drop(PlanLine dragged, PlanLine onto) {
        moves.drop(dragged, onto);
    }

    @Override
    public void chose(PlanLine line, boolean through) {
        moves.chose(line, through);
    }

    @Override
    public void takeOut(PlanLine line) {
        int at = order.indexOf(line);
        var gone = line.called();
        order.remove(at);
        lines.remove(line);
        number();
        if (order.isEmpty()) {
            step.focus();
        } else {
            order.get(Math.min(at, order.size() - 1)).focusOut();
        }
        typed.run();
        if (!line.blank()) {
            Toasts.undo(getTranslation("goal.editor.removed", gone), () -> putBack(line, at));
        }
    }

    private void putBack(PlanLine line, int at) {
        insert(Math.min(at, order.size()), line);
        number();
        typed.run();
        line.focusText();
    }
}
