package app.waymark.goal.bench;

import app.waymark.WaymarkApplication;
import app.waymark.goal.RandomLives;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.SignedIn;
import app.waymark.shared.WaymarkClock;
import java.security.Principal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets shared goals be rewritten at random while a mentor gives verdicts, and says each verdict that shows another text than
 * it was given on. Runs on the database that
 * {@code SPRING_DATASOURCE_URL} names, an empty one.
 */
final class RandomVerdicts {

    private static final int EDITS = 10_000;

    private static final long SEED = 20261128;

    private static final Instant BEGUN = Instant.parse("2026-11-28T08:00:00Z");

    private static final AtomicLong ACTS = new AtomicLong();

    private RandomVerdicts() {}

    /** Somebody who is signed in. */
    private record Person(Actor actor) implements SignedIn, Principal {

        @Override
        public String getName() {
            return actor.name();
        }
    }

    /** Needs no argument; ends with 1 where a verdict shows another text. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(Map.of("server.port", "0", "waymark.demo", "false"));
        try (var context = application.run()) {
            var jdbc = context.getBean(JdbcTemplate.class);
            var mara = person("Mara");
            var jonas = person("Jonas");
            var lives =
                    new RandomLives(context, RandomVerdicts::as, mara, jonas, RunningPair.of(jdbc, jonas, mara), SEED);
            var wrong = lives.live(EDITS);
            wrong.forEach(System.out::println);
            System.out.printf("%d edits, %d verdicts, %d mismatches%n", EDITS, lives.verdicts(), wrong.size());
            if (!wrong.isEmpty()) {
                System.exit(1);
            }
        }
    }

    /** Each act is two seconds after the one before, so that it is no faster than people are. */
    private static void as(Actor actor, Runnable work) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new Person(actor), null, AuthorityUtils.createAuthorityList("ROLE_USER")));
        WaymarkClock.at(BEGUN.plusSeconds(2 * ACTS.getAndIncrement()), () -> {
            work.run();
            return true;
        });
    }

    private static Actor person(String name) {
        return new Actor(new AccountId(UUID.randomUUID()), name, false, Locale.ENGLISH, ZoneOffset.UTC);
    }
}
