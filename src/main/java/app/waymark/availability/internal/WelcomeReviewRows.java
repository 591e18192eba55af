package app.waymark.availability.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.util.List;
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

    /** The same, to be read together with something else. */
    public Portion<Integer> toKnow(AccountId person) {
        return Portion.<Integer>rows(
                        List.of("welcome_a_week"),
                        "select a_week as welcome_a_week from welcome_reviews where person = ?",
                        row -> row.getInt("welcome_a_week"),
                        person.value())
                .map(found -> found.isEmpty() ? 0 : found.getFirst());
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
