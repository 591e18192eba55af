package app.waymark.matching.ui;

import app.waymark.matching.Policies.Editing;
import app.waymark.program.FieldNames;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria of a policy, or its rules: lines that are added, changed and taken away, and that keep their place while
 * they are. No two of them have one name.
 *
 * @param <T> what a line holds, a record
 */
abstract class PolicyLines<T> extends Composite<Div> {

    /**
     * A line in what is shown of it.
     *
     * @param id tells it from the others even while its name is changed
     * @param filling how often the whole list has been put in: a field is set anew then, whatever was typed into it
     * @param effect what it comes to beside all the others; may be empty
     */
    record Line<T>(int id, int filling, T part, String effect) {

        Line<T> with(T next) {
            return new Line<>(id, filling, next, effect);
        }

        Line<T> coming(String to) {
            return new Line<>(id, filling, part, to);
        }
    }

    private final transient Command changed;
    private final Div list = new Div();
    private final Paragraph none;
    private final transient KeyedList<Line<T>> rows = new KeyedList<>(list, Line::id, this::row);
    private transient List<Line<T>> lines = new ArrayList<>();
    private transient @Nullable Editing editing;
    private transient FieldWords words = new FieldWords(this::getTranslation, FieldNames.NONE, getLocale());
    private int ids;
    private int fillings;

    /**
     * An empty list with these words.
     *
     * @param changed is told of every change of the person's, but not of what {@link #show} puts in
     */
    PolicyLines(String title, String none, String add, Command changed) {
        this.changed = changed;
        this.none = new Paragraph(getTranslation(none));
        this.none.addClassName("matching-quiet");
        list.addClassName("matching-criteria");
        getContent()
                .add(new TitledSection(
                        getTranslation(title), list, this.none, new Button(getTranslation(add), event -> add())));
    }

    /** A line as it is shown, for as long as it is there. */
    abstract static class Shown<T> extends PolicyLine implements KeyedList.Shows<Line<T>> {

        Shown(Component field, Command change, Command remove) {
            super(field, change, remove);
        }
    }

    /** The row of a line; it is filled next. */
    abstract Shown<T> row(Line<T> line);

    /** What a line is called in the policy. */
    abstract String name(T part);

    /** Opens the dialog in which a line is set, a new one where there is none before. */
    abstract void open(@Nullable T before, Editing choices, FieldWords words, Consumer<T> done);

    /** Puts these in, with the fields of this policy to choose from. */
    final void show(Editing choices, List<T> parts) {
        editing = choices;
        words = new FieldWords(this::getTranslation, choices.fields(), getLocale());
        fillings++;
        var before = lines;
        lines = new ArrayList<>();
        for (var part : parts) {
            int id = before.stream()
                    .filter(line -> name(line.part()).equals(name(part)))
                    .findFirst()
                    .map(Line::id)
                    .orElseGet(() -> ids++);
            lines.add(new Line<>(id, fillings, part, ""));
        }
    }

    /** Shows the lines as they are, each with what it comes to. */
    final void describe(Function<T, String> effect) {
        lines.replaceAll(line -> line.coming(effect.apply(line.part())));
        rows.show(lines);
        none.setVisible(lines.isEmpty());
    }

    /** What the lines hold, in their order. */
    final List<T> parts() {
        return lines.stream().map(Line::part).toList();
    }

    /** The rows that are shown. */
    final <R> List<R> rows(Class<R> type) {
        return lines.stream()
                .flatMap(line -> rows.row(line.id()).stream())
                .map(type::cast)
                .toList();
    }

    /** What the programme of this policy calls its fields. */
    final FieldWords words() {
        return words;
    }

    /** What the line with this id holds. */
    final T part(int id) {
        return lines.get(place(id)).part();
    }

    /** The person made this of a line. */
    final void change(int id, T next) {
        lines.set(place(id), lines.get(place(id)).with(next));
        changed.execute();
    }

    /** Opens the dialog for a line. */
    final void change(int id) {
        open(part(id), choices(), words, next -> {
            refuseTaken(name(next), id);
            change(id, next);
        });
    }

    /** Takes a line away, and says so. */
    final void remove(int id) {
        var gone = lines.remove(place(id));
        changed.execute();
        LiveRegion.say(getTranslation("matching.removed", words.called(name(gone.part()))));
    }

    private void add() {
        open(null, choices(), words, next -> {
            refuseTaken(name(next), -1);
            lines.add(new Line<>(ids++, fillings, next, ""));
            changed.execute();
        });
    }

    private Editing choices() {
        return Optional.ofNullable(editing).orElseThrow();
    }

    private void refuseTaken(String name, int but) {
        if (lines.stream()
                .anyMatch(line -> line.id() != but && name(line.part()).equals(name))) {
            throw new IllegalArgumentException("The name is taken");
        }
    }

    private int place(int id) {
        return IntStream.range(0, lines.size())
                .filter(place -> lines.get(place).id() == id)
                .findFirst()
                .orElseThrow();
    }
}
