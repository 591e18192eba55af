package app.waymark.search.internal;

/** How a word fits one that is searched for, the best first. */
enum Fit {
    EXACT(6),
    STEM(5),
    BEGINS(4),
    RELATED(3.5),
    PART(3),
    SLIP(2),
    SLIP_IN_PART(1.5);

    private final double worth;

    Fit(double worth) {
        this.worth = worth;
    }

    double worth() {
        return worth;
    }
}
