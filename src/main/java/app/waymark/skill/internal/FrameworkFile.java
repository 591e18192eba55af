package app.waymark.skill.internal;

import app.waymark.shared.TypedText;
import app.waymark.shared.csv.CsvText;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.FrameworkContent.Group;
import app.waymark.skill.FrameworkContent.Role;
import app.waymark.skill.FrameworkContent.Skill;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.FrameworkFault;
import app.waymark.skill.FrameworkImport.Bad;
import app.waymark.skill.FrameworkImport.RowFault;
import app.waymark.skill.FrameworkImport.Why;
import app.waymark.skill.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A framework as a CSV file, a row for each text of it, a column for each language: written and read by the same class, so that
 * what was written reads as what it was.
 */
final class FrameworkFile {

    private static final List<String> COLUMNS = List.of("what", "key", "of", "level", "weight", "origin");
    private static final int MOST_FAULTS = 50;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final int LONGEST_KEY = 200;

    private final List<RowFault> faults = new ArrayList<>();
    private final Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Integer> languages = new LinkedHashMap<>();
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private Phrase name = Phrase.NOTHING;
    private int count;

    private FrameworkFile() {}

    /** Something with a key, as far as it was read. */
    private static final class Part {

        private final String what;
        private final String above;
        private final Phrase name;
        private final String origin;
        private final Phrase[] levels = new Phrase[FrameworkContent.TOP + 1];
        private final Map<String, Wanted> wanted = new LinkedHashMap<>();
        private Phrase description = Phrase.NOTHING;

        Part(String what, String above, Phrase name, String origin) {
            this.what = what;
            this.above = above;
            this.name = name;
            this.origin = origin;
            Arrays.fill(levels, Phrase.NOTHING);
        }
    }

    /** What a file says, or what is wrong with it. */
    record Read(@Nullable FrameworkContent content, Bad bad) {}

    /** Reads a file; nothing of it where anything is wrong. */
    static Read read(byte[] file) {
        return new FrameworkFile().readAll(file);
    }

    private Read readAll(byte[] file) {
        FrameworkContent content = null;
        try {
            var text = CsvText.of(file);
            if (text.isWiderThan(MOST_COLUMNS)) {
                fault(1, Why.TOO_MANY, String.valueOf(MOST_COLUMNS));
            } else {
                rows(text);
            }
            if (name.silent() && faults.isEmpty()) {
                fault(1, Why.NO_FRAMEWORK, "");
            }
            if (faults.isEmpty()) {
                var made = content();
                made.fault().ifPresent(this::fault);
                content = made;
            }
        } catch (CsvText.NotTextException noText) {
            fault(noText.row(), Why.NO_TEXT, "");
        } catch (IOException | UncheckedIOException broken) {
            fault(count + 1L, Why.NO_TEXT, "");
        }
        return new Read(faults.isEmpty() ? content : null, new Bad(faults, faultCount));
    }

    private int faultCount;

    private void fault(long row, Why why, String said) {
        faultCount++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new RowFault(row, why, said.length() > 80 ? said.substring(0, 80) + "…" : said));
        }
    }

    private void fault(FrameworkFault wrong) {
        boolean many =
                switch (wrong.what()) {
                    case SKILLS, GROUPS, ROLES, LANGUAGES -> true;
                    case NAME_MISSING, NAME, TEXT -> false;
                };
        fault(1, many ? Why.TOO_MANY : Why.TOO_LONG, String.valueOf(wrong.most()));
    }

    private void rows(CsvText text) throws IOException {
        try (var parser = text.parser()) {
            for (CSVRecord row : parser) {
                count++;
                if (columns.isEmpty()) {
                    header(row);
                    if (!faults.isEmpty()) {
                        return;
                    }
                } else if (count > MOST_ROWS) {
                    fault(count, Why.TOO_MANY, String.valueOf(MOST_ROWS));
                    return;
                } else if (row.stream().anyMatch(cell -> !TypedText.blank(cell))) {
                    row(row);
                }
            }
        }
        if (columns.isEmpty()) {
            fault(1, Why.NO_HEADER, String.join(", ", COLUMNS));
        }
    }

    private void header(CSVRecord row) {
        for (int i = 0; i < row.size(); i++) {
            var column = TypedText.strip(row.get(i));
            if (column.isEmpty()) {
                continue;
            }
            if (COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
                columns.put(column, i);
                continue;
            }
            try {
                var tag = new Locale.Builder()
                        .setLanguageTag(column.replace('_', '-'))
                        .build()
                        .toLanguageTag();
                languages.put(tag, i);
            } catch (IllformedLocaleException noLanguage) {
                fault(1, Why.UNKNOWN_COLUMN, column);
            }
        }
        if (!columns.containsKey("what") || !columns.containsKey("key") || languages.isEmpty()) {
            fault(1, Why.NO_HEADER, String.join(", ", COLUMNS));
        }
    }

    private String cell(CSVRecord row, String column) {
        var at = columns.get(column);
        return at == null || at >= row.size() ? "" : TypedText.strip(row.get(at));
    }

    private Phrase words(CSVRecord row) {
        var words = new HashMap<String, String>();
        languages.forEach((language, at) -> words.put(language, at < row.size() ? row.get(at) : ""));
        return new Phrase(words);
    }

    private void row(CSVRecord row) {
        var what = cell(row, "what").toLowerCase(Locale.ROOT);
        var words = words(row);
        boolean isName = List.of("framework", "group", "skill", "role").contains(what);
        int most = isName ? FrameworkContent.LONGEST_NAME : FrameworkContent.LONGEST_TEXT;
        if (words.words().values().stream().anyMatch(text -> text.length() > most)) {
            fault(count, Why.TOO_LONG, String.valueOf(most));
        }
        if (words.silent() && isName) {
            fault(count, Why.NO_WORDS, what);
        }
        var of = cell(row, "of");
        switch (what) {
            case "framework" -> name = words;
            case "group", "role" -> add(row, new Part(what, "", words, cell(row, "origin")));
            case "skill" -> {
                above(of, "group");
                add(row, new Part(what, of, words, cell(row, "origin")));
            }
            case "description" -> {
                var part = parts.get(of);
                if (part == null || part.what.equals("group")) {
                    fault(count, Why.BELONGS_TO_NOTHING, of);
                } else {
                    part.description = words;
                }
            }
            case "level" ->
                above(of, "skill").ifPresent(skill -> number(row, "level", 0, Why.NO_LEVEL)
                        .ifPresent(level -> skill.levels[level] = words));
            case "asks" -> asks(row, of);
            default -> fault(count, Why.UNKNOWN_KIND, what);
        }
    }

    private void asks(CSVRecord row, String of) {
        var skill = cell(row, "key");
        var role = above(of, "role");
        above(skill, "skill");
        var level = number(row, "level", 1, Why.NO_LEVEL);
        var weight = number(row, "weight", 1, Why.NO_WEIGHT);
        if (role.isPresent() && level.isPresent() && weight.isPresent()) {
            var before = role.get().wanted.put(skill, new Wanted(key(skill), level.get(), weight.get()));
            if (before != null) {
                fault(count, Why.KEY_TWICE, skill);
            }
        }
    }

    private Optional<Part> above(String key, String what) {
        var part = parts.get(key);
        if (part == null || !part.what.equals(what)) {
            fault(count, Why.BELONGS_TO_NOTHING, key);
            return Optional.empty();
        }
        return Optional.of(part);
    }

    private Optional<Integer> number(CSVRecord row, String column, int least, Why why) {
        var text = cell(row, column);
        if (text.length() == 1 && text.charAt(0) >= '0' + least && text.charAt(0) <= '0' + FrameworkContent.TOP) {
            return Optional.of(text.charAt(0) - '0');
        }
        fault(count, why, text);
        return Optional.empty();
    }

    private void add(CSVRecord row, Part part) {
        var key = cell(row, "key");
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            fault(count, Why.NO_KEY, key);
        } else if (parts.putIfAbsent(key, part) != null) {
            fault(count, Why.KEY_TWICE, key);
        }
    }

    /** Keys that Waymark wrote stay as they are; others become one, the same each time. */
    private static UUID key(String typed) {
        try {
            if (typed.length() == 36) {
                return UUID.fromString(typed);
            }
        } catch (IllegalArgumentException oneOfTheirOwn) {
            // Made into a key below.
        }
        return UUID.nameUUIDFromBytes(("key " + typed).getBytes(StandardCharsets.UTF_8));
    }

    private FrameworkContent content() {
        var groups = new ArrayList<Group>();
        var roles = new ArrayList<Role>();
        parts.forEach((key, part) -> {
            if (part.what.equals("group")) {
                var skills = parts.entrySet().stream()
                        .filter(one -> one.getValue().what.equals("skill")
                                && one.getValue().above.equals(key))
                        .map(one -> skill(key(one.getKey()), one.getValue()))
                        .toList();
                groups.add(new Group(key(key), part.name, skills));
            } else if (part.what.equals("role")) {
                roles.add(new Role(
                        key(key), part.name, part.description, List.copyOf(part.wanted.values()), part.origin));
            }
        });
        return new FrameworkContent(name, groups, roles);
    }

    private static Skill skill(UUID key, Part part) {
        return new Skill(key, part.name, part.description, List.of(part.levels), part.origin);
    }

    /** Writes a framework, so that a spreadsheet opens it and this class reads it. */
    static byte[] write(FrameworkContent content) {
        var languages = List.copyOf(content.languages());
        var text = new StringBuilder("\uFEFF");
        try (var out = CSVFormat.RFC4180.print(text)) {
            out.printRecord(java.util.stream.Stream.concat(COLUMNS.stream(), languages.stream()));
            var lines = new Lines(languages);
            lines.add("framework", "", "", "", "", "", content.name());
            for (var group : content.groups()) {
                lines.add("group", group.key().toString(), "", "", "", "", group.name());
                for (var skill : group.skills()) {
                    var key = skill.key().toString();
                    lines.add("skill", key, group.key().toString(), "", "", skill.origin(), skill.name());
                    lines.describe(key, skill.description());
                    for (int level = 0; level < skill.levels().size(); level++) {
                        if (!skill.levels().get(level).silent()) {
                            lines.add(
                                    "level",
                                    "",
                                    key,
                                    String.valueOf(level),
                                    "",
                                    "",
                                    skill.levels().get(level));
                        }
                    }
                }
            }
            for (var role : content.roles()) {
                var key = role.key().toString();
                lines.add("role", key, "", "", "", role.origin(), role.name());
                lines.describe(key, role.description());
                for (var one : role.wanted()) {
                    lines.add(
                            "asks",
                            one.skill().toString(),
                            key,
                            String.valueOf(one.level()),
                            String.valueOf(one.weight()),
                            "",
                            Phrase.NOTHING);
                }
            }
            out.printRecords(lines.all);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private record Lines(List<String> languages, List<List<String>> all) {

        Lines(List<String> languages) {
            this(languages, new ArrayList<>());
        }

        void add(String what, String key, String of, String level, String weight, String origin, Phrase words) {
            var line = new ArrayList<>(List.of(what, key, of, level, weight, origin));
            line.addAll(languages.stream()
                    .map(language -> words.words().getOrDefault(language, ""))
                    .collect(Collectors.toList()));
            all.add(line);
        }

        void describe(String key, Phrase description) {
            if (!description.silent()) {
                add("description", "", key, "", "", "", description);
            }
        }
    }
}
