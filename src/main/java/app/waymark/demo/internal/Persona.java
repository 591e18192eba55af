package app.waymark.demo.internal;

import app.waymark.shared.Actor;
import app.waymark.shared.Roles;
import app.waymark.shared.SignedIn;
import java.io.Serializable;
import java.util.Objects;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Somebody of the story, as a signed-in person. */
record Persona(Actor actor) implements SignedIn, Serializable {

    Authentication authentication() {
        return UsernamePasswordAuthenticationToken.authenticated(this, null, Roles.of(actor));
    }

    @Override
    public String toString() {
        return Objects.toString(actor.id());
    }
}
