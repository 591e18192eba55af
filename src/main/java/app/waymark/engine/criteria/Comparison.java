package app.waymark.engine.criteria;

/**
 * One attribute of every mentee set beside one of every mentor, read once so that millions of pairs compare quickly. Each
 * kind has a measure of its own; this is what they have in common.
 */
interface Comparison {

    /** What comparing this pair shows. */
    Finding finding(int mentee, int mentor);
}
