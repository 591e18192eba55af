package app.waymark.goal.coach;

import java.util.Locale;

/** What a word or phrase says of a goal; the lists in {@code words_en.txt} and {@code words_de.txt} have these sections. */
enum Tag {
    /** A verb that has an end: pass, publish, be appointed. */
    COMPLETE,
    /** What can be there or not: an exam, a shop, an article. */
    THING,
    /** A post somebody holds. */
    ROLE,
    /** A promotion, without saying to what. */
    BAREJOB,
    /** A verb without an end: improve, grow. */
    VAGUE,
    /** A quality of a person or a group. */
    VIRTUE,
    COMPARATIVE,
    /** What one does again and again. */
    ACTIVITY,
    NEGATION,
    INSTEAD,
    EITHER,
    ALSO,
    /** "See above". */
    POINTER,
    /** What others can see has happened. */
    EVENT,
    FEELING,
    /** Work put in, rather than what comes of it. */
    EFFORT,
    CHANGE,
    /** What a change is seen from. */
    BASELINE,
    /** What a number measures nothing with. */
    NOTHING,
    PERSON,
    APPROVAL,
    /** What is there already: skills, results. */
    PRIOR,
    RESOURCE,
    OBSTACLE,
    WISHFUL,
    IMPOSSIBLE,
    REMEDY,
    /** A reason that would fit anybody. */
    GENERIC,
    OTHERWISH,
    GAP,
    WORKLIFE,
    FIRST,
    BECAUSE,
    MONEYMARK,
    DURATIONWORD,
    LEVELWORD,
    SMALL,
    PAST,
    /** Or, perhaps. */
    OR,
    /** "I need it for that". */
    NEED,
    /** Something is so. */
    STATE,
    /** When in a life something was: "last year", "as a child". */
    WHEN,
    /** What is told in passing and answers nothing: the weather, the dog. */
    OFF,
    /** That somebody wants something. */
    WISHES,
    /** What one needs, may or is there for. */
    AIM;

    /** How clues name what is seen with this tag. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
