package app.waymark.shared;

import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * The few roles that hold everywhere, for {@code @PreAuthorize("hasRole('ADMINISTRATOR')")} and the like. What somebody
 * may do in one programme, round or mentorship is no role: the services there decide it for each object.
 */
public final class Roles {

    /** Everybody who is signed in. */
    public static final String ACCOUNT = "ROLE_ACCOUNT";

    /** Who runs the installation. */
    public static final String ADMINISTRATOR = "ROLE_ADMINISTRATOR";

    /** Waymark itself; see {@link SystemActor}. */
    public static final String SYSTEM = "ROLE_SYSTEM";

    static final List<GrantedAuthority> SYSTEM_ONLY = List.of(new SimpleGrantedAuthority(SYSTEM));

    private Roles() {}

    /** The authorities of a signed-in person. */
    public static List<GrantedAuthority> of(Actor actor) {
        var account = new SimpleGrantedAuthority(ACCOUNT);
        return actor.administrator() ? List.of(account, new SimpleGrantedAuthority(ADMINISTRATOR)) : List.of(account);
    }
}
