package app.waymark.availability.internal;

import app.waymark.shared.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many reviews a week people find welcome. */
@Component
public class WelcomeReviewRows {

    private final JdbcTemplate jdbc;

    WelcomeReviewRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** How many this person said; 0 where they said nothing. */
    public int of(AccountId person) {
        return jdbc
                .query(
                        "select a_week from welcome_reviews where person = ?",
                        (row, number) -> row.getInt(1),
                        person.value())
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** Keeps what this person says. */
    public void say(AccountId person, int aWeek) {
        if (aWeek == 0) {
            jdbc.update("delete from welcome_reviews where person = ?", person.value());
        } else {
            jdbc.update("replace into welcome_reviews (person, a_week) values (?, ?)", person.value(), aWeek);
        }
    }
}
