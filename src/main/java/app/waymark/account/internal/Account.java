package app.waymark.account.internal;

import app.waymark.account.NewAccount;
import app.waymark.account.SignedInAccount;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Scheme;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** Somebody who can sign in, or could: without a password until the invitation is accepted, closed but never deleted. */
@Entity
@Table(name = "account")
public class Account implements Persistable<UUID> {

    /** How the address ends that a forgotten account has in place of its person's. */
    static final String FORGOTTEN = "@forgotten.invalid";

    @Id
    private UUID id;

    private String email;
    private String name;
    private @Nullable String passwordHash;
    private String language;
    private String zone;
    private String scheme;
    private boolean administrator;
    private Instant createdAt;
    private @Nullable Instant invitedAt;
    private @Nullable Instant signedInAt;
    private @Nullable Instant closedAt;
    private int epoch;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    public Account(UUID id, NewAccount made, boolean administrator, Instant now) {
        this.id = id;
        this.email = made.email().value();
        this.name = made.name();
        this.language = made.locale().getLanguage();
        this.zone = made.zone().getId();
        this.scheme = Scheme.DEVICE.word();
        this.administrator = administrator;
        this.createdAt = now;
    }

    public AccountId id() {
        return new AccountId(id);
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public String name() {
        return name;
    }

    public Locale locale() {
        return Locale.of(language);
    }

    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    public Scheme scheme() {
        return Scheme.of(scheme).orElse(Scheme.DEVICE);
    }

    public boolean closed() {
        return closedAt != null;
    }

    /** Whether nobody knows any more whose it was. */
    public boolean forgotten() {
        return email.endsWith(FORGOTTEN);
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public int epoch() {
        return epoch;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    /** The principal of a session of this account. */
    public SignedInAccount principal() {
        return new SignedInAccount(new Actor(id(), name, administrator, locale(), zone()), scheme(), version(), epoch);
    }

    /** Takes the person's own choices. */
    public void choose(String name, Locale locale, ZoneId zone) {
        this.name = name;
        this.language = locale.getLanguage();
        this.zone = zone.getId();
    }

    /** Takes the person's choice between light and dark. */
    public void look(Scheme scheme) {
        this.scheme = scheme.word();
    }

    /** Sets a password; whoever signed in with the one before is signed out everywhere. */
    public void setPassword(String hash) {
        passwordHash = hash;
        epoch++;
    }

    /** Replaces the hash by one of the same password with today's parameters. */
    public void rehash(String hash) {
        passwordHash = hash;
    }

    /** Ends every session and remembered sign-in. */
    public void signOutEverywhere() {
        epoch++;
    }

    /** Ends access at once; what the person wrote stays. Returns whether this changed anything. */
    public boolean close(Instant now) {
        if (closed()) {
            return false;
        }
        closedAt = now;
        epoch++;
        return true;
    }

    /** Gives access again. Returns whether this changed anything. */
    public boolean reopen() {
        if (!closed()) {
            return false;
        }
        closedAt = null;
        return true;
    }

    /** Makes or unmakes an administrator. Returns whether this changed anything. */
    public boolean setAdministrator(boolean administrator) {
        if (this.administrator == administrator) {
            return false;
        }
        this.administrator = administrator;
        return true;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return version == null;
    }
}
