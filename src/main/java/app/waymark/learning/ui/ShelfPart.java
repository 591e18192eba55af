package app.waymark.learning.ui;

import app.waymark.learning.LearningShelf;
import app.waymark.learning.LearningShelf.SkillCount;
import app.waymark.learning.PlannedResource;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.ShelfQuery;
import app.waymark.shared.Dates;
import app.waymark.shared.Slice;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.RowList;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What one's programmes offer, found as one types, of one kind, or on one skill; further rows as somebody wants them. */
class ShelfPart extends Div {

    private static final int PAUSE_MS = 150;

    private final transient LearningShelf shelf;
    private final transient ResourceRow.Acts acts;
    private final TextField typed = new TextField();
    private final Select<ResourceKind> kind = new Select<>();
    private final ComboBox<SkillNames.Which> skill = new ComboBox<>();
    private final Div tools = new Div(typed, kind, skill);
    private final Div nothing = new Div();
    private final RowList list = new RowList(getTranslation("learning.tab.programme"), List.of());
    private final KeyedList<PlannedResource> rows;
    private final Button more = new Button(getTranslation("learning.show-more"), click -> more());
    private int pages = 1;
    private transient @Nullable SkillNames names;
    private transient @Nullable Dates dates;
    private transient List<SkillCount> counts = List.of();
    private boolean showing;

    ShelfPart(LearningShelf shelf, ResourceRow.Acts acts) {
        this.shelf = shelf;
        this.acts = acts;
        rows = KeyedList.rebuilding(list, one -> one.resource().id(), this::row);
        typed.setPlaceholder(getTranslation("learning.find"));
        typed.setAriaLabel(getTranslation("learning.find"));
        typed.setPrefixComponent(Glyph.SEARCH.create());
        typed.setClearButtonVisible(true);
        typed.setValueChangeMode(ValueChangeMode.LAZY);
        typed.setValueChangeTimeout(PAUSE_MS);
        typed.addValueChangeListener(event -> anew());
        Keys.on(typed, Keys.FILTER);
        kind.setAriaLabel(getTranslation("learning.kind"));
        kind.setItems(ResourceKind.values());
        kind.setItemLabelGenerator(one -> getTranslation(one == null ? "learning.kind.all" : "learning.kind." + one));
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("learning.kind.all"));
        kind.addValueChangeListener(event -> anew());
        skill.setAriaLabel(getTranslation("learning.skill"));
        skill.setPlaceholder(getTranslation("learning.skill.all"));
        skill.setClearButtonVisible(true);
        skill.setItemLabelGenerator(this::label);
        skill.addValueChangeListener(event -> anew());
        tools.addClassName("wm-list-tools");
        addClassName("wm-stack");
        add(tools, nothing, list, more);
    }

    void show(SkillNames names, Dates dates) {
        this.names = names;
        this.dates = dates;
        fill();
    }

    /** Looks for these words, and for nothing else, when it is shown next. */
    void find(String words) {
        showing = true;
        typed.setValue(words);
        kind.clear();
        skill.clear();
        showing = false;
        pages = 1;
    }

    /** How many resources there are on a skill stands beside its name. */
    private String label(SkillNames.Which which) {
        var called = names == null ? "" : names.name(which);
        return counts.stream()
                .filter(one ->
                        one.framework().equals(which.framework()) && one.skill().equals(which.skill()))
                .findFirst()
                .map(one -> getTranslation("learning.skill.count", called, one.number()))
                .orElse(called);
    }

    private void anew() {
        if (!showing) {
            pages = 1;
            fill();
            LiveRegion.say(
                    more.isVisible()
                            ? getTranslation("learning.found.more", rows.size())
                            : getTranslation("learning.found", rows.size()));
        }
    }

    private void more() {
        pages++;
        fill();
    }

    private void fill() {
        var query = query();
        var first = shelf.read(query, null, Slice.PAGE);
        offer(first.skills());
        var all = new ArrayList<>(first.resources().items());
        var next = first.resources().next();
        for (int page = 1; page < pages && next != null; page++) {
            var further = shelf.read(query, next, Slice.PAGE).resources();
            all.addAll(further.items());
            next = further.next();
        }
        rows.show(all);
        more.setVisible(next != null);
        list.setVisible(!all.isEmpty());
        boolean asked = !query.equals(ShelfQuery.ALL);
        tools.setVisible(asked || !all.isEmpty());
        nothing.removeAll();
        if (all.isEmpty()) {
            nothing.add(
                    asked
                            ? new EmptyState(
                                    Glyph.SEARCH,
                                    getTranslation("learning.none.found"),
                                    getTranslation("learning.none.found.more"))
                            : new EmptyState(
                                    Glyph.BOOK,
                                    getTranslation("learning.none.programme"),
                                    getTranslation("learning.none.programme.more")));
        }
        nothing.setVisible(all.isEmpty());
    }

    private ShelfQuery query() {
        var on = skill.getValue();
        return new ShelfQuery(
                typed.getValue(), kind.getValue(), on == null ? null : on.framework(), on == null ? null : on.skill());
    }

    private void offer(List<SkillCount> found) {
        if (found.equals(counts)) {
            return;
        }
        counts = found;
        var known = names;
        var chosen = Optional.ofNullable(skill.getValue());
        showing = true;
        var on = found.stream()
                .map(one -> new SkillNames.Which(one.framework(), one.skill()))
                .collect(Collectors.toSet());
        skill.setItems(
                known == null
                        ? List.of()
                        : known.all().stream().filter(on::contains).toList());
        chosen.filter(on::contains).ifPresent(skill::setValue);
        skill.setVisible(!on.isEmpty());
        showing = false;
    }

    private ResourceRow row(PlannedResource one) {
        if (names == null || dates == null) {
            throw new IllegalStateException("Shown before it was filled");
        }
        return new ResourceRow(one, names, dates, acts);
    }
}
