package app.waymark.skill.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.waymark.cli.SkillSetCommands;
import app.waymark.skill.LargeSet;
import app.waymark.support.WaymarkTest;
import app.waymark.upkeep.InstallationSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;

/** Published sets come in whole or not at all, stay as they are where nothing is new, and lose nothing that was said of them. */
@WaymarkTest
class PublishedSetsTest {

    private static final String SKILL = "http://data.europa.eu/esco/skill/";
    private static final String OCCUPATION = "http://data.europa.eu/esco/occupation/";

    @Autowired
    ConfigurableEnvironment environment;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    PublishedSetsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void esco_comes_in_from_the_zips_of_version_1_1_with_all_that_is_said_of_an_entry() throws IOException {
        var english = zip("ESCO dataset - v1.1.1 - classification - en - csv.zip", classification("en"));
        var german = zip("ESCO dataset - v1.1.1 - classification - de - csv.zip", classification("de"));
        var relations = zip("ESCO dataset - v1.1.1 - relations -  - csv.zip", relations(""));

        assertThat(run("esco", english, german, relations)).as(said()).isZero();

        assertThat(said())
                .contains("ESCO 1.1.1:", "came        5: ", "relations   5 came, 0 changed, 0 went")
                .contains("Not read, as Waymark keeps nothing of them: conceptSchemes_en.csv.");
        assertThat(jdbc.queryForMap("select version, languages from skill_set"))
                .containsEntry("version", "1.1.1")
                .containsEntry("languages", "de,en");
        assertThat(jdbc.queryForMap(
                        "select w.label, w.others, w.description, e.kind from skill_words w"
                                + " join skill_entry e on e.id = w.entry where e.uri = ? and w.language = 'en'",
                        SKILL + "brew"))
                .containsEntry("label", "brew tea, strong")
                .containsEntry("others", "make tea\nprepare tea")
                .containsEntry("description", "Pours water over leaves.\nWaits.")
                .containsEntry("kind", "SKILL");
        assertThat(jdbc.queryForList(
                        "select r.kind from skill_relation r join skill_entry e on e.id = r.to_entry"
                                + " where e.uri = ? order by r.kind",
                        String.class,
                        SKILL + "brew"))
                .containsExactly("ESSENTIAL", "SKILL_OPTIONAL");
    }

    @Test
    void the_file_names_of_version_1_2_are_read_alike_and_the_same_relations_in_each_language_once()
            throws IOException {
        var english = new ArrayList<>(classification("en"));
        english.addAll(relations("_en"));
        var german = new ArrayList<>(classification("de"));
        german.addAll(relations("_de"));

        assertThat(run(
                        "esco",
                        zip("ESCO dataset - v1.2.0 - classification - en - csv.zip", english),
                        zip("ESCO dataset - v1.2.0 - classification - de - csv.zip", german)))
                .as(said())
                .isZero();

        assertThat(said()).contains("ESCO 1.2.0:", "relations   5 came");
    }

    @Test
    void a_dry_run_says_what_would_change_and_changes_no_row() throws IOException {
        var all = everything();
        var before = tables();
        assertThat(run("esco", "--dry-run", all.toString())).isZero();
        assertThat(said()).contains("ESCO:", "came", "Nothing was taken in");
        assertThat(tables()).isEqualTo(before);
        out.reset();
        assertThat(run("esco", all)).isZero();
        assertThat(said()).contains("came").doesNotContain("nothing has changed", "Nothing was taken in");
    }

    @Test
    void a_second_run_changes_no_row() throws IOException {
        var all = everything();
        run("esco", all);
        var before = tables();
        out.reset();

        assertThat(run("esco", all)).isZero();

        assertThat(said()).contains("nothing has changed");
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void an_update_says_what_came_changed_and_went_and_what_went_keeps_its_row_and_comes_back() throws IOException {
        run("esco", everything());
        var brew = PublishedSource.ESCO.id(SKILL + "brew");
        out.reset();

        var later = everything();
        rewrite(
                "skills_en.csv",
                text -> text.replace("brew tea, strong", "brew strong tea")
                        + row(
                                "KnowledgeSkillCompetence",
                                SKILL + "taste",
                                "skill/competence",
                                "taste tea",
                                "",
                                "",
                                "released"));
        rewrite("skills_en.csv", text -> without(text, SKILL + "leaves"));
        rewrite("skills_de.csv", text -> without(text, SKILL + "leaves"));
        assertThat(run("esco", later)).isZero();

        assertThat(said())
                .contains("came        1: taste tea")
                .contains("changed     1: brew strong tea")
                .contains("went        1: tea leaves")
                .contains("relations   0 came, 0 changed, 2 went");
        assertThat(jdbc.queryForObject(
                        "select label from skill_words where entry = ? and language = 'en'", String.class, brew))
                .isEqualTo("brew strong tea");
        assertThat(jdbc.queryForObject(
                        "select count(*) from skill_entry where uri = ? and gone_at is not null",
                        Integer.class,
                        SKILL + "leaves"))
                .isOne();

        out.reset();
        assertThat(run("esco", everything())).isZero();
        assertThat(said()).contains("came        1: tea leaves", "went        1: taste tea");
        assertThat(jdbc.queryForObject("select count(*) from skill_entry where gone_at is not null", Integer.class))
                .isOne();
    }

    @Test
    void what_is_in_none_of_the_files_stays_as_it_is() throws IOException {
        run("esco", everything());
        var relations = jdbc.queryForList("checksum table skill_relation");
        out.reset();

        assertThat(run("esco", zip("one.zip", classification("en")))).isZero();

        assertThat(said()).contains("nothing has changed", "As they were, since no file was in them: de.");
        assertThat(jdbc.queryForObject("select count(*) from skill_words where language = 'de'", Integer.class))
                .isEqualTo(5);
        assertThat(jdbc.queryForList("checksum table skill_relation")).isEqualTo(relations);
    }

    @Test
    void a_part_of_a_set_does_not_pass_for_a_version_of_it() throws IOException {
        var many = new StringBuilder(SKILLS);
        IntStream.range(0, 40)
                .forEach(i -> many.append(row(
                        "KnowledgeSkillCompetence", SKILL + i, "skill/competence", "skill " + i, "", "", "released")));
        run("esco", zip("all.zip", List.of(file("skills_en.csv", many.toString()))));
        var before = tables();
        var some = zip("some.zip", List.of(file("skills_en.csv", many.substring(0, many.indexOf(SKILL + "20,") - 26))));

        assertThat(run("esco", some)).isOne();

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("of the 40 entries there are would be gone");
        assertThat(tables()).isEqualTo(before);
        assertThat(run("esco", "--let-go", some.toString())).isZero();
        assertThat(said()).contains("went        20: ");
    }

    @Test
    void a_row_that_cannot_be_read_is_named_and_nothing_is_taken_in() throws IOException {
        var all = everything();
        rewrite("occupationSkillRelations.csv", text -> text + "a,perhaps,skill/competence,b\n");

        assertThat(run("esco", all)).isOne();

        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("occupationSkillRelations.csv, row 4: “perhaps” is neither essential nor optional.");
        assertThat(jdbc.queryForObject("select count(*) from skill_entry", Integer.class))
                .isZero();
    }

    @Test
    void a_relation_to_an_entry_that_there_is_none_of_is_left_out_and_said() throws IOException {
        var all = everything();
        rewrite(
                "occupationSkillRelations.csv",
                text -> text + OCCUPATION + "host,optional,knowledge," + SKILL + "none\n");

        assertThat(run("esco", all)).isZero();

        assertThat(said()).contains("1 relations name an entry that is in none of the files, and were left out.");
    }

    @Test
    void onet_comes_in_with_levels_of_nought_to_five_and_without_what_it_recommends_not_to_use() throws IOException {
        assertThat(run("onet", onet("4.62", "N", "N"))).as(said()).isZero();

        assertThat(said()).contains("O*NET 29.2:", "came        4: ");
        assertThat(jdbc.queryForMap("select r.level, r.weight from skill_relation r where r.kind = 'ASKED'"))
                .containsEntry("level", 3)
                .containsEntry("weight", 4);
        assertThat(jdbc.queryForObject(
                        "select count(*) from skill_relation where kind = 'SKILL_WITHIN'", Integer.class))
                .isEqualTo(2);
        out.reset();
        assertThat(run("onet", onet("4.62", "N", "N"))).isZero();
        assertThat(said()).contains("nothing has changed");
        out.reset();
        assertThat(run("onet", onet("7.00", "N", "N"))).isZero();
        assertThat(said()).contains("relations   0 came, 1 changed, 0 went");
        out.reset();
        assertThat(run("onet", onet("7.00", "Y", "N"))).isZero();
        assertThat(said()).contains("relations   0 came, 0 changed, 1 went");
    }

    @Test
    void a_zip_that_would_fill_the_memory_or_leads_elsewhere_is_refused() throws IOException {
        var bomb = zip("bomb.zip", List.of(file("skills_en.csv", SKILLS + " ".repeat(5_000_000))));
        assertThat(run("esco", bomb)).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("times as large as it is packed");

        for (var name : List.of("../skills_en.csv", "/skills_en.csv", "a\\..\\skills_en.csv", "c:skills_en.csv")) {
            err.reset();
            assertThat(run("esco", zip("stray.zip", List.of(file(name, SKILLS)))))
                    .isOne();
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("leads out of it");
        }
        err.reset();
        Files.writeString(folder.resolve("none.zip"), "no zip");
        assertThat(run("esco", folder.resolve("none.zip"))).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("none.zip is no ZIP file");
        assertThat(jdbc.queryForObject("select count(*) from skill_entry", Integer.class))
                .isZero();
    }

    @Test
    void what_a_zip_hides_about_its_size_is_counted_while_it_is_read() throws IOException {
        var files = zip("large.zip", classification("en"));
        try (var opened = SetFiles.at(List.of(files), 300)) {
            assertThat(catchThrowable(() -> EscoReader.read(opened)))
                    .isInstanceOf(SetFault.class)
                    .hasMessageContaining("larger than any set of skills");
        }
    }

    @Test
    void files_of_something_else_are_refused() throws IOException {
        assertThat(run("esco", zip("other.zip", List.of(file("readme.csv", "a,b\n")))))
                .isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is nothing of ESCO");
        err.reset();
        assertThat(run("onet", zip("other.zip", List.of(file("Skills.txt", "a\tb\n")))))
                .isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("“Content Model Reference.txt” is missing");
        err.reset();
        assertThat(run("esco", folder.resolve("nowhere"))).isOne();
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("is not there");
        assertThat(run("esco", new String[0])).isEqualTo(2);
        assertThat(run("esco", "--lets-go")).isEqualTo(2);
    }

    /** A hundredth of what {@code WholeEsco} takes in and times. */
    @Test
    void a_set_of_random_entries_comes_in_whole_and_again_without_a_change() throws IOException {
        var place = Files.createDirectories(folder.resolve("large"));
        new LargeSet(20261128, 0.01).write(place);

        assertThat(run("esco", place)).as(said()).isZero();
        assertThat(said()).contains("came        169: ", "relations   1,240 came");
        var before = tables();
        assertThat(run("esco", place)).isZero();
        assertThat(tables()).isEqualTo(before);
    }

    private record Kept(String name, String text) {}

    private static final String SKILLS =
            "conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                    + "scopeNote,definition,inScheme,description\n";

    private static Kept file(String name, String text) {
        return new Kept(name, text);
    }

    private static String row(
            String type, String uri, String skillType, String label, String others, String description, String status) {
        return type + "," + uri + "," + skillType + ",transversal,\"" + label + "\",\"" + others + "\",," + status
                + ",2026-01-01T00:00:00Z,,,\"scheme\",\"" + description + "\"\n";
    }

    private static List<Kept> classification(String language) {
        boolean german = language.equals("de");
        return List.of(
                        file(
                                "skills_" + language + ".csv",
                                "\uFEFF" + SKILLS
                                        + row(
                                                "KnowledgeSkillCompetence",
                                                SKILL + "brew",
                                                "skill/competence",
                                                german ? "Tee aufgießen" : "brew tea, strong",
                                                german ? "Teezubereitung" : "make tea\nprepare tea\nbrew tea, strong",
                                                german ? "Gießt Wasser auf." : "Pours water over leaves.\nWaits.",
                                                "released")
                                        + row(
                                                "KnowledgeSkillCompetence",
                                                SKILL + "leaves",
                                                "knowledge",
                                                german ? "Teeblätter" : "tea leaves",
                                                "",
                                                "",
                                                "released")
                                        + row(
                                                "KnowledgeSkillCompetence",
                                                SKILL + "old",
                                                "knowledge",
                                                "old",
                                                "",
                                                "",
                                                "obsolete")),
                        file(
                                "skillGroups_" + language + ".csv",
                                "conceptType,conceptUri,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,"
                                        + "inScheme,description,code\nSkillGroup," + SKILL + "S1,"
                                        + (german ? "Küche" : "kitchen")
                                        + ",,,released,,,,,S1\n"),
                        file(
                                "occupations_" + language + ".csv",
                                "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,"
                                        + "regulatedProfessionNote,scopeNote,definition,inScheme,description,code\nOccupation,"
                                        + OCCUPATION + "host,5131," + (german ? "Gastgeberin" : "host")
                                        + ",,,released,,,,,,,5131.1\n"),
                        file(
                                "ISCOGroups_" + language + ".csv",
                                "conceptType,conceptUri,code,preferredLabel,status,altLabels,inScheme,description\nISCOGroup,"
                                        + "http://data.europa.eu/esco/isco/C5131,5131,"
                                        + (german ? "Bedienung" : "Waiters") + ",released,,,\n"),
                        file("conceptSchemes_en.csv", "conceptType\n"))
                .stream()
                .filter(one -> !german || !one.name().startsWith("conceptSchemes"))
                .toList();
    }

    private static List<Kept> relations(String suffix) {
        return List.of(
                file(
                        "occupationSkillRelations" + suffix + ".csv",
                        "occupationUri,relationType,skillType,skillUri\n" + OCCUPATION
                                + "host,essential,skill/competence," + SKILL + "brew\n" + OCCUPATION
                                + "host,optional,knowledge," + SKILL + "leaves\n"),
                file(
                        "skillSkillRelations" + suffix + ".csv",
                        "originalSkillUri,originalSkillType,relationType,relatedSkillType,relatedSkillUri\n" + SKILL
                                + "leaves,knowledge,optional,skill/competence," + SKILL + "brew\n"),
                file(
                        "broaderRelationsSkillPillar" + suffix + ".csv",
                        "conceptType,conceptUri,broaderType,broaderUri\nKnowledgeSkillCompetence," + SKILL
                                + "brew,SkillGroup," + SKILL + "S1\n"),
                file(
                        "broaderRelationsOccPillar" + suffix + ".csv",
                        "conceptType,conceptUri,broaderType,broaderUri\nOccupation," + OCCUPATION
                                + "host,ISCOGroup,http://data.europa.eu/esco/isco/C5131\n"));
    }

    /** The whole of it, unpacked, so that a test can write a file of it anew. */
    private Path everything() throws IOException {
        var all = new ArrayList<Kept>(classification("en"));
        all.addAll(classification("de"));
        all.addAll(relations(""));
        var place = Files.createDirectories(folder.resolve("all"));
        for (var one : all) {
            Files.writeString(place.resolve(one.name()), one.text());
        }
        return place;
    }

    private void rewrite(String name, UnaryOperator<String> change) throws IOException {
        var file = folder.resolve("all").resolve(name);
        Files.writeString(file, change.apply(Files.readString(file)));
    }

    /** All rows but the one of this uri. */
    private static String without(String text, String uri) {
        return Arrays.stream(text.split("(?<=\\n)"))
                .filter(line -> !line.contains("," + uri + ","))
                .collect(Collectors.joining());
    }

    private Path onet(String level, String suppress, String irrelevant) throws IOException {
        var place = Files.createDirectories(folder.resolve("db_29_2_text"));
        Files.writeString(
                place.resolve("Content Model Reference.txt"),
                "Element ID\tElement Name\tDescription\r\n2\tWorker Requirements\tAll\r\n2.A.1\tContent\tWhat\r\n"
                        + "2.A.1.a\tReading Comprehension\tUnderstanding \"written\" sentences.\r\n");
        Files.writeString(
                place.resolve("Occupation Data.txt"),
                "O*NET-SOC Code\tTitle\tDescription\r\n11-1011.00\tChief Executives\tDecide.\r\n");
        Files.writeString(
                place.resolve("Scales Reference.txt"),
                "Scale ID\tScale Name\tMinimum\tMaximum\r\nIM\tImportance\t1\t5\r\nLV\tLevel\t0\t7\r\n");
        var head =
                "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tRecommend Suppress\tNot Relevant\r\n";
        var one = "11-1011.00\t2.A.1.a\tReading Comprehension\t";
        Files.writeString(
                place.resolve("Skills.txt"),
                head + one + "IM\t4.12\t" + suppress + "\tn/a\r\n" + one + "LV\t" + level + "\t" + suppress + "\t"
                        + irrelevant + "\r\n");
        return place;
    }

    private Path zip(String name, List<Kept> files) throws IOException {
        var zip = folder.resolve(name);
        try (var to = new ZipOutputStream(Files.newOutputStream(zip), StandardCharsets.UTF_8)) {
            for (var one : files) {
                to.putNextEntry(new ZipEntry(one.name()));
                to.write(one.text().getBytes(StandardCharsets.UTF_8));
                to.closeEntry();
            }
        }
        return zip;
    }

    private int run(String command, Path... places) {
        return run(command, Arrays.stream(places).map(Path::toString).toArray(String[]::new));
    }

    private int run(String command, String... args) {
        return new SkillSetCommands(new InstallationSettings(environment), clock, print(out), print(err))
                .run(command, List.of(args));
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8) + err.toString(StandardCharsets.UTF_8);
    }

    private List<Map<String, @Nullable Object>> tables() {
        return jdbc.queryForList("checksum table skill_set, skill_entry, skill_words, skill_relation");
    }
}
