package app.waymark.feedback.ui;

import app.waymark.account.Names;
import app.waymark.feedback.Post;
import app.waymark.feedback.Threads;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.ReportLink;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One post: who, when, what. */
class PostItem extends ListItem {

    /** What a post shows; when it was written is said anew as the day goes by. */
    record Line(Post post, boolean mine, String name, String first, String moment, String exact) {

        static Line of(Post post, AccountId reader, Names names, Dates dates) {
            return new Line(
                    post,
                    post.author().equals(reader),
                    names.of(post.author()),
                    names.first(post.author()),
                    dates.moment(post.writtenAt()),
                    dates.exact(post.writtenAt()));
        }
    }

    PostItem(Line line) {
        var post = line.post();
        var name = new Span(line.first());
        name.addClassName("feedback-name");
        var when = new Span(line.moment());
        when.addClassName("wm-small");
        when.setTitle(line.exact());
        var text = new Div(PostText.of(post.text()));
        text.addClassName("feedback-text");
        var head = new Div(name, new Span(" "), when);
        if (!line.mine()) {
            head.add(
                    new Span(" "),
                    new ReportLink(
                            Threads.POSTS, post.id(), getTranslation("feedback.post", line.name(), line.moment())));
        }
        var body = new Div(head, text);
        var article = new Article(new Avatar(post.author(), line.name()).small(), body);
        article.addClassName("feedback-post");
        article.getElement().setAttribute("aria-label", getTranslation("feedback.post", line.name(), line.moment()));
        add(article);
    }
}
