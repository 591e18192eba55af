package app.waymark.account.ui.plain;

import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * Holds so many pages open for one person and no more, in all their browsers together: each costs some hundred kilobytes.
 * Where one more is opened the oldest is closed; it can be loaded again, and nobody misses the fortieth tab.
 */
@Component
class OpenTabs implements VaadinServiceInitListener {

    /** The most pages that one person has open. */
    static final int MOST = 40;

    private final CurrentActor currentActor;
    private final ConcurrentMap<AccountId, Deque<UI>> open = new ConcurrentHashMap<>();

    OpenTabs(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(
                        opened -> currentActor.find().ifPresent(actor -> opened(actor.id(), opened.getUI())));
    }

    private void opened(AccountId who, UI ui) {
        open.compute(who, (unused, tabs) -> {
            var all = tabs == null ? new ArrayDeque<UI>() : tabs;
            all.addLast(ui);
            while (all.size() > MOST) {
                close(all.removeFirst());
            }
            return all;
        });
        ui.addDetachListener(gone -> closed(who, ui));
    }

    private void closed(AccountId who, UI ui) {
        open.computeIfPresent(who, (unused, tabs) -> {
            tabs.remove(ui);
            return tabs.isEmpty() ? null : tabs;
        });
    }

    /** How many pages this person has open. */
    int of(AccountId who) {
        var tabs = open.get(who);
        return tabs == null ? 0 : tabs.size();
    }

    private static void close(UI oldest) {
        try {
            var unused = oldest.access(oldest::close);
        } catch (UIDetachedException gone) {
            // It has just been closed by its person.
        }
    }
}
