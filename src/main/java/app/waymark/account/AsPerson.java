package app.waymark.account;

import app.waymark.shared.Actor;
import app.waymark.shared.Roles;
import app.waymark.shared.SignedIn;
import java.io.Serializable;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Does something as a person who is not signed in but said it in another way (by a mail that is proven to be theirs, by a link that was
 * mailed to them), on this thread and for this call only; never as an
 * administrator, for nothing that only they may do is done so.
 */
public final class AsPerson {

    private AsPerson() {}

    private record Author(Actor actor) implements SignedIn, Serializable {

        private static final long serialVersionUID = 1L;

        /** A name or an address would end up in logs. */
        @Override
        public String toString() {
            return actor.id().toString();
        }
    }

    /** Does this as the person whose contact that is. */
    public static <T> T call(Contact author, Supplier<T> work) {
        var actor = new Actor(author.id(), author.name(), false, author.locale(), author.zone());
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(new Author(actor), null, Roles.of(actor)));
        SecurityContextHolder.setContext(context);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
