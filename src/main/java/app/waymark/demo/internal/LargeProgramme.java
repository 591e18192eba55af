package app.waymark.demo.internal;

import app.waymark.program.ImportResult;
import app.waymark.program.Invitations;
import app.waymark.program.PeopleImport;
import app.waymark.program.PeopleImport.Part;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.SystemActor;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * 500 mentors and 500 mentees (published with jonodrew/mentor-match under the Open Government Licence v3), brought in
 * through the import that coordinators use, and waiting to be matched.
 */
@Component
class LargeProgramme {

    private static final String FOLDER = "demo/mentor-match-ogl/";

    private final Storyteller teller;
    private final Programmes programmes;
    private final PeopleImport people;
    private final Invitations invitations;

    LargeProgramme(Storyteller teller, Programmes programmes, PeopleImport people, Invitations invitations) {
        this.invitations = invitations;
        this.teller = teller;
        this.programmes = programmes;
        this.people = people;
    }

    void tell(Persona administrator, Persona coordinator) {
        var programme = teller.on(-21, administrator, () -> {
            var made = programmes.create("Civil service mentoring").orElseThrow();
            SystemActor.run(() -> programmes.appoint(made, coordinator.actor().id()));
            return made;
        });
        var round = teller.on(-20, coordinator, () -> programmes
                .openRound(programme, "Spring intake", teller.day(14), teller.day(200))
                .orElseThrow());
        teller.on(-14, coordinator, () -> bringIn(round, "large-mentors.csv", Part.MENTORS));
        teller.on(-13, coordinator, () -> bringIn(round, "large-mentees.csv", Part.MENTEES));
        // A thousand people of a story say yes at once, the mentors to one mentee each.
        teller.on(-12, coordinator, () -> {
            SystemActor.run(() -> invitations.joinAll(round, 1));
            return round;
        });
    }

    private ImportResult bringIn(RoundId round, String file, Part part) {
        try (var stream = new ClassPathResource(FOLDER + file).getInputStream()) {
            return Storyteller.expect(ImportResult.Imported.class, people.read(round, stream.readAllBytes(), part));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
