package app.waymark.report.ui;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.ImportColumn;
import app.waymark.program.ImportColumn.Target;
import app.waymark.program.ImportPreview;
import app.waymark.program.PartSaid;
import app.waymark.program.PersonColumn;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.report.ui.KeptMapping.Chosen;
import app.waymark.report.ui.KeptMapping.Way;
import app.waymark.shared.Drafts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file go: to what they say of a person, to a field that the programme has, to a new one with who reads it
 * and what it is used for, or nowhere. What was chosen is kept until the file is in.
 */
class ImportMapping extends Composite<Div> {

    private final transient KeptMapping kept;
    private final transient List<Line> lines = new ArrayList<>();
    private final transient Runnable changed;

    /** @param changed is told of every choice */
    ImportMapping(Drafts drafts, RoundId round, Runnable changed) {
        this.kept = new KeptMapping(drafts, round);
        this.changed = changed;
        getContent().addClassNames("wm-stack", "import-columns");
    }

    /** Asks where the columns of this file go. */
    void show(ImportPreview preview) {
        clear();
        var before = kept.find();
        for (var column : preview.columns()) {
            var line = new Line(column, preview, before.get(column.name()));
            lines.add(line);
            getContent().add(line.place);
        }
    }

    /** Nothing is asked any more. */
    void clear() {
        lines.clear();
        getContent().removeAll();
    }

    /** Whether some column says as what people take part. */
    boolean parted() {
        return lines.stream()
                .anyMatch(line -> line.target() instanceof Target.ToPerson(var what) && what == PersonColumn.PART);
    }

    /** Where each column goes. */
    Map<String, Target> targets() {
        var targets = new LinkedHashMap<String, Target>();
        lines.forEach(line -> targets.put(line.column.name(), line.target()));
        return targets;
    }

    /** What the words of a column of parts mean. */
    Map<String, PartSaid> parts() {
        var parts = new HashMap<String, PartSaid>();
        lines.forEach(line -> parts.putAll(line.parts()));
        return parts;
    }

    /** The columns whose empty cells take answers away. */
    Set<String> clearing() {
        var clearing = new HashSet<String>();
        lines.stream().filter(Line::clears).forEach(line -> clearing.add(line.column.name()));
        return clearing;
    }

    /** The file is in: what was chosen is what is proposed the next time. */
    void done() {
        kept.done();
    }

    /** A choice of where a column goes; without a key it is the new field, or nowhere. */
    private record Choice(Way way, String key, String label) {}

    private final class Line {

        private final ImportColumn column;
        private final Map<String, PartSaid> meant;
        private final Field fresh;
        private final Select<Choice> where = new Select<>();
        private final Select<Readers> readers = new Select<>();
        private final Select<FieldUse> use = new Select<>();
        private final Checkbox clears = new Checkbox(getTranslation("import.map.clears"));
        private final Map<String, Select<PartSaid>> words = new LinkedHashMap<>();
        private final Div row = new Div();
        private final Div meanings = new Div();
        private final Div place = new Div(row, meanings);

        Line(ImportColumn column, ImportPreview preview, @Nullable Chosen before) {
            this.column = column;
            this.meant = preview.parts();
            var fields = preview.fields();
            this.fresh = column.proposed() instanceof Target.NewField(var field)
                    ? field
                    : new Field(
                            shortened(column.name(), Field.LONGEST_KEY),
                            shortened(column.heading(), Field.LONGEST_LABEL),
                            shortened(column.heading(), Field.LONGEST_LABEL),
                            FieldKind.TEXT,
                            Readers.COORDINATORS,
                            FieldUse.MATCHING,
                            List.of());
            var choices = choices(fields);
            where.setLabel(getTranslation("import.map.to", column.heading()));
            where.setHelperText(
                    getTranslation("import.map.filled", column.filled(), String.join(" · ", column.samples())));
            where.setItems(choices);
            where.setItemLabelGenerator(Choice::label);
            readers.setLabel(getTranslation("import.map.readers"));
            readers.setItems(Readers.values());
            readers.setItemLabelGenerator(one -> getTranslation("field.readers." + one));
            use.setLabel(getTranslation("import.map.use"));
            use.setItems(FieldUse.values());
            use.setItemLabelGenerator(one -> getTranslation("field.use." + one));
            readers.setValue(fresh.readers());
            use.setValue(fresh.use());
            where.setValue(proposed(choices));
            if (before != null) {
                take(choices, before);
            }
            shape();
            Stream.of(where, readers, use)
                    .forEach(one -> one.addValueChangeListener(change -> chose(change.isFromClient())));
            clears.addValueChangeListener(change -> chose(change.isFromClient()));
            row.add(where, readers, use, clears);
            row.addClassNames("wm-inline", "wm-inline-top");
            meanings.addClassNames("wm-inline", "wm-inline-top", "import-meanings");
        }

        private void chose(boolean byHand) {
            shape();
            if (byHand) {
                kept.keep(lines.stream().map(Line::chosen).toList());
                changed.run();
            }
        }

        private List<Choice> choices(List<Field> fields) {
            var choices = new ArrayList<Choice>();
            for (var one : PersonColumn.values()) {
                choices.add(new Choice(Way.PERSON, one.name(), getTranslation("import.person." + one)));
            }
            fields.forEach(field -> choices.add(new Choice(Way.FIELD, field.key(), field.label(getLocale()))));
            if (fields.stream().noneMatch(field -> field.key().equals(fresh.key()))) {
                choices.add(new Choice(Way.NEW, "", getTranslation("import.map.new")));
            }
            choices.add(new Choice(Way.OUT, "", getTranslation("import.map.out")));
            return choices;
        }

        private static String shortened(String text, int most) {
            return text.length() <= most ? text : text.substring(0, most).strip();
        }

        private Choice proposed(List<Choice> choices) {
            return switch (column.proposed()) {
                case Target.ToPerson(var what) -> choice(choices, Way.PERSON, what.name());
                case Target.ToField(var key) -> choice(choices, Way.FIELD, key);
                case Target.NewField field -> choice(choices, Way.NEW, "");
                case Target.LeftOut out -> choices.getLast();
            };
        }

        private static Choice choice(List<Choice> choices, Way way, String key) {
            return choices.stream()
                    .filter(one -> one.way() == way && one.key().equals(key))
                    .findFirst()
                    .orElse(choices.getLast());
        }

        private void take(List<Choice> choices, Chosen before) {
            choices.stream()
                    .filter(one -> one.way() == before.way() && one.key().equals(before.field()))
                    .findFirst()
                    .ifPresent(where::setValue);
            readers.setValue(before.readers());
            use.setValue(before.use());
            clears.setValue(before.clears());
        }

        private void shape() {
            var way = where.getValue() == null ? Way.OUT : where.getValue().way();
            readers.setVisible(way == Way.NEW);
            use.setVisible(way == Way.NEW);
            clears.setVisible(way == Way.FIELD);
            boolean parts = way == Way.PERSON && where.getValue().key().equals(PersonColumn.PART.name());
            if (parts && words.isEmpty()) {
                column.words().forEach(this::meaning);
            }
            meanings.setVisible(parts && !words.isEmpty());
        }

        /** What is read by itself is proposed; what nobody knows is asked. */
        private void meaning(String word) {
            var meaning = new Select<PartSaid>();
            meaning.setLabel(getTranslation("import.map.word", word));
            meaning.setItems(PartSaid.values());
            meaning.setItemLabelGenerator(one -> getTranslation("import.part.said." + one));
            meaning.setPlaceholder(getTranslation("import.map.word.none"));
            var known = meant.containsKey(word)
                    ? meant.get(word)
                    : ImportColumn.part(word).orElse(null);
            if (known != null) {
                meaning.setValue(known);
            }
            meaning.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            words.put(word, meaning);
            meanings.add(meaning);
        }

        Map<String, PartSaid> parts() {
            var parts = new HashMap<String, PartSaid>();
            if (meanings.isVisible()) {
                words.forEach((word, meaning) -> {
                    if (meaning.getValue() != null) {
                        parts.put(word, meaning.getValue());
                    }
                });
            }
            return parts;
        }

        boolean clears() {
            return clears.isVisible() && clears.getValue();
        }

        Target target() {
            var choice = where.getValue();
            return switch (choice.way()) {
                case PERSON -> new Target.ToPerson(PersonColumn.valueOf(choice.key()));
                case FIELD -> new Target.ToField(choice.key());
                case NEW ->
                    new Target.NewField(new Field(
                            fresh.key(),
                            fresh.labelEn(),
                            fresh.labelDe(),
                            fresh.kind(),
                            readers.getValue(),
                            use.getValue(),
                            fresh.choices()));
                case OUT -> new Target.LeftOut();
            };
        }

        Chosen chosen() {
            var choice = where.getValue();
            return new Chosen(
                    column.name(), choice.way(), choice.key(), readers.getValue(), use.getValue(), clears.getValue());
        }
    }
}
