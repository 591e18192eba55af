package app.waymark.mentorship;

import app.waymark.shared.Portion;

/** How many conversations about a mentorship itself are open; whoever keeps what is said knows it. */
public interface OpenTalk {

    /** How many there are, for one of the two: to be read with what else a page shows. */
    Portion<Integer> open(MentorshipId mentorship);
}
