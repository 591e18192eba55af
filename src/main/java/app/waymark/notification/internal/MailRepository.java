package app.waymark.notification.internal;

import app.waymark.notification.MailState;
import app.waymark.notification.MailSummary;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The mail queue. */
public interface MailRepository extends JpaRepository<MailEntity, UUID> {

    /** How many there are of one state. */
    record Count(MailState state, long number) {}

    /** A mail's line, without what it says. */
    record Row(
            UUID id,
            UUID recipient,
            String to,
            @org.jspecify.annotations.Nullable String subject,
            MailState state,
            int attempts,
            @org.jspecify.annotations.Nullable String problem,
            Instant createdAt,
            @org.jspecify.annotations.Nullable Instant sentAt) {

        MailSummary toSummary() {
            return new MailSummary(
                    id,
                    new app.waymark.shared.AccountId(recipient),
                    to,
                    subject,
                    state,
                    attempts,
                    problem,
                    createdAt,
                    sentAt);
        }
    }

    String ROW = "select new app.waymark.notification.internal.MailRepository$Row(m.id, m.recipient, m.toAddress,"
            + " m.subject, m.state, m.attempts, m.problem, m.createdAt, m.sentAt) from MailEntity m ";

    @Query(ROW + "where m.state in ?1 order by m.createdAt desc, m.id desc")
    List<Row> newestRows(Collection<MailState> states, Limit limit);

    @Query(ROW + "where m.state in ?1 and (m.createdAt < ?2 or (m.createdAt = ?2 and m.id < ?3))"
            + " order by m.createdAt desc, m.id desc")
    List<Row> newestRows(Collection<MailState> states, Instant at, UUID id, Limit limit);

    @Query("select new app.waymark.notification.internal.MailRepository$Count(m.state, count(m)) from MailEntity m"
            + " where m.state in (WAITING, KEPT, FAILED) group by m.state")
    List<Count> countPending();

    @Query("select count(m) > 0 from MailEntity m where m.event = ?1 and m.recipient = ?2")
    boolean exists(UUID event, UUID recipient);

    default List<MailSummary> newest(Collection<MailState> states, Limit limit) {
        return newestRows(states, limit).stream().map(Row::toSummary).toList();
    }

    default List<MailSummary> newest(Collection<MailState> states, Instant at, UUID id, Limit limit) {
        return newestRows(states, at, id, limit).stream().map(Row::toSummary).toList();
    }
}
