package app.waymark.program;

import app.waymark.shared.AccountId;
import app.waymark.shared.Portion;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What modules above this one ask of people who take part in a round, beside the fields of the programme: the page of one's part
 * leads there. What they read is read with the answers, in one statement.
 */
public interface PartQuestions {

    /**
     * Something that is asked on a page of its own.
     *
     * @param path where
     * @param title the key of what it is called
     * @param text the key of what it is for
     */
    record Question(String path, String title, String text) {}

    /**
     * What somebody who takes part in this round is asked.
     *
     * @param elsewhere the fields of its programme that are asked elsewhere, of this module or another
     */
    List<Question> asked(RoundSummary round, ParticipantSummary part, Set<String> elsewhere);

    /**
     * The fields, by key, that need not be answered in words in this programme, since what they ask is asked elsewhere. What was
     * answered to them before stays, and can be changed.
     */
    Portion<Set<String>> toElsewhere(ProgrammeId programme);

    /** The key of what coordinators are told beside a field of theirs that is asked elsewhere. */
    String elsewhere();

    /**
     * What these people of a round said that everybody in it reads, by person and field: it stands in the place of what they
     * answered to that field in words. Asked by {@link AnswerDirectory} alone, which decides on access.
     *
     * @param reader in whose language
     */
    Portion<Map<AccountId, Map<Field, String>>> toTold(RoundId round, Collection<AccountId> people, Locale reader);
}
