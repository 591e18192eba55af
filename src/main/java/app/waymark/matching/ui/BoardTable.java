package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.Board.Mentor;
import app.waymark.matching.Board.Seat;
import app.waymark.matching.ui.MentorRow.Line;
import app.waymark.matching.ui.MentorRow.Sign;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.TypedText;
import app.waymark.skill.Phrase;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The mentors with their places and who sits on them, fifty at a time, found by name or skill and narrowed to what matters. */
class BoardTable extends Composite<Div> {

    private static final int PAGE = 50;

    /** Which mentors are shown. */
    enum Show {
        ALL,
        FREE,
        MOVED,
        DECIDED
    }

    private final TextField search = new TextField();
    private final Select<Show> filter = new Select<>();
    private final NativeTable table = new NativeTable();
    private final Paragraph none = new Paragraph(getTranslation("matching.none-found"));
    private final Button more;
    private final Paragraph legend = new Paragraph();
    private final Part<Set<Sign>> signs = new Part<>(this::explain);
    private final KeyedList<Line> rows;
    private @Nullable Board board;
    private @Nullable AccountId marked;
    private int pages = 1;

    BoardTable(BiConsumer<AccountId, @Nullable AccountId> ask, Runnable narrowed, DateFormats formats) {
        search.setAriaLabel(getTranslation("matching.search"));
        search.setPlaceholder(getTranslation("matching.search"));
        search.setPrefixComponent(Glyph.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pages = 1;
                fill();
                sayFound();
                narrowed.run();
            }
        });
        Keys.on(search, Keys.FILTER);
        filter.setItems(Show.values());
        filter.setValue(Show.ALL);
        filter.setAriaLabel(getTranslation("matching.show"));
        filter.setItemLabelGenerator(show -> getTranslation("matching.show." + show));
        filter.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                pages = 1;
                fill();
                sayFound();
                narrowed.run();
            }
        });
        rows = new KeyedList<>(
                table.getBody(), Line::mentor, line -> new MentorRow(line.mentor(), ask, formats.mine()));
        more = new Button(getTranslation("matching.more"), event -> {
            pages++;
            fill();
            LiveRegion.say(getTranslation("matching.more.shown", rows.size()));
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
        legend.addClassName("matching-legend");
        none.addClassName("matching-quiet");
        var tools = new Div(search, filter);
        tools.addClassName("matching-tools");
        getContent().addClassName("wm-stack-s");
        getContent().add(tools, legend, table, none, more);
    }

    /** What is searched for. */
    String searched() {
        return TypedText.strip(search.getValue());
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
        fill();
    }

    private void fill() {
        var shown = board;
        if (shown == null) {
            return;
        }
        var found = found(shown);
        var term = lower(searched());
        var lines = found.stream()
                .limit((long) pages * PAGE)
                .map(one -> Line.of(shown, one, marked, skill -> !term.isEmpty() && names(skill, term), getLocale()))
                .toList();
        rows.show(lines);
        signs.show(lines.stream()
                .flatMap(line -> line.places().stream())
                .flatMap(place -> place.signs().stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sign.class))));
        table.setVisible(!found.isEmpty());
        none.setVisible(found.isEmpty());
        more.setVisible(found.size() > pages * PAGE);
        more.setText(getTranslation("matching.more", found.size() - pages * PAGE));
    }

    private List<Mentor> found(Board shown) {
        var term = lower(searched());
        return shown.mentors().stream()
                .filter(one -> matches(shown, one, term) && fits(one))
                .toList();
    }

    /** The table may be far below the field that was typed into. */
    private void sayFound() {
        var shown = board;
        if (shown != null) {
            LiveRegion.say(getTranslation("matching.found", found(shown).size()));
        }
    }

    /** Says what the signs mean that are to be seen, and nothing of those that are not. */
    private void explain(Set<Sign> shown) {
        legend.removeAll();
        legend.setVisible(!shown.isEmpty());
        shown.forEach(sign -> legend.add(new Span(sign.picture(), new Span(getTranslation("matching.sign." + sign)))));
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
                || mentor.skills().stream().anyMatch(skill -> names(skill, term))
                || mentor.seats().stream()
                        .anyMatch(seat -> lower(board.name(seat.mentee())).contains(term));
    }

    /** Whether a skill is called so in one of its languages: colleagues may call it otherwise than the reader does. */
    private static boolean names(Phrase skill, String term) {
        return skill.words().values().stream().anyMatch(name -> lower(name).contains(term));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
