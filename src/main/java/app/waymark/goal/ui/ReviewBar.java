package app.waymark.goal.ui;

import app.waymark.feedback.QuotedPassage.Standing;
import app.waymark.feedback.Remark;
import app.waymark.goal.AskedInReview;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.ReviewAnswers;
import app.waymark.goal.ReviewResult;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The mentor's verdict. What is typed stays when the page is read again, and when a verdict is refused. */
class ReviewBar extends Composite<Card> {

    private final transient GoalReviews reviews;
    private final Consumer<String> done;
    private final H2 title = new H2();
    private final Paragraph sub = new Paragraph();
    private final Paragraph collected = new Paragraph();
    private final Paragraph proposed = new Paragraph();
    private final PageLink step = new PageLink(Links.HOME, getTranslation("goal.review.step"));
    private final ReviewQuestionFields questions;
    private final TextArea words = new TextArea();
    private final Button comment = new Button(getTranslation("goal.review.comment"));
    private final Button change = new Button(getTranslation("goal.review.change"));
    private final Button accept = new Button(getTranslation("goal.review.accept"));
    private final InlineMessage notice = new InlineMessage();
    private final transient KeptText kept;
    private @Nullable GoalPage page;

    /** @param done told what to say once a verdict was given */
    ReviewBar(GoalReviews reviews, ReviewAnswers answers, Drafts drafts, Consumer<String> done) {
        this.reviews = reviews;
        questions = new ReviewQuestionFields(answers);
        this.done = done;
        sub.addClassName("wm-small");
        words.setLabel(getTranslation("goal.review.words"));
        words.setWidthFull();
        words.setMinRows(2);
        words.setMaxRows(8);
        TextLimit.on(words, GoalReviews.MOST_WORDS);
        kept = KeptText.of(words, drafts);
        Keys.on(words, Keys.VERDICT);
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        comment.addClickListener(event -> give("goal.review.commented", this::comment));
        change.addClickListener(event -> give("goal.review.changed", this::change));
        accept.addClickListener(event -> give("goal.review.accepted", this::accept));
        var buttons = new Div(comment, change, accept);
        buttons.addClassName("goal-buttons");
        getContent().addClassNames("goal-review", "wm-screen");
        collected.addClassName("goal-review-collected");
        proposed.addClassName("goal-review-collected");
        getContent().add(new Div(title, sub), step, questions, words, collected, proposed, buttons, notice);
    }

    /**
     * @param remarks what was collected and goes with the verdict
     * @param asked what the programme asks, which goes with it too
     */
    void show(GoalPage read, String mentee, List<Remark> remarks, List<AskedInReview> asked) {
        questions.show(read.id(), asked);
        if (page != null && page.revision() != read.revision()) {
            notice.refuse(newer(read, remarks));
        }
        long going = remarks.stream().filter(one -> !one.withheld()).count();
        collected.setVisible(going > 0);
        collected.setText(going == 0 ? "" : getTranslation("goal.review.collected", going, mentee));
        long settled = read.threads().items().stream()
                .filter(one -> one.proposed() && one.openedBy().equals(read.reader()))
                .count();
        proposed.setVisible(settled > 0);
        proposed.setText(settled == 0 ? "" : getTranslation("goal.review.proposed", settled, mentee));
        step.setHref(GoalTalk.of(this, read).beginning(GoalContent.PLAN).substring(1));
        page = read;
        kept.at(Drafts.Place.of("goal", read.id(), "review"));
        title.setText(getTranslation("goal.review.title", mentee));
        sub.setText(
                switch (read.review().verdict()) {
                    case NONE, COMMENTED -> getTranslation("goal.review.none", read.revision());
                    case ACCEPTED ->
                        getTranslation("goal.review.is-accepted", read.review().revision());
                    case CHANGES_ASKED ->
                        getTranslation(
                                "goal.review.is-asked", mentee, read.review().revision());
                });
    }

    /** What the newer revision does to what was collected. */
    private String newer(GoalPage read, List<Remark> remarks) {
        var said = getTranslation("goal.review.newer", read.revision());
        long moved = count(remarks, Standing.MOVED);
        long gone = count(remarks, Standing.GONE);
        return remarks.isEmpty() ? said : said + " " + getTranslation("goal.review.newer.remarks", moved, gone);
    }

    private static long count(List<Remark> remarks, Standing standing) {
        return remarks.stream()
                .map(Remark::passage)
                .filter(passage -> passage != null && passage.standing() == standing)
                .count();
    }

    private interface Verdict {
        ReviewResult give(GoalPage page, String words);
    }

    private ReviewResult comment(GoalPage read, String said) {
        return reviews.justComments(read.id(), read.revision(), said);
    }

    private ReviewResult change(GoalPage read, String said) {
        return reviews.askForChanges(read.id(), read.revision(), said);
    }

    private ReviewResult accept(GoalPage read, String said) {
        return reviews.accept(read.id(), read.revision(), said);
    }

    private void give(String saidKey, Verdict verdict) {
        boolean wordsFit = TextLimit.fits(words);
        if (!questions.fit() || !wordsFit) {
            return;
        }
        var read = Objects.requireNonNull(page);
        switch (verdict.give(read, words.getValue())) {
            case ReviewResult.Done unused -> {
                words.clear();
                kept.sent();
                questions.sent();
                notice.say(getTranslation(saidKey));
                done.accept(getTranslation(saidKey));
            }
            case ReviewResult.Outdated outdated ->
                notice.refuse(getTranslation("goal.review.newer", outdated.revision()));
            case ReviewResult.WordsMissing unused -> {
                notice.refuse(getTranslation("goal.review.words-missing"));
                words.focus();
            }
            case ReviewResult.TooLong(int length) ->
                notice.refuse(getTranslation("feedback.too-long", GoalReviews.MOST_WORDS, length));
            case ReviewResult.NotYours unused -> notice.refuse(getTranslation("goal.gone.title"));
            case ReviewResult.Closed closed -> notice.refuse(getTranslation("goal.closed." + closed.state()));
        }
    }
}
