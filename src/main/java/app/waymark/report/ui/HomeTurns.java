package app.waymark.report.ui;

import app.waymark.report.Home;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Sayings;
import app.waymark.shared.Slice;
import app.waymark.shared.TypedText;
import app.waymark.turn.HandBackResult;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Waiting;
import app.waymark.turn.ui.TurnDialog;
import app.waymark.turn.ui.TurnWords;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.TurnChip;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Things that wait, oldest first: the first of them, and more for as long as somebody asks and there are any. */
class HomeTurns extends Div {

    /** What the rows need. */
    @Component
    record Services(Sayings sayings, TurnWords words, TurnActs acts, Drafts drafts) {}

    private final transient Services services;
    private final transient Runnable read;
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
    HomeTurns(String name, Services services, Runnable read) {
        this.services = services;
        this.read = read;
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
            Waiting turn,
            boolean mine,
            AccountId other,
            String name,
            String sentence,
            String text,
            String detail,
            String age) {

        private UUID id() {
            return turn.id().value();
        }
    }

    private Entry entry(Waiting turn, Map<AccountId, String> names, AccountId me, Dates dates) {
        boolean mine = turn.holder().equals(me);
        var rests = mine ? turn.restsOn() : null;
        var other = Home.otherOf(turn, me);
        var name = names.getOrDefault(other, getTranslation("home.somebody"));
        var words = services.sayings().words(dates, name, turn.said());
        return new Entry(
                turn,
                mine,
                other,
                name,
                getTranslation("turn." + turn.kind() + (mine ? ".mine" : ".theirs"), words),
                !mine
                        ? services.words().next(turn, name, dates)
                        : rests == null
                                ? services.words().why(turn, name, dates)
                                : getTranslation("turn.later.until", dates.day(rests)),
                mine && rests == null ? getTranslation("turn." + turn.kind() + ".detail", words) : "",
                mine ? dates.waited(turn.since()) : dates.since(turn.since()));
    }

    private Row row(Entry entry) {
        var row = new Row(
                        Avatar.of(entry.other(), entry.name()),
                        entry.sentence(),
                        entry.turn().path())
                .text(entry.text());
        if (!TypedText.blank(entry.detail())) {
            row.text(entry.detail());
        }
        var now = Objects.requireNonNull(dates);
        if (!entry.mine()) {
            return row.end(TurnChip.of(false, entry.name(), now, entry.turn().since()));
        }
        if (entry.turn().restsOn() != null) {
            return row.end(button("turn.later.now", entry, () -> services.acts()
                    .takeUp(entry.turn().id())));
        }
        var chip = TurnChip.of(true, entry.name(), now, entry.turn().since());
        if (TurnWords.isBack(entry.turn())) {
            return row.end(chip, again(entry), leave(entry));
        }
        return TurnWords.negotiable(entry.turn()) ? row.end(chip, act(entry, now)) : row.end(chip);
    }

    private Button act(Entry entry, Dates now) {
        var button = new Button(Glyph.MORE.create(), press -> new TurnDialog(
                        entry.turn(),
                        entry.sentence(),
                        entry.text(),
                        entry.name(),
                        services.acts(),
                        services.drafts(),
                        now,
                        this::said)
                .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("turn.act.of", entry.sentence()));
        button.setTooltipText(getTranslation("turn.act"));
        return KeyedList.part(button, "act");
    }

    private Button again(Entry entry) {
        return button("turn.back.again", entry, () -> {
            var result = services.acts().askAgain(entry.turn().id());
            Toasts.say(
                    result instanceof HandBackResult.Done
                            ? getTranslation("turn.back.again.done", entry.name())
                            : getTranslation("turn.gone"));
        });
    }

    private Button leave(Entry entry) {
        return button("turn.back.leave", entry, () -> {
            var result = services.acts().leave(entry.turn().id());
            Toasts.say(getTranslation(result instanceof HandBackResult.Done ? "turn.back.leave.done" : "turn.gone"));
        });
    }

    private Button button(String key, Entry entry, Runnable does) {
        var button = new Button(getTranslation(key), press -> {
            does.run();
            read.run();
        });
        button.setAriaLabel(getTranslation(key) + ": " + entry.sentence());
        return KeyedList.part(button, key);
    }

    private void said(String what) {
        Toasts.say(what);
        read.run();
    }
}
