package app.waymark.account;

import app.waymark.shared.AccountId;

/** Knows who runs something: of them an administrator can demand more when they sign in. */
public interface RunsProgrammes {

    /** Whether this person coordinates any programme. */
    boolean any(AccountId person);
}
