package app.waymark.goal.bench;

import app.waymark.WaymarkApplication;
import app.waymark.goal.RacingAcceptances.Duo;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Principal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** The frame of programs that let the two of many pairs act at once: an application on an embedded database of its own. */
public final class Races {

    private static final int ATTEMPTS = 100_000;

    /** After so many it says how far it is. */
    private static final int PORTION = 5_000;

    private static final long SEED = 20261128;

    private Races() {}

    /** What races, and what it says at its end. */
    public interface Race {

        /** Races so often, and says each time something came of it that should not. */
        List<String> race(int attempts) throws InterruptedException;

        /** What came of it, in a few words. */
        String came();
    }

    /** Makes what races. */
    public interface Course {

        Race of(BeanFactory beans, BiConsumer<Actor, Runnable> as, Supplier<Duo> pairs, long seed);
    }

    /** Somebody who is signed in. */
    private record Person(Actor actor) implements SignedIn, Principal {

        @Override
        public String getName() {
            return actor.name();
        }
    }

    /** Runs it as often as its one argument says, or 100,000 times; ends with 1 where something was wrong. */
    static void run(String[] arguments, Course course) throws IOException, InterruptedException {
        run(arguments, ATTEMPTS, course);
    }

    /**
     * The same for programs of other modules.
     *
     * @param usual how often where the argument is missing
     */
    public static void run(String[] arguments, int usual, Course course) throws IOException, InterruptedException {
        int attempts = arguments.length == 0 ? usual : Integer.parseInt(arguments[0]);
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(Map.of(
                "server.port", "0",
                "waymark.demo", "false",
                "waymark.embedded.folder", Files.createTempDirectory("races").toString()));
        try (var context = application.run()) {
            var jdbc = context.getBean(JdbcTemplate.class);
            var race = course.of(context, Races::as, () -> duo(jdbc), SEED);
            int wrong = 0;
            long began = System.nanoTime();
            for (int done = 0; done < attempts; ) {
                int some = Math.min(Math.max(1, Math.min(PORTION, attempts / 20)), attempts - done);
                var found = race.race(some);
                found.forEach(System.out::println);
                wrong += found.size();
                done += some;
                System.out.printf(
                        "%d races, %s, %d wrong, after %d s%n",
                        done, race.came(), wrong, (System.nanoTime() - began) / 1_000_000_000);
            }
            if (wrong > 0) {
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

    private static Duo duo(JdbcTemplate jdbc) {
        var mara = person("Mara");
        var jonas = person("Jonas");
        return new Duo(mara, jonas, RunningPair.of(jdbc, jonas, mara));
    }
}
