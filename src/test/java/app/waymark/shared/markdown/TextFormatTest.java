package app.waymark.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**Ask** Ann | <p dir=\"auto\"><strong>Ask</strong> Ann</p>",
                "*Ask* Ann | <p dir=\"auto\"><em>Ask</em> Ann</p>",
                "run `verify` | <p dir=\"auto\">run <code>verify</code></p>",
                "# no heading | <p dir=\"auto\"># no heading</p>",
                "2 * 3 * 4 | <p dir=\"auto\">2 * 3 * 4</p>",
                "snake_case_name | <p dir=\"auto\">snake_case_name</p>",
                "Tom & Ann < Jo | <p dir=\"auto\">Tom &amp; Ann &lt; Jo</p>",
            })
    void signs_become_what_they_mean(String text, String html) {
        assertThat(TextFormat.MARKDOWN.html(text)).isEqualTo(html);
    }

    @Test
    void lists_quotes_code_and_new_lines_are_shown_as_they_were_meant() {
        assertThat(TextFormat.MARKDOWN.html("First\nsecond\n\n- one\n- two\n\n3. three\n\n> said\n\n```\na < b\n```"))
                .isEqualToIgnoringNewLines("<p dir=\"auto\">First<br>second</p>"
                        + "<ul><li dir=\"auto\">one</li><li dir=\"auto\">two</li></ul>"
                        + "<ol start=\"3\"><li dir=\"auto\">three</li></ol>"
                        + "<blockquote><p dir=\"auto\">said</p></blockquote>"
                        + "<pre dir=\"auto\"><code>a &lt; b\n</code></pre>");
    }

    @Test
    void what_it_says_has_none_of_the_signs() {
        assertThat(TextFormat.MARKDOWN.words(
                        "**Plan** for [Monday](https://example.org):\n\n- ask `Ann`\n- *then* Bob\n\n1. go"))
                .isEqualTo("Plan for Monday:\n• ask Ann\n• then Bob\n1. go");
    }

    @Test
    void the_beginning_is_what_the_writer_says_and_not_what_they_quote() {
        assertThat(TextFormat.MARKDOWN.excerpt("> Is March realistic?\n\nIf **Ann** stays.", 140))
                .isEqualTo("If Ann stays.");
        assertThat(TextFormat.MARKDOWN.excerpt("> Is March realistic?", 140)).isEqualTo("Is March realistic?");
    }

    @Test
    void a_text_from_before_there_were_signs_says_what_it_said() {
        var old = "2 * 3 * 4 = **24**\n> not a quote\n- no list\nhttps://example.org/a_b";

        assertThat(TextFormat.PLAIN.words(old)).isEqualTo(old);
        assertThat(Jsoup.parseBodyFragment(TextFormat.PLAIN.html(old)).wholeText())
                .isEqualTo(old);
        assertThat(TextFormat.PLAIN.html(old))
                .contains("**24**<br>&gt; not a quote<br>- no list<br><a href=\"https://example.org/a_b\"");
    }

    static Stream<String> anyTexts() {
        return Stream.of(
                "2 * 3 * 4 = **24**",
                "> not a quote\n- no list\n+ nor this\n1. nor this\n2) nor this",
                "a_b_ `c` [d](https://example.org/a_b_c) <e> &amp; \\f",
                "```\nno code\n```\n~~~",
                "https://example.org/a_b_c_(d)?e=*f*, and so on",
                "مرحبا *بالعالم*",
                "# 1\n## 2\n---\n===");
    }

    @ParameterizedTest
    @MethodSource("anyTexts")
    void a_plain_text_that_is_quoted_says_the_same(String text) {
        assertThat(TextFormat.MARKDOWN.words(TextFormat.PLAIN.asMarkdown(text))).isEqualTo(text);
    }

    @Test
    void a_quotation_says_whose_it_is_and_leads_there() {
        var quoted = TextFormat.MARKDOWN.quoted("Ask **Ann**\n\n- today", "Jonas_B, 3 Dec", "/goals/1?thread=2#post-3");

        assertThat(quoted)
                .isEqualTo("> [Jonas\\_B, 3 Dec](/goals/1?thread=2#post-3)\n>\n> Ask **Ann**\n> \n> - today\n\n");
        assertThat(TextFormat.MARKDOWN.html(quoted + "Yes"))
                .contains(
                        "<blockquote>",
                        "<a href=\"/goals/1?thread=2#post-3\">Jonas_B, 3 Dec</a>",
                        "<strong>Ann</strong>");
        assertThat(TextFormat.MARKDOWN.words(quoted + "Yes")).endsWith("Yes");
    }

    @Test
    void what_was_quoted_before_is_not_quoted_again() {
        assertThat(TextFormat.MARKDOWN.quoted("> old\n\nnew", "Jonas", "/goals/1"))
                .contains("new")
                .doesNotContain("old");
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void each_paragraph_is_read_in_the_direction_of_its_own_script(String text) {
        var html = Jsoup.parseBodyFragment(TextFormat.MARKDOWN.html("Hello\n\n" + text));
        assertThat(html.select("p")).allMatch(paragraph -> paragraph.attr("dir").equals("auto"));
        assertThat(Objects.requireNonNull(html.select("p").last()).text()).isEqualTo(text);
    }

    static Stream<String> scripts() {
        return Stream.of(
                "مرحبا بالعالم", "שלום עולם 123", "三月是否现实？", "👩🏽‍🚀 👍🏿 🇩🇪", "Z̸a̷l̶g̴o̵ é n̈", "नमस्ते दुनिया");
    }
}
