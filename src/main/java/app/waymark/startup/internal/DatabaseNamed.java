package app.waymark.startup.internal;

import app.waymark.startup.CannotStart;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/** Stops a start that has no database before it gets anywhere, rather than with a connection pool's complaint. */
final class DatabaseNamed implements EnvironmentPostProcessor, Ordered {

    /** The very last: everything that may name a database has had its turn. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        var url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank() && !environment.containsProperty("spring.datasource.jndi-name")) {
            throw new CannotStart("Waymark has no database: set SPRING_DATASOURCE_URL to a MariaDB server, such as"
                    + " jdbc:mariadb://localhost:3306/waymark, with SPRING_DATASOURCE_USERNAME and"
                    + " SPRING_DATASOURCE_PASSWORD.");
        }
    }
}
