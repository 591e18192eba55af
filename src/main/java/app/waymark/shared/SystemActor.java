package app.waymark.shared;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Lets a job, behind which no person stands, go through the same services as everybody: under the authority
 * {@value #AUTHORITY}, which a service names where it lets jobs in. For threads without a browser behind them only; a
 * request of a signed-in person stays that person's.
 */
public final class SystemActor {

    /** What {@code hasAuthority} asks for. */
    public static final String AUTHORITY = "ROLE_SYSTEM";

    private SystemActor() {}

    /** Does this work as the system, and puts whoever acted before back in place. */
    public static <T> T call(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                "system", null, List.of(new SimpleGrantedAuthority(AUTHORITY))));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Like {@link #call(Supplier)}, for work that gives nothing back. */
    public static void run(Runnable work) {
        SystemActor.<Boolean>call(() -> {
            work.run();
            return true;
        });
    }

    /** Whether the present thread acts as the system. */
    public static boolean acts() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getAuthorities().stream().anyMatch(one -> AUTHORITY.equals(one.getAuthority()));
    }
}
