package app.waymark.meeting.internal;

import app.waymark.meeting.Reminding;
import app.waymark.shared.AccountId;

/** Knows when people want to be reminded of meetings. */
interface WhenReminded {

    /** What somebody chose, or what is usual. */
    Reminding of(AccountId person);
}
