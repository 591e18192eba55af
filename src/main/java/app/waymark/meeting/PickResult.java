package app.waymark.meeting;

import app.waymark.shared.TimeWindow;
import java.util.List;

/** What came of picking a time. */
public sealed interface PickResult {

    /** Both are booked, and both calendars are told. */
    record Booked(TimeWindow window) implements PickResult {}

    /** One of the two has another meeting then; the proposed times as they are now, each saying whether it is free. */
    record Taken(List<Offer> offers) implements PickResult {}

    /** This time has begun already. */
    record Past() implements PickResult {}

    /** The times were changed, picked or withdrawn meanwhile, or the mentorship has ended. */
    record Closed() implements PickResult {}
}
