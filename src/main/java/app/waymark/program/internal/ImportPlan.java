package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.ImportChoices;
import app.waymark.program.ImportColumn.Target;
import app.waymark.program.ImportResult.Reason;
import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a file and where its columns go against a programme's fields: what is to be written, or what is wrong with it. */
final class ImportPlan {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> fresh = new ArrayList<>();
    private final Map<FileColumns.Column, Field> columns = new LinkedHashMap<>();
    private final ImportChoices choices;
    private final Faults faults;

    /**
     * Makes the plan; what is wrong is added to the file's faults.
     *
     * @param existing the programme's fields
     */
    ImportPlan(List<Field> existing, ImportChoices choices, PeopleFile.Read read) {
        this.choices = choices;
        this.faults = read.faults();
        existing.forEach(field -> fields.put(field.key(), field));
        for (var column : read.columns().values()) {
            switch (choices.targets().getOrDefault(column.name(), new Target.LeftOut())) {
                case Target.LeftOut out -> {}
                case Target.ToPerson person -> {}
                case Target.ToField(var key) -> {
                    var field = fields.get(key);
                    if (field == null) {
                        faults.column(column.heading(), Reason.NO_FIELD, key);
                    } else {
                        map(column, field);
                    }
                }
                case Target.NewField(var field) -> declare(column, field);
            }
        }
        if (fields.size() > Field.MOST) {
            faults.row(1, Reason.TOO_MANY_FIELDS, Integer.toString(Field.MOST));
        }
        read.people().forEach(this::check);
    }

    private void declare(FileColumns.Column column, Field field) {
        if (field.key().isEmpty()
                || field.key().length() > Field.LONGEST_KEY
                || field.labelEn().isEmpty()
                || field.labelEn().length() > Field.LONGEST_LABEL
                || field.labelDe().isEmpty()
                || field.labelDe().length() > Field.LONGEST_LABEL) {
            faults.column(column.heading(), Reason.BAD_FIELD, field.key());
        } else if (fields.putIfAbsent(field.key(), field) != null) {
            faults.column(column.heading(), Reason.TWICE_FIELD, field.key());
        } else {
            fresh.add(field);
            map(column, field);
        }
    }

    private void map(FileColumns.Column column, Field field) {
        if (columns.containsValue(field)) {
            faults.column(column.heading(), Reason.TWICE_FIELD, field.key());
        } else {
            columns.put(column, field);
        }
    }

    private void check(PeopleFile.Person person) {
        columns.forEach((column, field) -> {
            var said = person.answers().getOrDefault(column.name(), "");
            field.faultOf(value(field, said)).ifPresent(fault -> {
                switch (fault.why()) {
                    case NO_NUMBER -> faults.cell(person.row(), column, Reason.BAD_NUMBER, fault.what(), said);
                    case NO_CHOICE -> faults.cell(person.row(), column, Reason.BAD_CHOICE, fault.what(), said);
                    case NO_DATE -> faults.cell(person.row(), column, Reason.BAD_DATE, fault.what(), said);
                    case NO_RANKING -> faults.cell(person.row(), column, Reason.BAD_RANKING, fault.what(), said);
                    case NO_LINE -> faults.cell(person.row(), column, Reason.BAD_LINE, fault.what(), said);
                    // What is too long was named when the file was read.
                    case TOO_LONG -> {}
                }
            });
        });
    }

    /** Forms put semicolons between several answers, Waymark commas; what is a choice as it stands may have its own. */
    private static String value(Field field, String said) {
        return field.kind() == FieldKind.SEVERAL
                        && said.indexOf(';') >= 0
                        && (field.choices().isEmpty() || field.faultOf(said).isPresent())
                ? Stream.of(said.split(";", -1))
                        .map(TypedText::strip)
                        .filter(one -> !one.isEmpty())
                        .collect(Collectors.joining(", "))
                : said;
    }

    /** What a person's row says, by the field's key. */
    Map<String, String> answers(PeopleFile.Person person) {
        var said = new LinkedHashMap<String, String>();
        columns.forEach((column, field) -> {
            var value = person.answers().get(column.name());
            if (value != null) {
                said.put(field.key(), value(field, value));
            }
        });
        return said;
    }

    /** The keys of the fields whose answer a person's row takes away. */
    Set<String> cleared(PeopleFile.Person person) {
        var keys = new LinkedHashSet<String>();
        columns.forEach((column, field) -> {
            if (choices.clearing().contains(column.name()) && !person.answers().containsKey(column.name())) {
                keys.add(field.key());
            }
        });
        return keys;
    }

    /** The field to which some column goes, by key. */
    List<String> touched() {
        return columns.values().stream().map(Field::key).toList();
    }

    /** All fields of the programme, those to be declared included, by key. */
    Map<String, Field> fields() {
        return fields;
    }

    /** The fields to be declared. */
    List<Field> fresh() {
        return fresh;
    }
}
