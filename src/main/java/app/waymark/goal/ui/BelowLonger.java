package app.waymark.goal.ui;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalTree;
import app.waymark.goal.PlaceResult;
import app.waymark.shared.Links;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** The longer goal that a new one is begun below ({@code ?under=}): said above the form, and kept with the first save. */
class BelowLonger extends Composite<Paragraph> {

    private final transient GoalTree tree;
    private transient GoalTree.@Nullable Longer longer;

    BelowLonger(GoalTree tree) {
        this.tree = tree;
        clear();
    }

    void clear() {
        longer = null;
        getContent().setVisible(false);
    }

    /** What the address says; nothing where it names no goal of the reader's that something can be a part of. */
    void begin(QueryParameters query) {
        clear();
        query.getSingleParameter("under").ifPresent(this::begin);
    }

    private void begin(String typed) {
        try {
            var found = tree.beginBelow(new GoalId(UUID.fromString(typed)));
            if (found.possible()) {
                longer = found;
                getContent().removeAll();
                getContent()
                        .add(
                                new Span(getTranslation("goal.map.place.part-of") + " "),
                                new PageLink(
                                        Links.goal(found.goal().id().value()),
                                        found.goal().title()));
                getContent().setVisible(true);
            }
        } catch (IllegalArgumentException | AccessDeniedException unknown) {
            clear();
        }
    }

    /** What a new goal begins with. */
    GoalContent blank() {
        var below = longer;
        return below == null ? GoalContent.blank() : GoalContent.blank().withHorizon(below.next());
    }

    /** Puts what was just begun below it; where its horizon no longer allows that, the person is told and it is saved all the same. */
    void place(GoalId begun) {
        var below = longer;
        if (below != null && !(tree.place(begun, below.goal().id()) instanceof PlaceResult.Placed)) {
            Toasts.refuse(getTranslation("goal.map.place.not-longer"));
        }
        clear();
    }
}
