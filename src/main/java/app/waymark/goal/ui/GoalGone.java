package app.waymark.goal.ui;

import app.waymark.shared.Links;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;

/** What a page says of a goal that its reader no longer sees. */
final class GoalGone {

    private GoalGone() {}

    static EmptyState told(Component words) {
        return new EmptyState(Glyph.LOCK, words.getTranslation("goal.gone"), words.getTranslation("goal.gone.more"))
                .action(PageLink.button(Links.REVIEWS, words.getTranslation("goal.gone.back")));
    }
}
