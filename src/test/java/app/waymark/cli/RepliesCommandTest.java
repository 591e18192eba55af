package app.waymark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepliesCommandTest {

    private static final String MAIL = """
            Yes, Thursday.

            On Nov 3, 2026, at 10:12 AM, Lena Vogt <lena@demo.example> wrote:

            > Does it suit you?
            """;

    private final Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    RepliesCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private int replies(String... args) {
        return RepliesCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void each_line_of_a_mail_is_printed_behind_what_it_is() throws IOException {
        var mail = Files.writeString(folder.resolve("a.txt"), MAIL);

        assertThat(replies(mail.toString())).isZero();
        assertThat(printed().lines())
                .contains("words        Yes, Thursday.", "quote        > Does it suit you?")
                .anyMatch(line -> line.startsWith("attribution  On Nov 3"));
    }

    @Test
    void so_is_one_of_html() throws IOException {
        var mail = Files.writeString(
                folder.resolve("a.html"), "<p>Yes, Thursday.</p><blockquote>Does it suit you?</blockquote>");

        assertThat(replies(mail.toString())).isZero();
        assertThat(printed().lines()).contains("words        Yes, Thursday.", "quote        > Does it suit you?");
    }

    @Test
    void a_folder_is_counted_and_what_differs_is_named() throws IOException {
        Files.writeString(folder.resolve("right.txt"), MAIL);
        Files.writeString(folder.resolve("right.expected.txt"), "Yes,\nThursday.");
        Files.writeString(folder.resolve("wrong.txt"), MAIL);
        Files.writeString(folder.resolve("wrong.expected.txt"), "No, Thursday.");
        Files.writeString(folder.resolve("nothing-expected.txt"), MAIL);

        assertThat(replies("--differing", folder.toString())).isZero();
        assertThat(printed().lines())
                .containsExactly(
                        "2 mails, 1 exact (50.0 %), 1 with a word lost", "wrong.txt: lost [No,], too many [Yes,]");
    }

    @Test
    void of_some_mails_only_the_first_words_are_known() throws IOException {
        Files.writeString(folder.resolve("a.txt"), MAIL + "\nAnd below.");
        Files.writeString(folder.resolve("a.expected.txt"), "Yes, Thursday.");
        Files.writeString(folder.resolve("INDEX.tsv"), "file\texpected\twhat\na.txt\tyes\tfragment 0\n");

        assertThat(replies(folder.toString())).isZero();
        assertThat(printed()).startsWith("1 mails, 1 exact");
    }

    @Test
    void what_it_cannot_do_it_says() {
        assertThat(replies(folder.toString())).isEqualTo(2);
        assertThat(replies(folder.resolve("none.txt").toString())).isEqualTo(2);
        assertThat(replies("--fast", "a", "b")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines())
                .anyMatch(line -> line.endsWith("has no NAME.txt beside a NAME.expected.txt"))
                .anyMatch(line -> line.endsWith("none.txt: is not there"))
                .anyMatch(line -> line.startsWith("\"--fast\": is not an option"))
                .anyMatch(line -> line.startsWith("FILE|FOLDER: one is wanted"));
        assertThat(replies("--help")).isZero();
        assertThat(printed()).contains("java -jar waymark.jar replies FILE");
    }
}
