package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalPlace;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalTree;
import app.waymark.goal.Horizon;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Links;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.jspecify.annotations.Nullable;

/** Where a goal leads, and what leads to it: on the goal's page. */
class PlacePart extends Composite<Section> {

    /**
     * What it shows.
     *
     * @param mine whether it is the reader's own, seen with their own eyes
     * @param map where the map with it is
     * @param gap where the gap is that it was made of, or empty
     */
    private record Facts(
            GoalId goal,
            String title,
            Horizon horizon,
            GoalState state,
            boolean mine,
            String map,
            GoalPlace place,
            @Nullable GoalOrigin origin,
            String gap,
            String with) {

        private boolean empty() {
            return !mine
                    && origin == null
                    && place.longer() == null
                    && place.below().isEmpty();
        }
    }

    private final transient GoalTree tree;
    private final Runnable changed;
    private final Part<Facts> part = new Part<>(this::fill);

    PlacePart(GoalTree tree, Runnable changed) {
        this.tree = tree;
        this.changed = changed;
        getContent().addClassName("goal-place");
    }

    /** @param names of the people on the page */
    void show(GoalPage page, GoalPlace place, Names names) {
        var origin = page.origin();
        var sharing = page.sharing();
        boolean mine = page.mine() && page.viewpoint() == Viewpoint.OWN;
        part.show(new Facts(
                page.id(),
                page.content().title(),
                page.content().horizon(),
                page.state(),
                mine,
                mine || sharing == null
                        ? Links.MAP
                        : Links.map(sharing.mentorship().value()),
                place,
                origin,
                gap(origin, mine, sharing),
                origin == null || origin.with() == null ? "" : names.first(origin.with())));
    }

    /** Where the gap is that it was made of; the mentor reads it on a page of the mentorship. */
    private static String gap(@Nullable GoalOrigin origin, boolean mine, GoalPage.@Nullable Sharing sharing) {
        var skill = origin == null || origin.kind() != GoalOrigin.Kind.GAP ? null : origin.source();
        if (skill == null) {
            return "";
        }
        if (mine) {
            return Links.skill(skill);
        }
        return sharing == null ? "" : Links.skillOf(sharing.mentorship().value(), skill);
    }

    private void fill(Facts facts) {
        var section = getContent();
        section.removeAll();
        section.setVisible(!facts.empty());
        if (facts.empty()) {
            return;
        }
        section.add(new H2(getTranslation("goal.map.place")));
        if (facts.origin() != null) {
            section.add(begun(facts.origin(), facts.gap(), facts.with()));
        }
        var longer = facts.place().longer();
        if (longer != null) {
            section.add(new Paragraph(
                    new Span(getTranslation("goal.map.place.part-of") + " "),
                    new PageLink(Links.goal(longer.id().value()), longer.title())));
        } else if (facts.place().asked()) {
            section.add(new Paragraph(getTranslation("goal.map.ask.where.more.SHORT")));
        }
        if (!facts.place().below().isEmpty()) {
            section.add(new Paragraph(getTranslation("goal.map.place.below")), below(facts));
            if (facts.place().more()) {
                section.add(new Paragraph(
                        new Span(getTranslation("goal.map.place.more") + " "),
                        new PageLink(facts.map(), getTranslation("goal.map.place.more.map"))));
            }
        }
        if (facts.mine()) {
            section.add(actions(facts));
        }
    }

    /** What it was begun from; what was suggested and what was agreed are a press away. */
    private Paragraph begun(GoalOrigin origin, String gap, String with) {
        var source = origin.source();
        var meeting = origin.meeting();
        return switch (origin.kind()) {
            case TEMPLATE -> new Paragraph(getTranslation("goal.origin.template", origin.words()));
            case GAP ->
                new Paragraph(
                        new Span(getTranslation("goal.origin.gap") + " "),
                        gap.isEmpty() ? new Span(origin.words()) : new PageLink(gap, origin.words()));
            case SUGGESTION ->
                new Paragraph(
                        new Span(getTranslation("goal.origin.suggestion", with) + " "),
                        source == null
                                ? new Span(origin.words())
                                : new PageLink(Links.suggestedGoal(source), origin.words()));
            case FOLLOW_UP ->
                new Paragraph(
                        new Span(getTranslation("goal.origin.follow-up", with) + " "),
                        meeting == null
                                ? new Span(origin.words())
                                : new PageLink(Links.meeting(meeting), origin.words()));
        };
    }

    private UnorderedList below(Facts facts) {
        var list = new UnorderedList();
        for (var one : facts.place().below()) {
            var item = new ListItem(new PageLink(Links.goal(one.id().value()), one.title()));
            if (!one.state().open()) {
                item.add(new Span(" · " + getTranslation("goal.map.state." + one.state())));
            }
            list.add(item);
        }
        return list;
    }

    private Div actions(Facts facts) {
        var actions = new Div();
        actions.addClassNames("wm-inline", "wm-screen");
        if (facts.horizon() != Horizon.LONG) {
            actions.add(new Button(
                    getTranslation(facts.place().longer() == null ? "goal.map.ask.under" : "goal.map.place.change"),
                    event -> new PlaceDialog(tree, facts.goal(), facts.title(), changed).open()));
            if (facts.place().asked()) {
                actions.add(new Button(getTranslation("goal.map.ask.alone"), event -> {
                    tree.standAlone(facts.goal());
                    changed.run();
                }));
            }
        }
        if (facts.horizon() != Horizon.SHORT && !facts.state().over()) {
            actions.add(PageLink.button(Links.newGoal(facts.goal().value()), getTranslation("goal.map.place.begin")));
        }
        actions.add(new PageLink(Links.MAP, getTranslation("goal.map.open")));
        return actions;
    }
}
