package app.waymark.shared;

/** What the security context's principal must be, so that every module can ask who acts without knowing accounts. */
public interface SignedIn {

    /** The person who signed in. */
    Actor actor();
}
