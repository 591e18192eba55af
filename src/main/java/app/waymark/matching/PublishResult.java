package app.waymark.matching;

import app.waymark.shared.AccountId;
import java.util.List;

/** What came of publishing a scenario. */
public sealed interface PublishResult {

    /** So many mentorships have been proposed; everybody in them has been asked. */
    record Published(int mentorships) implements PublishResult {}

    /** Nothing has been published: the round has changed since the run. */
    record Changed(List<Obstacle> obstacles) implements PublishResult {

        public Changed {
            obstacles = List.copyOf(obstacles);
        }
    }

    /** Nothing has been published: by now it would be other mentorships, or other reasons, than were shown. */
    record Outdated() implements PublishResult {}

    /** The scenario has no result that could be published. */
    record NotReady() implements PublishResult {}

    /** Why one pair cannot be published. */
    record Obstacle(AccountId mentee, AccountId mentor, Reason reason) {}

    /** What has changed since the run. */
    enum Reason {
        /** One of the two is not, or no longer, in the round in that part. */
        LEFT,
        /** The round has ended: nothing begins in it. */
        ROUND_OVER,
        /** The mentor takes fewer mentees now. */
        NO_PLACE,
        /** The mentee has an open mentorship with somebody else. */
        MATCHED_ELSEWHERE,
        /** A coordinator has forbidden the pair. */
        FORBIDDEN,
        /** One of the two has asked not to be matched with the other; which one stays with them. */
        AVOIDED,
        /** A coordinator has locked the mentee to somebody else. */
        LOCKED_ELSEWHERE,
        /** The two were matched in this round meanwhile, and parted. */
        PARTED
    }
}
