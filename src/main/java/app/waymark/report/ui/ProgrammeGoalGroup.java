package app.waymark.report.ui;

import app.waymark.goal.Horizon;
import app.waymark.goal.ShownGoal.Stands;
import app.waymark.report.ProgrammeGoals.Group;
import app.waymark.report.ProgrammeGoals.Shared;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The goals of one horizon that people show each other, with how many there are, and a button for further ones. */
class ProgrammeGoalGroup extends TitledSection {

    private final AccountId me;
    private final RowList list;
    private final KeyedList<Shared> rows;
    private final Button further;

    ProgrammeGoalGroup(Horizon horizon, AccountId me, Consumer<Horizon> more) {
        super("");
        this.me = me;
        list = new RowList(getTranslation("home.horizon." + horizon), List.of());
        rows = KeyedList.rebuilding(list, one -> one.goal().id(), this::row);
        further = new Button("", event -> more.accept(horizon));
        addClassName("goal-group");
        add(list, further);
        setVisible(false);
    }

    /** Shows these, or nothing at all where there are none. */
    void show(@Nullable Group group) {
        setVisible(group != null);
        rows.show(group == null ? List.of() : group.goals());
        if (group != null) {
            heading(getTranslation("shown.group", getTranslation("home.horizon." + group.horizon()), group.total()));
            int left = group.total() - group.goals().size();
            further.setText(getTranslation("shown.further", left));
            further.setVisible(left > 0);
        }
    }

    private Row row(Shared one) {
        var goal = one.goal();
        boolean mine = goal.mentee().equals(me);
        var name = one.name().isEmpty() ? getTranslation("home.somebody") : one.name();
        var avatar = new Avatar(goal.mentee(), name);
        var row = mine ? new Row(avatar, goal.title(), Links.goal(goal.id().value())) : new Row(avatar, goal.title());
        return row.text(mine ? getTranslation("shown.yours") : name).end(stands(goal.stands()));
    }

    private Chip stands(Stands stands) {
        return new Chip(
                getTranslation("shown.stands." + stands), stands == Stands.REACHED ? Chip.Tone.OK : Chip.Tone.QUIET);
    }
}
