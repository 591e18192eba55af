package app.waymark.matching;

import app.waymark.shared.AccountId;

/**
 * One entry of a ranked list.
 *
 * @param person who is wished for
 * @param rank from 1, the dearest; several may share a rank
 */
public record Wish(AccountId person, int rank) {}
