package app.waymark.report.ui;

import app.waymark.program.ImportComparison;
import app.waymark.program.ImportComparison.Change;
import app.waymark.program.ImportComparison.Kind;
import app.waymark.program.ImportComparison.Row;
import app.waymark.program.ImportComparison.What;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.WideList;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What a file would change, before it does: how many of each kind, and each of them with what is there and what would be. */
class ImportChanges extends Composite<Div> {

    private static final int SHOWN = 80;

    /** So many mentors are named; of a whole faculty the rest is counted. */
    private static final int NAMED = 100;

    private final Paragraph told = new Paragraph();
    private final Div questions = new Div();
    private final Checkbox fewerPlaces = new Checkbox();
    private final UnorderedList fewer = new UnorderedList();
    private final Paragraph twice = new Paragraph();
    private final Select<Choice> kind = new Select<>();
    private final Div list = new Div();
    private transient @Nullable ImportComparison compared;

    /** A row, and its place among all. */
    private record Line(int at, Row row) {}

    /** A kind of row, or all of them. */
    private record Choice(@Nullable Kind kind, int count) {}

    /** @param changed is told when something was chosen that changes what the file does */
    ImportChanges(Runnable changed) {
        told.getElement().setAttribute("role", "status");
        fewerPlaces.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        fewer.addClassName("wm-points");
        questions.add(fewer, fewerPlaces);
        kind.setLabel(getTranslation("import.show"));
        kind.setItemLabelGenerator(one -> one.kind() == null
                ? getTranslation("import.show.all", one.count())
                : getTranslation("import.kind." + one.kind(), one.count()));
        kind.addValueChangeListener(change -> rows());
        getContent().addClassName("wm-stack");
        getContent().add(told, twice, questions, kind, list);
        setVisible(false);
    }

    /** Whether mentors get fewer places than they have mentees. */
    boolean fewerPlaces() {
        return fewerPlaces.getValue();
    }

    /** Another file: nothing is chosen. */
    void begin() {
        compared = null;
        fewerPlaces.setValue(false);
        setVisible(false);
    }

    /** Shows what would change; nothing where something is wrong. */
    void show(ImportComparison now) {
        compared = now;
        setVisible(now.total() == 0);
        if (now.total() > 0) {
            return;
        }
        told.setText(getTranslation(
                "import.would",
                now.count(Kind.NEW),
                now.count(Kind.CHANGED),
                now.count(Kind.SAME),
                now.count(Kind.LEFT_ALONE),
                now.count(Kind.MISSING)));
        twice.setVisible(now.twice() > 0);
        twice.setText(getTranslation("import.twice", now.twice()));
        questions.setVisible(!now.fewer().isEmpty());
        fewer.removeAll();
        now.fewer().stream()
                .limit(NAMED)
                .forEach(one -> fewer.add(
                        new ListItem(getTranslation("import.fewer.one", one.name(), one.places(), one.mentees()))));
        if (now.fewer().size() > NAMED) {
            fewer.add(
                    new ListItem(getTranslation("import.fewer.more", now.fewer().size() - NAMED)));
        }
        fewerPlaces.setLabel(getTranslation("import.fewer", now.fewer().size()));
        var before = kind.getValue() == null ? null : kind.getValue().kind();
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(null, now.rows().size()));
        Arrays.stream(Kind.values())
                .filter(one -> one != Kind.SAME && now.count(one) > 0)
                .forEach(one -> choices.add(new Choice(one, now.count(one))));
        kind.setItems(choices);
        kind.setVisible(!now.rows().isEmpty());
        kind.setValue(
                choices.stream().filter(one -> one.kind() == before).findFirst().orElse(choices.getFirst()));
        rows();
    }

    private void rows() {
        list.removeAll();
        var now = compared;
        if (now == null || kind.getValue() == null || now.rows().isEmpty()) {
            return;
        }
        var chosen = kind.getValue().kind();
        var rows = IntStream.range(0, now.rows().size())
                .mapToObj(at -> new Line(at, now.rows().get(at)))
                .filter(line -> chosen == null || line.row().kind() == chosen)
                .toList();
        var shown = new WideList<Line>(getTranslation("import.changes"), Line::at)
                .text(getTranslation("import.column.row"), 1, line -> number(line.row()))
                .parts(getTranslation("import.column.person"), 3, line -> person(line.row()))
                .text(
                        getTranslation("import.column.kind"),
                        2,
                        line -> getTranslation("import.kind.one." + line.row().kind()))
                .parts(getTranslation("import.column.changes"), 5, line -> changes(line.row()));
        shown.addClassName("import-changes");
        shown.show(page(rows, null, Slice.PAGE), (after, size) -> page(rows, after, size));
        list.add(shown);
    }

    private static String number(Row row) {
        return row.number() == 0 ? "" : Integer.toString(row.number());
    }

    /** They are all at hand, and only the list goes through them page by page. */
    private static Slice<Line> page(List<Line> rows, @Nullable Cursor after, int size) {
        int from = after == null ? 0 : Integer.parseInt(after.name());
        int until = Math.min(rows.size(), from + size);
        return new Slice<>(
                rows.subList(from, until),
                until == rows.size() ? null : new Cursor(Instant.EPOCH, new UUID(0, 0), Integer.toString(until)));
    }

    private static Component person(Row row) {
        var person = new Div(new Span(row.name()));
        if (!row.email().isEmpty()) {
            var email = new Div();
            email.setText(row.email());
            email.addClassName("wm-muted");
            person.add(email);
        }
        return person;
    }

    private Component changes(Row row) {
        var changes = new UnorderedList();
        changes.addClassName("import-change");
        row.changes().forEach(change -> changes.add(new ListItem(words(change))));
        return row.changes().isEmpty() ? new Span() : changes;
    }

    private String words(Change change) {
        if (change.what() == What.BACK) {
            return getTranslation("import.change.BACK");
        }
        var field = change.field();
        var of = field == null ? getTranslation("import.change." + change.what()) : field.label(getLocale());
        var before = said(change.what(), change.before());
        var after = said(change.what(), change.after());
        if (change.stays()) {
            return getTranslation("import.change.stays." + change.what(), of, before, after);
        }
        return getTranslation("import.change.from-to", of, before, after);
    }

    private String said(What what, String text) {
        if (text.isEmpty()) {
            return getTranslation("import.change.nothing");
        }
        return switch (what) {
            case PART -> getTranslation("import.part.said." + text);
            case LANGUAGE -> Locale.of(text).getDisplayLanguage(getLocale());
            case ANSWER -> getTranslation("import.change.quoted", Excerpt.of(text, SHOWN));
            default -> text;
        };
    }
}
