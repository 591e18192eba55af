package app.waymark.upkeep;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.StandardEnvironment;

/** What an installation is set to, read as Waymark itself reads it, without starting it. */
public final class InstallationSettings {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ConfigurableEnvironment environment;

    /** As in this environment. */
    public InstallationSettings(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    /** As in this process's environment, with {@code application.yaml} and what stands beside the jar below it. */
    public static InstallationSettings ofThisProcess() {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return new InstallationSettings(environment);
    }

    /** The setting of this name as it stands; empty where there is none. */
    String value(String name) {
        return environment.getProperty(name, "");
    }

    /** What locks the private key that badges are signed with; empty where nothing does. */
    public String badgeSecret() {
        return value("waymark.badges.secret");
    }

    boolean flag(String name) {
        return environment.getProperty(name, Boolean.class, false);
    }

    Binder binder() {
        return Binder.get(environment);
    }

    ConfigurableEnvironment environment() {
        return environment;
    }

    /**
     * A connection of its own to Waymark's database, on which a statement may take as long as it takes.
     *
     * @throws UpkeepFault where none is named or it does not answer
     */
    public Connection database() {
        var url = value("spring.datasource.url");
        if (url.isBlank()) {
            throw new UpkeepFault("Waymark has no database here: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME"
                    + " and SPRING_DATASOURCE_PASSWORD as for Waymark itself.");
        }
        var properties = new Properties();
        properties.setProperty("connectTimeout", Long.toString(PATIENCE.toMillis()));
        setUnlessBlank(properties, "user", value("spring.datasource.username"));
        setUnlessBlank(properties, "password", value("spring.datasource.password"));
        try {
            return DriverManager.getConnection(url, properties);
        } catch (SQLException unreachable) {
            throw new UpkeepFault(
                    "The database cannot be reached (" + firstLine(unreachable) + "): check SPRING_DATASOURCE_URL,"
                            + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD, and that the server is"
                            + " running.",
                    unreachable);
        }
    }

    private static void setUnlessBlank(Properties properties, String name, String value) {
        if (!value.isBlank()) {
            properties.setProperty(name, value);
        }
    }

    /** What somebody else's fault says, as far as it fits into a sentence. */
    static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("\\.$", "");
    }
}
