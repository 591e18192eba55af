package app.waymark.goal;

/** How far ahead a goal lies. */
public enum Horizon {
    /** Three to six months. */
    SHORT,
    /** One to three years. */
    MEDIUM,
    /** Five to ten years. */
    LONG
}
