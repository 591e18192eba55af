package app.waymark.notification;

import app.waymark.shared.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that a person has chosen of what reaches them.
 *
 * @param chosen by topic, where something was chosen
 * @param people whom the person is in a mentorship with, and what was chosen of each; nothing where all is as everywhere
 * @param times when mail comes
 * @param refused the address of theirs that fails, or null
 * @param mails how many mails went to them in the last four weeks
 */
public record Reach(
        Map<Topic, ReachChoice> chosen,
        Map<AccountId, Map<Topic, ReachChoice>> people,
        ReachTimes times,
        @Nullable ReachRefused refused,
        int mails) {

    public Reach {
        chosen = Map.copyOf(chosen);
        people = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    /** What was chosen of this topic, of one person or of all; null where nothing was. */
    public @Nullable ReachChoice said(Topic topic, @Nullable AccountId person) {
        return person == null
                ? chosen.get(topic)
                : people.getOrDefault(person, Map.of()).get(topic);
    }

    /** What holds: what was chosen of this person, or of all, or what holds for whoever chose nothing. */
    public ReachChoice of(Topic topic, @Nullable AccountId person) {
        var own = person == null ? null : said(topic, person);
        var everywhere = own == null ? chosen.get(topic) : own;
        return everywhere == null ? topic.usual() : everywhere;
    }

    /** Whom the person is in a mentorship with. */
    public List<AccountId> partners() {
        return List.copyOf(people.keySet());
    }
}
