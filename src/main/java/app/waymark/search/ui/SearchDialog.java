package app.waymark.search.ui;

import app.waymark.search.FindableKind;
import app.waymark.search.Search;
import app.waymark.search.SearchFound;
import app.waymark.search.SearchHit;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The search: a field, and below it what is found while one types, by kind. What is asked is kept nowhere, not in the
 * address either. {@code js/search.js} walks through the finds by the arrow keys; Enter follows the first of them.
 */
class SearchDialog extends Dialog {

    /** The shortest pause that tells a typist who waits from one who types on. */
    private static final int PAUSE_MS = 150;

    private final transient Search search;
    private final TextField field = new TextField();
    private final Paragraph told = new Paragraph();
    private final Map<FindableKind, Group> groups = new EnumMap<>(FindableKind.class);
    private @Nullable Registration leaving;

    /** The finds of one kind; not seen while there are none. */
    private static final class Group extends Div {

        private final KeyedList<SearchHit> rows;
        private transient List<SearchHit> shown = List.of();

        Group(String name, Dates dates) {
            var list = new UnorderedList();
            rows = new KeyedList<>(list, SearchHit::thing, (SearchHit hit) -> new FindRow(hit, dates));
            addClassName("wm-finds");
            add(new H3(name), list);
            setVisible(false);
        }

        void show(List<SearchHit> hits) {
            shown = hits;
            rows.show(hits);
            setVisible(!hits.isEmpty());
        }
    }

    SearchDialog(Search search, Dates dates) {
        this.search = search;
        setHeaderTitle(getTranslation("search.title"));
        addClassName("wm-search-dialog");
        setTop("8vh");
        field.setAriaLabel(getTranslation("search.field"));
        field.setPlaceholder(getTranslation("search.placeholder"));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MS);
        field.addValueChangeListener(event -> find());
        told.addClassName("wm-quiet");
        var finds = new Div(told);
        finds.addClassName("wm-search-finds");
        for (var kind : FindableKind.values()) {
            var group = new Group(getTranslation("search.kind." + kind), dates);
            groups.put(kind, group);
            finds.add(group);
        }
        var whole = new Div(field, finds);
        whole.addClassName("wm-search");
        whole.getElement().setAttribute("role", "search").setAttribute("data-search", true);
        // Heard after what was typed has arrived: the first of what fits all of it, not of what fitted its beginning.
        whole.getElement().addEventListener("search-first", event -> first());
        add(whole);
        getFooter().add(new Button(getTranslation("uikit.close"), event -> close()));
        show(field.getValue(), null);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                field.focus();
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        leaving = event.getUI().addAfterNavigationListener(left -> close());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        if (leaving != null) {
            leaving.remove();
        }
    }

    private void find() {
        var typed = field.getValue();
        var found = search.find(typed);
        show(typed, found.asked() ? found : null);
    }

    /** Goes to the first of what is found. */
    private void first() {
        groups.values().stream()
                .flatMap(group -> group.shown.stream())
                .findFirst()
                .ifPresent(hit -> getUI().ifPresent(ui -> {
                    close();
                    var to = new Location(hit.path().substring(1));
                    ui.navigate(to.getPath(), to.getQueryParameters());
                }));
    }

    private void show(String typed, @Nullable SearchFound found) {
        var hits = found == null ? List.<SearchHit>of() : found.hits();
        groups.forEach((kind, group) ->
                group.show(hits.stream().filter(hit -> hit.kind() == kind).toList()));
        told.setText(found == null ? getTranslation("search.what") : told(typed.strip(), found));
        if (found != null) {
            LiveRegion.say(told.getText());
        }
    }

    private String told(String typed, SearchFound found) {
        var sentences = new ArrayList<String>();
        sentences.add(
                found.hits().isEmpty()
                        ? getTranslation("search.none", typed)
                        : getTranslation("search.found", found.hits().size()));
        if (found.more()) {
            sentences.add(getTranslation("search.more"));
        }
        return String.join(" ", sentences);
    }
}
