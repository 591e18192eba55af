package app.waymark.profile.internal;

import app.waymark.profile.Profile;
import app.waymark.shared.AccountId;
import app.waymark.shared.TypedText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One account's profile. */
@Entity
@Table(name = "profile")
public class ProfileEntity implements Persistable<UUID> {

    @Id
    private UUID account;

    private String headline = "";
    private String about = "";

    /** One a line. */
    private String links = "";

    @SuppressWarnings("UnusedVariable") // Kept for whoever reads the table.
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ProfileEntity() {}

    public ProfileEntity(UUID account, Instant now) {
        this.account = account;
        this.changedAt = now;
    }

    /** Takes the place of everything that was there. */
    public void say(String nextHeadline, String nextAbout, List<String> nextLinks, Instant now) {
        headline = nextHeadline;
        about = nextAbout;
        links = String.join("\n", nextLinks);
        changedAt = now;
    }

    public Profile toProfile() {
        return new Profile(
                new AccountId(account),
                headline,
                about,
                links.lines().filter(one -> !TypedText.blank(one)).toList(),
                version == null ? 0 : version + 1);
    }

    @Override
    public UUID getId() {
        return account;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
