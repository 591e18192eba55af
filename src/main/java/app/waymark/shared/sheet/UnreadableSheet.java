package app.waymark.shared.sheet;

/** A file cannot be read as rows and cells. */
public final class UnreadableSheet extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it cannot. */
    public enum Reason {
        /** It is no text in any encoding that is understood. */
        NOT_TEXT,
        /** It is no CSV: a quotation mark is opened and not closed. */
        NOT_CSV,
        /** It is a workbook of before 2007, or one with a password. */
        OLD_WORKBOOK,
        /** It looks like a workbook and cannot be read as one. */
        NOT_WORKBOOK,
        /** It holds more than is read. */
        TOO_LARGE,
        /** A row has more cells than are read. */
        TOO_WIDE
    }

    private final Reason reason;

    public UnreadableSheet(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    UnreadableSheet(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }
}
