package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.ScenarioState;
import app.waymark.matching.ScenarioSummary;
import app.waymark.program.FieldNames;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The scenarios of a round as chips to choose from, with the one that is being computed and what it is laid beside. */
class ScenarioStrip extends Composite<Div> {

    /** A scenario, and whether it is the one that is shown. */
    private record Chosen(ScenarioSummary scenario, boolean shown) {}

    /** The last scenario, which may have come to nothing, and the names that are needed to say why. */
    private record Fault(@Nullable ScenarioSummary last, Map<AccountId, String> names, FieldNames fields) {}

    private final UnorderedList chips = new UnorderedList();
    private final Select<ScenarioSummary> compare = new Select<>();
    private final Span moved = new Span();
    private final Div pending = new Div();
    private final Div beside = new Div();
    private final Div wrong = new Div();
    private final Div line = new Div();
    private final Button cancel;
    private final KeyedList<Chosen> scenarios =
            KeyedList.rebuilding(chips, chosen -> chosen.scenario().id(), this::chip);
    private final Part<List<ScenarioSummary>> choices = new Part<>(compare::setItems);
    private final Part<Fault> faults = new Part<>(this::wrong);
    private final transient BiFunction<RoundId, Integer, List<ScenarioSummary>> before;
    private final Button earlier = new Button(getTranslation("matching.scenarios.earlier"), event -> more());
    private @Nullable ScenarioId running;
    private @Nullable Board board;
    private int pages;
    private boolean filling;

    /** @param before the scenarios of a round before the one with this number */
    ScenarioStrip(
            Consumer<ScenarioId> stop,
            Consumer<@Nullable ScenarioId> compared,
            BiFunction<RoundId, Integer, List<ScenarioSummary>> before) {
        this.before = before;
        earlier.addThemeVariants(ButtonVariant.SMALL);
        cancel = new Button(getTranslation("matching.stop"), event -> {
            if (running != null) {
                stop.accept(running);
            }
        });
        cancel.addThemeVariants(ButtonVariant.SMALL);
        pending.add(line, cancel);
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
        getContent().add(chips, earlier, beside, pending, wrong);
    }

    /** Shows the scenarios of this board. */
    void show(Board board) {
        if (this.board != null && !this.board.round().id().equals(board.round().id())) {
            pages = 0;
        }
        this.board = board;
        var shown = board.shown();
        var all = all(board);
        // They are counted from 1.
        earlier.setVisible(!all.isEmpty() && all.getLast().number() > 1);
        var ended = all.stream()
                .filter(one -> !one.state().pending())
                .map(one -> new Chosen(one, shown != null && one.id().equals(shown.id())))
                .toList();
        scenarios.show(ended);
        chips.setVisible(!ended.isEmpty());
        var others = all.stream()
                .filter(one -> one.state() == ScenarioState.DONE
                        && (shown == null || !one.id().equals(shown.id())))
                .toList();
        filling = true;
        choices.show(others);
        var compared = board.compared();
        compare.setValue(others.stream()
                .filter(one -> compared != null && one.id().equals(compared.id()))
                .findFirst()
                .orElse(null));
        filling = false;
        beside.setVisible(!others.isEmpty());
        moved.setText(
                compared == null || shown == null
                        ? ""
                        : getTranslation("matching.moved", board.moved(), compared.letter(), shown.letter()));
        var first = board.scenarios().isEmpty() ? null : board.scenarios().getFirst();
        boolean runs = first != null && first.state().pending();
        pending.setVisible(runs);
        if (first != null && runs) {
            progress(first);
        }
        faults.show(new Fault(first, board.names(), board.fields()));
    }

    private List<ScenarioSummary> all(Board board) {
        var all = new ArrayList<>(board.scenarios());
        for (int page = 0; page < pages && !all.isEmpty(); page++) {
            all.addAll(before.apply(board.round().id(), all.getLast().number()));
        }
        return all;
    }

    private void more() {
        pages++;
        show(Objects.requireNonNull(board));
        if (!earlier.isVisible()) {
            chips.getChildren()
                    .reduce((one, next) -> next)
                    .flatMap(last -> last.getChildren().findFirst())
                    .ifPresent(link -> ((PageLink) link).focus());
        }
    }

    /** Shows how far a run is. */
    void progress(ScenarioSummary now) {
        running = now.id();
        pending.setVisible(true);
        line.removeAll();
        line.add(new ProgressLine(
                getTranslation("matching.running", now.letter()),
                now.progress(),
                100,
                now.state() == ScenarioState.WAITING
                        ? getTranslation("matching.waiting")
                        : getTranslation("matching.percent", now.progress())));
    }

    /** Puts the focus on what can be done about the run that has just been asked for. */
    void focusPending() {
        cancel.focus();
    }

    /** Says what became of a run that was going on before and is over now; nothing where none was. */
    void sayEnded(Board before, Board now) {
        if (before.scenarios().isEmpty()
                || now.scenarios().isEmpty()
                || !before.scenarios().getFirst().state().pending()) {
            return;
        }
        now.scenarios().stream()
                .filter(one -> one.id().equals(before.scenarios().getFirst().id())
                        && !one.state().pending())
                .findFirst()
                .ifPresent(ended -> LiveRegion.say(
                        switch (ended.state()) {
                            case DONE ->
                                getTranslation("matching.ended", ended.letter(), ended.matched(), ended.mentees());
                            case FAILED -> getTranslation("matching.failed", ended.letter());
                            case IMPOSSIBLE -> getTranslation("matching.impossible", ended.letter());
                            default ->
                                getTranslation(
                                        "matching.scenario",
                                        ended.letter(),
                                        getTranslation("matching.state." + ended.state()));
                        }));
    }

    private ListItem chip(Chosen chosen) {
        var one = chosen.scenario();
        var text =
                getTranslation("matching.scenario", one.letter(), getTranslation("matching.short." + one.objective()))
                        + " · " + getTranslation("matching.state." + one.state());
        if (one.state() == ScenarioState.DONE) {
            text += one.unmatched() == 0 ? "" : " · " + getTranslation("matching.left-out", one.unmatched());
            text += one.publishedAt() == null ? "" : " · " + getTranslation("matching.published");
        }
        var link = new PageLink(Links.scenario(one.round().value(), one.id().value()), text);
        link.addClassName("wm-chip");
        if (chosen.shown()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    private void wrong(Fault fault) {
        wrong.removeAll();
        var last = fault.last();
        if (last == null) {
            return;
        }
        if (last.state() == ScenarioState.FAILED) {
            wrong.add(
                    new Chip(getTranslation("matching.failed", last.letter()), Chip.Tone.BAD),
                    new Paragraph(
                            getTranslation("matching.failed.more", last.incident() == null ? "" : last.incident())));
        } else if (last.state() == ScenarioState.IMPOSSIBLE) {
            wrong.add(new Chip(getTranslation("matching.impossible", last.letter()), Chip.Tone.BAD));
            var sentences = new ExplanationSentences(
                    new FieldWords(this::getTranslation, fault.fields(), getLocale()),
                    who -> fault.names().getOrDefault(who, "…"));
            last.conflicts().forEach(one -> wrong.add(new Paragraph(sentences.conflict(one))));
        }
    }
}
