package app.waymark.goal.ui;

import app.waymark.shared.Links;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageTabs;
import com.vaadin.flow.component.Component;
import java.util.List;

/** The pages of one's own goals side by side: those that are open, all as a map, and those that are over. */
final class GoalTabs {

    /** Which of them is open. */
    enum Page {
        OPEN,
        MAP,
        DONE,
        ARCHIVED
    }

    private GoalTabs() {}

    static PageTabs of(Component in) {
        return new PageTabs(in.getTranslation("goal.list.tabs"));
    }

    /** Shows which page is open; {@code m} goes to the map. */
    static void show(PageTabs tabs, Page page) {
        var all = new java.util.ArrayList<>(List.of(
                new PageTabs.Tab(tabs.getTranslation("goal.list.open"), Links.GOALS, page == Page.OPEN),
                new PageTabs.Tab(tabs.getTranslation("goal.map.tab"), Links.MAP, page == Page.MAP),
                new PageTabs.Tab(
                        tabs.getTranslation("goal.list.done"), Links.GOALS + "?show=done", page == Page.DONE)));
        if (page == Page.DONE || page == Page.ARCHIVED) {
            all.add(new PageTabs.Tab(
                    tabs.getTranslation("goal.over.archived"), Links.GOALS + "?show=archived", page == Page.ARCHIVED));
        }
        tabs.show(all);
        tabs.getChildren().skip(1).findFirst().ifPresent(map -> Keys.on(map, Keys.MAP));
    }
}
