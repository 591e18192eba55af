package app.waymark.profile.internal;

import app.waymark.profile.Profile;
import app.waymark.shared.AccountId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** One account's profile. */
@Entity
@Table(name = "profile")
public class ProfileEntity implements Persistable<UUID> {

    @Id
    private UUID account;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> attributes;

    @SuppressWarnings("UnusedVariable") // Kept for whoever reads the table.
    private Instant changedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ProfileEntity() {}

    public ProfileEntity(UUID account, Map<String, String> attributes, Instant now) {
        this.account = account;
        replace(attributes, now);
    }

    /** Takes the place of everything that was there; throws where a name, a value or their number is over the limit. */
    public final void replace(Map<String, String> next, Instant now) {
        if (next.size() > Profile.MOST_ATTRIBUTES
                || next.entrySet().stream()
                        .anyMatch(one -> one.getKey().length() > Profile.LONGEST_NAME
                                || one.getValue().length() > Profile.LONGEST_VALUE)) {
            throw new IllegalArgumentException("A profile over its limits");
        }
        attributes = new LinkedHashMap<>(next);
        changedAt = now;
    }

    public Profile toProfile() {
        return new Profile(new AccountId(account), attributes, version == null ? 0 : version + 1);
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
