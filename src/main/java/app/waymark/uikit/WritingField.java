package app.waymark.uikit;

import app.waymark.shared.TypedText;
import app.waymark.shared.markdown.TextFormat;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/**
 * A field for text in Markdown, under a row of buttons that put its signs around what is selected, and one that shows the
 * text as its readers will see it. {@code js/writing.js} sets the signs, by the buttons or by Ctrl+B, Ctrl+I and Ctrl+K.
 */
public class WritingField extends Composite<Div> {

    private static final List<String> SIGNS = List.of("bold", "italic", "list", "quote", "link", "code");

    private final TextArea field;
    private final Div signs = new Div();
    private final NativeButton look = new NativeButton();
    private final Div preview = new Div();
    private boolean looking;

    /** @param field what is typed into, which stays its owner's to name and to listen to */
    public WritingField(TextArea field) {
        this.field = field;
        signs.addClassName("wm-signs");
        signs.getElement().setAttribute("role", "toolbar");
        signs.getElement().setAttribute("aria-label", getTranslation("uikit.writing.signs"));
        SIGNS.forEach(sign -> signs.add(button(sign)));
        look.addClassName("wm-sign-look");
        look.addClickListener(event -> {
            looking = !looking;
            fill();
        });
        preview.addClassName("wm-preview");
        preview.getElement().setAttribute("role", "region");
        preview.getElement().setAttribute("aria-label", getTranslation("uikit.writing.preview"));
        preview.getElement().setAttribute("tabindex", "0");
        var bar = new Div(signs, look);
        bar.addClassName("wm-signs-bar");
        getContent().addClassName("wm-writing");
        getContent().add(bar, field, preview);
        fill();
    }

    /** Goes back from what its readers will see to writing. */
    public void write() {
        looking = false;
        fill();
    }

    private NativeButton button(String sign) {
        var button = new NativeButton();
        var name = getTranslation("uikit.writing." + sign);
        button.addClassNames("wm-sign", "wm-sign-" + sign);
        button.getElement().setAttribute("data-sign", sign);
        button.getElement().setAttribute("tabindex", sign.equals(SIGNS.getFirst()) ? "0" : "-1");
        button.setAriaLabel(name);
        button.setTitle(name);
        return button;
    }

    private void fill() {
        look.setText(getTranslation(looking ? "uikit.writing.write" : "uikit.writing.look"));
        look.getElement().setAttribute("aria-pressed", Boolean.toString(looking));
        field.setVisible(!looking);
        signs.setVisible(!looking);
        preview.setVisible(looking);
        preview.removeAll();
        if (looking) {
            preview.add(
                    TypedText.blank(field.getValue())
                            ? new Paragraph(getTranslation("uikit.writing.nothing"))
                            : WrittenText.of(TypedText.strip(field.getValue()), TextFormat.MARKDOWN));
        }
    }
}
