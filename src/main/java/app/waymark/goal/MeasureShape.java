package app.waymark.goal;

/** How the readings of a measure are read. */
public enum MeasureShape {
    /** The last reading says where one stands; it rises, or falls, from the baseline to the target. */
    LAST,
    /** The last reading is to lie between two numbers, both included: the target and the upper end. */
    RANGE,
    /** Done or not, as the last reading says: 1 is yes, 0 is no. */
    YES_NO,
    /** What the readings say adds up, from the baseline on. */
    COUNT
}
