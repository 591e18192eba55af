package app.waymark.support;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives the application the embedded database wherever nobody named another one ({@code spring.datasource.url}, or
 * {@code SPRING_DATASOURCE_URL} in the environment). It starts once a JVM and stops after the last application context.
 *
 * <p>{@code waymark.embedded.folder} says where its data lives and that it is to be kept; without it, it is a test's
 * database: under {@code target}, and empty at first.
 */
final class EmbeddedDatabaseSettings implements EnvironmentPostProcessor, Ordered {

    private static @Nullable EmbeddedDatabase running;

    /** After every other source of settings has been read, before anything checks them. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE - 10;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.containsProperty("spring.datasource.url")
                || environment.containsProperty("spring.datasource.jndi-name")) {
            return;
        }
        var database = database(environment.getProperty("waymark.embedded.folder"));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "embeddedDatabase",
                        Map.of(
                                "spring.datasource.url", database.url(),
                                "spring.datasource.username", database.username(),
                                "spring.datasource.password", database.password())));
    }

    private static synchronized EmbeddedDatabase database(@Nullable String kept) {
        var database = running;
        if (database == null) {
            database = kept != null
                    ? EmbeddedDatabase.on(Path.of(kept).toAbsolutePath().normalize())
                    : EmbeddedDatabase.onFreeFolderUnder(testFolder()).emptied();
            // Runs when all contexts have closed, which a shutdown hook of its own would not wait for.
            SpringApplication.getShutdownHandlers().add(database::stop);
            running = database;
        }
        return database;
    }

    private static Path testFolder() {
        var project = System.getProperty("basedir", System.getProperty("user.dir", "."));
        return Path.of(project, "target", "test-database").toAbsolutePath();
    }
}
