package app.waymark.program;

import app.waymark.shared.AccountId;
import java.time.Instant;

/**
 * One account's part in a round.
 *
 * @param id the participant
 * @param round the round
 * @param account whose part it is
 * @param mentor whether they mentor in it
 * @param mentee whether they are mentored in it
 * @param capacity how many mentees they take as a mentor at the same time; 0 means none at present
 * @param joinedAt when they became part of it
 */
public record ParticipantSummary(
        ParticipantId id,
        RoundId round,
        AccountId account,
        boolean mentor,
        boolean mentee,
        int capacity,
        Instant joinedAt) {}
