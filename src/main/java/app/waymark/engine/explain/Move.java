package app.waymark.engine.explain;

import java.util.Optional;

/**
 * What becomes of one mentee when the matching changes.
 *
 * @param from the mentor before, empty for none
 * @param to the mentor afterwards, empty for none
 */
public record Move(String mentee, Optional<String> from, Optional<String> to) {}
