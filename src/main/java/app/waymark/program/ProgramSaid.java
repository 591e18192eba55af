package app.waymark.program;

import app.waymark.shared.Said;
import app.waymark.shared.Wording;
import java.time.Instant;
import java.util.List;

/** What turns, news and mail say of a programme and its people. */
public sealed interface ProgramSaid extends Said {

    /** The kind of {@link SilenceSeen}. */
    String SILENCE = "program.silence";

    /**
     * Somebody of a pair has not acted for long; a coordinator looks after the two. Not what about: that is theirs.
     *
     * @param since since when it has been that person's move
     */
    record SilenceSeen(Instant since) implements ProgramSaid {

        @Override
        public String kind() {
            return SILENCE;
        }

        @Override
        public List<Object> words(Wording wording) {
            return List.of(wording.dates().dayAndTime(since));
        }
    }
}
