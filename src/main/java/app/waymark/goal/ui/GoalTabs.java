package app.waymark.goal.ui;

import app.waymark.goal.GoalGroup.Shown;
import app.waymark.shared.Links;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageTabs;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages of one's own goals side by side: those that are open, all as a map, and those that are over. */
final class GoalTabs {

    private GoalTabs() {}

    static PageTabs of(Component in) {
        return new PageTabs(in.getTranslation("goal.list.tabs"));
    }

    /** Which goals an address asks for; the open ones where it asks for none that there are. */
    static Shown shown(String typed) {
        return Stream.of(Shown.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElse(Shown.OPEN);
    }

    /**
     * Shows which page is open; {@code m} goes to the map.
     *
     * @param open the list that is open; null where the map is
     */
    static void show(PageTabs tabs, @Nullable Shown open) {
        var all = new ArrayList<PageTabs.Tab>();
        all.add(tab(tabs, "goal.list.open", Shown.OPEN, open));
        all.add(new PageTabs.Tab(tabs.getTranslation("goal.map.tab"), Links.MAP, open == null));
        all.add(tab(tabs, "goal.map.paused", Shown.PAUSED, open));
        all.add(tab(tabs, "goal.list.done", Shown.DONE, open));
        if (open == Shown.DONE || open == Shown.ARCHIVED) {
            all.add(tab(tabs, "goal.over.archived", Shown.ARCHIVED, open));
        }
        tabs.show(all);
        tabs.getChildren().skip(1).findFirst().ifPresent(map -> Keys.on(map, Keys.MAP));
    }

    private static PageTabs.Tab tab(PageTabs tabs, String key, Shown which, @Nullable Shown open) {
        var path = which == Shown.OPEN
                ? Links.GOALS
                : Links.GOALS + "?show=" + which.name().toLowerCase(Locale.ROOT);
        return new PageTabs.Tab(tabs.getTranslation(key), path, which == open);
    }
}
