package app.waymark.mentorship;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.util.List;

/** What an answer by mail did with a proposed mentorship, or would do: said to whoever wrote it. */
public sealed interface MentorshipMailSaid extends Said {

    @Override
    default List<Object> words(Wording wording) {
        return List.of();
    }

    /** It says yes. */
    record Accepted() implements MentorshipMailSaid {

        @Override
        public String kind() {
            return "mentorship.mail-accepted";
        }
    }

    /** It says no. */
    record Declined() implements MentorshipMailSaid {

        @Override
        public String kind() {
            return "mentorship.mail-declined";
        }
    }
}
