package app.waymark.matching;

import app.waymark.shared.AccountId;

/**
 * Somebody who can be wished for, as they introduce themselves; every text may be empty.
 *
 * @param headline one line about the person
 * @param about a few sentences
 * @param skills what a mentor offers, or a mentee seeks
 * @param organisation where the person works or studies
 */
public record WishCandidate(
        AccountId account, String name, String headline, String about, String skills, String organisation) {}
