package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.ReviewQueue;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Sayings;
import app.waymark.turn.Turns;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The way on for a mentor who has just said something: to what has waited longest among their reviews. */
class NextInQueue extends Composite<Div> {

    /** What waits on this very goal is before the mentor's eyes already; more than this does not. */
    private static final int LOOKED_AT = 20;

    private final transient Turns turns;
    private final transient Accounts accounts;
    private final transient Sayings sayings;
    private final transient DateFormats formats;

    NextInQueue(Turns turns, Accounts accounts, Sayings sayings, DateFormats formats) {
        this.turns = turns;
        this.accounts = accounts;
        this.sayings = sayings;
        this.formats = formats;
        getContent().addClassNames("goal-next", "wm-screen");
    }

    /** Offers the next one, or says that there is none. */
    void offer(GoalId here) {
        getContent().removeAll();
        turns.forMe(ReviewQueue.MINE, null, LOOKED_AT).items().stream()
                .filter(turn -> !turn.path().startsWith(Links.goal(here.value())))
                .findFirst()
                .ifPresentOrElse(
                        turn -> getContent().add(new Span(getTranslation("goal.queue.next")), next(turn)),
                        () -> getContent().add(new Span(getTranslation("goal.queue.none"))));
    }

    private PageLink next(Waiting turn) {
        var link = new PageLink(turn.path(), sentence(turn));
        link.key(Keys.NEXT);
        return link;
    }

    private String sentence(Waiting turn) {
        var asker = turn.asker();
        var name = asker == null
                ? getTranslation("goal.somebody")
                : Names.of(accounts, List.of(asker), getTranslation("goal.somebody"))
                        .of(asker);
        return getTranslation("turn." + turn.kind() + ".mine", sayings.words(formats.mine(), name, turn.said()));
    }
}
