package app.waymark.feedback.ui;

import app.waymark.feedback.ThreadSummary;
import app.waymark.shared.Slice;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The one way from a thing on a page to what is said about it: to begin, or with how many threads there are to the latest. */
public class TalkLink extends Composite<Div> {

    /**
     * Where it leads, and what it says.
     *
     * @param path empty where nothing was said, and nothing can be
     * @param name what a screen reader says, with what it is about
     */
    public record Entry(String path, String text, String name) {

        /** Nothing was said, and nothing can be. */
        public static final Entry NONE = new Entry("", "", "");

        /**
         * The entry of one part.
         *
         * @param name how the part is called
         * @param threads the latest threads about the thing
         */
        public static Entry of(
                Component words, Discussed about, String part, String name, Slice<ThreadSummary> threads) {
            var on = threads.items().stream()
                    .filter(one -> part.equals(one.part()))
                    .toList();
            if (on.isEmpty()) {
                return about.talks()
                        ? new Entry(
                                about.beginning(part),
                                words.getTranslation("feedback.talk"),
                                words.getTranslation("feedback.talk.what", name))
                        : NONE;
            }
            var open = on.stream().filter(one -> !one.resolved()).findFirst().orElse(on.getFirst());
            var text = words.getTranslation("feedback.talk.some", on.size());
            return new Entry(about.path(open.id()), text, words.getTranslation("feedback.talk.some.what", text, name));
        }
    }

    private @Nullable PageLink link;
    private transient Entry shown = Entry.NONE;

    /** Shows nothing yet. */
    public TalkLink() {
        getContent().addClassNames("feedback-talk-link", "wm-screen");
        setVisible(false);
    }

    /** Shows this entry. */
    public void show(Entry entry) {
        if (entry.equals(shown)) {
            return;
        }
        shown = entry;
        setVisible(!entry.path().isEmpty());
        if (entry.path().isEmpty()) {
            return;
        }
        if (link == null) {
            var made = new PageLink(entry.path(), entry.text());
            KeyedList.part(made, "talk");
            getContent().add(made);
            link = made;
        }
        var leads = Objects.requireNonNull(link);
        leads.setHref(entry.path().substring(1));
        leads.setText(entry.text());
        leads.setAriaLabel(entry.name());
    }
}
