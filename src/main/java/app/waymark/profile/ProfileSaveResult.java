package app.waymark.profile;

/** What came of saving a profile. */
public sealed interface ProfileSaveResult {

    /** It is saved; the profile as it is now. */
    record Saved(Profile profile) implements ProfileSaveResult {}

    /** It was changed elsewhere meanwhile; the profile as it is now, to lay beside what was typed. */
    record Conflict(Profile current) implements ProfileSaveResult {}
}
