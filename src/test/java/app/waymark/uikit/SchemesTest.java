package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Links;
import app.waymark.shared.Scheme;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.Cookie;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class SchemesTest {

    @Test
    void behind_an_https_address_the_choice_travels_over_https_alone_though_the_proxy_speaks_http() {
        assertThat(kept("https://mentoring.example.org").getSecure()).isTrue();
        assertThat(kept("http://localhost:8080").getSecure()).isFalse();
    }

    private static Cookie kept(String baseUrl) {
        var overHttp = (VaadinRequest) Proxy.newProxyInstance(
                SchemesTest.class.getClassLoader(),
                new Class<?>[] {VaadinRequest.class},
                (proxy, method, arguments) -> method.getName().equals("isSecure") ? Boolean.FALSE : null);
        return new Schemes(new Links(baseUrl)).keeping(Scheme.DARK, overHttp);
    }
}
