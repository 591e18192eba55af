package app.waymark.uikit;

import app.waymark.shared.Dates;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/**
 * Whose turn it is, and since when: the same chip wherever something waits. Amber where it waits for the reader, quiet
 * where it waits for somebody else. The exact time is its title.
 */
public final class TurnChip extends Span {

    private TurnChip(boolean mine, Dates dates, Instant since) {
        addClassName("wm-chip");
        if (mine) {
            addClassName("wm-chip-turn");
        }
        setTitle(dates.exact(since));
    }

    /** "Your turn · 3 days". */
    public static TurnChip yours(Dates dates, Instant since) {
        var chip = new TurnChip(true, dates, since);
        chip.setText(chip.getTranslation("uikit.turn.yours", dates.waited(since)));
        return chip;
    }

    /** "With Ann · since Monday". */
    public static TurnChip with(String name, Dates dates, Instant since) {
        var chip = new TurnChip(false, dates, since);
        chip.setText(chip.getTranslation("uikit.turn.with", name, dates.since(since)));
        return chip;
    }

    /** The one or the other, by whether it waits for the reader. */
    public static TurnChip of(boolean mine, String name, Dates dates, Instant since) {
        return mine ? yours(dates, since) : with(name, dates, since);
    }
}
