package app.waymark.skill;

import app.waymark.shared.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * People without an account who do not want to be written to again, whatever they were written to about. Known as keyed hashes
 * alone. A port for the modules that write to such people.
 */
public interface SparedAddresses {

    /** Never to be written to again because of this person, or with null because of anybody. */
    void never(String address, @Nullable AccountId by);

    /** Whether this address is not to be written to because of this person. */
    boolean spares(String address, AccountId by);
}
