package app.waymark.meeting.ui;

import app.waymark.goal.GoalTitle;
import app.waymark.meeting.FollowUp;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What somebody does after a meeting: to be ticked here, or the words of a step that lives on a goal's plan. */
class FollowUpRow extends ListItem implements KeyedList.Shows<FollowUpRow.Line> {

    /**
     * What a row shows.
     *
     * @param whose who does it, and by when
     * @param goal on whose plan it is, or which it has become, where that is shared
     * @param mine whether it is the reader's own, as the mentee: to make a goal of it
     */
    record Line(FollowUp followUp, String whose, @Nullable GoalTitle goal, boolean open, boolean mine) {}

    /** What can be done with one. */
    interface Actions {

        void tick(FollowUp followUp, boolean done);

        void remove(FollowUp followUp);
    }

    private final Checkbox tick = new Checkbox();
    private final Span words = new Span();
    private final PageLink goal = new PageLink(Links.HOME, "");
    private final PageLink make = new PageLink(Links.HOME, getTranslation("meeting.follow.make-goal"));
    private final Span detail = new Span();
    private final NativeButton remove;
    private @Nullable FollowUp shown;

    FollowUpRow(Actions actions) {
        addClassName("wm-agenda-row");
        tick.addValueChangeListener(event -> {
            if (event.isFromClient() && shown != null) {
                actions.tick(shown, event.getValue());
            }
        });
        goal.addClassNames("wm-small", "wm-goal-link");
        detail.addClassName("wm-small");
        make.addClassName("wm-small");
        remove = new NativeButton("×", event -> {
            if (shown != null) {
                actions.remove(shown);
            }
        });
        remove.addClassName("wm-icon-button");
        var ends = new Div(KeyedList.part(make, "make"), detail, KeyedList.part(remove, "remove"));
        ends.addClassName("wm-row-buttons");
        add(KeyedList.part(tick, "tick"), words, goal, ends);
    }

    @Override
    public void show(Line line) {
        var followUp = line.followUp();
        shown = followUp;
        var begun = followUp.begun();
        boolean step = followUp.goal() != null || begun != null;
        tick.setVisible(!step);
        tick.setLabel(followUp.text());
        tick.setValue(followUp.done());
        tick.setReadOnly(!line.open());
        words.setVisible(step);
        words.setText(followUp.text());
        var plan = line.goal();
        goal.setVisible(plan != null);
        if (plan != null) {
            goal.setHref(Links.goal(plan.id().value()).substring(1));
            goal.setText(plan.title());
        }
        make.setVisible(line.mine() && (begun != null ? plan == null : !step && line.open() && !followUp.done()));
        make.setHref(
                (begun == null ? Links.newGoalFrom("follow-up", followUp.id().toString()) : Links.goal(begun.value()))
                        .substring(1));
        make.setText(getTranslation(begun == null ? "meeting.follow.make-goal" : "meeting.follow.open-goal"));
        make.getElement().setAttribute("aria-label", make.getText() + ": " + followUp.text());
        detail.setText(
                begun != null && !line.mine()
                        ? line.whose() + " · " + getTranslation("meeting.follow.became-goal")
                        : line.whose());
        remove.setVisible(line.open());
        remove.setAriaLabel(getTranslation("meeting.agenda.remove", followUp.text()));
        setClassName("wm-ticked", followUp.done());
    }
}
