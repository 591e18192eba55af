package app.waymark.recognition;

import app.waymark.shared.AccountId;
import java.time.LocalDate;

/**
 * A mentor whose last rating of a skill its person can show.
 *
 * @param name what the mentor is called; empty where they were forgotten
 */
public record PortfolioMentor(AccountId id, String name, int level, LocalDate on) {}
