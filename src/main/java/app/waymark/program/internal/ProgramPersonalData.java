package app.waymark.program.internal;

import app.waymark.account.Accounts;
import app.waymark.shared.AccountId;
import app.waymark.shared.OutsidersForgotten;
import app.waymark.shared.PersonalData;
import app.waymark.shared.SystemActor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who takes part in what, and who coordinates it. */
@Component
class ProgramPersonalData implements PersonalData {

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final ApplicationEventPublisher events;

    ProgramPersonalData(JdbcTemplate jdbc, Accounts accounts, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.events = events;
    }

    @Override
    public String module() {
        return "program";
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "participant.account",
                "coordinator.account",
                "answer.account",
                "unassigned_answer.account",
                "invitation.account",
                "invitation.name",
                "invitation.brought_by",
                "invitation.asked_by",
                "people_import.by_account",
                "people_import.undone_by",
                "people_import_row.account",
                "signup.account",
                "signup.address",
                "signup.name",
                "signup.decided_by");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "participations",
                jdbc.queryForList(
                        "select p.round, r.name as round_name, p.mentor, p.mentee, p.capacity, p.joined_at from participant p join round r on r.id = p.round where p.account = ? order by p.joined_at",
                        id),
                "invitations",
                jdbc.queryForList(
                        "select i.round, r.name as round_name, i.name, i.language, i.mentor, i.mentee, i.state, i.asked_at,"
                                + " i.answered_at from invitation i join round r on r.id = i.round"
                                + " where i.account = ? order by i.brought_at",
                        id),
                "answers",
                jdbc.queryForList(
                        "select a.programme, p.name as programme_name, a.field_key, a.text, a.given_at from answer a"
                                + " join programme p on p.id = a.programme where a.account = ?"
                                + " order by a.programme, a.field_key",
                        id),
                "unassignedAnswers",
                jdbc.queryForList(
                        "select field_key, text from unassigned_answer where account = ? order by field_key", id),
                "signUps",
                jdbc.queryForList(
                        "select s.round, r.name as round_name, s.state, s.address, s.name, s.language, s.mentor, s.mentee,"
                                + " s.capacity, s.answers, s.sent, s.begun_at, s.sent_at, s.decided_at, s.word from signup s"
                                + " join round r on r.id = s.round where s.account = ? or s.address = ?"
                                // What a stranger may have typed beside this address is not theirs.
                                + " and s.state <> 'BEGUN' order by s.begun_at, s.id",
                        id,
                        address(person)),
                "coordinates",
                jdbc.queryForList(
                        "select c.programme, g.name as programme_name, c.since from coordinator c join programme g on g.id = c.programme where c.account = ?",
                        id));
    }

    /** Nobody's where there is no such account. */
    private String address(AccountId person) {
        return Optional.ofNullable(SystemActor.call(() -> accounts.contacts(List.of(person)))
                        .get(person))
                .map(found -> found.email().value())
                .orElse("");
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from answer where account = ?", id);
        jdbc.update("delete from unassigned_answer where account = ?", id);
        jdbc.update("delete from people_import_row where account = ?", id);
        jdbc.update("delete from invitation where account = ?", id);
        jdbc.update("delete from participant where account = ?", id);
        jdbc.update("delete from coordinator where account = ?", id);
        List<UUID> signups = jdbc.query(
                "select id from signup where account = ? or address = ?",
                (row, number) -> row.getObject("id", UUID.class),
                id,
                address(person));
        signups.forEach(one -> jdbc.update("delete from signup where id = ?", one));
        events.publishEvent(new OutsidersForgotten(signups));
        jdbc.update("update signup set decided_by = null where decided_by = ?", id);
    }
}
