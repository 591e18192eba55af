package app.waymark.notification.ui;

import app.waymark.notification.LetterShown;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import java.util.regex.Pattern;

/**
 * How a mail arrives: its head, what it looks like at a telephone's width, light or dark, and its text. Its HTML is Waymark's own template
 * with text filled in; it is shown apart from the page, and nothing in it can be pressed.
 */
class MailPreview extends Composite<Div> {

    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern BODY = Pattern.compile("<body>(.*)</body>", Pattern.DOTALL);
    private static final String DARK = "@media (prefers-color-scheme: dark)";

    /** A root of its own, with a style sheet that scripts made: the page's policy lets neither in nor out. */
    private static final String SHOW = "const root = this.shadowRoot || this.attachShadow({mode: 'open'});"
            + "const sheet = new CSSStyleSheet(); sheet.replaceSync($0); root.adoptedStyleSheets = [sheet];"
            + "root.innerHTML = $1;";

    private final Div letter = new Div();
    private final Pre text = new Pre();
    private final DescriptionList head = new DescriptionList();
    private final Button scheme = new Button("", press -> turn());
    private transient LetterShown.Written shown = new LetterShown.Written("", "", "", "", "", "");
    private boolean dark;

    MailPreview() {
        head.addClassName("wm-mail-head");
        letter.addClassName("notification-letter");
        text.addClassName("wm-mail-text");
        var html = new Div(new H3(getTranslation("letters.preview.html")), scheme);
        html.addClassName("notification-letter-head");
        letter.getElement().setAttribute("role", "group");
        letter.getElement().setAttribute("aria-label", getTranslation("letters.preview.html"));
        getContent().addClassName("notification-preview");
        getContent().add(head, html, letter, new H3(getTranslation("letters.preview.text")), text);
    }

    void show(LetterShown.Written now) {
        shown = now;
        head.removeAll();
        line("letters.preview.from", now.from());
        line(
                "letters.preview.reply",
                now.replyTo().isEmpty() ? getTranslation("letters.preview.nobody") : now.replyTo());
        line("letters.preview.subject", now.subject());
        text.setText(now.text());
        draw();
    }

    private void line(String key, String says) {
        head.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(says));
    }

    private void turn() {
        dark = !dark;
        draw();
    }

    private void draw() {
        scheme.setText(getTranslation(dark ? "letters.preview.light" : "letters.preview.dark"));
        letter.getElement().executeJs(SHOW, style(shown.html(), dark), body(shown.html()));
    }

    private static String style(String html, boolean dark) {
        var found = STYLE.matcher(html);
        var style = found.find() ? found.group(1) : "";
        return style.replace("body {", ":host {")
                .replace("h1 {", "h4 {")
                .replace("h2 {", "h5 {")
                .replace(DARK, dark ? "@media all" : "@media not all");
    }

    /** Without the addresses of its links: who looks at it presses nothing by mistake. Its headings stand below those of the page. */
    private static String body(String html) {
        var found = BODY.matcher(html);
        return (found.find() ? found.group(1) : "")
                .replaceAll(" href=\"[^\"]*\"", "")
                .replaceAll("(</?)h1\\b", "$1h4")
                .replaceAll("(</?)h2\\b", "$1h5");
    }
}
