package app.waymark.profile;

import app.waymark.shared.AccountId;

/**
 * Says who knows whom: implemented by the modules that bring people together. Whoever knows a person may see their
 * photo.
 */
public interface Acquaintances {

    /** Whether what this module knows of brings these two together. */
    boolean knows(AccountId viewer, AccountId person);
}
