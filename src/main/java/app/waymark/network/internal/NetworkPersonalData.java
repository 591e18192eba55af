package app.waymark.network.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * A person's own list, in their own file alone: whoever stands in it is named by another, in that one's words. And the
 * introductions they offered, were offered, or were asked about, each as far as they see them.
 */
@Component
class NetworkPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;

    NetworkPersonalData(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String module() {
        return "network";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "network_contact.owner",
                "network_contact.name",
                "network_contact.address",
                "network_introduction.mentor",
                "network_introduction.mentee",
                "network_introduction.third",
                "network_introduction.name",
                "network_introduction.address");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        return Map.of(
                "people to stay in touch with",
                jdbc.queryForList(
                        "select name, address, known, about, introduced_by, last_on, every_number, every_unit, next_on,"
                                + " created_at, changed_at from network_contact where owner = ? order by created_at",
                        person.value()),
                "introductions offered",
                jdbc.queryForList(
                        "select name, address, words, state, offered_at, until_at, changed_at from network_introduction"
                                + " where mentor = ? order by offered_at",
                        person.value()),
                "introductions offered to me",
                jdbc.queryForList(
                        "select name, words, state, offered_at, until_at, changed_at from network_introduction"
                                + " where mentee = ? order by offered_at",
                        person.value()),
                "introductions asked of me",
                jdbc.queryForList(
                        "select words, state, asked_at, until_at, changed_at from network_introduction"
                                + " where third = ? and asked_at is not null order by offered_at",
                        person.value()));
    }

    @Override
    public void forget(AccountId person) {
        jdbc.update("delete from network_contact where owner = ?", person.value());
        jdbc.update("delete from network_introduction where mentor = ? or mentee = ?", person.value(), person.value());
        jdbc.update("update network_introduction set third = null, name = '' where third = ?", person.value());
    }
}
