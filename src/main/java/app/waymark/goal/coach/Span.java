package app.waymark.goal.coach;

/**
 * A part of a text.
 *
 * @param from where it begins, in UTF-16 units
 * @param to the unit after its last
 */
public record Span(int from, int to) {

    public Span {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("no span: " + from + " to " + to);
        }
    }
}
