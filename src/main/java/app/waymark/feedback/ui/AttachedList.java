package app.waymark.feedback.ui;

import app.waymark.feedback.Attachment;
import app.waymark.file.KeepResult;
import app.waymark.shared.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.text.NumberFormat;
import java.util.List;

/** The files of a post: pictures small, each a link to the whole, all others by name and size. */
class AttachedList extends UnorderedList {

    private static final int MEGABYTE = 1024 * 1024;

    AttachedList(List<Attachment> files) {
        addClassName("feedback-files");
        files.forEach(file -> add(new ListItem(of(this, file))));
    }

    /** One file, as a link to it. */
    static Component of(Component words, Attachment file) {
        var link = new Anchor(Links.file(file.file()), "", AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        if (file.picture()) {
            var picture = new Image(Links.file(file.file()), file.alt().isEmpty() ? file.name() : file.alt());
            picture.addClassName("feedback-picture");
            picture.getElement().setAttribute("loading", "lazy");
            link.add(picture);
        } else {
            link.setText(file.name());
            var size = new Span(" " + size(words, file.size()));
            size.addClassName("wm-small");
            link.add(size);
        }
        return link;
    }

    private static String size(Component words, int bytes) {
        var number = NumberFormat.getNumberInstance(UI.getCurrent().getLocale());
        number.setMaximumFractionDigits(1);
        return bytes < MEGABYTE
                ? words.getTranslation("file.kilobytes", number.format(Math.max(1, bytes / 1024)))
                : words.getTranslation("file.megabytes", number.format(bytes / (double) MEGABYTE));
    }

    /** Why a file was not kept, for whoever tried. */
    static String refused(Component words, KeepResult result) {
        return switch (result) {
            case KeepResult.Kept unused -> "";
            case KeepResult.WrongKind wrong -> words.getTranslation("file.wrong-kind", wrong.type());
            case KeepResult.Empty unused -> words.getTranslation("file.empty");
            case KeepResult.TooLarge large -> words.getTranslation("file.too-large", large.mostBytes() / MEGABYTE);
            case KeepResult.NoRoom room -> words.getTranslation("file.no-room", room.mostBytes() / MEGABYTE);
            case KeepResult.NotYours unused -> words.getTranslation("feedback.not-shared");
        };
    }
}
