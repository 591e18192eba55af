package app.waymark.shared;

/** What the security context's principal must be, so that every module can ask who acts without knowing accounts. */
public interface SignedIn {

    /** The person who signed in. */
    Actor actor();

    /** Whether this person's pages are light or dark. */
    default Scheme scheme() {
        return Scheme.DEVICE;
    }
}
