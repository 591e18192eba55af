package app.waymark.learning.internal;

import app.waymark.learning.LearningFault;
import app.waymark.learning.LearningImport;
import app.waymark.learning.LearningImport.Bad;
import app.waymark.learning.LearningImport.Entry;
import app.waymark.learning.LearningImport.Good;
import app.waymark.learning.LearningImport.RowFault;
import app.waymark.learning.LearningImport.Why;
import app.waymark.learning.LearningResource;
import app.waymark.learning.ProgrammeLearning;
import app.waymark.learning.ResourceDraft;
import app.waymark.learning.ResourceKind;
import app.waymark.learning.SkillLevels;
import app.waymark.shared.TypedText;
import app.waymark.shared.csv.CsvText;
import app.waymark.skill.SkillFramework;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a programme offers as a CSV file, a row for each resource: written and read by the same class, so that what was written
 * reads as what it was. A row without an id is a new one.
 */
public final class LearningFile {

    private static final List<String> COLUMNS =
            List.of("id", "kind", "title", "words", "address", "language", "lasts", "cost", "day", "months", "skills");
    private static final int MOST_FAULTS = 50;
    private static final int MOST_COLUMNS = 60;

    /** A skill by its name or by its keys, and from which level to which one. */
    private static final Pattern SKILL = Pattern.compile("(.+?)\\s+([0-5])\\s*[-–]\\s*([0-5])");

    private final Map<UUID, LearningResource> before;
    private final Map<String, Set<List<UUID>>> skills = new HashMap<>();
    private final Map<String, Integer> columns = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<RowFault> faults = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private int faultCount;
    private int row;

    private LearningFile(Collection<LearningResource> before, Collection<SkillFramework> frameworks) {
        this.before = before.stream().collect(Collectors.toMap(LearningResource::id, one -> one));
        // What no framework has any more is still named by its keys: a file that was written is read as what it was.
        before.forEach(one -> one.skills()
                .forEach(skill ->
                        named(skill.framework() + "/" + skill.skill(), List.of(skill.framework(), skill.skill()))));
        for (var framework : frameworks) {
            framework.content().skills().forEach((key, skill) -> {
                var which = List.of(framework.id(), key);
                skill.name().words().values().forEach(name -> named(name, which));
                named(framework.id() + "/" + key, which);
            });
        }
    }

    private void named(String name, List<UUID> which) {
        skills.computeIfAbsent(name.toLowerCase(Locale.ROOT), unused -> new HashSet<>())
                .add(which);
    }

    /** What a file says of these, or what is wrong with it. */
    public static LearningImport read(
            byte[] file, Collection<LearningResource> before, Collection<SkillFramework> frameworks) {
        return new LearningFile(before, frameworks).readAll(file);
    }

    private LearningImport readAll(byte[] file) {
        try {
            var text = CsvText.of(file);
            if (text.isWiderThan(MOST_COLUMNS)) {
                fault(1, Why.TOO_MANY, String.valueOf(MOST_COLUMNS));
            } else {
                rows(text);
            }
        } catch (CsvText.NotTextException noText) {
            fault(noText.row(), Why.NO_TEXT, "");
        } catch (IOException | UncheckedIOException broken) {
            fault(row + 1L, Why.NO_TEXT, "");
        }
        if (!faults.isEmpty()) {
            return new Bad(faults, faultCount);
        }
        int added = (int) entries.stream().filter(one -> one.id() == null).count();
        int same = (int) entries.stream().filter(this::same).count();
        return new Good(entries, added, entries.size() - added - same, same);
    }

    private boolean same(Entry one) {
        var known = one.id() == null ? null : before.get(one.id());
        return known != null && known.said().equals(one.draft());
    }

    private void rows(CsvText text) throws IOException {
        try (var parser = text.parser()) {
            for (CSVRecord record : parser) {
                row++;
                if (columns.isEmpty()) {
                    header(record);
                    if (!faults.isEmpty()) {
                        return;
                    }
                } else if (entries.size() >= ProgrammeLearning.MOST) {
                    fault(row, Why.TOO_MANY, String.valueOf(ProgrammeLearning.MOST));
                    return;
                } else if (record.stream().anyMatch(cell -> !TypedText.blank(cell))) {
                    entry(record);
                }
            }
        }
        if (columns.isEmpty()) {
            fault(1, Why.NO_HEADER, String.join(", ", COLUMNS));
        }
    }

    private void header(CSVRecord record) {
        for (int i = 0; i < record.size(); i++) {
            var column = TypedText.strip(record.get(i));
            if (COLUMNS.contains(column.toLowerCase(Locale.ROOT))) {
                columns.put(column, i);
            } else if (!column.isEmpty()) {
                fault(1, Why.UNKNOWN_COLUMN, column);
            }
        }
        if (!columns.containsKey("kind") || !columns.containsKey("title")) {
            fault(1, Why.NO_HEADER, String.join(", ", COLUMNS));
        }
    }

    private void entry(CSVRecord record) {
        int faulty = faultCount;
        var id = id(cell(record, "id"));
        var known = id.map(before::get).orElse(null);
        var kind = kind(cell(record, "kind"));
        var draft = new ResourceDraft(
                kind,
                cell(record, "title"),
                // A column that the file does not have leaves what it would say as it is.
                column(record, "words", known == null ? "" : known.said().words()),
                column(record, "address", known == null ? "" : known.said().address()),
                column(record, "language", known == null ? "" : known.said().language()),
                column(record, "lasts", known == null ? "" : known.said().lasts()),
                column(record, "cost", known == null ? "" : known.said().cost()),
                columns.containsKey("day")
                        ? day(cell(record, "day"))
                        : known == null ? null : known.said().heldOn(),
                columns.containsKey("months")
                        ? months(cell(record, "months"))
                        : known == null ? null : known.said().validMonths(),
                columns.containsKey("skills")
                        ? skills(cell(record, "skills"))
                        : known == null ? List.of() : known.said().skills());
        if (faulty == faultCount) {
            draft.fault().ifPresent(wrong -> fault(row, why(wrong), draft.title()));
        }
        entries.add(new Entry(id.orElse(null), known == null ? 0 : known.edition(), draft));
    }

    private static Why why(LearningFault fault) {
        return switch (fault) {
            case NO_TITLE -> Why.NO_TITLE;
            case TOO_LONG -> Why.TOO_LONG;
            case NO_ADDRESS -> Why.NO_ADDRESS;
            case NO_LANGUAGE -> Why.NO_LANGUAGE;
            case DAY_OF_NO_EVENT, PAST_DAY, FAR_DAY -> Why.NO_DAY;
            case NO_MONTHS -> Why.NO_MONTHS;
            case SKILLS -> Why.SKILLS;
        };
    }

    private Optional<UUID> id(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var id = UUID.fromString(text);
            if (!before.containsKey(id)) {
                fault(row, Why.UNKNOWN_ID, text);
            } else if (!seen.add(id)) {
                fault(row, Why.ID_TWICE, text);
            }
            return Optional.of(id);
        } catch (IllegalArgumentException noId) {
            fault(row, Why.UNKNOWN_ID, text);
            return Optional.empty();
        }
    }

    private ResourceKind kind(String text) {
        for (var kind : ResourceKind.values()) {
            if (kind.name().equalsIgnoreCase(text)) {
                return kind;
            }
        }
        fault(row, Why.UNKNOWN_KIND, text);
        return ResourceKind.COURSE;
    }

    private @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            fault(row, Why.NO_DAY, text);
            return null;
        }
    }

    private @Nullable Integer months(String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[0-9]{1,3}")) {
            fault(row, Why.NO_MONTHS, text);
            return null;
        }
        return Integer.valueOf(text);
    }

    private List<SkillLevels> skills(String text) {
        var all = new ArrayList<SkillLevels>();
        for (var part : text.split("[|;]", -1)) {
            var one = TypedText.strip(part);
            if (one.isEmpty()) {
                continue;
            }
            var said = SKILL.matcher(one);
            if (!said.matches()) {
                fault(row, Why.SKILLS, one);
                continue;
            }
            var found = skills.getOrDefault(said.group(1).toLowerCase(Locale.ROOT), Set.of());
            int from = Integer.parseInt(said.group(2));
            int to = Integer.parseInt(said.group(3));
            if (found.size() != 1) {
                fault(row, Why.UNKNOWN_SKILL, said.group(1));
            } else if (from >= to) {
                fault(row, Why.SKILLS, one);
            } else {
                var which = found.iterator().next();
                all.add(new SkillLevels(which.get(0), which.get(1), from, to));
            }
        }
        return all;
    }

    private String column(CSVRecord record, String column, String otherwise) {
        return columns.containsKey(column) ? cell(record, column) : otherwise;
    }

    private String cell(CSVRecord record, String column) {
        var at = columns.get(column);
        return at == null || at >= record.size() ? "" : TypedText.strip(record.get(at));
    }

    private void fault(long where, Why why, String said) {
        faultCount++;
        if (faults.size() < MOST_FAULTS) {
            faults.add(new RowFault(where, why, said.length() > 80 ? said.substring(0, 80) + "…" : said));
        }
    }

    /** These as a file; a skill stands there by its name in this language where that names one skill only. */
    public static byte[] write(
            Collection<LearningResource> resources, Collection<SkillFramework> frameworks, Locale locale) {
        var reader = new LearningFile(List.of(), frameworks);
        var names = new HashMap<List<UUID>, String>();
        frameworks.forEach(framework -> framework.content().skills().forEach((key, skill) -> {
            var name = skill.name().in(locale);
            boolean plain = !name.matches(".*[|;].*")
                    && reader.skills
                                    .getOrDefault(name.toLowerCase(Locale.ROOT), Set.of())
                                    .size()
                            == 1;
            names.put(List.of(framework.id(), key), plain ? name : framework.id() + "/" + key);
        }));
        var text = new StringWriter();
        try (var csv = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            csv.printRecord(COLUMNS);
            for (var one : resources) {
                var said = one.said();
                csv.printRecord(Arrays.asList(
                        one.id(),
                        said.kind().name().toLowerCase(Locale.ROOT),
                        said.title(),
                        said.words(),
                        said.address(),
                        said.language(),
                        said.lasts(),
                        said.cost(),
                        said.heldOn(),
                        said.validMonths(),
                        said.skills().stream()
                                .map(skill -> names.getOrDefault(
                                                List.of(skill.framework(), skill.skill()),
                                                skill.framework() + "/" + skill.skill())
                                        + " " + skill.from() + "-" + skill.to())
                                .collect(Collectors.joining(" | "))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
