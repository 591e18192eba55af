package app.waymark.skill.ui;

import app.waymark.shared.Dates;
import app.waymark.skill.SkillGap;
import org.jspecify.annotations.Nullable;

/**
 * Who reads a page of gaps, and how the two are called on it.
 *
 * @param mentee whether it is the mentee's own page
 * @param menteeName how the mentee is called, "You" for themselves
 * @param mentorName how the mentor is called, "You" for themselves; empty where no mentor was ever asked
 */
record GapReader(boolean mentee, String menteeName, String mentorName, Dates dates) {

    boolean mentor() {
        return !mentorName.isEmpty();
    }

    static @Nullable Integer theirs(SkillGap gap) {
        var rating = gap.skill().latestTheirs();
        return rating == null ? null : rating.level();
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
