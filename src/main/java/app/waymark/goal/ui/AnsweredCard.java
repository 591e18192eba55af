package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.AnsweredReview;
import app.waymark.shared.Dates;
import app.waymark.uikit.Card;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** What the mentor answered to the questions of the programme with the last review that answered any. */
class AnsweredCard extends Composite<Card> {

    private record Shown(AnsweredReview review, String who, String when) {}

    private final Part<Optional<Shown>> part = new Part<>(this::fill);

    AnsweredCard() {
        getContent().addClassName("goal-answers");
        setVisible(false);
    }

    void show(Optional<AnsweredReview> answered, Names names, Dates dates) {
        part.show(answered.map(one -> new Shown(one, names.first(one.by()), dates.moment(one.at()))));
    }

    private void fill(Optional<Shown> now) {
        getContent().removeAll();
        setVisible(now.isPresent());
        now.ifPresent(one -> {
            var list = new DescriptionList();
            one.review().answers().forEach(answer -> {
                var said = new DescriptionList.Description(answer.text());
                said.addClassName("feedback-text");
                list.add(new DescriptionList.Term(answer.question(getLocale())), said);
            });
            var when = new Paragraph(
                    getTranslation("goal.answers.when", one.review().revision(), one.when()));
            when.addClassName("wm-small");
            getContent().add(new H2(getTranslation("goal.answers.title", one.who())), when, list);
        });
    }
}
