package app.waymark.account;

import app.waymark.shared.Actor;
import app.waymark.shared.Roles;
import app.waymark.shared.Scheme;
import app.waymark.shared.SignedIn;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a session. Its actor is replaced when name, language, zone, scheme or role change, so that the change holds
 * in the session that made it at once and in the person's other sessions with their next request.
 */
public final class SignedInAccount implements SignedIn, UserDetails {

    private static final long serialVersionUID = 1;

    private volatile Actor actor;
    private volatile Scheme scheme;
    private volatile int version;
    private volatile int epoch;
    private volatile @Nullable UUID session;
    private volatile @Nullable UUID remembered;
    private volatile Instant used = Instant.MIN;
    private volatile Instant proven = Instant.EPOCH;
    private volatile boolean limited;

    /**
     * Somebody who has just proved to be this account.
     *
     * @param version the account's version that the actor was read from
     * @param epoch the account's epoch; a higher one in the database ends this session
     */
    public SignedInAccount(Actor actor, Scheme scheme, int version, int epoch) {
        this.actor = actor;
        this.scheme = scheme;
        this.version = version;
        this.epoch = epoch;
    }

    @Override
    public Actor actor() {
        return actor;
    }

    @Override
    public Scheme scheme() {
        return scheme;
    }

    int version() {
        return version;
    }

    int epoch() {
        return epoch;
    }

    /** The session's row, or null where this principal has no session of a browser. */
    @Nullable
    UUID session() {
        return session;
    }

    /** The series by which the browser was let in without a password. */
    @Nullable
    UUID remembered() {
        return remembered;
    }

    SignedInAccount by(UUID series) {
        remembered = series;
        return this;
    }

    void begun(UUID row, Instant now) {
        session = row;
        used = now;
    }

    /** When whoever is at this session last proved to be its person. */
    Instant proven() {
        return proven;
    }

    void prove(Instant now) {
        proven = now;
    }

    /** Whether this session leads to nothing but setting up a second factor, because one is demanded of its person. */
    public boolean limited() {
        return limited;
    }

    void limit() {
        limited = true;
    }

    void unlimited() {
        limited = false;
    }

    /** Whether it is time to note that this session is in use; once for all who ask at the same time. */
    synchronized boolean due(Instant now, Duration every) {
        if (session == null || used.plus(every).isAfter(now)) {
            return false;
        }
        used = now;
        return true;
    }

    void become(SignedInAccount fresh) {
        actor = fresh.actor;
        scheme = fresh.scheme;
        version = fresh.version;
        epoch = fresh.epoch;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Roles.of(actor);
    }

    /** The account's id: a name or an address would end up in logs. */
    @Override
    public String getUsername() {
        return actor.id().toString();
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedInAccount that && that.actor.id().equals(actor.id());
    }

    @Override
    public int hashCode() {
        return actor.id().hashCode();
    }

    @Override
    public String toString() {
        return getUsername();
    }
}
