package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.ScenarioState;
import app.waymark.matching.ScenarioSummary;
import app.waymark.shared.Links;
import app.waymark.uikit.Chip;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.ProgressLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The scenarios of a round as chips to choose from, with the one that is being computed and what it is laid beside. */
class ScenarioStrip extends Composite<Div> {

    private final transient Consumer<ScenarioId> stop;
    private final UnorderedList chips = new UnorderedList();
    private final Select<ScenarioSummary> compare = new Select<>();
    private final Span moved = new Span();
    private final Div pending = new Div();
    private final Div beside = new Div();
    private final Div wrong = new Div();
    private boolean filling;

    ScenarioStrip(Consumer<ScenarioId> stop, Consumer<@Nullable ScenarioId> compared) {
        this.stop = stop;
        chips.addClassName("matching-scenarios");
        chips.getElement().setAttribute("aria-label", getTranslation("matching.scenarios"));
        chips.getElement().setAttribute("role", "list");
        compare.setEmptySelectionAllowed(true);
        compare.setEmptySelectionCaption(getTranslation("matching.compare.none"));
        compare.setAriaLabel(getTranslation("matching.compare"));
        compare.setPlaceholder(getTranslation("matching.compare"));
        compare.setItemLabelGenerator(one -> one == null
                ? getTranslation("matching.compare.none")
                : getTranslation("matching.compare.with", one.letter()));
        compare.addValueChangeListener(event -> {
            if (!filling) {
                compared.accept(
                        event.getValue() == null ? null : event.getValue().id());
            }
        });
        moved.addClassName("matching-moved");
        moved.getElement().setAttribute("role", "status");
        pending.setVisible(false);
        pending.addClassName("matching-pending");
        wrong.addClassName("wm-stack-s");
        beside.add(compare, moved);
        beside.addClassName("matching-compare");
        getContent().addClassName("matching-strip");
        getContent().add(chips, beside, pending, wrong);
    }

    /** Shows the scenarios of this board. */
    void show(Board board) {
        var shown = board.shown();
        chips.removeAll();
        for (var one : board.scenarios()) {
            if (!one.state().pending()) {
                chips.add(new ListItem(chip(board, one)));
            }
        }
        chips.setVisible(chips.getComponentCount() > 0);
        var others = board.scenarios().stream()
                .filter(one -> one.state() == ScenarioState.DONE
                        && (shown == null || !one.id().equals(shown.id())))
                .toList();
        filling = true;
        compare.setItems(others);
        compare.setValue(others.stream()
                .filter(one -> board.compared() != null
                        && one.id().equals(board.compared().id()))
                .findFirst()
                .orElse(null));
        filling = false;
        beside.setVisible(!others.isEmpty());
        moved.setText(
                board.compared() == null || shown == null
                        ? ""
                        : getTranslation(
                                "matching.moved",
                                board.moved(),
                                board.compared().letter(),
                                shown.letter()));
        var first = board.scenarios().isEmpty() ? null : board.scenarios().getFirst();
        pending.setVisible(false);
        if (first != null && first.state().pending()) {
            progress(first);
        }
        wrong(board, first);
    }

    /** Shows how far a run is. */
    void progress(ScenarioSummary running) {
        pending.removeAll();
        pending.setVisible(true);
        var said = running.state() == ScenarioState.WAITING
                ? getTranslation("matching.waiting")
                : getTranslation("matching.percent", running.progress());
        var cancel = new Button(getTranslation("matching.stop"), event -> stop.accept(running.id()));
        cancel.addThemeVariants(ButtonVariant.SMALL);
        pending.add(
                new ProgressLine(getTranslation("matching.running", running.letter()), running.progress(), 100, said),
                cancel);
    }

    private PageLink chip(Board board, ScenarioSummary one) {
        var text =
                getTranslation("matching.scenario", one.letter(), getTranslation("matching.short." + one.objective()))
                        + " · " + getTranslation("matching.state." + one.state());
        if (one.state() == ScenarioState.DONE) {
            text += one.unmatched() == 0 ? "" : " · " + getTranslation("matching.left-out", one.unmatched());
            text += one.publishedAt() == null ? "" : " · " + getTranslation("matching.published");
        }
        var link = new PageLink(Links.matching(board.round().id().value()) + "?s=" + one.id(), text);
        link.addClassName("wm-chip");
        if (board.shown() != null && one.id().equals(board.shown().id())) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private void wrong(Board board, @Nullable ScenarioSummary first) {
        wrong.removeAll();
        if (first == null) {
            return;
        }
        if (first.state() == ScenarioState.FAILED) {
            wrong.add(
                    new Chip(getTranslation("matching.failed", first.letter()), Chip.Tone.BAD),
                    new Paragraph(
                            getTranslation("matching.failed.more", first.incident() == null ? "" : first.incident())));
        } else if (first.state() == ScenarioState.IMPOSSIBLE) {
            wrong.add(new Chip(getTranslation("matching.impossible", first.letter()), Chip.Tone.BAD));
            var sentences = new ExplanationSentences(this::getTranslation, board::name);
            first.conflicts().forEach(one -> wrong.add(new Paragraph(sentences.conflict(one))));
        }
    }
}
