package app.waymark.skill.published;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/**
 * Reads O*NET as its text files: the elements of the content model that stand in {@code Skills.txt}, the occupations, and which
 * skill each asks for, how high and how important. Levels of 0 to 7 become 0 to 5, importance of 1 to 5 the weight. Values
 * that O*NET itself recommends not to use, or calls not relevant, are left out.
 */
public final class OnetReader {

    private static final String SKILLS = "Skills.txt";
    private static final String OCCUPATIONS = "Occupation Data.txt";
    private static final String MODEL = "Content Model Reference.txt";
    private static final String SCALES = "Scales Reference.txt";

    private static final CSVFormat TABS = CSVFormat.TDF
            .builder()
            .setQuote(null)
            .setIgnoreSurroundingSpaces(false)
            .get();

    private static final Pattern VERSION = Pattern.compile("db_(\\d+)_(\\d+)");
    private static final String LANGUAGE = "en";
    private static final String CODE = "O*NET-SOC Code";
    private static final String ELEMENT = "Element ID";
    private static final int TOP = 5;

    private final SetFiles files;
    private final Map<String, SetFiles.File> byName = new HashMap<>();

    private OnetReader(SetFiles files) {
        this.files = files;
        files.all().forEach(file -> byName.put(file.name(), file));
    }

    /** One thing that an occupation asks for. */
    private record Asked(String occupation, String skill) {}

    private record Element(String label, String description) {}

    /**
     * Reads what these files say.
     *
     * @throws SetFault where one of them is missing, or a row of them cannot be read
     */
    public static PublishedSet read(SetFiles files) {
        return new OnetReader(files).read();
    }

    private PublishedSet read() {
        var entries = new LinkedHashMap<String, PublishedEntry>();
        var model = new HashMap<String, Element>();
        rows(
                MODEL,
                List.of(ELEMENT, "Element Name"),
                row -> model.put(row.id(ELEMENT), new Element(row.needed("Element Name"), row.cell("Description"))));
        rows(
                OCCUPATIONS,
                List.of(CODE, "Title"),
                row -> add(entries, row.id(CODE), EntryKind.OCCUPATION, row.needed("Title"), row.cell("Description")));
        double top = top();
        var levels = new LinkedHashMap<Asked, Integer>();
        var weights = new HashMap<Asked, Integer>();
        var relations = new ArrayList<PublishedRelation>();
        var skills = new LinkedHashMap<String, String>();
        rows(SKILLS, List.of(CODE, ELEMENT, "Element Name", "Scale ID", "Data Value"), row -> {
            var skill = row.id(ELEMENT);
            skills.putIfAbsent(skill, row.needed("Element Name"));
            var asked = new Asked(row.id(CODE), skill);
            if (!entries.containsKey(asked.occupation())) {
                throw row.fault(asked.occupation() + " is not in " + OCCUPATIONS);
            }
            if (row.cell("Recommend Suppress").equals("Y")
                    || row.cell("Not Relevant").equals("Y")) {
                return;
            }
            switch (row.needed("Scale ID")) {
                case "LV" -> levels.put(asked, (int) Math.round(row.number("Data Value") * TOP / top));
                case "IM" -> weights.put(asked, within(1, row.number("Data Value")));
                default -> {
                    // A scale that later versions may add says nothing of level or weight.
                }
            }
        });
        skills.forEach((id, label) -> {
            var element = model.getOrDefault(id, new Element(label, ""));
            add(entries, id, EntryKind.SKILL, element.label(), element.description());
            gather(entries, model, id, relations);
        });
        levels.forEach((asked, level) -> {
            var weight = weights.get(asked);
            if (weight != null) {
                relations.add(new PublishedRelation(
                        asked.occupation(), asked.skill(), RelationKind.ASKED, within(0, level), weight));
            }
        });
        return new PublishedSet(
                PublishedSource.ONET,
                version(),
                Set.of(LANGUAGE),
                List.copyOf(entries.values()),
                relations,
                EnumSet.of(EntryKind.SKILL, EntryKind.GROUP, EntryKind.OCCUPATION),
                EnumSet.of(RelationKind.ASKED, RelationKind.SKILL_WITHIN),
                unread());
    }

    /** The groups above an element, which its id names: 2.A.1 and 2.A of 2.A.1.b. */
    private static void gather(
            Map<String, PublishedEntry> entries,
            Map<String, Element> model,
            String id,
            List<PublishedRelation> relations) {
        var below = id;
        int cut = below.lastIndexOf('.');
        while (cut > 0) {
            var above = below.substring(0, cut);
            var element = model.get(above);
            if (element != null) {
                add(entries, above, EntryKind.GROUP, element.label(), element.description());
                relations.add(new PublishedRelation(
                        below, above, RelationKind.SKILL_WITHIN, PublishedRelation.UNSAID, PublishedRelation.UNSAID));
                below = above;
            }
            cut = above.lastIndexOf('.');
        }
    }

    private static void add(
            Map<String, PublishedEntry> entries, String id, EntryKind kind, String label, String description) {
        entries.putIfAbsent(
                id, new PublishedEntry(id, kind, id, Map.of(LANGUAGE, new EntryWords(label, List.of(), description))));
    }

    private static int within(int least, double value) {
        return (int) Math.clamp(Math.round(value), least, TOP);
    }

    /** The end of the scale of levels, which is 7 as long as the files do not say otherwise. */
    private double top() {
        var found = new double[] {7};
        if (byName.containsKey(SCALES)) {
            rows(SCALES, List.of("Scale ID", "Maximum"), row -> {
                if (row.needed("Scale ID").equals("LV")) {
                    found[0] = Math.max(1, row.number("Maximum"));
                }
            });
        }
        return found[0];
    }

    private void rows(String name, List<String> needed, Consumer<Cells> each) {
        var file = byName.get(name);
        if (file == null) {
            throw new SetFault("“" + name + "” is missing: give the folder or ZIP of O*NET's text files.");
        }
        Cells.read(files, file, TABS, needed, each);
    }

    private List<String> unread() {
        var known = new HashSet<>(List.of(SKILLS, OCCUPATIONS, MODEL, SCALES));
        return files.all().stream()
                .map(SetFiles.File::name)
                .filter(name -> !known.contains(name))
                .toList();
    }

    private String version() {
        for (var origin : files.origins()) {
            var found = VERSION.matcher(origin);
            if (found.find()) {
                return found.group(1) + "." + found.group(2);
            }
        }
        return "";
    }
}
