package app.waymark.demo.internal;

import app.waymark.program.ProgrammeId;
import app.waymark.skill.FrameworkContent.Wanted;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillSets;
import app.waymark.skill.WantedResult;
import app.waymark.skill.WantedRoles;
import app.waymark.skill.published.EscoReader;
import app.waymark.skill.published.PublishedSet;
import app.waymark.skill.published.PublishedSource;
import app.waymark.skill.published.SetFiles;
import app.waymark.skill.published.SetImport;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * A small set in the form of ESCO's files, made up for the demo, which the programme offers; two mentees look a job advertisement
 * through for its skills.
 */
@Component
class FromAPublishedSet {

    /** What the set says of itself instead of a version: nobody is to take it for what the publisher gave out. */
    private static final String VERSION = "demo";

    private static final List<String> FILES = List.of(
            "skills_en.csv",
            "skills_de.csv",
            "occupations_en.csv",
            "occupations_de.csv",
            "occupationSkillRelations_en.csv");

    private static final int LEVEL = 3;
    private static final int WEIGHT = 3;

    private static final String ENGLISH = """
            Product lead in a housing cooperative
            - You have interviewed customers, and built prototypes of what they asked for.
            - You plan budgets and know what data protection asks.
            - You negotiate with suppliers and like leading workshops.
            """;

    private static final String GERMAN = """
            Produktleitung in einer Genossenschaft
            - Sie bauen Prototypen und leiten Workshops.
            - Erfahrung in der Budgetplanung, Kenntnisse im Datenschutz.
            - Sie verhandeln mit Lieferanten.
            """;

    private final Storyteller teller;
    private final SkillSets sets;
    private final Ratings ratings;
    private final WantedRoles roles;
    private final DataSource database;
    private final Clock clock;

    FromAPublishedSet(
            Storyteller teller, SkillSets sets, Ratings ratings, WantedRoles roles, DataSource database, Clock clock) {
        this.teller = teller;
        this.sets = sets;
        this.ratings = ratings;
        this.roles = roles;
        this.database = database;
        this.clock = clock;
    }

    /** It is taken in, and the programme offers it. */
    void offered(Persona coordinator, ProgrammeId programme) {
        takenIn();
        teller.on(-148, coordinator, () -> {
            sets.adopt(programme, PublishedSource.ESCO, true);
            return programme;
        });
    }

    void ofMara(Persona mara) {
        wanted(mara, -60, "Product lead in a cooperative", ENGLISH);
    }

    void ofLena(Persona lena) {
        wanted(lena, -30, "Produktleitung in einer Genossenschaft", GERMAN);
    }

    private void wanted(Persona mentee, int day, String name, String advert) {
        teller.on(day, mentee, () -> {
            var framework = ratings.sheets().getFirst().framework();
            var asked = roles.spokenOf(framework, advert).stream()
                    .map(one -> new Wanted(one.skill(), LEVEL, WEIGHT))
                    .toList();
            return Storyteller.expect(WantedResult.Kept.class, roles.write(null, framework, name, asked));
        });
    }

    private void takenIn() {
        try {
            var folder = Files.createTempDirectory("waymark-demo");
            try {
                for (var file : FILES) {
                    copy(file, folder);
                }
                try (var files = SetFiles.at(List.of(folder));
                        var connection = database.getConnection()) {
                    new SetImport(connection, clock, false).take(called(EscoReader.read(files)));
                }
            } finally {
                for (var file : FILES) {
                    Files.deleteIfExists(folder.resolve(file));
                }
                Files.delete(folder);
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (SQLException refused) {
            throw new IllegalStateException("The demo's set of skills was refused", refused);
        }
    }

    private static PublishedSet called(PublishedSet set) {
        return new PublishedSet(
                set.source(),
                VERSION,
                set.languages(),
                set.entries(),
                set.relations(),
                set.kinds(),
                set.relationKinds(),
                set.unread());
    }

    private static void copy(String file, Path folder) throws IOException {
        try (var in = FromAPublishedSet.class.getResourceAsStream("/demo/skill-set/" + file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            Files.copy(in, folder.resolve(file));
        }
    }
}
