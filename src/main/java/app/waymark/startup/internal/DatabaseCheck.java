package app.waymark.startup.internal;

import app.waymark.startup.CannotStart;
import app.waymark.startup.DatabaseSafety;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Looks at the database before anything else is made: is one named, does it answer, is it set up safely? Without
 * snapshot isolation MariaDB loses racing updates, without a flush at each commit it loses the last second of commits
 * with the power: neither is something that Waymark could notice later.
 */
final class DatabaseCheck implements EnvironmentPostProcessor, Ordered {

    /** The very last: everything that may name a database has had its turn. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            throw new CannotStart("Waymark has no database: set SPRING_DATASOURCE_URL to a MariaDB server, such as"
                    + " jdbc:mariadb://localhost:3306/waymark, with SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD.");
        }
        if (!url.startsWith("jdbc:")) {
            // An application of the tests that has none.
            return;
        }
        try (var connection = DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username"),
                environment.getProperty("spring.datasource.password"))) {
            check(DatabaseSafety.settings(connection));
        } catch (SQLException unreachable) {
            throw new CannotStart(
                    "The database cannot be reached (" + firstLine(unreachable) + "): check SPRING_DATASOURCE_URL,"
                            + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the server is"
                            + " running.",
                    unreachable);
        }
    }

    /** Throws {@link CannotStart} where these settings (by name, as the server says them) are not safe. */
    static void check(Map<String, String> settings) {
        DatabaseSafety.fault(settings).ifPresent(sentence -> {
            throw new CannotStart(sentence);
        });
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }
}
