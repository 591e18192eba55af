package app.waymark.feedback.ui;

import app.waymark.feedback.Post;
import app.waymark.feedback.PostChange;
import app.waymark.feedback.PostEdition;
import app.waymark.feedback.Posts;
import app.waymark.feedback.Threads;
import app.waymark.shared.Dates;
import app.waymark.uikit.ChangedText;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.Typing;
import app.waymark.uikit.UntilKept;
import app.waymark.uikit.WritingField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** What is asked and shown of a post over the page: other words for it, whether it is to go, how it read before. */
class PostDialogs {

    private final Posts posts;
    private final Component words;
    private final Runnable again;

    /**
     * @param words says things in its reader's language
     * @param again reads the page again
     */
    PostDialogs(Posts posts, Component words, Runnable again) {
        this.posts = posts;
        this.words = words;
        this.again = again;
    }

    /** Lets its author write a post anew; what is typed is kept when the dialog is left. */
    void change(Post post) {
        var dialog = new Dialog(words.getTranslation("feedback.post.change.title"));
        var field = new TextArea(words.getTranslation("feedback.post.change.label"));
        field.setWidthFull();
        field.setMinRows(5);
        field.setMaxRows(16);
        field.setValue(posts.draft(post.id()).orElse(post.text()));
        field.setHelperText(words.getTranslation("feedback.post.change.help"));
        Typing.keep(field);
        TextLimit.on(field, Threads.MOST_TEXT);
        var keeping = new UntilKept(field);
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                keeping.keep(
                        () -> posts.keepDraft(post.id(), field.getValue().equals(post.text()) ? "" : field.getValue()));
            }
        });
        var writing = new WritingField(field);
        var notice = new InlineMessage();
        var save = new Button(words.getTranslation("feedback.post.change.save"), event -> {
            if (!TextLimit.fits(field)) {
                return;
            }
            var result = posts.change(post.id(), post.edition(), field.getValue());
            if (result instanceof PostChange.Done) {
                keeping.forget();
                dialog.close();
                again.run();
            } else {
                notice.refuse(WhyRefused.of(words, result));
            }
        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(save, Keys.SEND);
        dialog.add(writing, notice);
        dialog.setWidth("min(42rem, 94vw)");
        dialog.getFooter().add(new Button(words.getTranslation("uikit.cancel"), event -> dialog.close()), save);
        dialog.open();
        field.focus();
    }

    /** Asks whether a post is to go. */
    void delete(Post post) {
        Confirm.end(
                words.getTranslation("feedback.post.delete.title"),
                words.getTranslation("feedback.post.delete.text"),
                words.getTranslation("feedback.post.delete"),
                () -> {
                    var result = posts.delete(post.id());
                    if (!(result instanceof PostChange.Done)) {
                        Toasts.say(WhyRefused.of(words, result));
                    }
                    again.run();
                });
    }

    /** Shows how a post read before, the latest change first, each word by word beside what it became. */
    void history(Post post, Dates dates) {
        var editions = posts.editions(post.id());
        var dialog = new Dialog(words.getTranslation("feedback.post.history.title"));
        var list = new Div();
        list.addClassName("feedback-history");
        for (int later = editions.size() - 1; later > 0; later--) {
            list.add(change(editions, later, dates));
        }
        dialog.add(list);
        dialog.setWidth("min(42rem, 94vw)");
        dialog.getFooter().add(new Button(words.getTranslation("uikit.close"), event -> dialog.close()));
        dialog.open();
    }

    private Section change(List<PostEdition> editions, int later, Dates dates) {
        var before = editions.get(later - 1);
        var after = editions.get(later);
        return new Section(
                new H3(words.getTranslation("feedback.post.history.changed", dates.moment(after.writtenAt()))),
                new ChangedText(
                        before.format().words(before.text()), after.format().words(after.text())));
    }
}
