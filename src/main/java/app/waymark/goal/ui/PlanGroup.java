package app.waymark.goal.ui;

import app.waymark.feedback.ui.TalkLink;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A milestone with the steps under it, or the steps that stand above all milestones. */
class PlanGroup extends Composite<Div> implements KeyedList.Shows<PlanGroup.Group> {

    /** The key of the steps that belong to no milestone. */
    static final UUID LOOSE = new UUID(0, 0);

    /**
     * What a group shows.
     *
     * @param id the milestone, or {@link #LOOSE}
     * @param facts its day, how many of its steps are done, whether it is reached
     * @param changes whether the reader may call it reached
     * @param talk the way to what is said about it
     * @param told who hears of that, by their first name; empty where nobody does
     */
    record Group(
            UUID id,
            String title,
            String facts,
            boolean reached,
            boolean changes,
            String told,
            TalkLink.Entry talk,
            List<StepRow.Line> steps) {}

    private final H3 title = new H3();
    private final Span facts = new Span();
    private final NativeButton reach = new NativeButton();
    private final NativeButton move = new NativeButton();
    private final TalkLink talk = new TalkLink();
    private final Div head = new Div(title, facts, talk, move, reach);
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<StepRow.Line> steps;
    private boolean reached;

    PlanGroup(Group first, GoalReading.Actions actions) {
        head.addClassName("goal-milestone");
        facts.addClassName("wm-small");
        reach.addClassNames("goal-quiet-button", "wm-screen");
        reach.addClickListener(event -> actions.tick(first.id(), !reached));
        KeyedList.part(reach, "reach");
        move.addClassNames("goal-quiet-button", "wm-screen");
        move.setText(getTranslation("goal.plan.move"));
        move.addClickListener(event -> actions.move(first.id()));
        KeyedList.part(move, "move");
        list.addClassName("goal-steps");
        list.getElement().setAttribute("role", "list");
        steps = new KeyedList<>(list, StepRow.Line::id, (StepRow.Line line) -> new StepRow(line, actions));
        getContent().addClassName("goal-group");
        getContent().add(head, list);
    }

    /** The row of this step, where it is one of the group's. */
    Optional<Component> row(String step) {
        return list.getChildren()
                .filter(row -> step.equals(row.getElement().getAttribute("data-row")))
                .findFirst();
    }

    @Override
    public void show(Group group) {
        reached = group.reached();
        head.setVisible(!group.id().equals(LOOSE));
        title.setText("◆ " + group.title());
        facts.setText(group.facts());
        talk.show(group.talk());
        reach.setVisible(group.changes());
        var key = reached ? "goal.milestone.undo" : "goal.milestone.reach";
        reach.setText(group.told().isEmpty() ? getTranslation(key) : getTranslation(key + ".tell", group.told()));
        reach.setAriaLabel(reach.getText() + ": " + group.title());
        move.setVisible(group.changes() && !reached);
        move.setAriaLabel(getTranslation("goal.plan.move.of", group.title()));
        list.setVisible(!group.steps().isEmpty());
        list.getElement().setAttribute("aria-label", group.title());
        steps.show(group.steps());
    }
}
