package app.waymark.notification.internal;

import app.waymark.notification.MailState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The mail queue. */
public interface MailRepository extends JpaRepository<MailEntity, UUID> {

    @Query("select count(m) > 0 from MailEntity m where m.event = ?1 and m.recipient = ?2")
    boolean exists(UUID event, UUID recipient);

    /** What has not been sent yet to this person, in the order in which it was written. */
    @Query("from MailEntity m where m.recipient = ?1 and m.state = WAITING order by m.number")
    List<MailEntity> waiting(UUID recipient, Limit limit);

    /** Mails in these states about a thing to this person, of these kinds, the last first. */
    @Query("from MailEntity m where m.recipient = ?1 and m.about = ?2 and m.kind in ?3 and m.state in ?4"
            + " order by m.number desc")
    List<MailEntity> about(UUID recipient, UUID about, Collection<String> kinds, Collection<MailState> states);

    /** Mails in these states of this kind about these things, whoever is to get them. */
    @Query("from MailEntity m where m.about in ?1 and m.kind = ?2 and m.state in ?3")
    List<MailEntity> about(Collection<UUID> things, String kind, Collection<MailState> states);

    /** Mails in these states about these things to this person, of whatever kind. */
    @Query("from MailEntity m where m.recipient = ?1 and m.about in ?2 and m.state in ?3")
    List<MailEntity> about(UUID recipient, Collection<UUID> things, Collection<MailState> states);

    /** What one person was not sent yet, and is not being sent just now, of what can be written anew. */
    @Query("from MailEntity m where m.recipient = ?1 and m.state in ?2 and m.begunAt is null and m.said is not null"
            + " order by m.number desc")
    List<MailEntity> unsent(UUID recipient, Collection<MailState> states, Limit limit);

    /** Mails in these states to one person of these events. */
    @Query("from MailEntity m where m.event in ?1 and m.recipient = ?2 and m.state in ?3")
    List<MailEntity> of(Collection<UUID> events, UUID recipient, Collection<MailState> states);

    /** Of the mails of these kinds about a thing to this person, whether their reader has or will have heard of it: for each. */
    @Query(
            "select distinct case when m.state not in (WITHDRAWN, STOPPED) or m.known = true then true else false end from MailEntity m"
                    + " where m.recipient = ?1 and m.about = ?2 and m.kind in ?3")
    Set<Boolean> heardOf(UUID recipient, UUID about, Collection<String> kinds);

    /** The ids under which mails about these things reached this person, newest first. */
    @Query(
            nativeQuery = true,
            value = "select l.message_id from mail m join mail l on l.id = coalesce(m.sent_with, m.id)"
                    + " where m.recipient = ?1 and m.about in (?2) and m.state = 'SENT'"
                    + " group by l.message_id order by max(m.number) desc limit ?3")
    List<String> sentAbout(UUID recipient, Collection<UUID> things, int most);

    @Query("select count(m) from MailEntity m where m.causedBy = ?1 and m.state = WAITING")
    long waitingBecauseOf(UUID causer);

    /** Who of these people got, or gets by now, gathered news written down after a moment. */
    @Query("select distinct m.recipient from MailEntity m where m.recipient in ?1 and m.gathers = true"
            + " and m.state not in (WITHDRAWN, STOPPED) and m.createdAt > ?2 and m.dueAt <= ?3")
    Set<UUID> writtenTo(Collection<UUID> recipients, Instant after, Instant by);

    /**
     * How many wait, and since when the one could have gone that waits longest; those that wait for their hour, or for others
     * to go with, are none of these.
     */
    record Backlog(
            long number,
            long due,
            @org.jspecify.annotations.Nullable Instant oldest) {}

    @Query("select new app.waymark.notification.internal.MailRepository$Backlog(count(m),"
            + " count(case when m.dueAt <= ?1 then 1 end), min(case when m.dueAt <= ?1 then m.dueAt end))"
            + " from MailEntity m where m.state = WAITING")
    Backlog backlog(Instant now);

    /** This mail and those that were given to the server as one with it. */
    @Query("from MailEntity m where m.id = ?1 or m.sentWith = ?1")
    List<MailEntity> sentAs(UUID leader);

    /** What was last said of the mail that waits longest of which something was. */
    @Query("select m.problem from MailEntity m where m.state = WAITING and m.problem is not null" + " order by m.dueAt")
    List<String> problems(Limit limit);

    @Query("select m.id from MailEntity m where m.state = WAITING order by m.number")
    List<UUID> waitingIds(Limit limit);

    /** Who cannot be reached: the last that the mail server said of the address is that it refuses it. */
    record RefusedRow(
            UUID recipient,
            String to,
            @org.jspecify.annotations.Nullable String problem,
            Instant at) {}

    @Query("select new app.waymark.notification.internal.MailRepository$RefusedRow("
            + "m.recipient, m.toAddress, m.problem, m.createdAt) from MailEntity m"
            + " where m.recipient in ?1 and m.refused = true and not exists (select 1 from MailEntity later"
            + " where later.recipient = m.recipient and later.number > m.number"
            + " and (later.state = SENT or later.refused = true))")
    List<RefusedRow> refused(Collection<UUID> recipients);
}
