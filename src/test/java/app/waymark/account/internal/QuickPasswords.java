package app.waymark.account.internal;

import org.springframework.context.annotation.Primary;

/**
 * Passwords hashed and checked as ever, at a fiftieth of the work: tests sign in thousands of times. What a hash costs
 * where Waymark runs is {@link PasswordsTest}'s.
 */
@Primary
public class QuickPasswords extends Passwords {

    /** With the least work that still is all of it. */
    public QuickPasswords() {
        super(1024, 1);
    }
}
