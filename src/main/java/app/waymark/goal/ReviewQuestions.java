package app.waymark.goal;

import app.waymark.audit.Audit;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.ReviewQuestionRows;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Changed;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a programme asks its mentors with a review: a few questions, or none, written by its coordinators in each language.
 * A review that was sent keeps the questions that it answered, whatever becomes of them.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class ReviewQuestions {

    private final ReviewQuestionRows rows;
    private final ProgrammeAccess programmes;
    private final GoalDesk desk;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final int most;

    ReviewQuestions(
            ReviewQuestionRows rows,
            ProgrammeAccess programmes,
            GoalDesk desk,
            Audit audit,
            ApplicationEventPublisher events,
            @Value("${waymark.reviews.questions}") int most) {
        this.rows = rows;
        this.programmes = programmes;
        this.desk = desk;
        this.audit = audit;
        this.events = events;
        this.most = Math.clamp(most, 0, 10);
    }

    /**
     * What is asked.
     *
     * @param most how many can be asked
     * @param edition what to save upon; 0 where nothing was asked yet
     */
    public record Asked(List<ReviewQuestion> questions, int most, int edition) {

        public Asked {
            questions = List.copyOf(questions);
        }
    }

    /** What a programme asks, for its coordinators. */
    @Transactional(readOnly = true)
    public Asked of(ProgrammeId programme) {
        programmes.requireCoordinator(programme);
        return asked(programme);
    }

    private Asked asked(ProgrammeId programme) {
        return rows.find(programme)
                .map(one -> new Asked(one.questions(), most, one.edition()))
                .orElseGet(() -> new Asked(List.of(), most, 0));
    }

    /**
     * Asks these from now on, as a coordinator; none asks nothing. A question whose words are others is another question:
     * answers that were begun to the one before keep that.
     *
     * @param upon the edition that was being changed
     * @param typed what each says, by language, in the order in which they are asked; those that say nothing are left out
     */
    @PerMinute(60)
    public QuestionsSaved save(ProgrammeId programme, int upon, List<Map<String, String>> typed) {
        programmes.requireCoordinator(programme);
        var said = typed.stream().map(ReviewQuestions::tidied).toList();
        for (int i = 0; i < said.size(); i++) {
            for (var language : Translations.LANGUAGES) {
                int length =
                        said.get(i).getOrDefault(language.getLanguage(), "").length();
                if (length > ReviewQuestion.MOST_TEXT) {
                    return new QuestionsSaved.TooLong(i, language.getLanguage(), length);
                }
            }
        }
        var wanted = said.stream().filter(one -> !one.isEmpty()).toList();
        if (wanted.size() > most) {
            return new QuestionsSaved.TooMany(most);
        }
        var before = rows.locked(programme);
        int edition = before.map(ReviewQuestionRows.Kept::edition).orElse(0);
        var known = before.map(ReviewQuestionRows.Kept::questions).orElse(List.of());
        if (known.stream().map(ReviewQuestion::words).toList().equals(wanted)) {
            return new QuestionsSaved.Saved(asked(programme));
        }
        if (edition != upon) {
            return new QuestionsSaved.Conflict(asked(programme));
        }
        var ids = new HashMap<Map<String, String>, UUID>();
        known.forEach(one -> ids.put(one.words(), one.id()));
        var questions = new ArrayList<ReviewQuestion>();
        for (var words : wanted) {
            var id = ids.remove(words);
            questions.add(new ReviewQuestion(id == null ? desk.nextId() : id, words));
        }
        rows.write(programme, questions, edition + 1, desk.me(), desk.now());
        audit.record("questions.changed", "programme", programme.value());
        events.publishEvent(Changed.programme(programme.value()));
        return new QuestionsSaved.Saved(new Asked(questions, most, edition + 1));
    }

    /** Languages in which nothing is said are left out, and so are spaces around what is. */
    private static Map<String, String> tidied(Map<String, String> typed) {
        return Translations.LANGUAGES.stream()
                .map(Locale::getLanguage)
                .filter(language -> !TypedText.blank(typed.getOrDefault(language, "")))
                .collect(Collectors.toMap(
                        language -> language, language -> TypedText.strip(typed.getOrDefault(language, ""))
                                .replaceAll("\\s+", " ")));
    }
}
