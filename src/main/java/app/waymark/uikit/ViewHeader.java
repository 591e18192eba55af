package app.waymark.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page: where it hangs, its one question or name as the only {@code h1}, a line of explanation, marks
 * (chips), and what can be done. The one primary action stands last, and on a narrow screen fixed above the bar.
 */
public class ViewHeader extends Composite<Header> {

    private final OrderedList crumbs = new OrderedList();
    private final Nav crumbNav = new Nav(crumbs);
    private final H1 title = new H1();
    private final Paragraph sub = new Paragraph();
    private final Div actions = new Div();
    private final Div marks = new Div();
    private @Nullable String way;

    /** An empty head, to be filled when the page knows what it shows. */
    public ViewHeader() {
        this("");
    }

    /** A head with this heading. */
    public ViewHeader(String heading) {
        crumbNav.addClassName("wm-crumbs");
        crumbNav.setAriaLabel(getTranslation("uikit.crumbs"));
        crumbNav.setVisible(false);
        sub.addClassName("wm-sub");
        sub.setVisible(false);
        actions.addClassName("wm-actions");
        marks.addClassName("wm-marks");
        title.setText(heading);
        var text = new Div(crumbNav, title, sub);
        text.addClassName("wm-head-text");
        getContent().addClassName("wm-head");
        getContent().add(text, actions, marks);
    }

    /** Sets the heading. */
    public ViewHeader heading(String text) {
        title.setText(text);
        return this;
    }

    /** Sets the line under the heading; none where it is empty. */
    public ViewHeader sub(String text) {
        sub.setText(text);
        sub.setVisible(!text.isEmpty());
        return this;
    }

    /** Adds a step of the way here, outermost first, as a link to that page. */
    public ViewHeader crumb(String text, String path) {
        if (way == null) {
            way = path;
        }
        return crumb(new PageLink(path, text));
    }

    /** Adds a last step that is no page of its own: "Short term, to 31 Mar 2027". */
    public ViewHeader crumb(String text) {
        var item = new ListItem(text);
        crumbs.add(item);
        crumbNav.setVisible(true);
        return this;
    }

    /** Takes the way here, the marks and the actions away, to fill the head anew. */
    public ViewHeader clear() {
        way = null;
        crumbs.removeAll();
        crumbNav.setVisible(false);
        actions.removeAll();
        marks.removeAll();
        return this;
    }

    /** Adds chips, or other small marks of state, under the heading. */
    public ViewHeader marks(Component... components) {
        marks.add(components);
        return this;
    }

    /** Takes the marks away, to set others; all else stays. */
    public ViewHeader clearMarks() {
        marks.removeAll();
        return this;
    }

    /** Adds something that can be done here. */
    public ViewHeader action(Component... components) {
        actions.add(components);
        return this;
    }

    /**
     * Adds the one thing that this page is for, as its primary button; at most once. On a narrow screen it stays at the
     * bottom, within the thumb's reach.
     */
    public ViewHeader primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return primary((Component) button);
    }

    /** The same, where the one thing is a page of its own: see {@link PageLink#primaryButton}. */
    public ViewHeader primary(Component component) {
        var place = new Div(component);
        place.addClassName("wm-primary");
        actions.add(place);
        return this;
    }

    /** Where the way here begins; empty where the page hangs nowhere. */
    Optional<String> way() {
        return Optional.ofNullable(way);
    }

    private ViewHeader crumb(PageLink link) {
        crumbs.add(new ListItem(link));
        crumbNav.setVisible(true);
        return this;
    }
}
