package app.waymark.report.ui;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldUse;
import app.waymark.program.ImportColumn;
import app.waymark.program.ImportColumn.Target;
import app.waymark.program.ImportPreview;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.report.ui.KeptMapping.Chosen;
import app.waymark.report.ui.KeptMapping.Way;
import app.waymark.shared.Drafts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the columns of a file go: to a field that the programme has, to a new one with who reads it and what it is used
 * for, or nowhere. What was chosen is kept until the file is in.
 */
class ImportMapping extends Composite<Div> {

    private final transient KeptMapping kept;
    private final transient List<Line> lines = new ArrayList<>();

    ImportMapping(Drafts drafts, RoundId round) {
        this.kept = new KeptMapping(drafts, round);
        getContent().addClassName("wm-stack");
    }

    /** Asks where the columns of this file go. */
    void show(ImportPreview preview) {
        lines.clear();
        getContent().removeAll();
        if (preview.refused().total() > 0 || preview.people() == 0) {
            return;
        }
        getContent()
                .add(new Paragraph(getTranslation(
                        preview.columns().isEmpty() ? "import.map.none" : "import.map", preview.people())));
        var before = kept.find();
        for (var column : preview.columns()) {
            var line = new Line(column, preview.fields(), before.get(column.name()));
            lines.add(line);
            getContent().add(line.row);
        }
    }

    /** Nothing is asked any more. */
    void clear() {
        lines.clear();
        getContent().removeAll();
    }

    /** Where each column goes. */
    Map<String, Target> targets() {
        var targets = new LinkedHashMap<String, Target>();
        lines.forEach(line -> targets.put(line.column.name(), line.target()));
        return targets;
    }

    /** The file is in: what was chosen is the programme's fields now. */
    void done() {
        kept.done();
    }

    /** A choice of where a column goes; without a key it is the new field, or nowhere. */
    private record Choice(Way way, String key, String label) {}

    private final class Line {

        private final ImportColumn column;
        private final Field fresh;
        private final Select<Choice> where = new Select<>();
        private final Select<Readers> readers = new Select<>();
        private final Select<FieldUse> use = new Select<>();
        private final Div row = new Div();

        Line(ImportColumn column, List<Field> fields, @Nullable Chosen before) {
            this.column = column;
            this.fresh = column.proposed() instanceof Target.NewField(var field)
                    ? field
                    : new Field(
                            column.name(),
                            column.name(),
                            column.name(),
                            FieldKind.TEXT,
                            Readers.COORDINATORS,
                            FieldUse.MATCHING,
                            List.of());
            var choices = new ArrayList<Choice>();
            fields.forEach(field -> choices.add(new Choice(Way.FIELD, field.key(), field.label(getLocale()))));
            boolean taken = fields.stream().anyMatch(field -> field.key().equals(fresh.key()));
            if (!taken) {
                choices.add(new Choice(Way.NEW, "", getTranslation("import.map.new")));
            }
            choices.add(new Choice(Way.OUT, "", getTranslation("import.map.out")));
            where.setLabel(getTranslation("import.map.to", column.name()));
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
                    .forEach(one -> one.addValueChangeListener(change -> {
                        shape();
                        if (change.isFromClient()) {
                            kept.keep(lines.stream().map(Line::chosen).toList());
                        }
                    }));
            row.add(where, readers, use);
            row.addClassNames("wm-inline", "wm-inline-top");
        }

        private Choice proposed(List<Choice> choices) {
            return column.proposed() instanceof Target.ToField(var key)
                    ? choices.stream()
                            .filter(one -> one.key().equals(key))
                            .findFirst()
                            .orElse(choices.getLast())
                    : choices.stream()
                            .filter(one -> one.way() == Way.NEW)
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
        }

        private void shape() {
            boolean isNew = where.getValue() != null && where.getValue().way() == Way.NEW;
            readers.setVisible(isNew);
            use.setVisible(isNew);
        }

        Target target() {
            var choice = where.getValue();
            return switch (choice.way()) {
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
            return new Chosen(column.name(), choice.way(), choice.key(), readers.getValue(), use.getValue());
        }
    }
}
