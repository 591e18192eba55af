package app.waymark.learning;

/** How far somebody is with what they learn from. */
public enum LearningState {
    UNDER_WAY,
    PLANNED,
    DONE
}
