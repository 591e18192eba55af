package app.waymark.meeting.ui;

import app.waymark.meeting.CalendarFeeds;
import app.waymark.shared.Links;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Gives calendar programs what stands at a person's address; where nothing is new, no more than that. */
@Controller
class FeedDoor {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;

    FeedDoor(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    @GetMapping(Links.FEEDS + "/{secret}.ics")
    ResponseEntity<String> calendar(@PathVariable String secret, WebRequest request) {
        return answer(feeds.read(secret, false), request);
    }

    @GetMapping(Links.FEEDS + "/busy/{secret}.ics")
    ResponseEntity<String> busy(@PathVariable String secret, WebRequest request) {
        return answer(feeds.read(secret, true), request);
    }

    private static ResponseEntity<String> answer(Optional<CalendarFeeds.Feed> feed, WebRequest request) {
        return feed.map(found -> {
                    var unchanged = request.checkNotModified('"' + found.version() + '"');
                    return ResponseEntity.status(unchanged ? 304 : 200)
                            .eTag('"' + found.version() + '"')
                            .cacheControl(CacheControl.noCache().cachePrivate())
                            .header("X-Robots-Tag", "noindex")
                            .contentType(CALENDAR)
                            .body(unchanged ? null : found.calendar());
                })
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @Configuration(proxyBeanMethods = false)
    static class Security {

        /** No browser comes here and nobody signs in: the address is all. */
        @Bean
        @Order(3)
        SecurityFilterChain feedChain(HttpSecurity http) {
            return http.securityMatcher(Links.FEEDS + "/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .build();
        }
    }
}
