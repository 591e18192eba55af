package app.waymark.goal.ui;

import app.waymark.shared.Dates;
import app.waymark.turn.Waiting;
import app.waymark.turn.ui.TurnDialog;
import app.waymark.turn.ui.TurnPart;
import app.waymark.turn.ui.TurnWords;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.Optional;

/** What else a mentor can say to a line of the queue than to open it: not before a day, or not me. */
class QueueTurns {

    private final TurnPart.Services services;
    private final Runnable read;

    /** @param read reads the queue again when something was said */
    QueueTurns(TurnPart.Services services, Runnable read) {
        this.services = services;
        this.read = read;
    }

    /**
     * The three dots of a line.
     *
     * @param turn the reader's own
     * @param other the name of whoever asked
     * @return empty where nothing else can be said to it
     */
    Optional<Button> button(Waiting turn, String other, Dates dates) {
        if (!TurnWords.negotiable(turn)) {
            return Optional.empty();
        }
        var words = services.words();
        var sentence = words.mine(turn, other, dates);
        var button = new Button(Glyph.MORE.create());
        button.addClickListener(press -> new TurnDialog(
                        turn,
                        sentence,
                        words.why(turn, other, dates),
                        other,
                        services.acts(),
                        services.drafts(),
                        dates,
                        this::said)
                .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(button.getTranslation("turn.act.of", sentence));
        button.setTooltipText(button.getTranslation("turn.act"));
        return Optional.of(KeyedList.part(button, "act"));
    }

    /** Until when somebody else's turn rests, and why: they want it later, or are away; empty where its clock runs. */
    String stands(Waiting turn, String holder, Dates dates) {
        return services.words().stands(turn, holder, dates);
    }

    private void said(String what) {
        Toasts.say(what);
        read.run();
    }
}
