package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.Board.Mentor;
import app.waymark.matching.Board.Seat;
import app.waymark.matching.Decision;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Keys;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The mentors with their places and who sits on them, fifty at a time, found by name and narrowed to what matters. */
class BoardTable extends Composite<Div> {

    private static final int PAGE = 50;

    /** Which mentors are shown. */
    enum Show {
        ALL,
        FREE,
        MOVED,
        DECIDED
    }

    private final transient BiConsumer<AccountId, @Nullable AccountId> ask;
    private final transient DateFormats formats;
    private final TextField search = new TextField();
    private final Select<Show> filter = new Select<>();
    private final NativeTable table = new NativeTable();
    private final Paragraph none = new Paragraph();
    private final Button more;
    private final Map<AccountId, NativeButton> seats = new HashMap<>();
    private @Nullable Board board;
    private @Nullable AccountId marked;
    private int pages = 1;

    BoardTable(BiConsumer<AccountId, @Nullable AccountId> ask, Runnable narrowed, DateFormats formats) {
        this.ask = ask;
        this.formats = formats;
        search.setAriaLabel(getTranslation("matching.search"));
        search.setPlaceholder(getTranslation("matching.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pages = 1;
                fill();
                narrowed.run();
            }
        });
        Keys.on(search, Keys.SEARCH);
        filter.setItems(Show.values());
        filter.setValue(Show.ALL);
        filter.setAriaLabel(getTranslation("matching.show"));
        filter.setItemLabelGenerator(show -> getTranslation("matching.show." + show));
        filter.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pages = 1;
                fill();
                narrowed.run();
            }
        });
        more = new Button(getTranslation("matching.more"), event -> {
            pages++;
            fill();
        });
        table.addClassName("matching-table");
        table.setCaptionText(getTranslation("matching.table"));
        var head = new NativeTableRow();
        for (var column : List.of("matching.mentor", "matching.places", "matching.mentees")) {
            var cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        table.getHead().add(head);
        none.addClassName("matching-quiet");
        var tools = new Div(search, filter);
        tools.addClassName("matching-tools");
        getContent().addClassName("wm-stack-s");
        getContent().add(tools, table, none, more);
    }

    /** What is searched for. */
    String searched() {
        return search.getValue().strip();
    }

    /** Searches for this. */
    void search(String text) {
        search.setValue(text);
    }

    /** What the mentors are narrowed to, as the address says it; empty for all of them. */
    String narrowed() {
        var show = Objects.requireNonNullElse(filter.getValue(), Show.ALL);
        return show == Show.ALL ? "" : show.name().toLowerCase(Locale.ROOT);
    }

    /** Narrows the mentors to what the address says; to all of them where it says nothing that is known. */
    void narrow(String text) {
        filter.setValue(Arrays.stream(Show.values())
                .filter(show -> show.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElse(Show.ALL));
    }

    /** Shows this board, as far down as was shown before. */
    void show(Board shown) {
        board = shown;
        fill();
    }

    /** Marks the seat of the mentee that is asked about. */
    void mark(AccountId mentee) {
        marked = mentee;
        seats.forEach((who, seat) -> seat.getElement().setAttribute("aria-pressed", who.equals(mentee)));
    }

    private void fill() {
        var shown = board;
        if (shown == null) {
            return;
        }
        seats.clear();
        var term = searched().toLowerCase(Locale.ROOT);
        var found = shown.mentors().stream()
                .filter(one -> matches(shown, one, term) && fits(one))
                .toList();
        table.getBody().removeAll();
        found.stream().limit((long) pages * PAGE).map(one -> row(shown, one)).forEach(table.getBody()::add);
        table.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
        none.setText(getTranslation("matching.none-found"));
        more.setVisible(found.size() > pages * PAGE);
        more.setText(getTranslation("matching.more", found.size() - pages * PAGE));
    }

    private boolean fits(Mentor mentor) {
        return switch (Objects.requireNonNullElse(filter.getValue(), Show.ALL)) {
            case ALL -> true;
            case FREE -> mentor.taken() < mentor.capacity();
            case MOVED -> mentor.seats().stream().anyMatch(Seat::moved);
            case DECIDED -> mentor.seats().stream().anyMatch(seat -> seat.decision() != null);
        };
    }

    private static boolean matches(Board board, Mentor mentor, String term) {
        return term.isEmpty()
                || lower(board.name(mentor.account())).contains(term)
                || lower(mentor.about()).contains(term)
                || mentor.seats().stream()
                        .anyMatch(seat -> lower(board.name(seat.mentee())).contains(term));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private NativeTableRow row(Board shown, Mentor mentor) {
        var name = new Div(shown.name(mentor.account()));
        name.addClassName("matching-name");
        var who = new NativeTableHeaderCell();
        who.getElement().setAttribute("scope", "row");
        who.add(name);
        if (!mentor.about().isEmpty()) {
            var about = new Div(mentor.about());
            about.addClassName("matching-about");
            who.add(about);
        }
        var places = new NativeTableCell(getTranslation("matching.of", mentor.taken(), mentor.capacity()));
        places.addClassName("matching-number");
        var people = new NativeTableCell();
        people.addClassName("matching-seats");
        people.add(seats(shown, mentor));
        return new NativeTableRow(who, places, people);
    }

    private List<Component> seats(Board shown, Mentor mentor) {
        var all = new ArrayList<Component>();
        mentor.seats().forEach(seat -> all.add(seat(shown, mentor, seat)));
        int free = mentor.capacity() - mentor.taken();
        if (mentor.capacity() == 0 && mentor.seats().isEmpty()) {
            var text = new Span(getTranslation("matching.no-place"));
            text.addClassName("matching-about");
            all.add(text);
        } else if (free > 0) {
            var empty = new Span(getTranslation("matching.free", free));
            empty.addClassNames("matching-seat", "matching-seat-free");
            all.add(empty);
        }
        return all;
    }

    private Component seat(Board shown, Mentor mentor, Seat seat) {
        var button = new NativeButton("", event -> ask.accept(seat.mentee(), mentor.account()));
        button.getElement().setAttribute("type", "button");
        button.addClassName("matching-seat");
        var spoken = new ArrayList<String>();
        if (seat.decision() != null) {
            button.add((seat.decision() == Decision.LOCK ? Glyph.LOCK : Glyph.CLOSE).create());
            button.addClassName(seat.decision() == Decision.LOCK ? "matching-seat-locked" : "matching-seat-forbidden");
            spoken.add(getTranslation("matching.decision." + seat.decision()));
        }
        button.add(new Span(shown.name(seat.mentee())));
        if (seat.rank() != null) {
            var rank = new Span(getTranslation("uikit.profile.rank", seat.rank()));
            rank.addClassName("matching-rank");
            button.add(rank);
        }
        if (seat.over() != null) {
            var dates = formats.mine();
            var over = new Span(getTranslation(
                    "matching.over",
                    dates.shortDay(seat.over().atZone(dates.zone()).toLocalDate())));
            over.addClassName("matching-rank");
            button.add(over);
            button.addClassName("matching-seat-over");
            spoken.add(getTranslation("matching.over.more"));
        } else if (seat.standing()) {
            button.addClassName("matching-seat-standing");
            spoken.add(getTranslation("matching.standing"));
        }
        if (seat.moved()) {
            button.addClassName("matching-seat-moved");
            spoken.add(
                    seat.elsewhere() == null
                            ? getTranslation("matching.seat.new")
                            : getTranslation("matching.seat.moved", shown.name(seat.elsewhere())));
        }
        if (!spoken.isEmpty()) {
            button.setTitle(String.join(". ", spoken));
        }
        button.getElement().setAttribute("aria-pressed", seat.mentee().equals(marked));
        seats.put(seat.mentee(), button);
        return button;
    }
}
