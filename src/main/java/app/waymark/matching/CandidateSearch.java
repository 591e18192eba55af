package app.waymark.matching;

import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Locale;

/**
 * Finds people of a round by name and by what they say to everybody in it. What it looks at belongs to several modules;
 * whoever implements it asks for all of it at once, so that no more people are read than are shown.
 */
public interface CandidateSearch {

    /**
     * Those who offer themselves, by name as a language sorts.
     *
     * @param side whose wishes they are for: mentees look for mentors, mentors for mentees
     * @param but who is left out
     * @param words each has to be part of somebody's name, headline, skills or organisation, in whatever case and accents
     * @param most how many are found at most
     */
    List<AccountId> find(RoundId round, Side side, AccountId but, List<String> words, Locale language, int most);
}
