package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.ImportColumn.Target;
import app.waymark.program.ImportResult.Fault;
import app.waymark.program.ImportResult.Reason;
import app.waymark.program.PeopleImport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds a file and where its columns go against a programme's fields: what is to be written, or what is wrong with it. */
public final class ImportPlan {

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> fresh = new ArrayList<>();
    private final Map<String, Field> columns = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private int total;

    /**
     * Makes the plan.
     *
     * @param existing the programme's fields
     * @param targets where each column goes; one that is not named is left out
     */
    public ImportPlan(List<Field> existing, Map<String, Target> targets, PeopleFile.Read read) {
        existing.forEach(field -> fields.put(field.key(), field));
        for (var column : read.columns()) {
            switch (targets.getOrDefault(column, new Target.LeftOut())) {
                case Target.LeftOut unused -> {}
                case Target.ToField(var key) -> {
                    var field = fields.get(key);
                    if (field == null) {
                        fault(1, column, Reason.NO_FIELD, key);
                    } else {
                        map(column, field);
                    }
                }
                case Target.NewField(var field) -> declare(column, field);
            }
        }
        if (fields.size() > Field.MOST) {
            fault(1, "", Reason.TOO_MANY_FIELDS, Integer.toString(Field.MOST));
        }
        read.people().forEach(this::check);
    }

    private void declare(String column, Field field) {
        if (field.key().isEmpty()
                || field.key().length() > Field.LONGEST_KEY
                || field.labelEn().isEmpty()
                || field.labelEn().length() > Field.LONGEST_LABEL
                || field.labelDe().isEmpty()
                || field.labelDe().length() > Field.LONGEST_LABEL) {
            fault(1, column, Reason.BAD_FIELD, field.key());
        } else if (fields.putIfAbsent(field.key(), field) != null) {
            fault(1, column, Reason.TWICE_FIELD, field.key());
        } else {
            fresh.add(field);
            map(column, field);
        }
    }

    private void map(String column, Field field) {
        if (columns.containsValue(field)) {
            fault(1, column, Reason.TWICE_FIELD, field.key());
        } else {
            columns.put(column, field);
        }
    }

    private void check(PeopleFile.Person person) {
        columns.forEach((column, field) -> {
            var value = person.answers().getOrDefault(column, "");
            field.faultOf(value).ifPresent(fault -> {
                switch (fault.why()) {
                    case NO_NUMBER -> fault(person.row(), column, Reason.BAD_NUMBER, fault.what());
                    case NO_CHOICE -> fault(person.row(), column, Reason.BAD_CHOICE, fault.what());
                    case NO_DATE -> fault(person.row(), column, Reason.BAD_DATE, fault.what());
                    case NO_RANKING -> fault(person.row(), column, Reason.BAD_RANKING, fault.what());
                    case NO_LINE -> fault(person.row(), column, Reason.BAD_LINE, fault.what());
                    // What is too long was named when the file was read.
                    case TOO_LONG -> {}
                }
            });
        });
    }

    /** What a person's row says, by the field's key. */
    public Map<String, String> answers(PeopleFile.Person person) {
        var said = new LinkedHashMap<String, String>();
        columns.forEach((column, field) -> {
            var value = person.answers().get(column);
            if (value != null) {
                said.put(field.key(), value);
            }
        });
        return said;
    }

    /** All fields of the programme, those to be declared included, by key. */
    public Map<String, Field> fields() {
        return fields;
    }

    /** The fields to be declared. */
    public List<Field> fresh() {
        return fresh;
    }

    /** What is wrong, as much of it as is listed. */
    public List<Fault> faults() {
        return faults;
    }

    /** How much is wrong in all. */
    public int total() {
        return total;
    }

    private void fault(int row, String column, Reason reason, String value) {
        total++;
        if (faults.size() < PeopleImport.MOST_FAULTS) {
            faults.add(new Fault(row, column, reason, app.waymark.shared.Excerpt.of(value, PeopleFile.SHOWN)));
        }
    }
}
