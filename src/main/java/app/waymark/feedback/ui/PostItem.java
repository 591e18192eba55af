package app.waymark.feedback.ui;

import app.waymark.account.Names;
import app.waymark.feedback.Post;
import app.waymark.feedback.Posts;
import app.waymark.feedback.Threads;
import app.waymark.shared.Dates;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.ReportLink;
import app.waymark.uikit.WrittenText;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One post: who, when, what, and what the reader can do with it. */
class PostItem extends ListItem {

    /**
     * What a post shows; when it was written is said anew as the day goes by.
     *
     * @param writes whether the reader can write in the thread
     * @param own whether the reader wrote it
     * @param changes whether the reader can still change it
     * @param edited when it was changed, empty where it never was
     * @param deleted when it was deleted, empty where it was not
     */
    record Line(
            Post post,
            String name,
            String first,
            String moment,
            String exact,
            boolean writes,
            boolean own,
            boolean changes,
            String edited,
            String deleted) {

        static Line of(Post post, Discussed about, boolean writes, Names names, Dates dates) {
            var own = post.author().equals(about.reader()) && !about.asPartner();
            var deletedAt = post.deletedAt();
            var editedAt = post.editedAt();
            return new Line(
                    post,
                    names.of(post.author()),
                    names.first(post.author()),
                    dates.moment(post.writtenAt()),
                    dates.exact(post.writtenAt()),
                    writes && !about.asPartner(),
                    own,
                    own && dates.within(Posts.CHANGEABLE, post.writtenAt()),
                    editedAt == null ? "" : dates.moment(editedAt),
                    deletedAt == null ? "" : dates.moment(deletedAt));
        }

        /** Whose it is and when it was written. */
        String whose() {
            return first + ", " + moment;
        }
    }

    /** What is done with a post when its buttons are pressed. */
    interface Acts {

        void quote(Line line);

        void change(Line line);

        void delete(Line line);

        void history(Line line);
    }

    PostItem(Line line, Acts acts) {
        var post = line.post();
        var name = new HtmlContainer("bdi");
        name.setText(line.first());
        name.addClassName("feedback-name");
        var when = new Span(line.moment());
        when.addClassName("wm-small");
        when.setTitle(line.exact());
        var head = new Div(name, new Span(" "), when);
        var body = new Div(head);
        if (line.deleted().isEmpty()) {
            if (!line.edited().isEmpty()) {
                var edited = button(line, "edited", line.edited());
                edited.addClickListener(event -> acts.history(line));
                head.add(new Span(" · "), edited);
            }
            body.add(WrittenText.of(post.text(), post.format()));
            if (!post.files().isEmpty()) {
                body.add(new AttachedList(post.files()));
            }
            if (line.writes() || !line.own()) {
                body.add(acts(line, acts));
            }
        } else {
            var gone = new Paragraph(getTranslation("feedback.post.gone", line.first(), line.deleted()));
            gone.addClassNames("wm-small", "feedback-gone");
            body.add(gone);
        }
        var article = new Article(new Avatar(post.author(), line.name()).small(), body);
        article.addClassName("feedback-post");
        article.setId(Arrivals.post(post.id()));
        article.getElement().setAttribute("aria-label", getTranslation("feedback.post", line.name(), line.moment()));
        add(article);
    }

    /** What can be done with a post; reporting it, which is there also where nothing else is, comes last. */
    private Div acts(Line line, Acts acts) {
        var buttons = new Div();
        buttons.addClassNames("feedback-post-acts", "wm-screen");
        if (line.writes()) {
            offer(buttons, line, acts);
        }
        if (!line.own()) {
            buttons.add(new ReportLink(
                    Threads.POSTS, line.post().id(), getTranslation("feedback.post", line.name(), line.moment())));
        }
        return buttons;
    }

    private void offer(Div buttons, Line line, Acts acts) {
        var quote = button(line, "quote");
        quote.addClickListener(event -> acts.quote(line));
        buttons.add(quote);
        if (line.changes()) {
            var change = button(line, "change");
            change.addClickListener(event -> acts.change(line));
            buttons.add(change);
        }
        if (line.own()) {
            var delete = button(line, "delete");
            delete.addClickListener(event -> acts.delete(line));
            buttons.add(delete);
        }
    }

    private NativeButton button(Line line, String what, Object... said) {
        var text = getTranslation("feedback.post." + what, said);
        var button = new NativeButton(text);
        button.addClassName("feedback-quiet-button");
        button.setAriaLabel(getTranslation("feedback.post.act", text, line.whose()));
        KeyedList.part(button, what);
        return button;
    }
}
