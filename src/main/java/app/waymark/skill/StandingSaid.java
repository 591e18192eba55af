package app.waymark.skill;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What is said of where a mentee stands. */
public sealed interface StandingSaid extends Said {

    /** The kind of the turn that asks a mentee to look at it again. */
    String LOOK_AGAIN = "skill.standing-again";

    /** Half a year went by: it is time to look at it again. For the mentee alone, and never mailed. */
    record LookAgain() implements StandingSaid {

        @Override
        public String kind() {
            return LOOK_AGAIN;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }

        @Override
        public boolean mailedWithReminder() {
            return true;
        }

        @Override
        public int mostDaysOff() {
            return 90;
        }
    }

    /** A mentee shows something of it to their mentor. */
    record Shown() implements StandingSaid {

        @Override
        public String kind() {
            return "skill.standing-shown";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }
    }

    /** The mentor added a word to this. */
    record WordAdded(String about, String words) implements StandingSaid {

        @Override
        public String kind() {
            return "skill.standing-word";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(about, words);
        }
    }

    /** A round of asking others is over. */
    record OthersOver() implements StandingSaid {

        @Override
        public String kind() {
            return "skill.others-over";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of();
        }
    }
}
