package app.waymark.skill;

import app.waymark.program.ProgrammeId;
import java.time.Instant;
import java.util.UUID;

/**
 * A framework as the people of a programme read it.
 *
 * @param version which version of it
 * @param publishedAt since when
 */
public record PublishedFramework(
        UUID id, ProgrammeId programme, FrameworkContent content, int version, Instant publishedAt) {}
