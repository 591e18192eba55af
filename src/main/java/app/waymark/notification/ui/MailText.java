package app.waymark.notification.ui;

import app.waymark.shared.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import java.util.ArrayList;
import java.util.regex.Pattern;

/**
 * What a mail says, as text. Waymark's own addresses become links; those that somebody wrote stay what they are, and
 * nothing is ever taken for markup.
 */
final class MailText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]]");

    private MailText() {}

    static Component[] of(String text, Links links) {
        var pieces = new ArrayList<Component>();
        var found = ADDRESS.matcher(text);
        int at = 0;
        while (found.find()) {
            if (!links.ours(found.group())) {
                continue;
            }
            if (found.start() > at) {
                pieces.add(new Text(text.substring(at, found.start())));
            }
            var link = new Anchor(found.group(), found.group());
            link.getElement().setAttribute("rel", "noopener noreferrer").setAttribute("router-ignore", true);
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
