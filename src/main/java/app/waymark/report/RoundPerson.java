package app.waymark.report;

import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;

/**
 * One person of a round, as its coordinators see them.
 *
 * @param account whose part it is
 * @param name the name
 * @param email the address
 * @param mentor whether they mentor
 * @param mentee whether they are mentored
 * @param capacity how many mentees they take
 * @param mentees how many they have, or are proposed, in this round
 * @param matched whether, as a mentee, they have a mentor or are proposed one
 * @param signedUp whether they have set a password
 * @param invited whether an invitation went out
 */
public record RoundPerson(
        AccountId account,
        String name,
        EmailAddress email,
        boolean mentor,
        boolean mentee,
        int capacity,
        int mentees,
        boolean matched,
        boolean signedUp,
        boolean invited) {}
