package app.waymark.uikit;

import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** Tells the components of a page, which nothing is injected into, what day it is where its person lives. */
@Component
class PageClock implements VaadinServiceInitListener {

    private record Time(Clock clock, ZoneId zone) {}

    private final Clock clock;
    private final CurrentActor currentActor;

    PageClock(Clock clock, CurrentActor currentActor) {
        this.clock = clock;
        this.currentActor = currentActor;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(opened -> ComponentUtil.setData(
                        opened.getUI(),
                        Time.class,
                        new Time(clock, currentActor.find().map(Actor::zone).orElse(ZoneOffset.UTC))));
    }

    /** The present day on the page that is being served. */
    static LocalDate today() {
        var time = ComponentUtil.getData(UI.getCurrent(), Time.class);
        if (time == null) {
            throw new IllegalStateException("A page has its time from its beginning");
        }
        return LocalDate.ofInstant(time.clock().instant(), time.zone());
    }
}
