package app.waymark.goal.ui;

import app.waymark.goal.GoalMap;
import app.waymark.goal.Horizon;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** All goals of a map as a list: each with what it is a part of, its dates and its milestones, in words. */
class MapList extends Composite<Div> {

    private static final int AT_FIRST = 60;

    private record Line(String id, int depth, String title, String note, String dates) {}

    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Line> lines = KeyedList.rebuilding(list, Line::id, MapList::line);
    private final Button further = new Button("", event -> more());
    private List<Line> all = List.of();
    private int shown = AT_FIRST;

    MapList() {
        list.addClassName("map-list");
        list.getElement().setAttribute("role", "list");
        getContent().add(list, further);
    }

    void show(GoalMap map, MapForest forest, MapWords words) {
        var found = new ArrayList<Line>();
        for (var horizon : List.of(Horizon.LONG, Horizon.MEDIUM, Horizon.SHORT)) {
            map.goals().stream()
                    .filter(goal -> goal.horizon() == horizon && goal.longer() == null)
                    .forEach(goal -> add(found, goal, 0, forest, words));
        }
        all = found;
        fill();
    }

    private void add(List<Line> found, GoalMap.Goal goal, int depth, MapForest forest, MapWords words) {
        var below = forest.below(goal);
        found.add(new Line(
                goal.id().toString(),
                depth,
                goal.title(),
                getTranslation("goal.horizon." + goal.horizon()) + " · " + words.note(goal, below),
                goal.milestones().stream()
                        .map(one -> one.title() + ", " + words.dates().shortDay(one.on()))
                        .collect(Collectors.joining(" · "))));
        below.forEach(one -> add(found, one, depth + 1, forest, words));
    }

    private void fill() {
        lines.show(all.subList(0, Math.min(shown, all.size())));
        further.setText(getTranslation("goal.map.further", all.size() - shown));
        further.setVisible(all.size() > shown);
    }

    private void more() {
        shown += AT_FIRST;
        fill();
    }

    private static Component line(Line line) {
        var note = new Span(line.note());
        note.addClassName("wm-small");
        var item =
                new ListItem(KeyedList.part(new PageLink(Links.GOALS + "/" + line.id(), line.title()), "title"), note);
        if (!line.dates().isEmpty()) {
            var dates = new Span(line.dates());
            dates.addClassName("wm-small");
            item.add(dates);
        }
        item.addClassName("map-depth-" + line.depth());
        return item;
    }
}
