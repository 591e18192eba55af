package app.waymark.program;

/** In what form a field is answered. */
public enum FieldKind {
    /** In the person's own words. */
    TEXT,
    /** One of the field's choices. */
    CHOICE,
    /** Several values, separated by commas; from the field's choices where it has any. */
    SEVERAL,
    /** A number. */
    NUMBER,
    /** Times of a week: "Mon 9-12, Thu 14-16". */
    TIMES
}
