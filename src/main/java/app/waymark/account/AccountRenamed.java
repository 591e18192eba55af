package app.waymark.account;

import app.waymark.shared.AccountId;

/** Somebody is called otherwise now. Published inside the transaction that changes it. */
public record AccountRenamed(AccountId account) {}
