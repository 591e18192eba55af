package app.waymark.skill;

import app.waymark.shared.AccountId;
import java.util.UUID;

/**
 * What counts of somebody's skills in a framework may be another level now: they rated themselves, or a mentor's ratings were
 * sent. Told in the same transaction, in which the sheet is locked.
 */
public record SkillRated(AccountId mentee, UUID framework) {}
