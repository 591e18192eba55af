package app.waymark.mailbox.ui;

import app.waymark.mailbox.MailHandOver;
import app.waymark.shared.Links;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where a mail server hands over a mail: {@code POST} of the mail as it came, with {@code Authorization: Bearer SECRET}. Says
 * nothing of what became of it, which is nobody's but its author's.
 */
@RestController
class MailHook {

    private static final String BEARER = "Bearer ";
    private static final int LARGEST = 25_000_000;

    private final MailHandOver door;

    MailHook(MailHandOver door) {
        this.door = door;
    }

    @PostMapping(Links.MAIL_HOOK)
    ResponseEntity<Void> take(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            HttpServletRequest request)
            throws IOException {
        var secret = authorization == null || !authorization.startsWith(BEARER)
                ? ""
                : authorization.substring(BEARER.length());
        // Whoever does not know it must not make us read a mail.
        if (!door.knows(secret)) {
            return ResponseEntity.status(403).build();
        }
        var mail = request.getInputStream().readNBytes(LARGEST + 1);
        if (mail.length > LARGEST) {
            return ResponseEntity.status(413).build();
        }
        return door.take(secret, mail).isPresent()
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(403).build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Security {

        /** No browser comes here and nobody signs in: the secret is all. */
        @Bean
        @Order(2)
        SecurityFilterChain mailHookChain(HttpSecurity http) {
            return http.securityMatcher(Links.MAIL_HOOK)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .build();
        }
    }
}
