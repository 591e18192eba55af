package app.waymark.program.internal;

import app.waymark.profile.Acquaintances;
import app.waymark.shared.AccountId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A programme brings together who takes part in it and who coordinates it. Whoever is only invited is not among them: not
 * even whether they have a photo, and so an account, is told before they answer.
 */
@Component
class PeopleOfProgrammes implements Acquaintances {

    private final JdbcTemplate jdbc;

    PeopleOfProgrammes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean knows(AccountId viewer, AccountId person) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                with among as (
                    select r.programme, p.account
                    from participant p join round r on r.id = p.round
                    where p.account in (?, ?)
                    union
                    select programme, account from coordinator where account in (?, ?))
                select exists (
                    select 1 from among mine join among theirs on theirs.programme = mine.programme
                    where mine.account = ? and theirs.account = ?)
                """,
                Boolean.class,
                viewer.value(),
                person.value(),
                viewer.value(),
                person.value(),
                viewer.value(),
                person.value()));
    }
}
