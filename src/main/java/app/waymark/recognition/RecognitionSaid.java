package app.waymark.recognition;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What news and mail say of moments. */
public sealed interface RecognitionSaid extends Said {

    /** Somebody is thanked for their part in what was reached. */
    record Thanked(String title, String words) implements RecognitionSaid {

        @Override
        public String kind() {
            return "recognition.thanked";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }
    }

    /** A programme offers somebody a badge. */
    record BadgeOffered(String name, String by) implements RecognitionSaid {

        @Override
        public String kind() {
            return "recognition.badge";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(name, by);
        }
    }

    /** A programme took a badge back. */
    record BadgeRevoked(String name, String by, String why) implements RecognitionSaid {

        @Override
        public String kind() {
            return "recognition.badge-revoked";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(name, by, why);
        }
    }

    /** The mentor says something kind to what was reached. */
    record KindWordSaid(String title, String words) implements RecognitionSaid {

        @Override
        public String kind() {
            return "recognition.word";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(title, words);
        }
    }
}
