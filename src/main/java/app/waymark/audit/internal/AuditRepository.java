package app.waymark.audit.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The trail's table: rows go in and are read, nothing else. */
public interface AuditRepository extends Repository<AuditRow, UUID> {

    AuditRow save(AuditRow row);

    @Query("from AuditRow r order by r.at desc, r.id desc")
    List<AuditRow> newest(Limit limit);

    @Query("from AuditRow r where r.at < ?1 or (r.at = ?1 and r.id < ?2) order by r.at desc, r.id desc")
    List<AuditRow> newest(Instant at, UUID id, Limit limit);

    @Query("from AuditRow r order by r.at, r.id")
    List<AuditRow> oldest(Limit limit);

    @Query("from AuditRow r where r.at > ?1 or (r.at = ?1 and r.id > ?2) order by r.at, r.id")
    List<AuditRow> oldest(Instant at, UUID id, Limit limit);
}
