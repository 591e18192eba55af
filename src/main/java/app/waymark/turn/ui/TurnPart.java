package app.waymark.turn.ui;

import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.turn.HandBackResult;
import app.waymark.turn.HandedBack;
import app.waymark.turn.TurnActs;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is on the page of a thing, and why: to its holder with what else they can say to it, to who waits with what
 * happens when nobody acts. Shows nothing where it is nobody's.
 */
public class TurnPart extends Div {

    /** What the part needs. */
    @org.springframework.stereotype.Component
    public record Services(TurnWords words, TurnActs acts, Drafts drafts) {}

    /** What it shows. */
    private record Shown(Waiting turn, boolean mine, String other, String says, String more) {}

    private final transient Services services;
    private final transient Consumer<String> said;
    private final Part<List<Shown>> shown = new Part<>(this::fill);
    private transient @Nullable Dates dates;

    /** @param said is told in a sentence what came of a press; it reads the page again */
    public TurnPart(Services services, Consumer<String> said) {
        this.services = services;
        this.said = said;
        addClassNames("wm-turn", "wm-screen");
        setVisible(false);
    }

    /**
     * Shows this turn.
     *
     * @param turn the turn, or null where nobody is waited for
     * @param mine whether its holder reads
     * @param other the name of the other person: who asks where it is mine, who holds it where it is not
     */
    public void show(@Nullable Waiting turn, boolean mine, String other, Dates now) {
        dates = now;
        shown.show(turn == null ? List.of() : List.of(said(turn, mine, other, now)));
    }

    private Shown said(Waiting turn, boolean mine, String other, Dates now) {
        var word = turn.said() instanceof HandedBack back ? getTranslation("turn.quoted", back.word()) : "";
        var rests = turn.restsOn();
        var next = services.words().next(turn, other, now);
        if (!mine) {
            return TurnWords.isBack(turn)
                    ? new Shown(turn, false, other, services.words().theirs(turn, other, now), word)
                    : new Shown(turn, false, other, next, "");
        }
        return rests != null
                ? new Shown(turn, true, other, getTranslation("turn.later.until", now.day(rests)), "")
                : new Shown(turn, true, other, services.words().why(turn, other, now), word);
    }

    private void fill(List<Shown> turns) {
        removeAll();
        setVisible(!turns.isEmpty() && !turns.getFirst().says().isEmpty());
        turns.forEach(this::fill);
    }

    private void fill(Shown one) {
        add(new Span(one.says()));
        if (!one.more().isEmpty()) {
            add(new Span(one.more()));
        }
        if (one.mine()) {
            buttons(one).forEach(this::add);
        }
    }

    private List<Component> buttons(Shown one) {
        var turn = one.turn();
        if (turn.restsOn() != null) {
            return List.of(button("turn.later.now", () -> {
                services.acts().takeUp(turn.id());
                return "";
            }));
        }
        if (TurnWords.isBack(turn)) {
            return List.of(
                    button(
                            "turn.back.again",
                            () -> came(
                                    services.acts().askAgain(turn.id()),
                                    getTranslation("turn.back.again.done", one.other()))),
                    button(
                            "turn.back.leave",
                            () -> came(services.acts().leave(turn.id()), getTranslation("turn.back.leave.done"))));
        }
        if (!TurnWords.negotiable(turn)) {
            return List.of();
        }
        var act = new Button(getTranslation("turn.act"), press -> open(one));
        act.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return List.of(act);
    }

    private String came(HandBackResult result, String done) {
        return result instanceof HandBackResult.Done ? done : getTranslation("turn.gone");
    }

    private Button button(String key, Supplier<String> does) {
        var button = new Button(getTranslation(key), press -> said.accept(does.get()));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void open(Shown one) {
        var now = Objects.requireNonNull(dates);
        new TurnDialog(
                        one.turn(),
                        services.words().mine(one.turn(), one.other(), now),
                        one.says(),
                        one.other(),
                        services.acts(),
                        services.drafts(),
                        now,
                        said)
                .open();
    }
}
