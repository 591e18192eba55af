package app.waymark.program;

/** What came of changing a sign-up form. */
public sealed interface SignupChanged {

    /** It is kept; as the form is now. */
    record Saved(SignupForms.Page page) implements SignupChanged {}

    /** Another coordinator changed the same thing since it was read: nothing is saved. As the form is now. */
    record Conflict(SignupForms.Page page) implements SignupChanged {}

    /** Another coordinator took it away. As the form is now. */
    record Gone(SignupForms.Page page) implements SignupChanged {}

    /** Something is missing or too long; nothing is saved. */
    record Wrong(What what, int length, int most) implements SignupChanged {}

    /** What can be wrong. */
    enum What {
        /** A section without a title, or with too long a one. */
        TITLE,
        /** Too long a question. */
        TEXT,
        /** Too long a help. */
        HELP,
        /** The programme asks for no such field. */
        FIELD,
        /** Another question asks for the same field to the same people. */
        TWICE,
        /** It depends on what does not stand before it, or cannot be answered so. */
        CONDITION,
        /** Not as many German choices as the field has. */
        CHOICES,
        /** Nobody could sign up. */
        NOBODY,
        /** The last day has passed. */
        UNTIL,
        /** More sections than a form has. */
        SECTIONS,
        /** More questions than a form has. */
        QUESTIONS,
        /** More fields than a programme has. */
        FIELDS,
        /** The round is over. */
        ROUND
    }
}
