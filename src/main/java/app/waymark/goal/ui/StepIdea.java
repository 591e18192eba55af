package app.waymark.goal.ui;

/** Steps that guidance on careers recommends, whatever the goal. */
enum StepIdea {
    /** An informational interview. */
    INTERVIEW,
    /** Shadowing somebody. */
    SHADOWING,
    /** A course. */
    COURSE,
    /** A stretch project. */
    STRETCH,
    /** Asking for feedback. */
    FEEDBACK,
    /** Mentoring somebody junior. */
    JUNIOR;

    /** Names its sentence. */
    String key() {
        return "goal.idea." + this;
    }
}
