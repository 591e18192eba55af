package app.waymark.skill;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What turns, news and mail say of ratings. No number of anybody's is among it. */
public sealed interface SkillSaid extends Said {

    /** The mentor's turn: rate what the mentee asks about. */
    String RATE = "skill.rate";

    /**
     * A mentee asks for the mentor's ratings.
     *
     * @param skills of how many skills
     */
    record RatingAsked(int skills) implements SkillSaid {

        @Override
        public String kind() {
            return RATE;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(skills);
        }
    }

    /**
     * A mentor has rated.
     *
     * @param skills how many skills; 0 where there was nothing to say
     * @param apart of how many the two say something different
     */
    record RatingsGiven(int skills, int apart) implements SkillSaid {

        @Override
        public String kind() {
            return "skill.rated";
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(skills, skills == 0 ? -1 : apart);
        }
    }
}
