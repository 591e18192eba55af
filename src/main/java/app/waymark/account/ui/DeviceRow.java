package app.waymark.account.ui;

import app.waymark.account.Device;
import app.waymark.account.SeenBrowser;
import app.waymark.shared.Dates;
import app.waymark.uikit.Chip;
import app.waymark.uikit.KeyedList;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;

/** A browser in which somebody has signed in: what it is, since when, and the press that ends it. */
class DeviceRow extends Composite<ListItem> {

    private final transient Dates dates;

    DeviceRow(Device device, Dates dates, SerializableConsumer<Device> end) {
        this.dates = dates;
        var name = new Span(name(device.seen()));
        name.addClassName("account-device-name");
        var heading = new Div(name);
        heading.addClassName("wm-inline");
        if (device.here()) {
            heading.add(new Chip(getTranslation("account.device.here"), Chip.Tone.OK));
        }
        heading.add(new Chip(getTranslation(state(device)), Chip.Tone.QUIET));
        var when = new Span(getTranslation("account.device.last", dates.moment(device.last())));
        var first = new Span(from(device));
        when.addClassName("wm-small");
        first.addClassName("wm-small");
        var words = new Div(heading, when, first);
        words.addClassName("account-device-words");
        getContent().addClassName("account-device");
        getContent().add(words);
        if (!device.here()) {
            boolean in = device.signedIn() || device.remembered();
            var press = new Button(
                    getTranslation(in ? "account.device.end" : "account.device.forget"), click -> end.accept(device));
            press.setAriaLabel(
                    getTranslation(in ? "account.device.end.of" : "account.device.forget.of", name(device.seen())));
            getContent().add(KeyedList.part(press, "end"));
        }
    }

    /** The browser and its system, as far as they are known. */
    private String name(SeenBrowser seen) {
        if (seen.browser().isEmpty()) {
            return seen.system().isEmpty()
                    ? getTranslation("account.device.unknown")
                    : getTranslation("account.device.unknown.on", seen.system());
        }
        return seen.system().isEmpty()
                ? seen.browser()
                : getTranslation("account.device.name", seen.browser(), seen.system());
    }

    private static String state(Device device) {
        if (device.remembered()) {
            return "account.device.remembered";
        }
        return device.signedIn() ? "account.device.in" : "account.device.out";
    }

    private String from(Device device) {
        var since = dates.moment(device.since());
        return switch (device.seen().network()) {
            case "" -> getTranslation("account.device.first", since);
            case SeenBrowser.HOUSE -> getTranslation("account.device.first.house", since);
            default ->
                getTranslation(
                        "account.device.first.network", since, device.seen().network());
        };
    }
}
