package app.waymark.feedback.ui;

import app.waymark.account.Names;
import app.waymark.feedback.Post;
import app.waymark.shared.Dates;
import app.waymark.uikit.Avatar;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One post: who, when, what. Posts are written once, so there is nothing about it to change. */
class PostItem extends ListItem {

    PostItem(Post post, Names names, Dates dates) {
        var moment = dates.moment(post.writtenAt());
        var name = new Span(names.first(post.author()));
        name.addClassName("feedback-name");
        var when = new Span(moment);
        when.addClassName("wm-small");
        when.setTitle(dates.exact(post.writtenAt()));
        var text = new Div(PostText.of(post.text()));
        text.addClassName("feedback-text");
        var body = new Div(new Div(name, new Span(" "), when), text);
        var article = new Article(new Avatar(post.author(), names.of(post.author())).small(), body);
        article.addClassName("feedback-post");
        article.getElement()
                .setAttribute("aria-label", getTranslation("feedback.post", names.of(post.author()), moment));
        add(article);
    }
}
