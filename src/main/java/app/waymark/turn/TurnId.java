package app.waymark.turn;

import java.io.Serializable;
import java.util.UUID;

/** Names one turn. */
public record TurnId(UUID value) implements Serializable {}
