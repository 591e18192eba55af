package app.waymark.goal.bench;

import app.waymark.WaymarkApplication;
import app.waymark.goal.RacingAcceptances;
import app.waymark.goal.RacingAmendments;
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
 * Lets mentees take, adapt and leave suggested words and rewrite the text at the same time, while their mentors withdraw
 * them, and says each word that was lost. Runs on an embedded database of its own. As its one argument it takes how many.
 */
final class AmendmentsInARace {

    private static final int ATTEMPTS = 100_000;

    private static final long SEED = 20261128;

    private AmendmentsInARace() {}

    /** Somebody who is signed in. */
    private record Person(Actor actor) implements SignedIn, Principal {

        @Override
        public String getName() {
            return actor.name();
        }
    }

    /** Ends with 1 where something was lost. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "waymark.demo", "false",
                "waymark.embedded.folder",
                        Files.createTempDirectory("amendments").toString()));
        try (var context = application.run()) {
            var jdbc = context.getBean(JdbcTemplate.class);
            var race = new RacingAmendments(context, AmendmentsInARace::as, () -> duo(jdbc), SEED);
            int attempts = arguments.length == 0 ? ATTEMPTS : Integer.parseInt(arguments[0]);
            var wrong = race.race(attempts);
            wrong.forEach(System.out::println);
            System.out.printf("%d races, %s, %d wrong%n", attempts, race.became(), wrong.size());
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
