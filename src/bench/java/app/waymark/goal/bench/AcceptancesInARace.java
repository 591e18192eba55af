package app.waymark.goal.bench;

import app.waymark.WaymarkApplication;
import app.waymark.goal.RacingAcceptances;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Principal;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets mentees ask for the acceptance of steps and withdraw that while their mentors decide, and says each turn that was
 * left behind. Runs on an embedded database of its own.
 */
final class AcceptancesInARace {

    private static final int ATTEMPTS = 100_000;

    private static final long SEED = 20261128;

    private AcceptancesInARace() {}

    /** Somebody who is signed in. */
    private record Person(Actor actor) implements SignedIn, Principal {

        @Override
        public String getName() {
            return actor.name();
        }
    }

    /** Needs no argument; ends with 1 where a turn was left behind or is missing. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "waymark.demo", "false",
                "waymark.embedded.folder",
                        Files.createTempDirectory("acceptances").toString()));
        try (var context = application.run()) {
            var jdbc = context.getBean(JdbcTemplate.class);
            var race = new RacingAcceptances(context, AcceptancesInARace::as, () -> duo(jdbc), SEED);
            var wrong = race.race(ATTEMPTS);
            wrong.forEach(System.out::println);
            System.out.printf("%d attempts, %d decided, %d turns wrong%n", ATTEMPTS, race.decided(), wrong.size());
            if (!wrong.isEmpty()) {
                System.exit(1);
            }
        }
    }

    private static void as(Actor actor, Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Person(actor), null, AuthorityUtils.createAuthorityList("ROLE_USER")));
        work.run();
    }

    private static Actor person(String name) {
        return new Actor(new AccountId(UUID.randomUUID()), name, false, Locale.ENGLISH, ZoneOffset.UTC);
    }

    private static RacingAcceptances.Duo duo(JdbcTemplate jdbc) {
        var mara = person("Mara");
        var jonas = person("Jonas");
        return new RacingAcceptances.Duo(mara, jonas, RunningPair.of(jdbc, jonas, mara));
    }
}
