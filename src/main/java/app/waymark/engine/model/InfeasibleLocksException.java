package app.waymark.engine.model;

import java.util.List;

/** No matching keeps every locked pair. Thrown instead of an answer that silently drops a lock. */
public final class InfeasibleLocksException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<LockConflict> conflicts;

    InfeasibleLocksException(List<LockConflict> conflicts) {
        super("locked pairs cannot all be kept: " + conflicts);
        this.conflicts = List.copyOf(conflicts);
    }

    /** Every conflict found, with the persons and the reason. */
    public List<LockConflict> conflicts() {
        return conflicts;
    }
}
