package app.waymark.support;

import app.waymark.shared.Actor;
import app.waymark.shared.SignedIn;
import java.io.Serial;
import java.io.Serializable;
import java.util.function.Supplier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Acts as somebody, on this thread, the way a request of that person would. */
public final class As {

    private As() {}

    /** The principal of {@link #account(Actor)}; where the account module's own is needed, sign in through it. */
    public record Person(Actor actor) implements SignedIn, java.security.Principal, Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public String getName() {
            return actor.id().toString();
        }
    }

    /** From here to the end of the test this person acts. */
    public static void account(Actor actor) {
        signIn(authentication(actor));
    }

    /** From here to the end of the test nobody is signed in: a visitor, with whom Spring's anonymous token comes. */
    public static void visitor() {
        signIn(new AnonymousAuthenticationToken(
                "test", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS")));
    }

    /** This person does this one thing; then whoever acted before acts again. */
    public static <T> T account(Actor actor, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        try {
            account(actor);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** This person does this one thing; then whoever acted before acts again. */
    public static void account(Actor actor, Runnable work) {
        account(actor, () -> {
            work.run();
            return true;
        });
    }

    /** What a request of this person carries. */
    public static Authentication authentication(Actor actor) {
        return UsernamePasswordAuthenticationToken.authenticated(
                new Person(actor),
                null,
                actor.administrator()
                        ? AuthorityUtils.createAuthorityList("ROLE_USER", "ROLE_ADMINISTRATOR")
                        : AuthorityUtils.createAuthorityList("ROLE_USER"));
    }

    private static void signIn(Authentication authentication) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }
}
