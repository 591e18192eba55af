package app.waymark.file;

import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Says of the things of one kind who may see their files and add to them just now. Implemented by the module that owns
 * those things, and asked anew at every fetching, so that what is no longer shared is closed at once.
 */
public interface FileSubjects {

    /** The kind of thing this answers for, as in {@link FileSubject#type()}. */
    String type();

    /** Whether this person may see the files of this thing; no where there is no such thing. */
    boolean mayRead(UUID subject, AccountId person);

    /** Whether this person may add a file to this thing; no where there is no such thing. */
    boolean mayAdd(UUID subject, AccountId person);

    /** Those of these things that there still are: the files of all others are forgotten. */
    Set<UUID> existing(Collection<UUID> subjects);
}
