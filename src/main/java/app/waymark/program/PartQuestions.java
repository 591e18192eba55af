package app.waymark.program;

import app.waymark.shared.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What modules above this one ask of people who take part in a round, beside the fields of the programme: the page of one's part
 * leads there.
 */
public interface PartQuestions {

    /**
     * Something that is asked on a page of its own.
     *
     * @param path where
     * @param title the key of what it is called
     * @param text the key of what it is for
     * @param said whether anything was said already
     */
    record Question(String path, String title, String text, boolean said) {}

    /** What the person acting is asked who takes part in this round; one statement at most. */
    List<Question> asked(RoundSummary round, ParticipantSummary part);

    /**
     * The fields, by key, that need not be answered in words in this programme, since what they ask is asked elsewhere. What was
     * answered to them before stays, and can be changed.
     */
    Set<String> instead(ProgrammeId programme);

    /**
     * What these people of a round said that everybody in it reads, by person and field: it stands in the place of what they
     * answered to that field in words. Asked by {@link AnswerDirectory} alone, which decides on access; one statement.
     *
     * @param reader in whose language
     */
    Map<AccountId, Map<Field, String>> told(RoundId round, Collection<AccountId> people, Locale reader);
}
