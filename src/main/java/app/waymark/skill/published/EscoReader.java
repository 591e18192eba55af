package app.waymark.skill.published;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Reads ESCO as the European Commission gives it out: the ZIP of the classification, one for each language, and the one of the
 * relations, whose files end in a language from version 1.2 on and did not before.
 */
public final class EscoReader {

    private static final Pattern VERSION = Pattern.compile("(?<![\\p{L}\\d])v(\\d+(?:\\.\\d+)+)");

    private static final Map<String, EntryKind> ENTRIES = Map.of(
            "skills", EntryKind.SKILL,
            "skillGroups", EntryKind.GROUP,
            "occupations", EntryKind.OCCUPATION,
            "ISCOGroups", EntryKind.OCCUPATION_GROUP);

    private static final Map<String, Set<RelationKind>> RELATIONS = Map.of(
            "occupationSkillRelations", EnumSet.of(RelationKind.ESSENTIAL, RelationKind.OPTIONAL),
            "skillSkillRelations", EnumSet.of(RelationKind.SKILL_ESSENTIAL, RelationKind.SKILL_OPTIONAL),
            "broaderRelationsSkillPillar", EnumSet.of(RelationKind.SKILL_WITHIN),
            "broaderRelationsOccPillar", EnumSet.of(RelationKind.OCCUPATION_WITHIN));

    private final SetFiles files;
    private final Map<String, Found> entries = new LinkedHashMap<>();
    private final List<PublishedRelation> relations = new ArrayList<>();
    private final Set<String> languages = new TreeSet<>();
    private final Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
    private final Set<RelationKind> relationKinds = EnumSet.noneOf(RelationKind.class);
    private final Set<String> relationFiles = new TreeSet<>();
    private final List<String> unread = new ArrayList<>();
    /** Tens of thousands of relations say the same few thousand uris. */
    private final Map<String, String> uris = new HashMap<>();

    private EscoReader(SetFiles files) {
        this.files = files;
    }

    private record Found(EntryKind kind, String code, Map<String, EntryWords> words) {}

    /**
     * Reads what these files say.
     *
     * @throws SetFault where they are none of ESCO's, or a row of them cannot be read
     */
    public static PublishedSet read(SetFiles files) {
        return new EscoReader(files).read();
    }

    private PublishedSet read() {
        for (var file : files.all()) {
            if (!readOne(file)) {
                unread.add(file.name());
            }
        }
        if (kinds.isEmpty() && relationKinds.isEmpty()) {
            throw new SetFault(
                    "There is nothing of ESCO: skills_en.csv, occupationSkillRelations_en.csv and the like.");
        }
        var all = new ArrayList<PublishedEntry>();
        entries.forEach((uri, found) -> all.add(new PublishedEntry(uri, found.kind(), found.code(), found.words())));
        return new PublishedSet(
                PublishedSource.ESCO, version(), languages, all, relations, kinds, relationKinds, unread);
    }

    private boolean readOne(SetFiles.File file) {
        var name = file.name();
        if (!name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return false;
        }
        var bare = name.substring(0, name.length() - ".csv".length());
        int line = bare.indexOf('_');
        var what = line < 0 ? bare : bare.substring(0, line);
        var language = line < 0 ? "" : bare.substring(line + 1);
        var kind = ENTRIES.get(what);
        if (kind != null && !language.isEmpty()) {
            readEntries(file, kind, tag(file, language));
            return true;
        }
        var some = RELATIONS.get(what);
        if (some != null) {
            // Each language's ZIP has the same relations from 1.2 on.
            if (relationFiles.add(what)) {
                readRelations(file, what);
                relationKinds.addAll(some);
            }
            return true;
        }
        return false;
    }

    private static String tag(SetFiles.File file, String language) {
        try {
            return new Locale.Builder()
                    .setLanguageTag(language.replace('_', '-'))
                    .build()
                    .toLanguageTag();
        } catch (IllformedLocaleException unknown) {
            throw new SetFault(file.name() + " does not end in a language, such as _en or _de.");
        }
    }

    private void readEntries(SetFiles.File file, EntryKind kind, String language) {
        languages.add(language);
        kinds.add(kind);
        if (kind == EntryKind.SKILL) {
            kinds.add(EntryKind.KNOWLEDGE);
        }
        Cells.read(files, file, CSVFormat.RFC4180, List.of("conceptUri", "preferredLabel"), row -> {
            if (row.cell("status").equalsIgnoreCase("obsolete")) {
                return;
            }
            var uri = uri(row, "conceptUri");
            var found =
                    entries.computeIfAbsent(uri, one -> new Found(kind(kind, row), row.cell("code"), new TreeMap<>()));
            var label = row.cell("preferredLabel");
            // Without one it is there, and not translated yet.
            if (!label.isEmpty()) {
                found.words().put(language, new EntryWords(label, others(label, row), described(row)));
            }
        });
    }

    private static EntryKind kind(EntryKind kind, Cells row) {
        return kind == EntryKind.SKILL && row.cell("skillType").equals("knowledge") ? EntryKind.KNOWLEDGE : kind;
    }

    private static List<String> others(String label, Cells row) {
        var others = new LinkedHashSet<>(row.lines("altLabels"));
        others.addAll(row.lines("hiddenLabels"));
        others.remove(label);
        return List.copyOf(others);
    }

    private static String described(Cells row) {
        var description = row.cell("description");
        return description.isEmpty() ? row.cell("definition") : description;
    }

    private void readRelations(SetFiles.File file, String what) {
        switch (what) {
            case "occupationSkillRelations" ->
                relations(file, "occupationUri", "skillUri", RelationKind.ESSENTIAL, RelationKind.OPTIONAL);
            case "skillSkillRelations" ->
                relations(
                        file,
                        "originalSkillUri",
                        "relatedSkillUri",
                        RelationKind.SKILL_ESSENTIAL,
                        RelationKind.SKILL_OPTIONAL);
            default -> {
                var kind = what.equals("broaderRelationsSkillPillar")
                        ? RelationKind.SKILL_WITHIN
                        : RelationKind.OCCUPATION_WITHIN;
                Cells.read(
                        files,
                        file,
                        CSVFormat.RFC4180,
                        List.of("conceptUri", "broaderUri"),
                        row -> add(uri(row, "conceptUri"), uri(row, "broaderUri"), kind));
            }
        }
    }

    private void relations(SetFiles.File file, String from, String to, RelationKind essential, RelationKind optional) {
        Cells.read(files, file, CSVFormat.RFC4180, List.of(from, to, "relationType"), row -> {
            var type = row.needed("relationType");
            var kind =
                    switch (type) {
                        case "essential" -> essential;
                        case "optional" -> optional;
                        default -> throw row.fault("“" + type + "” is neither essential nor optional");
                    };
            add(uri(row, from), uri(row, to), kind);
        });
    }

    private void add(String from, String to, RelationKind kind) {
        relations.add(new PublishedRelation(from, to, kind, PublishedRelation.UNSAID, PublishedRelation.UNSAID));
    }

    private String uri(Cells row, String column) {
        return uris.computeIfAbsent(row.id(column), one -> one);
    }

    private String version() {
        for (var origin : files.origins()) {
            var found = VERSION.matcher(origin);
            if (found.find()) {
                return found.group(1);
            }
        }
        return "";
    }
}
