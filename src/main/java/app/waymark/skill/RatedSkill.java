package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A skill with what was said of somebody in it, as one reader may see it: neither of mentee and mentor sees a rating that
 * answers one of theirs before both are given.
 *
 * @param field what it stands under
 * @param levels what each level means
 * @param gone whether the framework has it no more; what was said of it stays
 * @param own what the mentee says, the latest last
 * @param theirs what mentors say, the latest last
 * @param asked whether a mentor is asked about it and has not answered
 * @param answered whether the mentor it is shared with has said something to what the mentee said last
 * @param unsent what the mentor who reads has chosen and not sent yet
 */
public record RatedSkill(
        SkillKey key,
        Phrase field,
        Phrase name,
        Phrase description,
        List<Phrase> levels,
        boolean gone,
        List<Rating> own,
        List<Rating> theirs,
        boolean asked,
        boolean answered,
        @Nullable Rating unsent) {

    public RatedSkill {
        levels = List.copyOf(levels);
        own = List.copyOf(own);
        theirs = List.copyOf(theirs);
    }

    /** What the mentee said last, or null. */
    public @Nullable Rating latestOwn() {
        return own.isEmpty() ? null : own.getLast();
    }

    /** What each mentor said last, the latest first: a rating stays whose it is, whoever rates after. */
    public List<Rating> latestOfEach() {
        var last = new LinkedHashMap<AccountId, Rating>();
        theirs.reversed().forEach(one -> last.putIfAbsent(one.by(), one));
        return List.copyOf(last.values());
    }

    /** What a mentor said last, or null. */
    public @Nullable Rating latestTheirs() {
        return theirs.isEmpty() ? null : theirs.getLast();
    }
}
