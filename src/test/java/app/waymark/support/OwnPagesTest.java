package app.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OwnPagesTest extends ViewTest {

    @Autowired
    World world;

    @Autowired
    CurrentActor acting;

    @Test
    void a_page_belongs_to_its_person_on_any_thread_and_a_test_to_whom_it_lets_act() {
        var mara = world.account("Mara Lindqvist");
        var jonas = world.account("Jonas Berg");
        open(mara);

        assertThat(elsewhere()).contains(mara);
        assertThat(As.account(jonas, acting::find)).contains(jonas);
        assertThat(acting.find()).contains(mara);

        open(jonas);
        assertThat(elsewhere()).contains(jonas);
    }

    /** Who acts where another thread has taken the session of the page. */
    private Optional<Actor> elsewhere() {
        var page = VaadinSession.getCurrent();
        return CompletableFuture.supplyAsync(() -> {
                    VaadinSession.setCurrent(page);
                    try {
                        return acting.find();
                    } finally {
                        VaadinSession.setCurrent(null);
                    }
                })
                .join();
    }
}
