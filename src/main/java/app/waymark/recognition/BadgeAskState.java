package app.waymark.recognition;

/** How far what a mentee asks for has come. */
public enum BadgeAskState {
    /** A coordinator is to decide. */
    ASKED,
    /** A badge was offered for it. */
    AWARDED,
    /** A coordinator declined, in words. */
    DECLINED,
    /** The mentee took it back, or their account was closed. */
    WITHDRAWN,
    /** The two say another level by now, or no level. */
    LAPSED
}
