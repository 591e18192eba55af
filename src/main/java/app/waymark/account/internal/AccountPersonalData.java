package app.waymark.account.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The account itself: what is left of it when it is forgotten is an id that names nobody. */
@Component
class AccountPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    /** Says in every language of ours that the name is not known. */
    private static final String NOBODY = "N. N.";

    AccountPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "account";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "account.id",
                "account.email",
                "account.name",
                "account_link.account",
                "account_remembered.account",
                "account_browser.account",
                "account_session.account",
                "account_totp.account",
                "account_recovery_code.account",
                "account_half_sign_in.account",
                "account_closed_before.account");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "account",
                jdbc.queryForList(
                        "select id, email, name, language, zone, scheme, administrator, created_at, invited_at, signed_in_at, closed_at from account where id = ?",
                        id),
                "links",
                jdbc.queryForList(
                        "select purpose, issued_at, expires_at, used_at, withdrawn_at from account_link where account = ? order by issued_at",
                        id),
                "rememberedBrowsers",
                jdbc.queryForList("select rotated_at from account_remembered where account = ?", id),
                "browsers",
                jdbc.queryForList(
                        "select browser, system, network, since, used_at from account_browser where account = ? order by since, id",
                        id),
                "sessions",
                jdbc.queryForList(
                        "select opened_at, used_at from account_session where account = ? order by opened_at, id", id),
                "secondFactor",
                jdbc.queryForList(
                        "select made_at, confirmed_at, (select count(*) from account_recovery_code c where c.account = t.account"
                                + " and c.used_at is null) recovery_codes_left from account_totp t where account = ?",
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from account_link where account = ?", id);
        jdbc.update("delete from account_remembered where account = ?", id);
        jdbc.update("delete from account_session where account = ?", id);
        jdbc.update("delete from account_totp where account = ?", id);
        jdbc.update("delete from account_recovery_code where account = ?", id);
        jdbc.update("delete from account_half_sign_in where account = ?", id);
        jdbc.update("delete from account_browser where account = ?", id);
        jdbc.update(
                "update account set email = concat('forgotten-', id, '@forgotten.invalid'), name = ?, password_hash = null, administrator = false,"
                        + " language = 'en', zone = 'UTC', signed_in_at = null, epoch = epoch + 1, version = version + 1 where id = ?",
                NOBODY,
                id);
    }
}
