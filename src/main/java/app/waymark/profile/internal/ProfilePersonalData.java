package app.waymark.profile.internal;

import app.waymark.shared.AccountId;
import app.waymark.shared.PersonalData;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The profile is the person's own. */
@Component
class ProfilePersonalData implements PersonalData {

    private final JdbcTemplate jdbc;
    private final PhotoVersions photos;

    ProfilePersonalData(JdbcTemplate jdbc, PhotoVersions photos) {
        this.jdbc = jdbc;
        this.photos = photos;
    }

    @Override
    public String module() {
        return "profile";
    }

    @Override
    public Set<String> columns() {
        return Set.of("profile.account", "profile_photo.account");
    }

    @Override
    public Map<String, ?> export(AccountId person) {
        var id = person.value();
        return Map.of(
                "profile",
                jdbc.queryForList("select * from profile where account = ?", id),
                "photo",
                jdbc.queryForList(
                        "select 'image/jpeg' as type, to_base64(bytes) as base64, added_at"
                                + " from profile_photo where account = ?",
                        id));
    }

    @Override
    public void forget(AccountId person) {
        var id = person.value();
        jdbc.update("delete from profile where account = ?", id);
        jdbc.update("delete from profile_photo where account = ?", id);
        photos.changed(person, null);
    }
}
