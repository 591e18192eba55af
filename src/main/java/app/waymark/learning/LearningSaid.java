package app.waymark.learning;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What news and mail say of what one learns from. */
public sealed interface LearningSaid extends Said {

    /** Somebody hands what helped them to the coordinators. */
    record Handed(String title) implements LearningSaid {

        @Override
        public String kind() {
            return "learning.handed";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /** What somebody handed to the coordinators is offered to everybody. */
    record Adopted(String title) implements LearningSaid {

        @Override
        public String kind() {
            return "learning.adopted";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title);
        }
    }

    /** A coordinator took an opportunity away, with a word why. */
    record OpportunityTaken(String title, String why) implements LearningSaid {

        @Override
        public String kind() {
            return "learning.opportunity-taken";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, why);
        }
    }
}
