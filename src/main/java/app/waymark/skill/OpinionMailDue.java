package app.waymark.skill;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * People without an account are to be written to, because a mentee asks them. Published inside the transaction that asked;
 * the notification module writes it down there and sends it after the commit.
 *
 * @param mentee the name of the mentee who asks
 * @param words why, in the mentee's own words, or empty
 * @param language in which they are written to
 * @param until until when they can answer
 * @param reminder whether this is the one reminder
 */
public record OpinionMailDue(
        String mentee, String words, Locale language, Instant until, boolean reminder, List<To> to) {

    public OpinionMailDue {
        to = List.copyOf(to);
    }

    /**
     * One of them.
     *
     * @param asked stands for the person, who has no account
     * @param link the whole address of the page on which they answer
     */
    public record To(UUID asked, String name, String address, String link) {

        /** Hides everything: whoever has the link can answer. */
        @Override
        public String toString() {
            return "To[" + asked + "]";
        }
    }
}
