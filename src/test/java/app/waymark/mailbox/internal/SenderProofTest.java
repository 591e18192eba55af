package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SenderProofTest {

    private static final String SERVER = "mx.example.org";

    private static final String HANDED_OVER =
            "Received: from out.example by mx.example.org; Tue, 3 Nov 2026 10:12:34 +0100";

    private static boolean holds(String... lines) {
        var headers = Arrays.stream(lines)
                .map(line -> line.split(":", 2))
                .map(parts -> new ReceivedMail.Header(parts[0], parts[1].strip()))
                .toList();
        return SenderProof.holds(headers, SERVER, "demo.example");
    }

    private static String results(String found) {
        return "Authentication-Results: " + SERVER + "; " + found;
    }

    @Test
    void comments_quotes_versions_and_spaces_are_read_as_rfc_8601_says() {
        var read = AuthenticationResults.parse(
                        "example.com (a (nested) comment) 1; dkim/1 = pass (good signature; really) reason=\"all; well\""
                                + " header.d=\"Demo.Example\"; spf=softfail smtp.mailfrom=a@b.example; none")
                .orElseThrow();

        assertThat(read.server()).isEqualTo("example.com");
        assertThat(read.results())
                .containsExactly(
                        new AuthenticationResults.Result(
                                "dkim", "pass", Map.of("reason", "all; well", "header.d", "demo.example")),
                        new AuthenticationResults.Result("spf", "softfail", Map.of("smtp.mailfrom", "a@b.example")));
        assertThat(AuthenticationResults.parse("  ")).isEmpty();
        assertThat(AuthenticationResults.parse("(((")).isEmpty();
    }

    @Test
    void the_receiving_server_vouches_by_dmarc_or_by_what_is_aligned_with_the_sender() {
        assertThat(holds(results("dmarc=pass header.from=demo.example"))).isTrue();
        assertThat(holds(results("dkim=pass header.d=demo.example"))).isTrue();
        assertThat(holds(results("dkim=pass header.i=@demo.example"))).isTrue();
        assertThat(holds(results("spf=pass smtp.mailfrom=x@demo.example"))).isTrue();
        assertThat(holds(
                        results("dkim=pass header.d=evil.example"),
                        results("spf=pass smtp.mailfrom=demo.example"),
                        HANDED_OVER))
                .isTrue();
        assertThat(holds(HANDED_OVER, results("dmarc=pass header.from=demo.example"), results("dkim=none")))
                .isTrue();
    }

    @Test
    void where_the_senders_domain_asks_for_no_dmarc_what_is_aligned_with_it_counts() {
        assertThat(holds(results("dmarc=none header.from=demo.example; dkim=pass header.d=demo.example")))
                .isTrue();
        assertThat(holds(results("dkim=pass header.d=demo.example; dmarc=none header.from=demo.example")))
                .isTrue();
        assertThat(holds(results("dmarc=none header.from=demo.example; dkim=pass header.d=evil.example")))
                .isFalse();
        assertThat(holds(results("dmarc=none header.from=demo.example; dkim=none")))
                .isFalse();
        assertThat(holds(results("dmarc=temperror header.from=demo.example; dkim=pass header.d=demo.example")))
                .isFalse();
    }

    @Test
    void it_does_not_by_what_is_another_domains_or_failed() {
        assertThat(holds(results("dkim=pass header.d=evil.example"))).isFalse();
        assertThat(holds(results("dkim=pass header.d=notdemo.example"))).isFalse();
        assertThat(holds(results("dkim=pass header.d=example"))).isFalse();
        assertThat(holds(results("spf=pass smtp.mailfrom=x@mail.demo.example"))).isFalse();
        assertThat(holds(results("dkim=fail header.d=demo.example"))).isFalse();
        assertThat(holds(results("dmarc=fail header.from=demo.example; dkim=pass header.d=demo.example")))
                .isFalse();
        assertThat(holds(results("dmarc=pass header.from=evil.example"))).isFalse();
        assertThat(holds(results("none"))).isFalse();
        assertThat(holds()).isFalse();
    }

    @Test
    void what_came_with_the_mail_counts_for_nothing() {
        assertThat(holds(
                        results("dkim=none"),
                        "Received: from evil.example",
                        results("dmarc=pass header.from=demo.example")))
                .isFalse();
        assertThat(holds("Authentication-Results: mx.evil.example; dmarc=pass header.from=demo.example"))
                .isFalse();
    }

    /**
     * What the server wrote, a bar, and what came with the mail; each a forger's attempt. {@code R} is a hand-over, {@code A:} a
     * line of results by the server's own name, {@code B:} by another's.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                // The server's lines above its hand-over.
                "A: none; R | A: dmarc=pass header.from=demo.example",
                "A: spf=pass smtp.mailfrom=x@evil.example; R | A: dkim=pass header.d=demo.example",
                "A: spf=fail smtp.mailfrom=x@demo.example; R | A: spf=pass smtp.mailfrom=x@demo.example",
                "A: dkim=pass header.d=evil.example; R | A: dkim=pass header.d=demo.example",
                "A: dmarc=fail header.from=demo.example; R | A: dmarc=pass header.from=demo.example",
                "A: dmarc=fail header.from=demo.example; A: dkim=none; R | A: dmarc=pass header.from=demo.example",
                "A: dkim=none; A: spf=none; R | A: dmarc=pass header.from=demo.example; R",
                "A: none; R | R; A: dkim=pass header.d=demo.example",
                "B: spf=pass smtp.mailfrom=x@evil.example; A: none; R | A: spf=pass smtp.mailfrom=x@demo.example",
                "A: none; X-Spam: no; R | A: dkim=pass header.d=demo.example",
                // Below it, so that what came with the mail stands right below.
                "R; A: none | A: dmarc=pass header.from=demo.example",
                "R; A: none | A: dkim=pass header.d=demo.example; R",
                "R; A: spf=pass smtp.mailfrom=x@evil.example | A: dkim=pass header.d=demo.example",
                "R; A: spf=pass smtp.mailfrom=x@evil.example | A: dmarc=pass header.from=demo.example",
                "R; A: spf=pass smtp.mailfrom=x@evil.example | A: dmarc=pass header.from=demo.example; R",
                "R; A: dkim=fail header.d=demo.example | A: spf=pass smtp.mailfrom=x@demo.example",
                "R; A: dkim=fail header.d=demo.example | A: none; A: spf=pass smtp.mailfrom=x@demo.example",
                "R; A: dkim=fail header.d=demo.example | A: dkim=pass header.d=demo.example",
                "R; R; A: dkim=none | A: spf=pass smtp.mailfrom=x@demo.example",
                "R; X-Spam: no; A: dkim=none | A: spf=pass smtp.mailfrom=x@demo.example; R",
                "R; A: dmarc=fail header.from=demo.example | A: dkim=pass header.d=demo.example",
                // Without any, as a mail is that was put into the box by hand.
                "A: dkim=none | A: spf=pass smtp.mailfrom=x@demo.example",
                "A: none | A: dmarc=pass header.from=demo.example",
                "A: spf=pass smtp.mailfrom=x@evil.example | A: dmarc=pass header.from=demo.example",
                // Said again, which no server does.
                "A: dkim=none; A: dkim=pass header.d=demo.example; R | ",
                "A: dkim=none; A: spf=none; A: spf=pass smtp.mailfrom=x@demo.example; R | ",
                // By what stands in between.
                "A: none; B: none; A: dkim=pass header.d=demo.example; R | ",
                "A: none; X-Virus: none; A: dkim=pass header.d=demo.example; R | ",
                // By what a forger can make the server repeat.
                "A: spf=fail smtp.mailfrom=\"x, dkim=pass header.d=demo.example\"; R | ",
                "A: spf=pass smtp.mailfrom=\"x@demo.example\"@evil.example; R | ",
                "A: spf=pass (x) smtp.mailfrom=x@evil.example smtp.mailfrom=x@demo.example; R | ",
                "A: dkim=pass (header.d=demo.example) header.d=evil.example; R | ",
            })
    void no_line_that_came_with_the_mail_is_believed_and_none_that_a_server_would_not_write(String block) {
        var lines = Arrays.stream(block.split("[;|]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.equals("R") ? HANDED_OVER : line)
                .map(line -> line.startsWith("A: ") ? results(line.substring(3)) : line)
                .map(line ->
                        line.startsWith("B: ") ? results(line.substring(3)).replace(SERVER, "mx.evil.example") : line)
                .toArray(String[]::new);

        assertThat(holds(lines)).isFalse();
    }

    @Test
    void of_a_hundred_forged_mails_none_is_believed() throws Exception {
        var forged = new ForgedMails(5, "mara@demo.example", "reply@mentoring.example.org");
        for (int k = 0; k < 100; k++) {
            var bytes = forged.next();
            assertThat(SenderProof.holds(ReceivedMail.read(bytes, false).headers(), ForgedMails.SERVER, "demo.example"))
                    .as(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .isFalse();
        }
    }
}
