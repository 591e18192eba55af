package app.waymark.safeguarding;

import java.util.Optional;
import java.util.UUID;

/**
 * Says how the things of one kind stand, so that one of them can be reported. Implemented by the module that owns those
 * things.
 */
public interface Reportable {

    /** The kind of thing this answers for, as it stands in the address at which it is reported: {@code post}. */
    String type();

    /**
     * The thing as the person acting reads it just now; empty where there is none, and for whoever may not read it. What is
     * answered is kept as it is, whatever becomes of the thing.
     */
    Optional<ReportedThing> freeze(UUID thing);
}
