package app.waymark.mailbox;

/** Why an answer by mail was not taken. */
public enum MailRefusalReason {
    /** There is nothing in it but what it quotes. */
    EMPTY,
    /** It is longer than what can be written on the page. */
    TOO_LONG,
    /** What it answers is not shared between the two any more, or was not this person's to answer. */
    NOT_SHARED,
    /** Its address has run out. */
    EXPIRED,
    /** Its author was asked whether it is theirs, and said nothing for a month. */
    UNANSWERED,
    /** The receiving server does not say that the sender's own server sent it. */
    NOT_PROVEN,
    /** What it is an answer to is not asked any more: it was answered or taken back meanwhile, or is over. */
    OVER,
    /** What it is an answer to is another by now, which its author has not seen. */
    OUTDATED,
    /** It is not plain what is meant, and there is no conversation that it could be added to. */
    UNCLEAR,
    /** A no needs a reason there. */
    REASON_MISSING,
    /** Its author has begun to say something to it in Waymark, which would be sent along. */
    BEGUN,
    /** The time that it picks cannot be had any more. */
    TIME_GONE,
    /** Somebody else says it than whoever was asked. */
    ANOTHER_PERSON,
    /** It sends somebody else in their place. */
    DELEGATED,
    /** The time that it proposes is over, or too short or too long, or they have something else then. */
    TIME_UNFIT,
    /** It would move all dates of a series at once. */
    WHOLE_SERIES
}
