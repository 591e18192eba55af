package app.waymark.recognition;

import app.waymark.shared.AccountId;
import java.time.Instant;

/** What a mentor said to something that was reached. */
public record KindWord(AccountId by, String words, Instant at) {}
