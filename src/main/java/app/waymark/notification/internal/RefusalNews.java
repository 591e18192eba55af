package app.waymark.notification.internal;

import app.waymark.notification.AddressRefused;
import app.waymark.program.ProgrammeAccess;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.SystemActor;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the coordinators of a person that mail does not reach them, once for each address. Whoever is in no round has
 * nobody to be told: administrators see every refusal under Mail.
 */
@Component
class RefusalNews {

    private final ProgrammeAccess programmes;
    private final ApplicationEventPublisher events;

    RefusalNews(ProgrammeAccess programmes, ApplicationEventPublisher events) {
        this.programmes = programmes;
        this.events = events;
    }

    /** Tells it in the present transaction. */
    void tell(AccountId person, String address, String words) {
        // The same name each time, so that the next refusal of the same address is no news.
        var event = UUID.nameUUIDFromBytes(("refused:" + person.value() + ":" + address.toLowerCase(Locale.ROOT))
                .getBytes(StandardCharsets.UTF_8));
        SystemActor.call(() -> programmes.coordinatorsOf(person)).forEach((coordinator, round) -> {
            if (!coordinator.equals(person)) {
                events.publishEvent(new News(
                        event,
                        new AddressRefused(address, words),
                        person.value(),
                        coordinator,
                        person,
                        Links.people(round.value())));
            }
        });
    }
}
