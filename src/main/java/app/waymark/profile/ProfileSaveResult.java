package app.waymark.profile;

/** What came of saving a profile. */
public sealed interface ProfileSaveResult {

    /** It is saved; the profile as it is now. */
    record Saved(Profile profile) implements ProfileSaveResult {}

    /** It was changed elsewhere meanwhile; the profile as it is now, to lay beside what was typed. */
    record Conflict(Profile current) implements ProfileSaveResult {}

    /** This part is longer than it may be; nothing was kept. */
    record TooLong(Part part, int length, int most) implements ProfileSaveResult {}

    /** This is no address of a page; nothing was kept. */
    record NoLink(String text) implements ProfileSaveResult {}

    /** What can be too long. */
    enum Part {
        HEADLINE,
        ABOUT,
        LINKS
    }
}
