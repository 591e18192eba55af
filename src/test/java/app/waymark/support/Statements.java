package app.waymark.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;

/**
 * Counts the SQL statements that a piece of work asks of the database. (No component: development runs with the test
 * classes on its path, and must not find it.)
 */
public class Statements {

    private static final ThreadLocal<@Nullable List<String>> LISTENING = new ThreadLocal<>();

    /** How many statements this work issued, on this thread. */
    public static int count(Runnable work) {
        return of(work).size();
    }

    /** The statements that this work issued, on this thread, in order. */
    public static List<String> of(Runnable work) {
        return of(() -> {
                    work.run();
                    return true;
                })
                .statements();
    }

    /** What this work gave, with the statements that it issued, on this thread, in order. */
    public static <T> Counted<T> of(Supplier<T> work) {
        var before = LISTENING.get();
        var heard = new ArrayList<String>();
        LISTENING.set(heard);
        try {
            return new Counted<>(work.get(), List.copyOf(heard));
        } finally {
            LISTENING.set(before);
            if (before != null) {
                before.addAll(heard);
            }
        }
    }

    /** A result and what it took. */
    public record Counted<T>(T result, List<String> statements) {}

    @Bean
    static BeanPostProcessor listeningDataSource() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource dataSource
                        ? ProxyDataSourceBuilder.create(name, dataSource)
                                .listener(new Listener())
                                .build()
                        : bean;
            }
        };
    }

    private static final class Listener implements QueryExecutionListener {

        @Override
        public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

        @Override
        public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
            var heard = LISTENING.get();
            if (heard != null) {
                // A batch is one trip to the database however many rows it carries.
                queries.stream().map(QueryInfo::getQuery).forEach(heard::add);
            }
        }
    }
}
