package app.waymark.program;

import app.waymark.shared.AccountId;

/**
 * Somebody left a round. Published inside the transaction of leaving: what hangs on the part ends with it.
 *
 * @param round the round
 * @param account who left
 * @param endMentorships whether running mentorships end too, as the person chose; proposed ones end in any case
 * @param reason the person's words to the others, or an empty text
 */
public record PartLeft(RoundId round, AccountId account, boolean endMentorships, String reason) {}
