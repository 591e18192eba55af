package app.waymark.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.AccountId;
import app.waymark.support.WaymarkTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many of what should be found is found among the first ten: 300 labelled queries in each language, over the texts of
 * both on one shelf. Prints the figure, by the kind of query, and what is missed.
 */
@WaymarkTest
class RecallTest {

    private static final Path SET = Path.of("src/test/resources/search");
    private static final AccountId READER = new AccountId(new UUID(7, 7));

    @Autowired
    Finder finder;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void all_texts_on_one_shelf() throws IOException {
        var rows = new ArrayList<Object[]>();
        for (var language : List.of("de", "en")) {
            for (var line : Files.readAllLines(SET.resolve("texts_" + language + ".tsv"))) {
                var text = line.split("\t");
                var id = id(language, text[0]);
                rows.add(new Object[] {READER.value(), id, id, id, Folding.line(text[1], text[2])});
            }
        }
        jdbc.batchUpdate(
                "insert into search_text (shelf, kind, thing, source, unit, about, at, words)"
                        + " values (?, 'GOAL', ?, 'goal', ?, ?, '2026-11-01', ?)",
                rows);
    }

    private static UUID id(String language, String number) {
        return new UUID(language.hashCode(), Long.parseLong(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "en"})
    void nearly_all_of_it_is_found(String language) throws IOException {
        var asked = new TreeMap<String, Integer>();
        var found = new TreeMap<String, Integer>();
        var missed = new ArrayList<String>();
        for (var line : Files.readAllLines(SET.resolve("queries_" + language + ".tsv"))) {
            var query = line.split("\t");
            var first = finder.fitting(READER, Set.of(READER.value()), Asked.of(query[2])).best().stream()
                    .limit(10)
                    .map(one -> one.row().candidate().thing())
                    .toList();
            asked.merge(query[1], 1, Integer::sum);
            if (first.contains(id(language, query[0]))) {
                found.merge(query[1], 1, Integer::sum);
            } else {
                missed.add(query[2]);
            }
        }
        int all = asked.values().stream().mapToInt(Integer::intValue).sum();
        double recall = (all - missed.size()) / (double) all;
        System.out.printf(
                Locale.ROOT,
                "Search in %s: recall at 10 %.3f of %d queries %s, found %s, missed %s%n",
                language,
                recall,
                all,
                asked,
                found,
                missed);
        assertThat(all).isEqualTo(300);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
    }
}
