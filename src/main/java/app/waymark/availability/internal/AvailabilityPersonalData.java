package app.waymark.availability.internal;

import app.waymark.shared.AccountClosed;
import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Calendars and hours are their owner's alone, addresses included; whose account closes has none any more. */
@Component
class AvailabilityPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    AvailabilityPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "availability";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "own_calendar.person",
                "own_calendar.name",
                "own_calendar.address",
                "own_hours.person",
                "absence.person",
                "welcome_reviews.person");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of(
                "hours",
                jdbc.queryForList("select document, changed_at from own_hours where person = ?", person.value()),
                "reviews",
                jdbc.queryForList("select a_week from welcome_reviews where person = ?", person.value()),
                "absence",
                jdbc.queryForList("select from_day, back_day, said_at from absence where person = ?", person.value()),
                "calendars",
                jdbc.queryForList(
                        "select name, address, added_at, reached_at from own_calendar where person = ? order by added_at",
                        person.value()),
                "busy",
                jdbc.queryForList(
                        "select c.name, b.starts_at, b.ends_at from own_calendar c join own_calendar_busy b on b.calendar = c.id"
                                + " where c.person = ? order by b.starts_at",
                        person.value()));
    }

    @Override
    public void forget(AccountId person) {
        jdbc.update("delete from own_calendar where person = ?", person.value());
        jdbc.update("delete from own_hours where person = ?", person.value());
        jdbc.update("delete from welcome_reviews where person = ?", person.value());
        jdbc.update("delete from absence where person = ?", person.value());
    }

    @EventListener
    void closed(AccountClosed closed) {
        forget(closed.account());
    }
}
