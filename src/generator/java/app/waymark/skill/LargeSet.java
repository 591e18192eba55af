package app.waymark.skill;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A made-up set in the form and, with {@code share} 1, of the size of the whole of ESCO in two languages: 13,900 skills with some
 * other names each, 3,000 occupations, 124,000 relations between them. German words are compounds, as there.
 */
public final class LargeSet {

    private static final String SKILL = "http://data.europa.eu/esco/skill/";
    private static final String OCCUPATION = "http://data.europa.eu/esco/occupation/";
    private static final List<String> STARTS =
            List.of("br", "d", "f", "g", "k", "l", "m", "n", "p", "pr", "r", "s", "st", "t", "tr", "v", "w", "sch");
    private static final List<String> MIDDLES = List.of("a", "e", "i", "o", "u", "au", "ei", "ä", "ü");
    private static final List<String> ENDS = List.of("l", "n", "r", "s", "t", "nd", "rt", "ck", "m");

    private final Random random;
    private final double share;
    private final List<String> english;
    private final List<String> german;
    private final List<String> skills;
    private final List<String> occupations;
    private final List<String> labels = new ArrayList<>();

    /** @param share how much of the whole size, 0 to 1 */
    public LargeSet(long seed, double share) {
        random = new Random(seed);
        this.share = share;
        english = words(9_000, 1, 3);
        var simple = words(5_000, 1, 2);
        german = IntStream.range(0, 26_000)
                .mapToObj(i -> pick(simple) + (i % 3 == 0 ? "" : pick(simple)) + (i % 5 == 0 ? "ung" : ""))
                .toList();
        skills = uris(SKILL, 13_900);
        occupations = uris(OCCUPATION, 3_000);
    }

    /** Labels that the files have, to be searched for. */
    public List<String> labels() {
        return labels;
    }

    /** Writes the files into a folder that is there, as ESCO 1.2 names them. */
    public void write(Path folder) throws IOException {
        for (var language : List.of("en", "de")) {
            write(
                    folder.resolve("skills_" + language + ".csv"),
                    "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                            + "scopeNote,definition,inScheme,description",
                    skills.stream()
                            .map(uri -> "KnowledgeSkillCompetence," + uri + ",skill/competence,sector-specific,"
                                    + said(language, 3, 7, 120) + ",released,2026-01-01T00:00:00Z,,,scheme,"
                                    + text(language, 28))
                            .toList());
            write(
                    folder.resolve("occupations_" + language + ".csv"),
                    "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                            + "regulatedProfessionNote,scopeNote,definition,inScheme,description,code",
                    occupations.stream()
                            .map(uri -> "Occupation," + uri + ",2643," + said(language, 2, 8, 80)
                                    + ",released,2026-01-01T00:00:00Z,,,,scheme," + text(language, 45) + ",2643.1")
                            .toList());
        }
        relations(folder);
    }

    private void relations(Path folder) throws IOException {
        var seen = new HashSet<String>();
        int many = (int) (124_000 * share);
        while (seen.size() < many) {
            seen.add(pick(occupations) + "," + (random.nextInt(2) == 0 ? "essential" : "optional")
                    + ",skill/competence," + pick(skills));
        }
        write(
                folder.resolve("occupationSkillRelations_en.csv"),
                "occupationUri,relationType,skillType,skillUri",
                List.copyOf(seen));
    }

    private static void write(Path file, String header, List<String> rows) throws IOException {
        try (BufferedWriter to = Files.newBufferedWriter(file)) {
            to.write(header);
            to.write("\r\n");
            for (var row : rows) {
                to.write(row);
                to.write("\r\n");
            }
        }
    }

    /** Label, other labels and no hidden ones. */
    private String said(String language, int words, int others, int most) {
        var label = phrase(language, 1 + random.nextInt(words), most);
        labels.add(label);
        int many = language.equals("de") ? random.nextInt(3) : random.nextInt(2 * others);
        var lines = IntStream.range(0, many)
                .mapToObj(i -> phrase(language, 1 + random.nextInt(words + 1), most))
                .collect(Collectors.joining("\n"));
        return "\"" + label + "\",\"" + lines + "\",";
    }

    private String text(String language, int words) {
        return "\"" + phrase(language, words, 5_000) + "\"";
    }

    private String phrase(String language, int words, int most) {
        var list = language.equals("de") ? german : english;
        var phrase = IntStream.range(0, words).mapToObj(i -> often(list)).collect(Collectors.joining(" "));
        return phrase.length() > most ? phrase.substring(0, most) : phrase;
    }

    /** Some words are said far more often than others. */
    private String often(List<String> list) {
        double at = random.nextDouble();
        return list.get((int) (at * at * at * list.size()));
    }

    private List<String> uris(String start, int whole) {
        return IntStream.range(0, Math.max(5, (int) (whole * share)))
                .mapToObj(i -> start + new UUID(random.nextLong(), random.nextLong()))
                .toList();
    }

    private List<String> words(int many, int least, int most) {
        var all = new HashSet<String>();
        var list = new ArrayList<String>();
        while (list.size() < many) {
            var word = new StringBuilder();
            for (int i = least + random.nextInt(most - least + 1); i >= 0; i--) {
                word.append(pick(STARTS)).append(pick(MIDDLES));
            }
            word.append(pick(ENDS));
            if (all.add(word.toString())) {
                list.add(word.toString().toLowerCase(Locale.ROOT));
            }
        }
        return list;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
