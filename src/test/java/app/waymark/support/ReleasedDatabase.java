package app.waymark.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts an application on the database that the first release, commit {@code 7b84354}, had filled with its demo: in a
 * schema of its own, beside the one of all other tests. The application brings it up to today, as an upgrade would.
 */
public final class ReleasedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String DUMP = "/release-7b84354/database.sql.gz";
    private static final String SCHEMA = "waymark_7b84354";

    /** Amir, whose account that release closed as it did: nothing else ended, he is mentored on. */
    public static final String CLOSED = "01a21f23-126b-7a7a-bce1-e94afa488ad5";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var environment = context.getEnvironment();
        var url = environment.getRequiredProperty("spring.datasource.url");
        var released = url.replaceFirst("(//[^/]+)/[^?]*", "$1/" + SCHEMA);
        var username = environment.getProperty("spring.datasource.username");
        var password = environment.getProperty("spring.datasource.password");
        execute(
                url,
                username,
                password,
                "drop database if exists " + SCHEMA,
                "create database " + SCHEMA + " default charset utf8mb4");
        execute(released + (released.contains("?") ? "&" : "?") + "allowMultiQueries=true", username, password, dump());
        execute(
                released,
                username,
                password,
                "update account set closed_at = '2026-11-20 09:30:00' where id = '" + CLOSED + "'");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("releasedDatabase", Map.of("spring.datasource.url", released)));
    }

    private static String dump() {
        try (var zip = new GZIPInputStream(
                java.util.Objects.requireNonNull(ReleasedDatabase.class.getResourceAsStream(DUMP), DUMP))) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void execute(
            String url, @Nullable String username, @Nullable String password, String... statements) {
        try (var connection = DriverManager.getConnection(url, username, password);
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
                // A later statement of the same text reports its fault only when its turn to be read has come.
                while (statement.getMoreResults() || statement.getUpdateCount() >= 0) {}
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("The released database could not be loaded", refused);
        }
    }
}
