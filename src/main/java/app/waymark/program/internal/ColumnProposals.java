package app.waymark.program.internal;

import app.waymark.program.Field;
import app.waymark.program.FieldKind;
import app.waymark.program.FieldLabels;
import app.waymark.program.FieldUse;
import app.waymark.program.ImportColumn;
import app.waymark.program.ImportColumn.Target;
import app.waymark.program.PersonColumn;
import app.waymark.program.Readers;
import app.waymark.program.SensitiveNames;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Proposes for each column of a file what becomes of its values. */
final class ColumnProposals {

    /** Whole stories of a life, which say of everything something. */
    private static final Pattern STORY =
            Pattern.compile("(^|[^\\p{L}])(biogra|lebenslauf)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Marks at the end of a question, and what a form adds to a name. */
    private static final Pattern MARKS = Pattern.compile("[\\s?:*.…]+$");

    private static final Map<PersonColumn, Set<String>> PERSON = Map.of(
            PersonColumn.EMAIL,
            Set.of(
                    "email",
                    "e-mail",
                    "mail",
                    "email address",
                    "e-mail address",
                    "e-mail-adresse",
                    "mailadresse",
                    "username"),
            PersonColumn.NAME,
            Set.of("name", "full name", "display name", "vollständiger name"),
            PersonColumn.FIRST_NAME,
            Set.of("first name", "firstname", "given name", "vorname"),
            PersonColumn.LAST_NAME,
            Set.of("last name", "lastname", "surname", "family name", "nachname", "familienname"),
            PersonColumn.PART,
            Set.of("role", "part", "rolle"),
            PersonColumn.PLACES,
            Set.of(
                    "capacity",
                    "places",
                    "plätze",
                    "kapazität",
                    "how many mentees",
                    "number of mentees",
                    "wie viele mentees",
                    "anzahl mentees",
                    "anzahl der mentees"),
            PersonColumn.LANGUAGE,
            Set.of("language", "preferred language", "mail language", "sprache"));

    /** What form services write of an answer rather than of a person. */
    private static final Set<String> OF_THE_FORM = Set.of(
            "timestamp",
            "zeitstempel",
            "id",
            "start time",
            "startzeit",
            "completion time",
            "fertigstellungszeit",
            "last modified time",
            "uhrzeit der letzten änderung",
            "submission id",
            "submitted at",
            "response id",
            "ip address",
            "user agent");

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

    private final List<Field> fields;
    private final Map<String, Target> before;
    private final Map<PersonColumn, String> person = new EnumMap<>(PersonColumn.class);
    private final Set<String> taken = new HashSet<>();

    private ColumnProposals(List<Field> fields, Map<String, Target> before) {
        this.fields = fields;
        this.before = before;
    }

    /**
     * One proposal for each of these columns; one without a name that says nothing is none.
     *
     * @param before what was done with columns of these names the last time
     */
    static List<ImportColumn> of(List<ColumnLook> looks, List<Field> fields, Map<String, Target> before) {
        return new ColumnProposals(fields, before)
                .all(looks.stream()
                        .filter(look -> look.column().named() || look.filled() > 0)
                        .toList());
    }

    private List<ImportColumn> all(List<ColumnLook> looks) {
        var targets = new HashMap<String, Target>();
        for (var look : looks) {
            remembered(look).or(() -> byName(look)).ifPresent(target -> take(targets, look, target));
        }
        byValues(looks, targets);
        var proposals = new ArrayList<ImportColumn>();
        for (var look : looks) {
            var column = look.column();
            if (!targets.containsKey(column.name())) {
                take(targets, look, otherwise(look));
            }
            proposals.add(new ImportColumn(
                    column.name(),
                    column.heading(),
                    look.filled(),
                    look.samples(),
                    look.words(),
                    targets.getOrDefault(column.name(), new Target.LeftOut())));
        }
        return proposals;
    }

    /** No two columns are proposed for one thing: the first has it, and of others nothing is kept. */
    private void take(Map<String, Target> targets, ColumnLook look, Target target) {
        var name = look.column().name();
        boolean free =
                switch (target) {
                    case Target.ToPerson(var what) -> person.putIfAbsent(what, name) == null;
                    case Target.ToField(var key) -> taken.add(key);
                    case Target.NewField(var field) -> taken.add(field.key());
                    case Target.LeftOut out -> true;
                };
        targets.put(name, free ? target : new Target.LeftOut());
    }

    private Optional<Target> remembered(ColumnLook look) {
        var target = before.get(look.column().name());
        return switch (target) {
            case null -> Optional.empty();
            case Target.ToField(var key) -> known(key) ? Optional.of(target) : Optional.empty();
            case Target.NewField field -> Optional.empty();
            default -> Optional.of(target);
        };
    }

    private boolean known(String key) {
        return fields.stream().anyMatch(field -> field.key().equals(key));
    }

    private Optional<Target> byName(ColumnLook look) {
        var name = MARKS.matcher(look.column().name()).replaceAll("");
        if (!look.column().named() || OF_THE_FORM.contains(name)) {
            return Optional.of(new Target.LeftOut());
        }
        var what = PERSON.entrySet().stream()
                .filter(one -> one.getValue().contains(name))
                .findFirst();
        if (what.isPresent()) {
            return Optional.of(new Target.ToPerson(what.get().getKey()));
        }
        return field(look.column().name()).map(field -> new Target.ToField(field.key()));
    }

    private Optional<Field> field(String name) {
        var other = OTHER_WORDS.get(name);
        return fields.stream()
                .filter(field -> field.key().equals(name)
                        || field.key().equals(other)
                        || Field.key(field.labelEn()).equals(name)
                        || Field.key(field.labelDe()).equals(name))
                .findFirst();
    }

    /** What nothing is called may be seen by what it says. */
    private void byValues(List<ColumnLook> looks, Map<String, Target> targets) {
        for (var look : looks) {
            if (targets.containsKey(look.column().name())) {
                continue;
            }
            if (look.addresses() && !person.containsKey(PersonColumn.EMAIL)) {
                take(targets, look, new Target.ToPerson(PersonColumn.EMAIL));
            } else if (look.parts() && !person.containsKey(PersonColumn.PART)) {
                take(targets, look, new Target.ToPerson(PersonColumn.PART));
            }
        }
    }

    private static Target otherwise(ColumnLook look) {
        var name = look.column().name();
        var other = OTHER_WORDS.get(name);
        return new Target.NewField(fresh(other == null ? name : other, look));
    }

    private static Field fresh(String name, ColumnLook look) {
        var key = cut(name, Field.LONGEST_KEY);
        var label = cut(
                FieldLabels.titled(
                        name.equals(look.column().name()) ? look.column().heading() : name),
                Field.LONGEST_LABEL);
        var readers = SensitiveNames.isSensitive(name) || STORY.matcher(name).find()
                ? Readers.NOBODY
                : Field.KNOWN.contains(key) ? Readers.ROUND : Readers.COORDINATORS;
        return new Field(
                key, label, GERMAN.getOrDefault(key, label), kind(key, look), readers, FieldUse.MATCHING, List.of());
    }

    private static String cut(String text, int most) {
        return text.length() <= most
                ? text
                : TypedText.strip(Excerpt.of(text, most).replace("…", ""));
    }

    private static FieldKind kind(String key, ColumnLook look) {
        if (key.equals("availability") || key.equals("free time")) {
            return FieldKind.TIMES;
        }
        if (look.filled() == 0) {
            return FieldKind.TEXT;
        }
        if (look.numbers()) {
            return FieldKind.NUMBER;
        }
        boolean known = key.equals(Field.OFFERS) || key.equals(Field.SEEKS) || key.equals(Field.LANGUAGES);
        return known || look.lists() ? FieldKind.SEVERAL : FieldKind.TEXT;
    }
}
