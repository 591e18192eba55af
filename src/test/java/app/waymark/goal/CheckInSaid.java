package app.waymark.goal;

import java.util.List;
import java.util.Map;

/** What is said when checking in, for tests. */
public final class CheckInSaid {

    private CheckInSaid() {}

    /** The two answers that are enough. */
    public static NewCheckIn of(Went went, int confidence) {
        return new NewCheckIn(went, confidence, List.of(), "", null, "", null, null, Map.of());
    }
}
