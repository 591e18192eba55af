package app.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@BrowserTest
class BrowsersTest {

    @LocalServerPort
    int port;

    @Test
    void two_people_have_a_window_each_on_the_running_application() {
        var one = Browsers.open(port);
        var other = Browsers.open(port, options -> options.setViewportSize(390, 844));

        var page = one.newPage();
        page.navigate("/");
        other.newPage().navigate("/");

        assertThat(page.url()).startsWith("http://localhost:" + port);
        // There is no session before sign-in, so a cookie of the test's own must do.
        one.addCookies(List.of(new Cookie("seen", "yes").setUrl(page.url())));
        assertThat(one.cookies()).isNotEmpty();
        assertThat(other.cookies()).isEmpty();
    }
}
