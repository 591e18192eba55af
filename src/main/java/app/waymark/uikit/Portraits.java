package app.waymark.uikit;

import app.waymark.shared.AccountId;
import java.util.Optional;

/** Knows where photos of people are, for {@link Avatar}. Asked for every face on a page, so it answers from memory. */
public interface Portraits {

    /** The address of this person's photo; empty where there is none. */
    Optional<String> address(AccountId account);
}
