package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Changed;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class LiveUpdatesTest {

    private final Changed goal = Changed.goal(UUID.randomUUID());
    private final List<Runnable> later = new ArrayList<>();
    private final LiveUpdates updates = new LiveUpdates(later::add);
    private final List<String> heard = new ArrayList<>();
    private final Page page = new Page();

    @Test
    void an_open_page_hears_what_it_follows_and_nothing_else() {
        follow(page, goal, "goal");
        follow(page, Changed.goal(UUID.randomUUID()), "another goal");
        tell(goal);
        assertThat(heard).containsExactly("goal");
    }

    @Test
    void a_page_that_was_left_hears_nothing_and_is_forgotten() {
        var view = follow(page, goal, "goal");
        page.remove(view);
        tell(goal);
        assertThat(heard).isEmpty();
        assertThat(updates.following(goal)).isZero();
    }

    @Test
    void a_page_that_is_left_between_the_change_and_its_telling_is_not_touched() {
        var view = follow(page, goal, "goal");
        updates.tell(goal);
        page.remove(view);
        runLater();
        assertThat(heard).isEmpty();
    }

    @Test
    void a_page_that_comes_back_hears_again() {
        var view = follow(page, goal, "goal");
        page.remove(view);
        page.add(view);
        tell(goal);
        assertThat(heard).containsExactly("goal");
    }

    @Test
    void many_changes_at_once_are_one_refresh_and_a_later_one_is_another() {
        follow(page, goal, "goal");
        updates.tell(goal);
        updates.tell(goal);
        tell(goal);
        assertThat(heard).containsExactly("goal");
        tell(goal);
        assertThat(heard).containsExactly("goal", "goal");
    }

    @Test
    void a_change_between_a_page_s_reading_and_its_following_is_seen() {
        // It has read already, and the change comes.
        tell(goal);
        follow(page, goal, "goal");
        runLater();
        assertThat(heard).containsExactly("goal");
    }

    @Test
    void one_page_that_cannot_be_told_harms_no_other() {
        var broken = new Page() {
            @Override
            public Future<Void> access(Command command) {
                throw new IllegalStateException("broken");
            }
        };
        follow(broken, goal, "broken");
        follow(page, goal, "goal");
        tell(goal);
        assertThat(heard).containsExactly("goal");
    }

    @Test
    void a_registration_that_was_removed_follows_no_more() {
        var view = new Div();
        var registration = updates.follow(view, goal, () -> heard.add("goal"));
        page.add(view);
        registration.remove();
        tell(goal);
        assertThat(heard).isEmpty();
    }

    @Test
    void a_change_is_told_after_its_commit_and_never_when_it_was_rolled_back() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.registerBean(LiveUpdates.class, () -> updates);
            context.register(Transactions.class);
            context.refresh();
            var transaction = new TransactionTemplate(context.getBean(AbstractPlatformTransactionManager.class));
            follow(page, goal, "goal");

            transaction.executeWithoutResult(open -> {
                context.publishEvent(goal);
                runLater();
                assertThat(heard).isEmpty();
            });
            runLater();
            assertThat(heard).containsExactly("goal");

            transaction.executeWithoutResult(open -> {
                context.publishEvent(goal);
                open.setRollbackOnly();
            });
            runLater();
            assertThat(heard).containsExactly("goal");

            context.publishEvent(goal);
            runLater();
            assertThat(heard).as("outside a transaction at once").containsExactly("goal", "goal");
        }
    }

    private Div follow(UI ui, Changed topic, String name) {
        var view = new Div();
        updates.follow(view, topic, () -> heard.add(name));
        ui.add(view);
        return view;
    }

    private void tell(Changed topic) {
        updates.tell(topic);
        runLater();
    }

    private void runLater() {
        var now = List.copyOf(later);
        later.clear();
        now.forEach(Runnable::run);
    }

    /** A page that is told at once, with no session to lock. */
    private static class Page extends UI {

        @Override
        public Future<Void> access(Command command) {
            command.execute();
            return CompletableFuture.completedFuture(null);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {

        @Bean
        AbstractPlatformTransactionManager transactionManager() {
            return new AbstractPlatformTransactionManager() {
                @Override
                protected Object doGetTransaction() {
                    return new Object();
                }

                @Override
                protected void doBegin(Object transaction, TransactionDefinition definition) {}

                @Override
                protected void doCommit(DefaultTransactionStatus status) {}

                @Override
                protected void doRollback(DefaultTransactionStatus status) {}
            };
        }
    }
}
