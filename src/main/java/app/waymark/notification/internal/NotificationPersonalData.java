package app.waymark.notification.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What somebody was told, and the mail that told it. */
@Component
class NotificationPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    NotificationPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "notification";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "notice.recipient",
                "notice.from_account",
                "mail.recipient",
                "mail.caused_by",
                "mail.to_address",
                "mail.to_name",
                "reach_choice.account",
                "reach_choice.partner",
                "reach_times.account",
                "digest.account",
                "unreachable.account",
                "unreachable.address",
                "programme_mail.changed_by",
                "programme_words.changed_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "reach",
                jdbc.queryForList(
                        "select partner, topic, here, mail from reach_choice where account = ? order by partner, topic",
                        id),
                "reachTimes",
                jdbc.queryForList(
                        "select morning, weekday, quiet_from, quiet_until, offers_at from reach_times where account = ?",
                        id),
                "unreachable",
                jdbc.queryForList("select address, words, at from unreachable where account = ?", id),
                "digest",
                jdbc.queryForList("select daily_at, weekly_at, last_at from digest where account = ?", id),
                "notices",
                jdbc.queryForList(
                        "select kind, message_key, from_account, arguments, path, at, read_at from notice where recipient = ? order by at",
                        id),
                "mails",
                jdbc.queryForList(
                        "select to_address, to_name, subject, text, state, created_at, sent_at from mail where recipient = ? order by created_at",
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from mail where recipient = ?", id);
        jdbc.update("delete from reach_choice where account = ? or partner = ?", id, id);
        jdbc.update("delete from reach_times where account = ?", id);
        jdbc.update("delete from digest where account = ?", id);
        jdbc.update("delete from unreachable where account = ?", id);
        // Also what others were told of what this person wrote.
        jdbc.update("delete from notice where recipient = ? or from_account = ?", id, id);
    }
}
