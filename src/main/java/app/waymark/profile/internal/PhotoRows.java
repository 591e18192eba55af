package app.waymark.profile.internal;

import app.waymark.profile.Photo;
import app.waymark.shared.AccountId;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of photos. */
@Component
public class PhotoRows {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    PhotoRows(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps this photo of a person, in place of any before. */
    public void put(AccountId person, Photo photo) {
        jdbc.update(
                "insert into profile_photo (account, version, bytes, added_at) values (?, ?, ?, ?)"
                        + " on duplicate key update version = values(version), bytes = values(bytes),"
                        + " added_at = values(added_at)",
                person.value(),
                photo.version(),
                photo.bytes(),
                LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public void remove(AccountId person) {
        jdbc.update("delete from profile_photo where account = ?", person.value());
    }

    public Optional<Photo> find(AccountId person) {
        return jdbc
                .query(
                        "select version, bytes from profile_photo where account = ?",
                        (row, number) -> new Photo(row.getString(1), row.getBytes(2)),
                        person.value())
                .stream()
                .findFirst();
    }

    /** Which photo each of these many people has. */
    Map<AccountId, String> versions(int most) {
        var found = new HashMap<AccountId, String>();
        jdbc.query(
                "select account, version from profile_photo order by added_at desc limit ?",
                row -> {
                    found.put(AccountId.of(row.getString(1)), row.getString(2));
                },
                most);
        return found;
    }
}
