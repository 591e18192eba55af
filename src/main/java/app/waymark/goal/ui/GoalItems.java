package app.waymark.goal.ui;

import app.waymark.feedback.OpenThreads;
import app.waymark.goal.GoalGroup;
import app.waymark.goal.GoalGroup.Listed;
import app.waymark.goal.GoalSummary;
import app.waymark.goal.Horizon;
import app.waymark.goal.HowFar;
import app.waymark.goal.Verdict;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ProgressLine;
import app.waymark.uikit.TurnChip;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The goals of one horizon in the list, with how many there are, and a button for further ones. */
class GoalItems extends Composite<Section> {

    /** What one goal of the list shows. */
    record Item(
            Listed listed,
            String mentor,
            @Nullable Waiting turn,
            @Nullable OpenThreads threads,
            String note) {

        GoalSummary goal() {
            return listed.goal();
        }

        /** Whether the reader is waited for, on the goal or in a thread about it. */
        boolean waitsFor(AccountId reader) {
            return (turn != null && turn.restsOn() == null && turn.holder().equals(reader))
                    || (threads != null && threads.mine() != null);
        }
    }

    private final AccountId me;
    private final H2 heading = new H2();
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<Item> items =
            KeyedList.rebuilding(list, item -> item.goal().id(), this::item);
    private final Button further;
    private transient @Nullable Dates dates;

    GoalItems(Horizon horizon, AccountId me, Consumer<Horizon> more) {
        this.me = me;
        further = new Button("", event -> more.accept(horizon));
        list.addClassName("goal-list");
        list.getElement().setAttribute("role", "list");
        getContent().addClassName("goal-group");
        getContent().add(heading, list, further);
        getContent().setVisible(false);
    }

    /** Shows these, or nothing at all where there are none. */
    void show(@Nullable GoalGroup group, List<Item> rows, Dates now) {
        dates = now;
        getContent().setVisible(group != null);
        items.show(rows);
        if (group != null) {
            heading.setText(
                    getTranslation("goal.map.group", getTranslation("goal.horizon." + group.horizon()), group.total()));
            further.setText(getTranslation("goal.map.further", group.total() - rows.size()));
            further.setVisible(group.total() > rows.size());
        }
    }

    private ListItem item(Item shows) {
        var goal = shows.goal();
        var link = KeyedList.part(new PageLink(Links.goal(goal.id().value()), goal.title()), "title");
        var far = goal.far();
        var line = new ProgressLine(
                link,
                far.filled(),
                100,
                far.by() == HowFar.Basis.REACHED ? "" : getTranslation(far.key(), far.arguments()));
        line.note(shows.note());
        var chips = new Div(chips(shows));
        chips.addClassName("goal-chips");
        var item = new ListItem(line, chips);
        item.addClassName("goal-item");
        return item;
    }

    private Component[] chips(Item shows) {
        var goal = shows.goal();
        var turn = shows.turn();
        var now = Objects.requireNonNull(dates);
        var chips = new ArrayList<Component>();
        chips.add(
                switch (goal.state()) {
                    case DRAFT -> new Chip(getTranslation(goal.shown() ? "goal.shown.chip" : "goal.state.DRAFT"));
                    case REACHED -> new Chip(getTranslation("goal.state.REACHED"), Chip.Tone.OK);
                    case PAUSED -> new Chip(getTranslation("goal.over.paused"));
                    case DROPPED -> new Chip(getTranslation("goal.state.DROPPED"));
                    case SHARED ->
                        goal.verdict() == Verdict.ACCEPTED
                                ? new Chip(getTranslation("goal.verdict.ACCEPTED"), Chip.Tone.OK)
                                : new Chip(getTranslation("goal.shared-with", shows.mentor()));
                });
        // As on the goal's own page: what its holder put off is nobody's for them.
        if (turn != null && (turn.restsOn() == null || !turn.holder().equals(me))) {
            chips.add(TurnChip.of(turn.holder().equals(me), shows.mentor(), now, turn.since()));
        }
        var talk = shows.threads();
        if (talk != null) {
            chips.add(new Chip(getTranslation("goal.list.threads", talk.count())));
            var mine = talk.mine();
            var theirs = talk.theirs();
            if (mine != null && (turn == null || !turn.holder().equals(me))) {
                chips.add(TurnChip.yours(now, mine));
            } else if (mine == null && theirs != null && turn == null) {
                chips.add(TurnChip.with(shows.mentor(), now, theirs));
            }
        }
        return chips.toArray(Component[]::new);
    }
}
