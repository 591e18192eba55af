package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldLabels;
import app.waymark.program.FieldUse;
import app.waymark.program.ImportColumn;
import app.waymark.program.ImportColumn.Target;
import app.waymark.program.Readers;
import app.waymark.program.SensitiveNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Proposes for each column of a file the field that its values answer. */
public final class ColumnProposals {

    private static final int SAMPLES = 3;
    private static final int SAMPLE_SHOWN = 40;

    /** Of so many values one in three with a comma makes a list. */
    private static final int LISTS = 3;

    /** Whole stories of a life, which say of everything something. */
    private static final Pattern STORY =
            Pattern.compile("(^|[^\\p{L}])(biogra|lebenslauf)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, String> OTHER_WORDS = Map.ofEntries(
            Map.entry("angebotene fähigkeiten", Field.OFFERS),
            Map.entry("kann helfen bei", Field.OFFERS),
            Map.entry("gesuchte fähigkeiten", Field.SEEKS),
            Map.entry("möchte lernen", Field.SEEKS),
            Map.entry("sprachen", Field.LANGUAGES),
            Map.entry("organization", Field.ORGANISATION),
            Map.entry("company", Field.ORGANISATION),
            Map.entry("firma", Field.ORGANISATION),
            Map.entry("unternehmen", Field.ORGANISATION),
            Map.entry("verfügbarkeit", "availability"));

    private static final Map<String, String> GERMAN = Map.of(
            Field.OFFERS,
            "Angebotene Fähigkeiten",
            Field.SEEKS,
            "Gesuchte Fähigkeiten",
            Field.LANGUAGES,
            "Sprachen",
            Field.ORGANISATION,
            "Organisation",
            "availability",
            "Verfügbarkeit",
            "free time",
            "Freie Zeit");

    private ColumnProposals() {}

    /** One proposal for each of these columns. */
    public static List<ImportColumn> of(List<String> columns, List<PeopleFile.Person> people, List<Field> fields) {
        var proposals = new ArrayList<ImportColumn>();
        for (var column : columns) {
            var values = people.stream()
                    .map(person -> person.answers().getOrDefault(column, ""))
                    .filter(value -> !value.isEmpty())
                    .toList();
            proposals.add(new ImportColumn(
                    column,
                    values.size(),
                    values.stream()
                            .distinct()
                            .limit(SAMPLES)
                            .map(value -> app.waymark.shared.Excerpt.of(value, SAMPLE_SHOWN))
                            .toList(),
                    target(column, values, fields)));
        }
        return proposals;
    }

    private static Target target(String column, List<String> values, List<Field> fields) {
        var other = OTHER_WORDS.get(column);
        for (var field : fields) {
            if (field.key().equals(column)
                    || field.key().equals(other)
                    || Field.key(field.labelEn()).equals(column)
                    || Field.key(field.labelDe()).equals(column)) {
                return new Target.ToField(field.key());
            }
        }
        return new Target.NewField(fresh(other == null ? column : other, values));
    }

    private static Field fresh(String key, List<String> values) {
        var label = FieldLabels.titled(key);
        var readers = SensitiveNames.isSensitive(key) || STORY.matcher(key).find()
                ? Readers.NOBODY
                : Field.KNOWN.contains(key) ? Readers.ROUND : Readers.COORDINATORS;
        return new Field(
                key, label, GERMAN.getOrDefault(key, label), kind(key, values), readers, FieldUse.MATCHING, List.of());
    }

    private static FieldKind kind(String key, List<String> values) {
        if (key.equals("availability") || key.equals("free time")) {
            return FieldKind.TIMES;
        }
        if (values.isEmpty()) {
            return FieldKind.TEXT;
        }
        if (values.stream().allMatch(value -> Field.isNumber(value))) {
            return FieldKind.NUMBER;
        }
        long lists = values.stream().filter(value -> value.contains(",")).count();
        boolean known = key.equals(Field.OFFERS) || key.equals(Field.SEEKS) || key.equals(Field.LANGUAGES);
        return known || lists * LISTS >= values.size() ? FieldKind.SEVERAL : FieldKind.TEXT;
    }
}
