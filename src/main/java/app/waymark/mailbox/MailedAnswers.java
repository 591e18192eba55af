package app.waymark.mailbox;

import app.waymark.mailbox.MailedAnswer.State;
import app.waymark.mailbox.internal.Letterbox;
import app.waymark.mailbox.internal.MailboxSettings;
import app.waymark.mailbox.internal.MailedFiles;
import app.waymark.mailbox.internal.MailedRows;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.RetryOnConflict;
import app.waymark.turn.TurnLedger;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One's own answers by mail: those that wait for a word, and what became of the others. Nobody sees another's. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class MailedAnswers {

    /** The most that are shown; what is settled is forgotten after some weeks. */
    public static final int MOST = 50;

    private final MailedRows rows;
    private final MailedFiles files;
    private final Letterbox letterbox;
    private final MailboxSettings settings;
    private final TurnLedger turns;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailedAnswers(
            MailedRows rows,
            MailedFiles files,
            Letterbox letterbox,
            MailboxSettings settings,
            TurnLedger turns,
            CurrentActor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.letterbox = letterbox;
        this.settings = settings;
        this.turns = turns;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Whether mails of this installation can be answered. */
    @Transactional(readOnly = true)
    public boolean possible() {
        return !settings.address().isEmpty();
    }

    /** Mine, the last first, {@link #MOST} at the most. */
    @Transactional(readOnly = true)
    public List<MailedAnswer> mine() {
        var answers = rows.of(actor.require().id(), MOST);
        var attached = files.of(answers.stream().map(MailedAnswer::id).toList());
        return answers.stream()
                .map(one -> one.with(attached.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** It is mine: puts it where it belongs, as if it had been written there. */
    public MailReceipt send(UUID answer) {
        var row = waiting(answer);
        var receipt = letterbox.deliver(row);
        switch (receipt) {
            case MailReceipt.Taken taken -> {
                letterbox.taken(row, taken);
                settled(answer);
            }
            case MailReceipt.AsItIs already -> {
                letterbox.asItIs(row, already);
                settled(answer);
            }
            case MailReceipt.Refused refused -> {
                // It goes on waiting, for its author to see why.
            }
        }
        return receipt;
    }

    /** It is not mine, or not any more: nobody ever sees it. */
    public void discard(UUID answer) {
        waiting(answer);
        rows.settle(answer, State.DISCARDED, null, null, clock.instant());
        files.drop(answer);
        settled(answer);
    }

    private MailedRows.Row waiting(UUID answer) {
        return rows.waiting(answer, actor.require().id())
                .orElseThrow(() -> new AccessDeniedException("Nothing of this person's that waits"));
    }

    private void settled(UUID answer) {
        turns.close(MailboxSaid.Confirm.KIND, answer);
        events.publishEvent(Changed.person(actor.require().id()));
    }
}
