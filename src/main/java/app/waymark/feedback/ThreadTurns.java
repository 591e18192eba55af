package app.waymark.feedback;

import app.waymark.feedback.internal.FeedbackRepository;
import app.waymark.feedback.internal.FeedbackThread;
import app.waymark.shared.AccountId;
import app.waymark.turn.Ask;
import app.waymark.turn.Patience;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Whose move it is in a thread, as the ledger of turns is told. */
@Component
class ThreadTurns {

    private final FeedbackRepository rows;
    private final SharedSubjects subjects;
    private final TurnLedger ledger;
    private final Clock clock;

    ThreadTurns(FeedbackRepository rows, SharedSubjects subjects, TurnLedger ledger, Clock clock) {
        this.rows = rows;
        this.subjects = subjects;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Nobody is waited for in it any more. */
    void close(FeedbackThread thread) {
        ledger.close(subjects.turn(thread.subjectType()), thread.id());
    }

    /** It is the move of the one who is not this author. */
    void hand(FeedbackThread thread, ThreadSubject subject, AccountId author, String words) {
        ledger.hand(ask(thread, subject, author, words));
    }

    /**
     * A post of this person is gone: it is the move of whoever did not write the last one that is left, which both know; and
     * nobody's where none is left.
     */
    void withoutPost(FeedbackThread thread, ThreadSubject subject, AccountId me) {
        var waited = !thread.resolved() && !thread.proposed() && !thread.waitsInReview();
        var last = rows.lastPost(thread.id());
        if (last.isEmpty()) {
            close(thread);
            thread.resolve(clock.instant());
            return;
        }
        var left = last.get();
        if (!thread.last(left.author(), left.writtenAt()) && waited) {
            close(thread);
            ledger.handUntold(ask(
                    thread,
                    subject,
                    new AccountId(left.author()),
                    left.format().excerpt(left.text(), Threads.EXCERPT)));
        }
    }

    private Ask ask(FeedbackThread thread, ThreadSubject subject, AccountId author, String words) {
        var other = author.equals(subject.owner())
                ? Objects.requireNonNull(subject.partner(), "a shared thing")
                : subject.owner();
        return new Ask(
                subjects.answerAsked(thread.subjectType(), thread.subject(), subject.title(), thread.part(), words),
                thread.id(),
                other,
                author,
                subject.path() + "?thread=" + thread.id(),
                subject.mentorship(),
                subject.programme(),
                Patience.STANDARD);
    }
}
