package app.waymark.network.internal;

import app.waymark.network.ContactDraft;
import app.waymark.network.ContactRhythm;
import app.waymark.network.PersonalContact;
import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** People to stay in touch with, as rows; each is read by its owner's id. */
@Component
public class ContactRows {

    private static final List<String> COLUMNS = List.of(
            "id",
            "name",
            "address",
            "known",
            "about",
            "introduced_by",
            "last_on",
            "every_number",
            "every_unit",
            "next_on");

    private static final String READ = "select " + String.join(", ", COLUMNS) + " from network_contact where owner = ?";

    private final JdbcTemplate jdbc;

    ContactRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<PersonalContact> of(AccountId owner, int most) {
        return jdbc.query(
                READ + " order by next_on is null, next_on, name, id limit ?",
                (row, number) -> contact(row, row.getObject("id", UUID.class)),
                owner.value(),
                most);
    }

    /** Those with whom it is time by this day and that do not rest. */
    public static Portion<List<PersonalContact>> due(AccountId owner, LocalDate today, int most) {
        return Portion.rows(
                COLUMNS,
                READ + " and next_on <= ? and (rests_until is null or rests_until <= ?) order by next_on, id limit ?",
                row -> contact(row, UUID.fromString(row.getString("id"))),
                owner.value(),
                today,
                today,
                most);
    }

    /** One of this person's, locked for a change. */
    public Optional<PersonalContact> locked(UUID id, AccountId owner) {
        return jdbc
                .query(
                        READ + " and id = ? for update",
                        (row, number) -> contact(row, row.getObject("id", UUID.class)),
                        owner.value(),
                        id)
                .stream()
                .findFirst();
    }

    public int lockedCount(AccountId owner) {
        return Objects.requireNonNullElse(
                jdbc.queryForObject(
                        "select count(*) from network_contact where owner = ? for update",
                        Integer.class,
                        owner.value()),
                0);
    }

    public void add(UUID id, AccountId owner, ContactDraft said, @Nullable LocalDate nextOn, Instant now) {
        jdbc.update(
                "insert into network_contact (id, owner, name, address, known, about, introduced_by, last_on,"
                        + " every_number, every_unit, next_on, created_at, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                owner.value(),
                said.name(),
                said.address(),
                said.known(),
                said.about(),
                said.introducedBy(),
                said.lastOn(),
                said.rhythm() == null ? null : said.rhythm().number(),
                said.rhythm() == null ? null : said.rhythm().unit().name(),
                nextOn,
                utc(now),
                utc(now));
    }

    public void change(UUID id, ContactDraft said, @Nullable LocalDate nextOn, Instant now) {
        jdbc.update(
                "update network_contact set name = ?, address = ?, known = ?, about = ?, introduced_by = ?,"
                        + " last_on = ?, every_number = ?, every_unit = ?, next_on = ?, changed_at = ? where id = ?",
                said.name(),
                said.address(),
                said.known(),
                said.about(),
                said.introducedBy(),
                said.lastOn(),
                said.rhythm() == null ? null : said.rhythm().number(),
                said.rhythm() == null ? null : said.rhythm().unit().name(),
                nextOn,
                utc(now),
                id);
    }

    public void touched(UUID id, LocalDate day, @Nullable LocalDate nextOn, Instant now) {
        jdbc.update(
                "update network_contact set last_on = ?, next_on = ?, rests_until = null, changed_at = ? where id = ?",
                day,
                nextOn,
                utc(now),
                id);
    }

    public void rest(UUID id, LocalDate until) {
        jdbc.update("update network_contact set rests_until = ? where id = ?", until, id);
    }

    public void remove(UUID id) {
        jdbc.update("delete from network_contact where id = ?", id);
    }

    private static PersonalContact contact(ResultSet row, UUID id) throws SQLException {
        int number = row.getInt("every_number");
        var unit = row.getString("every_unit");
        return new PersonalContact(
                id,
                new ContactDraft(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("known"),
                        row.getString("about"),
                        row.getString("introduced_by"),
                        row.getObject("last_on", LocalDate.class),
                        unit == null ? null : new ContactRhythm(number, ContactRhythm.Unit.valueOf(unit))),
                row.getObject("next_on", LocalDate.class));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
