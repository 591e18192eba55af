package app.waymark.program;

/** What came of declaring or changing a field. */
public sealed interface FieldSaved {

    /** It is kept like this. */
    record Saved(Field field) implements FieldSaved {}

    /** The programme has a field with this key already. */
    record Taken() implements FieldSaved {}

    /** Another coordinator changed it since it was read: nothing is saved, and it is like this now. */
    record Conflict(Field current) implements FieldSaved {}

    /** Another coordinator took it away since it was read. */
    record Gone() implements FieldSaved {}

    /** The programme has as many fields as it can have. */
    record TooMany(int most) implements FieldSaved {}

    /** Something is missing, or has this length and may have at most that one. */
    record Wrong(What what, int length, int most) implements FieldSaved {}

    /** What can be wrong with a field. */
    enum What {
        KEY,
        LABEL_EN,
        LABEL_DE,
        CHOICES
    }
}
