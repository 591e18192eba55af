package app.waymark.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.search.NameIndex;
import app.waymark.search.NameIndex.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names are found as texts are: by stem, part of a compound, other name and slip, what it is called first. */
class NamedWordsTest {

    private final NameIndex<String> index = index();

    private static NameIndex<String> index() {
        var builder = new NameIndex.Builder<String>();
        builder.add("lead", new Name("lead a team", "en", true));
        builder.add("lead", new Name("team leadership", "en", false));
        builder.add("lead", new Name("ein Team führen", "de", true));
        builder.add("staff", new Name("Personalentwicklung", "de", true));
        builder.add("staff", new Name("develop staff", "en", true));
        builder.add("mail", new Name("write e-mails", "en", true));
        builder.add("talk", new Name("negotiation", "en", true));
        builder.add("talk", new Name("Verhandlungsführung", "de", true));
        builder.add("ki", new Name("KI", "de", true));
        builder.add("children", new Name("Kinder betreuen", "de", true));
        return builder.build();
    }

    @Test
    void by_stem_part_umlaut_and_slip() {
        assertThat(find("teams")).first().isEqualTo("lead");
        assertThat(find("entwicklung")).contains("staff");
        assertThat(find("fuehren")).contains("lead");
        assertThat(find("negotation")).containsExactly("talk");
        assertThat(find("email")).contains("mail");
    }

    @Test
    void by_another_name_which_is_said() {
        assertThat(index.find("leadership", "en", any -> true, 5))
                .first()
                .satisfies(hit -> assertThat(hit.name().text()).isEqualTo("team leadership"));
    }

    @Test
    void the_word_itself_before_words_that_begin_so_and_all_words_before_some() {
        assertThat(find("ki")).startsWith("ki", "children");
        assertThat(find("lead team")).first().isEqualTo("lead");
    }

    @Test
    void nothing_where_nothing_was_asked_or_none_counts() {
        assertThat(find("")).isEmpty();
        assertThat(find("  ,")).isEmpty();
        assertThat(index.find("team", "en", "talk"::equals, 5)).isEmpty();
        assertThat(find("\"a team\"")).containsExactly("lead");
    }

    private List<String> find(String typed) {
        return index.find(typed, "en", any -> true, 5).stream()
                .map(NameIndex.Hit::thing)
                .toList();
    }
}
