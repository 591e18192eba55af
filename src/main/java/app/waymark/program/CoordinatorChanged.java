package app.waymark.program;

import app.waymark.shared.AccountId;

/**
 * Somebody coordinates a programme from now on, or no more; told in the same transaction.
 *
 * @param appointed whether they do
 */
public record CoordinatorChanged(ProgrammeId programme, AccountId account, boolean appointed) {}
