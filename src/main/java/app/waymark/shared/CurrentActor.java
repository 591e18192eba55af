package app.waymark.shared;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells a service who is acting. A service asks here and takes no actor as a parameter, so none can be forged. */
@Component
public class CurrentActor {

    /** The signed-in person, or empty for an anonymous visitor. */
    public Optional<Actor> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.actor())
                : Optional.empty();
    }

    /** The signed-in person; throws {@link AuthenticationCredentialsNotFoundException} for an anonymous visitor. */
    public Actor require() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Nobody is signed in"));
    }
}
