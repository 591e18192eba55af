package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Links;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

    @Test
    void every_response_forbids_inline_scripts_frames_and_guessing() throws ServletException, IOException {
        var response = answer(new MockHttpServletRequest("GET", "/sign-in"));
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains(
                        "script-src 'self';",
                        "style-src 'self';",
                        "base-uri 'none'",
                        "frame-ancestors 'none'",
                        "object-src 'none'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(response.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void only_over_https_is_a_browser_told_to_stay_there() throws ServletException, IOException {
        assertThat(answer(new MockHttpServletRequest("GET", "/")).getHeader("Strict-Transport-Security"))
                .isNull();
        var secure = new MockHttpServletRequest("GET", "/");
        secure.setSecure(true);
        assertThat(answer(secure).getHeader("Strict-Transport-Security"))
                .as("a year at least, with every host below")
                .isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void behind_an_https_address_a_browser_is_told_to_stay_there_whatever_the_proxy_tells_of_a_request()
            throws ServletException, IOException {
        assertThat(answer(new MockHttpServletRequest("GET", "/"), "https://mentoring.example.org")
                        .getHeader("Strict-Transport-Security"))
                .startsWith("max-age=");
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request) throws ServletException, IOException {
        return answer(request, "http://localhost:8080");
    }

    private static MockHttpServletResponse answer(MockHttpServletRequest request, String baseUrl)
            throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new SecurityHeaders(new Links(baseUrl)).doFilter(request, response, new MockFilterChain());
        return response;
    }
}
