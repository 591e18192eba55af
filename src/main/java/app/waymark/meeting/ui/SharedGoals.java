package app.waymark.meeting.ui;

import app.waymark.goal.GoalId;
import app.waymark.goal.GoalTitle;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The goals that the two share, where a meeting speaks of them. */
final class SharedGoals {

    private SharedGoals() {}

    /** Offers them for choice; hidden where there are none. What is chosen stays, while it is shared. */
    static void offer(Select<GoalTitle> select, List<GoalTitle> shared) {
        select.setVisible(!shared.isEmpty());
        var chosen = select.getValue();
        if (!select.getListDataView().getItems().toList().equals(shared)) {
            select.setItems(shared);
            if (chosen != null && shared.contains(chosen)) {
                select.setValue(chosen);
            }
        }
    }

    /** The title of a goal, while it is shared; afterwards its name is the mentee's own again. */
    static @Nullable GoalTitle find(List<GoalTitle> shared, @Nullable GoalId goal) {
        return shared.stream()
                .filter(title -> title.id().equals(goal))
                .findFirst()
                .orElse(null);
    }
}
