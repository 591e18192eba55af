package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SenderProofTest {

    private static final String SERVER = "mx.example.org";

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
        assertThat(holds(results("dkim=pass header.d=evil.example"), results("spf=pass smtp.mailfrom=demo.example")))
                .isTrue();
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

    @Test
    void of_a_hundred_forged_mails_none_is_believed() throws Exception {
        var forged = new ForgedMails(5, "mara@demo.example", "reply@mentoring.example.org");
        for (int k = 0; k < 100; k++) {
            var bytes = forged.next();
            assertThat(SenderProof.holds(ReceivedMail.read(bytes).headers(), ForgedMails.SERVER, "demo.example"))
                    .as(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))
                    .isFalse();
        }
    }
}
