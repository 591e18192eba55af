package app.waymark.recognition;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import app.waymark.skill.Phrase;
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

    /**
     * A coordinator's turn: decide about a badge that a mentee asks for.
     *
     * @param skill what the skill is called
     * @param level at which level
     */
    record BadgeAsked(Phrase skill, int level) implements RecognitionSaid {

        /** As in {@link Said#kind()}. */
        public static final String KIND = "recognition.badge-asked";

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(skill.in(wording.dates().locale()), level);
        }
    }

    /**
     * A programme offers somebody the badge that they asked for.
     *
     * @param words what the coordinator says to it, may be empty
     */
    record BadgeAwarded(String name, String by, String words) implements RecognitionSaid {

        @Override
        public String kind() {
            return "recognition.badge-awarded";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(name, by, words.isEmpty() ? 0 : 1, words);
        }
    }

    /**
     * A coordinator declines to give a badge that was asked for.
     *
     * @param words why
     */
    record BadgeRefused(Phrase skill, int level, String words) implements RecognitionSaid {

        @Override
        public String kind() {
            return "recognition.badge-refused";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(skill.in(wording.dates().locale()), level, words);
        }
    }

    /** What somebody asked a badge for is not so any more. */
    record BadgeAskLapsed(Phrase skill, int level) implements RecognitionSaid {

        @Override
        public String kind() {
            return "recognition.badge-lapsed";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(skill.in(wording.dates().locale()), level);
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
