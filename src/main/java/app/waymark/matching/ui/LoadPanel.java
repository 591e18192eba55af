package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.LoadPrices;
import app.waymark.matching.ScenarioId;
import app.waymark.uikit.LiveRegion;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a more even load would cost: closed until somebody wants to know, and only then worked out, on another thread. */
class LoadPanel extends Composite<Details> {

    private final transient Function<ScenarioId, CompletableFuture<LoadPrices>> read;
    private final Div body = new Div();
    private @Nullable Board board;
    private @Nullable ScenarioId told;

    LoadPanel(Function<ScenarioId, CompletableFuture<LoadPrices>> read) {
        this.read = read;
        body.addClassName("wm-stack-s");
        getContent().setSummaryText(getTranslation("matching.load"));
        getContent().add(body);
        getContent().addOpenedChangeListener(event -> tell());
    }

    /** Follows the scenario that this board shows; there is nothing to tell where none is shown. */
    void show(Board next) {
        board = next;
        setVisible(next.shown() != null);
        tell();
    }

    private void tell() {
        var present = board;
        var shown = present == null || present.shown() == null
                ? null
                : present.shown().id();
        if (!getContent().isOpened() || shown == null || Objects.equals(shown, told)) {
            return;
        }
        told = shown;
        body.removeAll();
        body.add(new Paragraph(getTranslation("matching.why.working")));
        var ui = UI.getCurrent();
        var prices = read.apply(shown);
        prices.whenComplete((unused, fault) -> {
            if (ui.isAttached()) {
                ui.access(() -> {
                    if (shown.equals(told)) {
                        fill(prices.join(), Objects.requireNonNull(board));
                    }
                });
            }
        });
    }

    private void fill(LoadPrices prices, Board present) {
        var lines = lines(prices, present);
        body.removeAll();
        lines.forEach(line -> body.add(new Paragraph(line)));
        LiveRegion.say(String.join(" ", lines));
    }

    private List<String> lines(LoadPrices prices, Board present) {
        return switch (prices.state()) {
            case EVEN -> List.of(getTranslation("matching.load.none"));
            case STABLE -> List.of(getTranslation("matching.load.stable"));
            case OUTDATED -> List.of(getTranslation("matching.why.outdated"));
            case TOLD -> {
                var sentences = new ExplanationSentences(
                        new FieldWords(this::getTranslation, present.fields(), getLocale()), present::name);
                var said = new ArrayList<String>();
                said.add(getTranslation("matching.load.how"));
                prices.prices().forEach(price -> said.add(sentences.of(price)));
                yield said;
            }
        };
    }
}
