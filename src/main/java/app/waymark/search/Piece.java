package app.waymark.search;

/**
 * A piece of what is shown of a find.
 *
 * @param text to be shown as text, never as HTML
 * @param found whether these are words that were searched for
 */
public record Piece(String text, boolean found) {}
