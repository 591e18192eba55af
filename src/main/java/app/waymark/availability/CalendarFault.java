package app.waymark.availability;

/** Why a calendar could not be read; each has a sentence for its owner. */
public enum CalendarFault {
    /** The address leads, or was sent on, to where Waymark does not read: not https, not public. */
    NOT_ALLOWED,
    /** There is no such host. */
    UNKNOWN_HOST,
    /** Nobody answers there, or not by a certificate that holds. */
    UNREACHABLE,
    /** It took too long. */
    TOO_SLOW,
    /** The address is not, or no longer, good: the server says so. */
    GONE,
    /** The server has a fault of its own. */
    SERVER,
    /** It is no calendar: mostly the page on which one signs in. */
    NO_CALENDAR,
    /** It breaks off. */
    INCOMPLETE,
    /** It is out of all proportion. */
    TOO_MUCH
}
