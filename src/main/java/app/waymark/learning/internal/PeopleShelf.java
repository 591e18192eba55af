package app.waymark.learning.internal;

import app.waymark.program.ProgrammeAccess.Parts;
import app.waymark.program.ProgrammeId;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shelf on which all people of a programme look: another one than its coordinators', where its people stand by name. */
final class PeopleShelf {

    private PeopleShelf() {}

    static UUID of(UUID programme) {
        return UUID.nameUUIDFromBytes(("learning:" + programme).getBytes(StandardCharsets.UTF_8));
    }

    /** Those on which somebody looks who is this there. */
    static Set<UUID> all(Parts parts) {
        return Stream.concat(parts.takesPart().stream(), parts.coordinates().stream())
                .map(ProgrammeId::value)
                .map(PeopleShelf::of)
                .collect(Collectors.toSet());
    }
}
