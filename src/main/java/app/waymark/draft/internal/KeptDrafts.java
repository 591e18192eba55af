package app.waymark.draft.internal;

import app.waymark.feedback.ui.Place;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Drafts;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TypedText;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each person's drafts in one table; nobody has more than {@value #MOST}, the oldest give way. */
@Service
@Transactional
@RetryOnConflict
@PreAuthorize("isAuthenticated()")
public class KeptDrafts implements Drafts {

    static final int MOST = 200;

    /** Long enough for a holiday and an illness. */
    static final Duration KEPT = Duration.ofDays(60);

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final Clock clock;

    KeptDrafts(JdbcClient jdbc, CurrentActor currentActor, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> find(Place place) {
        return jdbc.sql("select text from kept_draft where account = ? and place = ?")
                .params(me(), place.key())
                .query(String.class)
                .optional();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Place, String> find(Collection<Place> places) {
        var found = new HashMap<Place, String>();
        if (!places.isEmpty()) {
            jdbc.sql("select place, text from kept_draft where account = :me and place in (:places)")
                    .param("me", me())
                    .param("places", places.stream().map(Place::key).toList())
                    .query(row -> {
                        found.put(new Place(row.getString("place")), row.getString("text"));
                    });
        }
        return found;
    }

    @Override
    public boolean keep(Place place, String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        if (TypedText.blank(text)) {
            forget(place);
            return true;
        }
        int rows = jdbc.sql("""
                        insert into kept_draft (account, place, text, changed_at) values (?, ?, ?, ?)
                        on duplicate key update text = values(text), changed_at = values(changed_at)
                        """)
                .params(me(), place.key(), text, utc(clock.instant()))
                .update();
        if (rows == 1) {
            // A new one; of the same moment the one just written stays.
            jdbc.sql("""
                            delete from kept_draft where account = ? and place in (
                                select place from (
                                    select place from kept_draft where account = ?
                                    order by changed_at desc, place = ? desc limit 1000 offset ?) old)
                            """).params(me(), me(), place.key(), MOST).update();
        }
        return true;
    }

    @Override
    public void forget(Place place) {
        jdbc.sql("delete from kept_draft where account = ? and place = ?")
                .params(me(), place.key())
                .update();
    }

    /** Throws away what nobody came back to. */
    @PreAuthorize("hasRole('SYSTEM')")
    public void tidy() {
        jdbc.sql("delete from kept_draft where changed_at < ?")
                .params(utc(clock.instant().minus(KEPT)))
                .update();
    }

    private UUID me() {
        return currentActor.require().id().value();
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> draftTidyingTask(KeptDrafts drafts) {
            return Tasks.recurring("draft-tidying", FixedDelay.of(Duration.ofHours(12)))
                    .execute((instance, context) -> SystemActor.run(drafts::tidy));
        }
    }
}
