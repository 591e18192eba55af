package app.waymark.feedback.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.regex.Pattern;

/** What somebody wrote, as text: addresses become links, and nothing in it is ever taken for markup. */
final class PostText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]]");

    private PostText() {}

    static Component[] of(String text) {
        var pieces = new ArrayList<Component>();
        var found = ADDRESS.matcher(text);
        int at = 0;
        while (found.find()) {
            if (found.start() > at) {
                pieces.add(new Text(text.substring(at, found.start())));
            }
            var link = new Anchor(found.group(), found.group());
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            link.getElement().setAttribute("router-ignore", true);
            link.setTarget("_blank");
            pieces.add(link);
            at = found.end();
        }
        if (at < text.length()) {
            pieces.add(new Text(text.substring(at)));
        }
        return pieces.toArray(Component[]::new);
    }
}
