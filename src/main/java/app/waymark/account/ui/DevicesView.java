package app.waymark.account.ui;

import app.waymark.account.Device;
import app.waymark.account.OwnAccount;
import app.waymark.account.OwnDevices;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** The browsers in which one has signed in, each ended with one press, and all others at once. */
@Route("settings/devices")
@PermitAll
class DevicesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient OwnDevices devices;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final KeyedList<Device> rows;
    private final Button others = new Button(getTranslation("account.settings.elsewhere.do"));
    private final InlineMessage notice = new InlineMessage();
    private boolean following;

    DevicesView(OwnDevices devices, OwnAccount own, DateFormats dates, LiveUpdates live, CurrentActor actor) {
        this.devices = devices;
        this.live = live;
        this.actor = actor;
        var header = new ViewHeader(getTranslation("account.devices.title"));
        header.crumb(getTranslation("account.settings.title"), Links.SETTINGS);
        var list = new UnorderedList();
        list.addClassName("account-devices");
        list.getElement().setAttribute("role", "list");
        rows = KeyedList.rebuilding(list, Device::id, device -> new DeviceRow(device, dates.mine(), this::end));
        others.addClickListener(click -> {
            own.signOutElsewhere();
            show();
            notice.say(getTranslation("account.settings.elsewhere.done"));
        });
        var row = new Div(others, notice);
        row.addClassName("wm-settings-do");
        var sections = new Div(new Paragraph(getTranslation("account.devices.text")), list, row);
        sections.addClassName("wm-settings");
        getContent().add(header, sections);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::show);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.devices.title");
    }

    private void end(Device device) {
        boolean in = device.signedIn() || device.remembered();
        boolean done = devices.end(device.id());
        show();
        if (done) {
            notice.say(getTranslation(in ? "account.device.ended" : "account.device.forgotten"));
        } else {
            notice.refuse(getTranslation("account.device.gone"));
        }
    }

    private void show() {
        var now = devices.list();
        rows.show(now);
        others.setVisible(now.stream().anyMatch(one -> !one.here() && (one.signedIn() || one.remembered())));
    }
}
