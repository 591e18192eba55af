package app.waymark.account;

import app.waymark.shared.Actor;
import app.waymark.shared.Roles;
import app.waymark.shared.Scheme;
import app.waymark.shared.SignedIn;
import java.util.Collection;
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
