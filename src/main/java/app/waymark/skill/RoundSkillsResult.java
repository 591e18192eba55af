package app.waymark.skill;

/** What became of the skills that somebody lets enter the matching of a round. */
public sealed interface RoundSkillsResult {

    /** They are kept under this edition. */
    record Kept(int edition) implements RoundSkillsResult {}

    /** They were said anew meanwhile, or taken back; nothing was changed. */
    record Newer(RoundSkillsPage current) implements RoundSkillsResult {}

    /** There are more than there can be. */
    record TooMany(int most) implements RoundSkillsResult {}

    /** The round is over: nothing is matched in it any more. */
    record Over() implements RoundSkillsResult {}

    /** The programme does not have this skill any more. */
    record Gone(Phrase name) implements RoundSkillsResult {}
}
