package app.waymark.goal.ui;

import app.waymark.goal.QuestionsSaved;
import app.waymark.goal.ReviewQuestion;
import app.waymark.goal.ReviewQuestions;
import app.waymark.goal.ReviewQuestions.Asked;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.shared.Changed;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a programme asks its mentors with a review, in each language; for its coordinators. */
@Route("programmes/:programme/review-questions")
@PermitAll
class ReviewQuestionsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ReviewQuestions questions;
    private final transient Programmes programmes;
    private final transient Drafts drafts;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("goal.questions.title"));
    private final InlineMessage notice = new InlineMessage();
    private final OrderedList now = new OrderedList();
    private final TitledSection others = new TitledSection(getTranslation("goal.questions.now"), now);
    private final Div body = new Div();
    private final List<QuestionWords> fields = new ArrayList<>();
    private final Button save = new Button(getTranslation("goal.questions.save"), press -> save());
    private transient Asked stored = new Asked(List.of(), 0, 0);
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private @Nullable Registration following;

    ReviewQuestionsView(ReviewQuestions questions, Programmes programmes, Drafts drafts, LiveUpdates live) {
        this.questions = questions;
        this.programmes = programmes;
        this.drafts = drafts;
        this.live = live;
        Keys.on(save, Keys.SEND);
        others.setVisible(false);
        body.addClassName("goal-form-page");
        getContent().addClassName("goal-questions");
        getContent().add(header, notice, others, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = TemplatesView.programme(event);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.sub(getTranslation("goal.questions.sub", TemplatesView.name(programmes, programme)));
        header.primary(save);
        stored = questions.of(programme);
        build();
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.programme(programme.value()), this::again);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("goal.questions.title");
    }

    private void build() {
        body.removeAll();
        fields.clear();
        var help = new Paragraph(getTranslation("goal.questions.help", stored.most()));
        help.addClassName("wm-small");
        body.add(help);
        int most = Math.max(stored.most(), stored.questions().size());
        for (int i = 0; i < most; i++) {
            var one = new QuestionWords(i, programme, drafts);
            fields.add(one);
            body.add(new TitledSection(getTranslation("goal.questions.one", i + 1), one));
        }
        var typed = drafts.find(
                fields.stream().flatMap(one -> one.places().stream()).toList());
        for (int i = 0; i < most; i++) {
            fields.get(i).at(i < stored.questions().size() ? stored.questions().get(i) : null, typed);
        }
    }

    /** Another coordinator was here, too: what is typed stays, and what is asked now is shown beside it. */
    private void again() {
        meanwhile(questions.of(programme));
    }

    private void meanwhile(Asked current) {
        if (current.edition() == stored.edition()) {
            return;
        }
        stored = current;
        if (fields.stream().noneMatch(QuestionWords::open)) {
            settle();
            return;
        }
        now.removeAll();
        current.questions().forEach(one -> now.add(new ListItem(one.in(getLocale()))));
        others.setVisible(true);
        notice.offer(getTranslation("goal.questions.newer"), getTranslation("goal.questions.newer.take"), () -> {
            fields.forEach(QuestionWords::discard);
            settle();
        });
    }

    /** The fields show what is stored, and nothing is typed. */
    private void settle() {
        others.setVisible(false);
        notice.clear();
        build();
    }

    private void save() {
        if (!fields.stream().map(QuestionWords::fits).reduce(true, Boolean::logicalAnd)) {
            return;
        }
        var typed = fields.stream().map(QuestionWords::words).toList();
        switch (questions.save(programme, stored.edition(), typed)) {
            case QuestionsSaved.Saved(var saved) -> {
                stored = saved;
                fields.forEach(QuestionWords::sent);
                settle();
                Toasts.say(
                        getTranslation("goal.questions.saved", saved.questions().size()));
            }
            case QuestionsSaved.Conflict(var current) -> meanwhile(current);
            case QuestionsSaved.TooMany(int most) -> notice.refuse(getTranslation("goal.questions.many", most));
            case QuestionsSaved.TooLong(int which, var language, int length) ->
                notice.refuse(getTranslation(
                        "goal.questions.long",
                        which + 1,
                        getTranslation("goal.template.language." + language),
                        ReviewQuestion.MOST_TEXT,
                        length));
        }
    }

    /** The languages in which a question can be said, in the order of the fields. */
    static List<String> languages() {
        return Translations.LANGUAGES.stream().map(one -> one.getLanguage()).toList();
    }
}
