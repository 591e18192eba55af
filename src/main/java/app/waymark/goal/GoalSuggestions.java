package app.waymark.goal;

import app.waymark.goal.GoalSaid.SuggestionDeclined;
import app.waymark.goal.GoalSaid.SuggestionMade;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.SuggestionRows;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goals that a mentor suggests to a mentee, who makes a goal of one or declines it with a word. It is for the two alone, and
 * in one mentorship one waits at a time: a mentee is never asked for two. {@link GoalEditing#create} makes the goal.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalSuggestions {

    private final SuggestionRows rows;
    private final MentorshipAccess mentorships;
    private final GoalDesk desk;

    GoalSuggestions(SuggestionRows rows, MentorshipAccess mentorships, GoalDesk desk) {
        this.rows = rows;
        this.mentorships = mentorships;
        this.desk = desk;
    }

    /**
     * Suggests a goal, as the mentor of an active mentorship; it is the mentee's turn then.
     *
     * @param why why the mentor thinks so, may be empty
     * @param words the first words of what exactly it could be, may be empty
     */
    @PerMinute(20)
    public SuggestResult suggest(MentorshipId in, String title, String why, String words) {
        var me = desk.me();
        var mentorship = mentorships
                .own(in)
                .filter(one -> one.mentor().equals(me))
                .orElseThrow(() -> new AccessDeniedException("Not the mentor of this mentorship"));
        var called = TypedText.strip(title).replaceAll("\\s+", " ");
        int longest = IntStream.of(
                        TypedText.strip(why).length(), TypedText.strip(words).length())
                .max()
                .orElse(0);
        if (called.isEmpty()) {
            return new SuggestResult.TitleMissing();
        }
        if (called.length() > GoalContent.MOST_TITLE) {
            return new SuggestResult.TooLong(called.length(), GoalContent.MOST_TITLE);
        }
        if (longest > GoalContent.MOST_TEXT) {
            return new SuggestResult.TooLong(longest, GoalContent.MOST_TEXT);
        }
        if (mentorships.lockActive(mentorship.id()).isEmpty()) {
            return new SuggestResult.NotActive();
        }
        var made = new GoalSuggestion(
                desk.nextId(),
                in,
                me,
                mentorship.mentee(),
                called,
                TypedText.strip(why),
                TypedText.strip(words),
                GoalSuggestion.State.OPEN,
                desk.now(),
                null,
                "",
                null);
        if (!rows.add(made)) {
            return new SuggestResult.StillOpen();
        }
        rows.hand(new SuggestionMade(made.title(), made.why()), made);
        return new SuggestResult.Suggested(made.id());
    }

    /** One of them, for its mentor and its mentee. */
    @Transactional(readOnly = true)
    public GoalSuggestion read(UUID id) {
        var me = desk.me();
        var found = rows.find(id).orElseThrow(GoalSuggestions::denied);
        if (found.mentee().equals(me)) {
            return found;
        }
        if (found.mentor().equals(me)) {
            return found.forMentor();
        }
        throw denied();
    }

    /** Those that wait for the person acting, as a mentee, the latest first. */
    @Transactional(readOnly = true)
    public List<GoalSuggestion> waiting() {
        return rows.openOf(desk.me());
    }

    /** The last that was made in a mentorship, whatever became of it, for its mentor. */
    @Transactional(readOnly = true)
    public Optional<GoalSuggestion> last(MentorshipId in) {
        var me = desk.me();
        if (mentorships.own(in).filter(one -> one.mentor().equals(me)).isEmpty()) {
            throw denied();
        }
        return rows.lastIn(in).map(GoalSuggestion::forMentor);
    }

    /**
     * Declines one, as its mentee; the mentor is told.
     *
     * @param word what there is to say to it, may be empty
     */
    public SuggestionAnswered decline(UUID id, String word) {
        var said = TypedText.strip(word);
        if (said.length() > GoalSuggestion.MOST_ANSWER) {
            return new SuggestionAnswered.TooLong(said.length(), GoalSuggestion.MOST_ANSWER);
        }
        var me = desk.me();
        var found = rows.locked(id).filter(one -> one.mentee().equals(me)).orElseThrow(GoalSuggestions::denied);
        if (found.state() != GoalSuggestion.State.OPEN) {
            return new SuggestionAnswered.Before(found.state());
        }
        rows.answer(found, GoalSuggestion.State.DECLINED, said, null, desk.now());
        rows.tell(new SuggestionDeclined(found.title(), said), found, desk.nextId());
        return new SuggestionAnswered.Done();
    }

    /** Takes one back, as its mentor, while it is not answered; the mentee is asked no more. */
    public SuggestionAnswered withdraw(UUID id) {
        var me = desk.me();
        var found = rows.locked(id).filter(one -> one.mentor().equals(me)).orElseThrow(GoalSuggestions::denied);
        if (found.state() != GoalSuggestion.State.OPEN) {
            return new SuggestionAnswered.Before(found.state());
        }
        rows.answer(found, GoalSuggestion.State.WITHDRAWN, "", null, desk.now());
        return new SuggestionAnswered.Done();
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Neither the mentor who suggested it nor the mentee");
    }
}
