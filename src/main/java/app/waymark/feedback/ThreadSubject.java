package app.waymark.feedback;

import app.waymark.shared.AccountId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be talked about, as of now.
 *
 * @param id the thing
 * @param title how it is called in turns and mail
 * @param path its page, without a query
 * @param owner whose it is: reads every thread about it, always
 * @param partner the person it is shared with, or null where it is shared with nobody and nothing can be said
 * @param mentorship the mentorship it is shared in, or null; a partner sees the threads of this one only
 * @param programme whose coordinators hear of an answer that is too long in coming, or null
 * @param unseen the parts that the partner does not see: what was quoted of them is not shown there, nor talked about; a
 *     name that ends with a colon is that of all parts whose names begin so
 * @param writable whether the two can write about it now; where they cannot, both still read what was said
 */
public record ThreadSubject(
        UUID id,
        String title,
        String path,
        AccountId owner,
        @Nullable AccountId partner,
        @Nullable UUID mentorship,
        @Nullable UUID programme,
        Set<String> unseen,
        boolean writable) {

    public ThreadSubject {
        unseen = Set.copyOf(unseen);
    }

    /** Whether what stands in this part is kept from somebody who reads; null is the whole. */
    boolean keeps(@Nullable String part, AccountId reader, boolean asPartner) {
        return hold(unseen, part) && (asPartner || !reader.equals(owner));
    }

    /** Whether this part is among those, by its name or by the beginning of it. */
    static boolean hold(Set<String> parts, @Nullable String part) {
        return part != null && (parts.contains(part) || parts.contains(part.substring(0, part.indexOf(':') + 1)));
    }
}
