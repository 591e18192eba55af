package app.waymark.program;

/** What came of saving one's answers. */
public sealed interface AnswersSaved {

    /** They are kept; all of them as they are now. */
    record Saved(AnswerSheet sheet) implements AnswersSaved {}

    /** These fields were answered elsewhere meanwhile; nothing was kept. All answers as they are now. */
    record Conflict(AnswerSheet current) implements AnswersSaved {}

    /**
     * This answer cannot be kept as it stands; nothing was kept.
     *
     * @param what of the answer is wrong
     */
    record Wrong(Field field, Why why, int length, String what) implements AnswersSaved {}

    /** What can be wrong with an answer. */
    enum Why {
        /** Longer than {@link Field#LONGEST_ANSWER}. */
        TOO_LONG,
        /** No number, in a field for numbers. */
        NO_NUMBER,
        /** One of its values is none of the field's choices. */
        NO_CHOICE,
        /** No day, in a field for days. */
        NO_DATE,
        /** One of the choices twice, or more of them than can be ranked. */
        NO_RANKING,
        /** Several lines, in a field for one. */
        NO_LINE
    }
}
