package app.waymark.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How often one person may do this in a minute at most: more often than anybody does in good faith, and not so often that
 * it fills the tables and other people's mailboxes. Belongs on a service's method that writes something new; who is faster
 * gets {@link TooFast}, and nothing is done. Waymark itself is not slowed down.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface PerMinute {

    /** So many times. */
    int value();
}
