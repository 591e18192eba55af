package app.waymark.uikit;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.ArrayList;
import java.util.List;

/**
 * What arrived out of sight while a page was read: "2 new answers", in a button over the page that leads to the first of
 * them by press or key, and moves nothing. What is in sight already, or comes into it, is taken off; where nothing is
 * left, the button goes ({@code js/arrivals.js}).
 *
 * <p>It announces nothing: whoever adds to it says what came in {@link LiveRegion}.
 */
@Tag("wm-arrived")
public class Arrived extends HtmlComponent implements HasComponents {

    private final SerializableFunction<List<String>, String> words;
    private final NativeButton button = new NativeButton();
    private final Span says = new Span();
    private final ArrayList<String> waiting = new ArrayList<>();
    private int times;

    /** One of those that arrived came into sight. */
    @DomEvent("seen")
    // Public, for Vaadin makes it.
    public static class Seen extends ComponentEvent<Arrived> {

        private final String place;

        /** As Vaadin makes it. */
        public Seen(Arrived source, boolean fromClient, @EventData("event.detail") String place) {
            super(source, fromClient);
            this.place = place;
        }
    }

    /**
     * A button that is not seen before something arrives.
     *
     * @param words what it says of what waits, by the ids of where it stands
     * @param seen told of each that came into sight
     */
    public Arrived(SerializableFunction<List<String>, String> words, SerializableConsumer<String> seen) {
        this.words = words;
        Keys.on(button, Keys.ARRIVED);
        var hint = new HtmlComponent("kbd");
        hint.getElement().setText(Keys.ARRIVED).setAttribute("aria-hidden", "true");
        button.add(says, hint);
        Presses.counted(button);
        add(button);
        addListener(Seen.class, event -> {
            // What a browser says is believed of what waits alone.
            if (waiting.remove(event.place)) {
                seen.accept(event.place);
                say();
            }
        });
        say();
    }

    /** Something arrived, once more perhaps, and stands in the element of this id. */
    public void arrived(String place) {
        if (!waiting.contains(place)) {
            waiting.add(place);
        }
        times++;
        say();
    }

    /** Only what stands in these is still of interest: what else waited is gone, or opened. */
    public void keep(List<String> places) {
        if (waiting.retainAll(places)) {
            say();
        }
    }

    private void say() {
        setVisible(!waiting.isEmpty());
        says.setText(waiting.isEmpty() ? "" : words.apply(List.copyOf(waiting)));
        getElement().setAttribute("data-at", String.join(" ", waiting)).setAttribute("data-times", "" + times);
    }
}
