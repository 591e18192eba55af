package app.waymark.goal.ui;

import app.waymark.goal.GoalReviews.History;
import app.waymark.goal.Revision;
import app.waymark.shared.Links;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Which two revisions are compared: any two. */
class ComparedPair extends Div {

    private record Choice(UUID goal, List<Integer> numbers, int from, int to) {}

    private final Select<Integer> from = new Select<>();
    private final Select<Integer> to = new Select<>();
    private final Part<Choice> choice = new Part<>(this::fill);
    private String path = "";

    ComparedPair() {
        addClassName("goal-pair");
        from.setLabel(getTranslation("goal.over.compare.from"));
        to.setLabel(getTranslation("goal.over.compare.to"));
        from.setItemLabelGenerator(number -> getTranslation("goal.revision", number));
        to.setItemLabelGenerator(number -> getTranslation("goal.revision", number));
        add(from, to, new Button(getTranslation("goal.over.compare"), press -> compare()));
    }

    void show(History history) {
        var found = history.comparison();
        var numbers = new ArrayList<>(
                history.revisions().stream().map(Revision::number).toList());
        setVisible(numbers.size() > 2);
        if (!isVisible()) {
            return;
        }
        // The list reads on; of their own goal somebody may name each of the earlier ones.
        for (int number = numbers.getLast() - 1; history.mine() && number > 0; number--) {
            numbers.add(number);
        }
        path = Links.goalHistory(history.goal().id().value());
        choice.show(new Choice(
                history.goal().id().value(),
                numbers,
                found == null ? numbers.get(1) : found.from().number(),
                found == null ? numbers.getFirst() : found.to().number()));
    }

    private void fill(Choice now) {
        from.setItems(now.numbers());
        to.setItems(now.numbers());
        from.setValue(now.from());
        to.setValue(now.to());
    }

    private void compare() {
        if (from.getValue() == null || to.getValue() == null) {
            return;
        }
        int first = Math.min(from.getValue(), to.getValue());
        int second = Math.max(from.getValue(), to.getValue());
        var where = new Location(path.substring(1) + "?compare=" + first + ".." + second);
        UI.getCurrent().navigate(where.getPath(), where.getQueryParameters());
    }
}
