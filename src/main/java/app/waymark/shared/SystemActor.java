package app.waymark.shared;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Waymark itself, acting through the same services as people do. Background jobs have nobody signed in; and a module
 * that has decided that somebody may do something sometimes needs a lower module to do a part that the person may not
 * do directly (a coordinator's import makes accounts). Both run that part here, so that every service keeps its
 * authorisation annotation: what only Waymark may do says {@code hasRole('SYSTEM')}.
 */
public final class SystemActor {

    /** What {@code hasAuthority} asks for. */
    public static final String AUTHORITY = Roles.SYSTEM;

    private static final ScopedValue<SecurityContext> ACTING = ScopedValue.newInstance();

    private SystemActor() {}

    /**
     * Does something as Waymark, on this thread and for this call only. While it runs {@link CurrentActor#find()} is
     * empty; the person on whose behalf it runs, if any, stays known to {@link #onBehalfOf()} for the audit trail.
     */
    public static <T extends @Nullable Object> T call(Supplier<T> work) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                new AsSystem(behind(SecurityContextHolder.getContext().getAuthentication())));
        return ScopedValue.where(ACTING, context).call(work::get);
    }

    /**
     * The security context of the work that Waymark does just now, or empty where somebody else acts. The application's
     * security context strategy asks here first: Vaadin's own would answer with the browser's session, whatever the
     * thread was told.
     */
    public static Optional<SecurityContext> context() {
        return ACTING.isBound() ? Optional.of(ACTING.get()) : Optional.empty();
    }

    /** Does something that gives nothing back; see {@link #call(Supplier)}. */
    public static void run(Runnable work) {
        SystemActor.<@Nullable Void>call(() -> {
            work.run();
            return null;
        });
    }

    /** Who started what Waymark is doing just now; empty in a background job, and where Waymark is not acting. */
    public static Optional<Actor> onBehalfOf() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AsSystem system
                ? Optional.ofNullable(system.onBehalfOf)
                : Optional.empty();
    }

    /** Whether the present thread acts as Waymark itself. */
    public static boolean acts() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof AsSystem;
    }

    private static @Nullable Actor behind(@Nullable Object authentication) {
        return switch (authentication) {
            case AsSystem system -> system.onBehalfOf;
            case Authentication person when person.getPrincipal() instanceof SignedIn signedIn -> signedIn.actor();
            case null, default -> null;
        };
    }

    private static final class AsSystem extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1;

        private final @Nullable Actor onBehalfOf;

        private AsSystem(@Nullable Actor onBehalfOf) {
            super(Roles.SYSTEM_ONLY);
            this.onBehalfOf = onBehalfOf;
            setAuthenticated(true);
        }

        @Override
        public Object getPrincipal() {
            return "system";
        }

        @Override
        public Object getCredentials() {
            return "";
        }
    }
}
