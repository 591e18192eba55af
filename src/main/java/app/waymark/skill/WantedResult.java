package app.waymark.skill;

import java.util.UUID;

/** What became of a wanted role. */
public sealed interface WantedResult {

    /** It is kept, and looked at. */
    record Kept(UUID id) implements WantedResult {}

    /** It has no name. */
    record NameMissing() implements WantedResult {}

    /** Its name is too long. */
    record TooLong(int length, int most) implements WantedResult {}

    /** It asks for nothing, or for what the framework does not have. */
    record AsksNothing() implements WantedResult {}

    /** There are as many as there can be. */
    record TooMany(int most) implements WantedResult {}

    /** It asks for more skills than one role can. */
    record AsksTooMuch(int most) implements WantedResult {}
}
