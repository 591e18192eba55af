package app.waymark.program;

/** What a column of a file can say of somebody that is no answer to a field. */
public enum PersonColumn {
    /** The address, which tells people apart. */
    EMAIL,
    /** The whole name. */
    NAME,
    /** The given name, beside the family name. */
    FIRST_NAME,
    /** The family name. */
    LAST_NAME,
    /** As what they would take part: mentor, mentee or both. */
    PART,
    /** Whether they would take the other part too: yes or no. */
    OTHER_PART_TOO,
    /** A mentor's number of mentees. */
    PLACES,
    /** The language of the invitation. */
    LANGUAGE
}
