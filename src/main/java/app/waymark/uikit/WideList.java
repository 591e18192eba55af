package app.waymark.uikit;

import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.shared.Sorted;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list that is looked through rather than read, and may have thousands of rows: pairs, accounts, mail, the trail. It is
 * Vaadin's grid, read a page at a time as far as somebody goes and to the last row; on a narrow screen each row shows its
 * cells beneath each other. The table has a height of its own and scrolls; its keys are the grid's.
 *
 * @param <T> a row, a record
 */
public final class WideList<T> extends Grid<T> {

    /** Narrower than this, cells stand beneath each other. */
    private static final int NARROW = 720;

    private final List<Function<T, Component>> cells = new ArrayList<>();
    private final List<Column<T>> columns = new ArrayList<>();
    private final Map<String, Column<T>> sortable = new LinkedHashMap<>();
    private @Nullable Select<String> order;
    private Consumer<String> told = sorted -> {};
    private String shown = "";
    private String otherwise = "";
    private boolean showing;
    private final Column<T> stacked;
    private final Function<? super T, ?> key;
    private @Nullable Slices<T> slices;
    private @Nullable Slice<T> page;

    /**
     * An empty list.
     *
     * @param name is read out
     * @param key what tells a row from others
     */
    public WideList(String name, Function<? super T, ?> key) {
        this.key = key;
        setAriaLabel(name);
        addClassName("wm-wide-list");
        addThemeVariants(GridVariant.NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        setPageSize(Slice.PAGE);
        stacked = addComponentColumn(this::stack).setHeader(name).setKey("stacked");
        stacked.setVisible(false);
        setItems(new CallbackDataProvider<T, Void>(
                query -> {
                    var present = slices;
                    var rows = present == null ? List.<T>of() : present.rows(query.getOffset(), query.getLimit());
                    return rows.stream();
                },
                query -> 0,
                key::apply));
        getLazyDataView().setItemCountUnknown();
    }

    /** Adds a column of texts; the header names it, its share is of the table's width. */
    public WideList<T> text(String header, int share, Function<T, String> text) {
        columns.add(addColumn(text::apply).setHeader(header).setFlexGrow(share));
        cells.add(row -> new Span(text.apply(row)));
        return this;
    }

    /** Adds a column of links, chips or buttons. */
    public WideList<T> parts(String header, int share, Function<T, Component> part) {
        columns.add(addComponentColumn(part::apply).setHeader(header).setFlexGrow(share));
        cells.add(part);
        return this;
    }

    /**
     * Lets the last column be sorted by: its header is pressed for the first to the last, again for the other way round,
     * and a third time for the order that the list has by itself. Where cells stand beneath each other one chooses it.
     */
    public <K extends Enum<K>> WideList<T> by(K key) {
        var name = Sorted.up(key).inAddress();
        sortable.put(name, columns.getLast().setKey(name).setSortable(true).setComparator((one, other) -> 0));
        return this;
    }

    /**
     * Tells how the list is to be sorted, as an address says it ({@link Sorted#inAddress}); empty for the order that it has
     * by itself. Whoever is told reads the list anew.
     */
    public WideList<T> onSort(Consumer<String> told) {
        this.told = told;
        addSortListener(event -> {
            if (!showing) {
                told.accept(event.getSortOrder().stream()
                        .findFirst()
                        .flatMap(this::inAddress)
                        .orElse(""));
            }
        });
        return this;
    }

    /** Says what the order is called that the list has by itself, where it is none of a column's: it can be chosen again. */
    public WideList<T> otherwise(String caption) {
        otherwise = caption;
        return this;
    }

    /** Made where it is needed: most people sit at a wide screen, and what they do not see costs them nothing. */
    private Select<String> choice() {
        var choice = new Select<String>();
        choice.setLabel(getTranslation("uikit.list.sorted"));
        choice.setEmptySelectionAllowed(!otherwise.isEmpty());
        choice.setEmptySelectionCaption(otherwise);
        choice.setItems(sortable.keySet().stream()
                .flatMap(key -> Stream.of(key, "-" + key))
                .toList());
        choice.setItemLabelGenerator(key -> key == null ? otherwise : said(key));
        choice.setValue(shown.isEmpty() ? null : shown);
        choice.addValueChangeListener(event -> {
            if (!showing) {
                told.accept(Objects.requireNonNullElse(event.getValue(), ""));
            }
        });
        return choice;
    }

    /** Shows at the headers how the list is sorted. */
    public void sorted(Sorted<?> by) {
        var text = by.inAddress();
        var column = sortable.get(text.startsWith("-") ? text.substring(1) : text);
        showing = true;
        shown = column == null ? "" : text;
        if (order != null) {
            order.setValue(column == null ? null : text);
        }
        sort(
                column == null
                        ? List.of()
                        : List.of(new GridSortOrder<>(
                                column, by.down() ? SortDirection.DESCENDING : SortDirection.ASCENDING)));
        showing = false;
    }

    private Optional<String> inAddress(GridSortOrder<T> sorted) {
        return sortable.entrySet().stream()
                .filter(one -> one.getValue().equals(sorted.getSorted()))
                .map(one -> (sorted.getDirection() == SortDirection.DESCENDING ? "-" : "") + one.getKey())
                .findFirst();
    }

    private String said(String key) {
        boolean down = key.startsWith("-");
        var column = sortable.get(down ? key.substring(1) : key);
        var header = column == null ? "" : column.getHeaderText();
        return getTranslation(down ? "uikit.list.down" : "uikit.list.up", header);
    }

    /** What stands in the place of the rows where there are none. */
    public WideList<T> empty(Component state) {
        setEmptyStateComponent(state);
        return this;
    }

    /**
     * Shows a list from its beginning: the page that was read, and what follows it as somebody goes on. Where the list is
     * shown already its rows stay where they are, and are read again; where they are the same rows in the same order, and
     * all of them, only those are made anew in which something is different, so that the focus stays in the others.
     */
    public void show(Slice<T> first, BiFunction<@Nullable Cursor, Integer, Slice<T>> read) {
        var before = page;
        page = first;
        slices = new Slices<>(first, read);
        setClassName("wm-wide-list-empty", first.items().isEmpty());
        if (before == null || !whole(before, first)) {
            getDataProvider().refreshAll();
            return;
        }
        refreshChanged(before, first);
    }

    private void refreshChanged(Slice<T> before, Slice<T> now) {
        for (int at = 0; at < now.items().size(); at++) {
            if (!now.items().get(at).equals(before.items().get(at))) {
                getDataProvider().refreshItem(now.items().get(at));
            }
        }
    }

    /**
     * Takes over what somebody else changed, for a page that hears of it: in the rows that are shown first, where they are the
     * same in the same order; further down it is seen when they are read the next time. Where rows came, went or moved, nothing
     * moves under the reader's hands: false, and the page offers to show the list anew.
     */
    public boolean meanwhile(Slice<T> first, BiFunction<@Nullable Cursor, Integer, Slice<T>> read) {
        var before = page;
        if (before == null || !keys(before).equals(keys(first))) {
            return false;
        }
        page = first;
        slices = new Slices<>(first, read);
        refreshChanged(before, first);
        return true;
    }

    /** Whether both are all there is, and of the same rows in the same order. */
    private boolean whole(Slice<T> before, Slice<T> now) {
        return before.next() == null && now.next() == null && keys(before).equals(keys(now));
    }

    private List<?> keys(Slice<T> of) {
        return of.items().stream().map(key).toList();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        var page = event.getUI().getPage();
        var details = page.getExtendedClientDetails();
        narrow(details == null ? NARROW : details.getWindowInnerWidth());
        var resized = page.addBrowserWindowResizeListener(size -> narrow(size.getWidth()));
        addDetachListener(gone -> {
            resized.remove();
            gone.unregisterListener();
        });
    }

    private void narrow(int width) {
        boolean narrow = width > 0 && width < NARROW;
        if (narrow && order == null && !sortable.isEmpty()) {
            order = choice();
            stacked.setHeader(order);
        }
        if (stacked.isVisible() != narrow) {
            stacked.setVisible(narrow);
            columns.forEach(column -> column.setVisible(!narrow));
        }
    }

    private Component stack(T row) {
        var all = new Div();
        all.addClassName("wm-stacked");
        cells.forEach(cell -> all.add(cell.apply(row)));
        return all;
    }
}
