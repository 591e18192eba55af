package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.TalkLink;
import app.waymark.goal.AnsweredReview;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalParts;
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

    private record Shown(AnsweredReview review, String who, String when, TalkLink.Entry talk) {}

    private final Part<Optional<Shown>> part = new Part<>(this::fill);

    AnsweredCard() {
        getContent().addClassName("goal-answers");
        setVisible(false);
    }

    void show(Optional<AnsweredReview> answered, GoalPage page, Discussed about, Names names, Dates dates) {
        part.show(answered.map(one -> new Shown(
                one,
                names.first(one.by()),
                dates.moment(one.at()),
                TalkLink.Entry.of(
                        this,
                        about,
                        GoalParts.REVIEW + one.revision(),
                        getTranslation("goal.talk.review", one.revision()),
                        page.threads()))));
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
            var talk = new TalkLink();
            talk.show(one.talk());
            getContent().add(new H2(getTranslation("goal.answers.title", one.who())), when, list, talk);
        });
    }
}
