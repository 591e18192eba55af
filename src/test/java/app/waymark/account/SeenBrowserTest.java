package app.waymark.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeenBrowserTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | Edge | Windows
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 | Chrome | Windows
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15 | Safari | macOS
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1 | Chrome | iPhone
                    Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36 | Samsung Internet | Android
                    Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox | Linux
                    curl/8.5.0 | '' | ''
                    <script>alert(1)</script> | '' | ''
                    """)
    void a_browser_is_known_by_its_name_and_its_system_and_what_else_it_says_is_not_kept(
            String says, String browser, String system) {
        assertThat(SeenBrowser.of(says, "")).isEqualTo(new SeenBrowser(browser, system, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, 203.0.113.x",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::",
        "::ffff:203.0.113.77, 203.0.113.x",
        "10.1.2.3, house",
        "192.168.0.9, house",
        "fd00::1, house",
        "fe80::1%eth0, house",
        "127.0.0.1, ''",
        "::1, ''",
        "localhost, ''",
        "evil.example.org, ''",
        "'', ''"
    })
    void of_an_address_the_network_is_kept_and_where_it_says_nothing_nothing_is(String address, String network) {
        assertThat(SeenBrowser.of(null, address).network()).isEqualTo(network);
    }

    @Test
    void a_browser_that_says_nothing_is_one_we_do_not_know() {
        assertThat(SeenBrowser.of(null, "127.0.0.1")).isEqualTo(SeenBrowser.UNKNOWN);
    }
}
