package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.notification.MailPace;
import app.waymark.notification.ReachChoice;
import app.waymark.notification.ReachTimes;
import app.waymark.notification.Topic;
import app.waymark.shared.AccountId;
import app.waymark.shared.NoLongerSo;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows how something reaches those it is said to, as they chose. */
@Component
class Reachable {

    private final ReachRows rows;
    private final DigestRows digests;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reachable(ReachRows rows, DigestRows digests, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.digests = digests;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How one message reaches its recipient. */
    record Way(ReachChoice choice, ReachTimes times, boolean always) {

        /** A notice is written: to be seen in the inbox, to be told of in a letter, or to know what a mail of its own says. */
        boolean noted() {
            return choice.here() || choice.mail() != MailPace.NEVER;
        }
    }

    /** What these people chose, in one statement; to be asked for each of the messages to them. */
    Ways ways(Collection<AccountId> people) {
        return new Ways(rows.of(people));
    }

    /** What some people chose. */
    record Ways(Map<AccountId, ReachRows.Stored> chosen) {

        /** The way of this message; one with a calendar's file always arrives. */
        Way of(Message message, boolean calendar) {
            var stored = chosen.getOrDefault(message.recipient(), ReachRows.Stored.NOTHING);
            var topic = calendar ? Topic.ALWAYS : message.topic();
            return topic == Topic.ALWAYS
                    ? new Way(Topic.ALWAYS.usual(), ReachTimes.USUAL, true)
                    : new Way(stored.of(topic, message.from()), stored.times(), false);
        }
    }

    /** Something is to be told of to this person in a letter. */
    void gather(Contact recipient, Way way) {
        if (way.choice().mail().gathered()) {
            digests.waits(recipient.id(), way.choice().mail(), way.times(), recipient.zone(), clock.instant());
        }
    }

    /** What is no longer so is told of in no letter. */
    @EventListener
    void on(NoLongerSo gone) {
        if (!gone.things().isEmpty()) {
            var kinds = gone.kinds().isEmpty() ? List.of("") : List.copyOf(gone.kinds());
            jdbc.sql("update notice set letter = null where recipient = :recipient and letter is not null"
                            + " and subject in (:things) and (:all or kind in (:kinds))")
                    .param("recipient", gone.recipient().value())
                    .param("things", gone.things())
                    .param("all", gone.kinds().isEmpty())
                    .param("kinds", kinds)
                    .update();
        }
    }

    /** Whether this pace means a mail of its own. */
    static boolean atOnce(Way way) {
        return way.choice().mail() == MailPace.AT_ONCE;
    }
}
