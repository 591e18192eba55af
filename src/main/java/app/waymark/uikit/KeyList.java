package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of keys that "?" opens, with the switch for single letters. {@code js/keys.js} opens it and minds both. */
class KeyList extends Composite<KeyList.Dialog> {

    /** The browser's own dialog: it keeps the focus within and gives it back. */
    @Tag("dialog")
    public static class Dialog extends HtmlContainer {}

    /** Begins the keys that go to a place. */
    private static final String GO = "g";

    private record Line(List<String> keys, String textKey) {}

    private static final List<Line> LINES = List.of(
            new Line(List.of("?"), "uikit.keys.list"),
            new Line(List.of("g", "h"), "uikit.keys.home"),
            new Line(List.of("g", "g"), "uikit.keys.goals"),
            new Line(List.of("g", "m"), "uikit.keys.meetings"),
            new Line(List.of("/"), "uikit.keys.search"),
            new Line(List.of("f"), "uikit.keys.filter"),
            new Line(List.of("n"), "uikit.keys.new"),
            new Line(List.of("m"), "uikit.keys.map"),
            new Line(List.of("e"), "uikit.keys.edit"),
            new Line(List.of("j"), "uikit.keys.next"),
            new Line(List.of("d"), "uikit.keys.changes"),
            new Line(List.of("v"), "uikit.keys.verdict"),
            new Line(List.of("Ctrl", "Enter"), "uikit.keys.send"));

    private final Map<String, List<Component>> goes = new HashMap<>();

    KeyList() {
        var heading = new H2(getTranslation("uikit.keys"));
        heading.setId("wm-keys-heading");
        var keys = new DescriptionList();
        keys.addClassName("wm-keys");
        for (var line : LINES) {
            var term = new DescriptionList.Term();
            for (var key : line.keys()) {
                var cap = new HtmlContainer("kbd");
                cap.setText(key);
                term.add(cap);
            }
            var description = new DescriptionList.Description(getTranslation(line.textKey()));
            keys.add(term, description);
            if (line.keys().getFirst().equals(GO)) {
                goes.put(String.join(" ", line.keys()), List.of(term, description));
            }
        }
        var single = button(getTranslation("uikit.keys.off"));
        single.getElement().setAttribute("data-keys-switch", true);
        single.getElement().setAttribute("data-off", getTranslation("uikit.keys.off"));
        single.getElement().setAttribute("data-on", getTranslation("uikit.keys.on"));
        var close = button(getTranslation("uikit.close"));
        close.addClassName("wm-button-primary");
        close.getElement().setAttribute("type", "submit");
        var form = new HtmlContainer("form");
        form.getElement().setAttribute("method", "dialog");
        var buttons = new Div(close, single);
        buttons.addClassName("wm-inline");
        form.add(buttons);
        getContent().setId("wm-keys");
        getContent().addClassName("wm-keys-dialog");
        getContent().getElement().setAttribute("aria-labelledby", "wm-keys-heading");
        getContent().add(heading, keys, form);
    }

    /** Names, of the keys that go to a place, only these: nobody is told of a page that is not theirs. */
    void going(Set<String> keys) {
        goes.forEach((key, line) -> line.forEach(part -> part.setVisible(keys.contains(key))));
    }

    private static NativeButton button(String text) {
        var button = new NativeButton(text);
        button.addClassName("wm-button");
        button.getElement().setAttribute("type", "button");
        return button;
    }
}
