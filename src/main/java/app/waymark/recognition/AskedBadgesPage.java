package app.waymark.recognition;

import app.waymark.shared.Slice;

/**
 * Which badges for levels a programme is asked for, and gave, for its coordinators.
 *
 * @param programme what the programme is called
 * @param given whether it gives such badges at present
 * @param asked what waits for a decision, the earliest first
 * @param badges what was given, the latest first
 */
public record AskedBadgesPage(String programme, boolean given, Slice<AskedBadge> asked, Slice<GivenBadge> badges) {}
