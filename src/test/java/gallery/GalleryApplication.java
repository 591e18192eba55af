package gallery;

import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Roles;
import app.waymark.shared.SignedIn;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.NavigationEntry;
import app.waymark.uikit.NavigationSource;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Run it and open {@code /}; {@code ?lang=de} speaks German. Everybody is signed in as the mentee of the sketches.
 */
@SpringBootApplication(
        scanBasePackages = {"gallery", "app.waymark.shared", "app.waymark.uikit"},
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration",
            "com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"
        })
@EnableVaadin({"gallery", "app.waymark.uikit"})
public class GalleryApplication {

    private static final AccountId MARA = new AccountId(UUID.fromString("01890000-0000-7000-8000-000000000001"));

    public static void main(String[] args) {
        // No database here, so the embedded one is not to start.
        System.setProperty("spring.datasource.url", "none");
        SpringApplication.run(GalleryApplication.class, args);
    }

    @Bean
    NavigationSource navigation() {
        return (actor, reading) -> List.of(
                new NavigationEntry(Glyph.HOME, "Home", "/", 10, 3),
                new NavigationEntry(Glyph.GOAL, "Goals", "/goals", 20),
                new NavigationEntry(Glyph.SKILL, "Skills", "/skills", 30),
                new NavigationEntry(Glyph.MEETING, "Meetings", "/meetings", 40),
                new NavigationEntry(Glyph.THREAD, "Threads", "/threads", 50, 1),
                new NavigationEntry(Glyph.PEOPLE, "People", "/people", 60),
                NavigationEntry.person(Glyph.SETTINGS, "Your account", "/account", 10));
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.disable())
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new SignInAsMara(), AuthorizationFilter.class)
                .build();
    }

    record Person(Actor actor) implements SignedIn {}

    private static final class SignInAsMara extends OncePerRequestFilter {
        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var language = "de".equals(request.getParameter("lang")) ? Locale.GERMAN : Locale.ENGLISH;
            var mara = new Actor(MARA, "Mara Lindqvist", false, language, ZoneId.of("Europe/Berlin"));
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            UsernamePasswordAuthenticationToken.authenticated(new Person(mara), null, Roles.of(mara)));
            chain.doFilter(request, response);
        }
    }
}
