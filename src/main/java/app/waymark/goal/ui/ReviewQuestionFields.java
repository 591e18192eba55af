package app.waymark.goal.ui;

import app.waymark.goal.AskedInReview;
import app.waymark.goal.GoalId;
import app.waymark.goal.ReviewAnswers;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Typing;
import app.waymark.uikit.UntilKept;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the programme asks with a review, each to be answered or left; kept as it is typed and sent with the review. */
class ReviewQuestionFields extends Composite<Div> {

    private final transient ReviewAnswers answers;
    private final KeyedList<AskedInReview> fields =
            new KeyedList<>(getContent(), one -> one.question().id(), AnswerField::new);
    private transient @Nullable GoalId goal;

    ReviewQuestionFields(ReviewAnswers answers) {
        this.answers = answers;
        getContent().addClassName("goal-review-questions");
    }

    /** Shows these; what is being typed stays. */
    void show(GoalId of, List<AskedInReview> asked) {
        if (!of.equals(goal)) {
            fields.show(List.of());
        }
        goal = of;
        setVisible(!asked.isEmpty());
        fields.show(asked);
    }

    /** Whether no answer is too long; those that are say so. */
    boolean fit() {
        return TextLimit.fits(getContent()
                .getChildren()
                .map(one -> ((AnswerField) one).answer)
                .toArray(TextArea[]::new));
    }

    /** They were sent. */
    void sent() {
        getContent().getChildren().forEach(one -> ((AnswerField) one).forget());
        fields.show(List.of());
    }

    private class AnswerField extends Div implements KeyedList.Shows<AskedInReview> {

        private final TextArea answer = new TextArea();
        private final UntilKept keeping = new UntilKept(answer);
        private final transient AskedInReview first;
        private boolean filled;

        AnswerField(AskedInReview first) {
            this.first = first;
            answer.setWidthFull();
            answer.setMinRows(1);
            answer.setMaxRows(8);
            TextLimit.on(answer, ReviewAnswers.MOST_TEXT);
            Typing.keep(answer);
            answer.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    keeping.keep(this::keep);
                }
            });
            add(answer);
        }

        private void keep() {
            var of = goal;
            if (of != null) {
                answers.keep(of, first.question().id(), answer.getValue());
            }
        }

        private void forget() {
            keeping.forget();
        }

        @Override
        public void show(AskedInReview one) {
            answer.setLabel(one.question().in(getLocale()));
            answer.setHelperText(one.still() ? null : getTranslation("goal.review.asked.before"));
            if (!filled) {
                answer.setValue(one.text());
                filled = true;
            }
        }
    }
}
