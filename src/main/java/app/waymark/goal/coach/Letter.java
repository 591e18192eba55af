package app.waymark.goal.coach;

/** The five things a goal is asked for. */
public enum Letter {
    /** One outcome with an object that two readers would agree is reached or not. */
    S,
    /** A number with a unit that shows arrival, or an event that others can see. */
    M,
    /** A concrete means or obstacle, or a plan that fits the time. */
    A,
    /** A reason tied to the person's own work and life. */
    R,
    /** An end that is a day, lies ahead and fits the horizon. */
    T
}
