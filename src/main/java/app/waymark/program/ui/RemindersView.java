package app.waymark.program.ui;

import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Reminders;
import app.waymark.shared.AskedFor;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.turn.Patience;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** When a programme reminds its people of what is asked of them, and when its coordinators are told. */
@Route("programmes/:programme/reminders")
@PermitAll
class RemindersView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Reminders reminders;
    private final transient Programmes programmes;
    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Map<AskedFor, ReminderFields> fields = new EnumMap<>(AskedFor.class);
    private final transient LiveUpdates live;
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private boolean following;

    RemindersView(Reminders reminders, Programmes programmes, LiveUpdates live) {
        this.reminders = reminders;
        this.programmes = programmes;
        this.live = live;
        var body = new Div(notice);
        body.addClassName("wm-stack");
        for (var asked : AskedFor.values()) {
            if (asked != AskedFor.OTHER) {
                var one = new ReminderFields(asked);
                fields.put(asked, one);
                body.add(one);
            }
        }
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = event.getRouteParameters()
                .get("programme")
                .map(RemindersView::id)
                .orElseThrow(NotFoundException::new);
        var name = programmes.coordinatedProgramme(programme).orElseThrow(NotFoundException::new);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.heading(getTranslation("reminders.title"));
        header.sub(getTranslation("reminders.sub", name.name()));
        var save = new Button(getTranslation("reminders.save"), click -> save());
        Keys.on(save, Keys.SEND);
        header.primary(save);
        reminders.of(programme).forEach((asked, patience) -> fields(asked).show(patience));
        if (!following) {
            following = true;
            live.follow(this, Changed.programme(programme.value()), this::again);
        }
    }

    /** Takes over what another coordinator said; what is being typed here stays. */
    private void again() {
        reminders.of(programme).forEach((asked, patience) -> {
            if (!fields(asked).touched()) {
                fields(asked).show(patience);
            }
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("reminders.title");
    }

    private static ProgrammeId id(String text) {
        try {
            return new ProgrammeId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private ReminderFields fields(AskedFor asked) {
        return Objects.requireNonNull(fields.get(asked), "every kind has its fields");
    }

    /** All that was typed or nothing: what is wrong says so first. What nobody touched here may be another's. */
    private void save() {
        notice.clear();
        var typed = new EnumMap<AskedFor, ReminderFields.Typed>(AskedFor.class);
        for (var one : fields.entrySet()) {
            if (!one.getValue().touched()) {
                continue;
            }
            var said = one.getValue().typed();
            if (said.isEmpty()) {
                return;
            }
            typed.put(one.getKey(), said.get());
        }
        typed.forEach((asked, said) -> {
            reminders.change(programme, asked, said.nudges(), said.told());
            fields(asked).show(new Patience(said.nudges(), said.told()));
        });
        notice.saved();
    }
}
