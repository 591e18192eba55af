package app.waymark.program;

/** Who reads the answers to a field, beside the person who gave them; each circle holds those before it. */
public enum Readers {
    /** Nobody: no list, no explanation, no export and no report shows them. */
    NOBODY,
    /** The coordinators of the programme. */
    COORDINATORS,
    /** The other side of a mentorship too, once both have accepted it. */
    MATCHED,
    /** Everybody who takes part in the same round. */
    ROUND;

    /** Whether this circle reads what is open to the other one. */
    public boolean reads(Readers open) {
        return open != NOBODY && compareTo(open) <= 0;
    }
}
