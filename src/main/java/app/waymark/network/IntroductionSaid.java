package app.waymark.network;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What is said of introductions. */
public sealed interface IntroductionSaid extends Said {

    /** The kind of the turn of the mentee. */
    String OFFERED = "network.introduction-offered";

    /** The kind of the turn of the third person, where that has an account. */
    String ASKED = "network.introduction-asked";

    @Override
    default List<Object> words(Wording wording) {
        return List.of();
    }

    /** The mentor offers an introduction: would the mentee like it? */
    record Offered(String third) implements IntroductionSaid {

        @Override
        public String kind() {
            return OFFERED;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(third);
        }
    }

    /** Somebody is asked whether they want to be introduced. It names nobody: both names stand on the page. */
    record Asked() implements IntroductionSaid {

        @Override
        public String kind() {
            return ASKED;
        }
    }

    /** Both said yes. */
    record Made(String third) implements IntroductionSaid {

        @Override
        public String kind() {
            return "network.introduction-made";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(third);
        }
    }

    /** The third person said no, or nothing. */
    record NotMade(String third) implements IntroductionSaid {

        @Override
        public String kind() {
            return "network.introduction-not-made";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(third);
        }
    }

    /** The mentee said no, or nothing. */
    record NotWanted(String third) implements IntroductionSaid {

        @Override
        public String kind() {
            return "network.introduction-not-wanted";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(third);
        }
    }
}
