package app.waymark.program;

/** In what form a field is answered. */
public enum FieldKind {
    /** In the person's own words. */
    TEXT,
    /** The same on one line. */
    LINE,
    /** One of the field's choices. */
    CHOICE,
    /** Several values, separated by commas; from the field's choices where it has any. */
    SEVERAL,
    /** One of the field's choices, which stand in order from the one end to the other. */
    SCALE,
    /** The choices that matter most, {@value Field#MOST_RANKED} at most, the first first, separated by commas. */
    RANKING,
    /** A number. */
    NUMBER,
    /** A day, as 2027-03-20. */
    DATE,
    /** Times of a week: "Mon 9-12, Thu 14-16". */
    TIMES,
    /** That the person agrees to something: the words they agreed to. */
    CONSENT;

    /** Whether it is answered with the field's choices, where it has any. */
    public boolean chooses() {
        return this == CHOICE || this == SEVERAL || this == SCALE || this == RANKING;
    }

    /** Whether a field of this kind needs choices. */
    public boolean needsChoices() {
        return chooses() && this != SEVERAL;
    }

    /** Whether one of the choices is the whole answer. */
    public boolean choosesOne() {
        return this == CHOICE || this == SCALE;
    }
}
