package app.waymark.skill.published;

import java.util.List;

/**
 * What taking in a set changed.
 *
 * @param version which version it is now
 * @param came the entries that were not there before, or had been gone
 * @param changed those that say something else now
 * @param went those that are not published any more; what was said of them stays
 * @param relationsCame how many relations were not there before
 * @param relationsChanged how many have another level or weight
 * @param relationsWent how many are not published any more
 * @param astray how many relations name an entry that there is none of, and were left out
 * @param kept the languages that were there before and not in the files, which stay as they were
 */
public record SetChanges(
        String version,
        Some came,
        Some changed,
        Some went,
        int relationsCame,
        int relationsChanged,
        int relationsWent,
        int astray,
        List<String> kept) {

    /**
     * Entries that something happened to.
     *
     * @param count how many
     * @param first what the first of them are called
     */
    public record Some(int count, List<String> first) {}

    /** Whether all was as it is published. */
    public boolean none() {
        return came.count() + changed.count() + went.count() + relationsCame + relationsChanged + relationsWent == 0;
    }
}
