package app.waymark.report.ui;

import app.waymark.report.Home;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TurnChip;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Things that wait, oldest first: the first of them, and more for as long as somebody asks and there are any. */
class HomeTurns extends Div {

    private final transient Sayings sayings;
    private final KeyedList<Entry> rows;
    private final Button more;
    private int shown = Home.SHOWN;
    private @Nullable Dates dates;

    /**
     * An empty list.
     *
     * @param name is read out
     * @param read reads the page again and shows it, with more in this list
     */
    HomeTurns(String name, Sayings sayings, Runnable read) {
        this.sayings = sayings;
        var list = new RowList(name, List.of());
        rows = KeyedList.rebuilding(list, Entry::id, this::row);
        more = new Button(getTranslation("home.more"), click -> {
            shown += Home.SHOWN;
            read.run();
        });
        addClassName("wm-stack");
        add(list);
    }

    /** How many rows are to be read. */
    int shown() {
        return shown;
    }

    void show(Slice<Waiting> turns, Map<AccountId, String> names, AccountId me, Dates dates) {
        this.dates = dates;
        rows.show(turns.items().stream()
                .map(turn -> entry(turn, names, me, dates))
                .toList());
        if (turns.next() == null) {
            remove(more);
        } else if (more.getParent().isEmpty()) {
            add(more);
        }
    }

    /** One row: a thing that waits, in the reader's words. */
    private record Entry(
            Waiting turn, boolean mine, AccountId other, String name, String sentence, String text, String age) {

        private UUID id() {
            return turn.id().value();
        }
    }

    private Entry entry(Waiting turn, Map<AccountId, String> names, AccountId me, Dates dates) {
        boolean mine = turn.holder().equals(me);
        var other = Home.otherOf(turn, me);
        var name = names.getOrDefault(other, getTranslation("home.somebody"));
        var words = sayings.words(dates, name, turn.said());
        return new Entry(
                turn,
                mine,
                other,
                name,
                getTranslation("turn." + turn.kind() + (mine ? ".mine" : ".theirs"), words),
                mine ? getTranslation("turn." + turn.kind() + ".detail", words) : whatNext(turn, dates),
                mine ? dates.waited(turn.since()) : dates.since(turn.since()));
    }

    private Row row(Entry entry) {
        var row = new Row(
                        Avatar.of(entry.other(), entry.name()),
                        entry.sentence(),
                        entry.turn().path())
                .text(entry.text());
        return dates == null
                ? row
                : row.end(TurnChip.of(
                        entry.mine(), entry.name(), dates, entry.turn().since()));
    }

    /** What happens when nobody acts. */
    private String whatNext(Waiting turn, Dates dates) {
        var nudge = dates.shortDay(LocalDate.ofInstant(turn.nudgeAt(), dates.zone()));
        var escalate = dates.shortDay(LocalDate.ofInstant(turn.escalateAt(), dates.zone()));
        var today = dates.today();
        if (today.isBefore(LocalDate.ofInstant(turn.nudgeAt(), dates.zone()))) {
            return getTranslation("home.next.nudge", nudge, escalate);
        }
        return today.isBefore(LocalDate.ofInstant(turn.escalateAt(), dates.zone()))
                ? getTranslation("home.next.escalate", nudge, escalate)
                : getTranslation("home.next.escalated", escalate);
    }
}
