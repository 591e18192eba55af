package app.waymark.goal;

/**
 * A mentor's reviews in the present week, which begins with their Monday.
 *
 * @param welcome how many a week are welcome to them; 0 for as many as come
 * @param came how many they were asked for
 */
public record ReviewWeek(int welcome, int came) {}
