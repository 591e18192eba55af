package app.waymark.goal;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What an answer by mail did with a goal, or would do: said to whoever wrote it. */
public sealed interface GoalMailSaid extends Said {

    /**
     * It checks in.
     *
     * @param confidence how sure the mentee is, from 1 to 10
     */
    record CheckedIn(String title, int confidence) implements GoalMailSaid {

        @Override
        public String kind() {
            return "goal.mail-check-in";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, confidence);
        }
    }

    /**
     * It accepts a revision.
     *
     * @param revision its number
     */
    record Accepted(String title, int revision) implements GoalMailSaid {

        @Override
        public String kind() {
            return "goal.mail-accepted";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, revision);
        }
    }

    /**
     * It asks for changes in a revision.
     *
     * @param revision its number
     */
    record ChangesAsked(String title, int revision) implements GoalMailSaid {

        @Override
        public String kind() {
            return "goal.mail-changes";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, revision);
        }
    }

    /**
     * It accepts what came of a step.
     *
     * @param step what was to be done
     */
    record StepAccepted(String title, String step) implements GoalMailSaid {

        @Override
        public String kind() {
            return "goal.mail-step-accepted";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, step);
        }
    }

    /**
     * It says what is still missing of a step.
     *
     * @param step what was to be done
     */
    record StepNotYet(String title, String step) implements GoalMailSaid {

        @Override
        public String kind() {
            return "goal.mail-step-not-yet";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, step);
        }
    }
}
