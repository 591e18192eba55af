package app.waymark.feedback.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** ReviewRemarks that were not sent. */
public interface RemarkRepository extends JpaRepository<FeedbackRemark, UUID> {

    @Query("from FeedbackRemark r where r.author = ?1 and r.subject = ?2 and r.mentorship = ?3"
            + " order by r.writtenAt, r.id")
    List<FeedbackRemark> of(UUID author, UUID subject, UUID mentorship, Limit limit);

    /** Those that quote a passage of one of these parts, in the order of their ids. */
    @Query("from FeedbackRemark r where r.subject = ?1 and r.part in ?2 and r.anchor.quote is not null and r.id > ?3"
            + " order by r.id")
    List<FeedbackRemark> quoting(UUID subject, Collection<String> parts, UUID after, Limit limit);

    @Modifying
    @Query("delete from FeedbackRemark r where r.mentorship = ?1")
    void forget(UUID mentorship);
}
