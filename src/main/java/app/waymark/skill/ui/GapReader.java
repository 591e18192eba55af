package app.waymark.skill.ui;

import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.skill.Rating;
import app.waymark.skill.SkillGap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a page of gaps, and how the two are called on it.
 *
 * @param mentee whether it is the mentee's own page
 * @param menteeName how the mentee is called, "You" for themselves
 * @param mentorName how the mentor is called, "You" for themselves, or all of them where several said something; empty where no
 *     mentor was ever asked
 * @param mentors how each mentor is called who said something
 */
record GapReader(boolean mentee, String menteeName, String mentorName, Dates dates, Map<AccountId, String> mentors) {

    GapReader {
        mentors = Map.copyOf(mentors);
    }

    /** How a mentor is called who said something. */
    String name(AccountId mentor) {
        return mentors.getOrDefault(mentor, mentorName);
    }

    /** Whether several mentors said something, of whom each is named. */
    boolean several() {
        return mentors.size() > 1;
    }

    boolean mentor() {
        return !mentorName.isEmpty();
    }

    /** The levels that mentors see, each once. */
    static List<Integer> theirs(SkillGap gap) {
        return gap.skill().latestOfEach().stream().map(Rating::level).distinct().toList();
    }

    static @Nullable Integer wanted(SkillGap gap) {
        return gap.asked() ? gap.wanted() : null;
    }

    /** "−2", "+1", "0"; a line where there is nothing to tell. */
    static String gap(SkillGap gap) {
        if (gap.level() == null || !gap.asked()) {
            return "–";
        }
        int missing = gap.missing();
        return missing > 0 ? "−" + missing : missing < 0 ? "+" + -missing : "0";
    }

    static String number(@Nullable Integer level) {
        return level == null ? "–" : String.valueOf(level);
    }
}
