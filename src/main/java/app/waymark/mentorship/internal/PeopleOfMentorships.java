package app.waymark.mentorship.internal;

import app.waymark.profile.Acquaintances;
import app.waymark.shared.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The two of a mentorship know each other, also when it is over and one has left the round. */
@Component
class PeopleOfMentorships implements Acquaintances {

    private final JdbcTemplate jdbc;

    PeopleOfMentorships(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(AccountId viewer, AccountId person) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from mentorship where (mentor = ? and mentee = ?) or (mentor = ? and mentee = ?))",
                Boolean.class,
                viewer.value(),
                person.value(),
                person.value(),
                viewer.value()));
    }
}
