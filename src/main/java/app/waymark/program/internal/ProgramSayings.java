package app.waymark.program.internal;

import app.waymark.program.ProgramSaid;
import app.waymark.program.ProgramSaid.SilenceSeen;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of programmes and their people. */
@Component
class ProgramSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(ProgramSaid.SILENCE, SilenceSeen.class, list -> list.keep("since", 0)),
                SaidKind.of(ProgramSaid.INVITATION, ProgramSaid.Invited.class),
                SaidKind.of(ProgramSaid.SIGNUPS, ProgramSaid.SignupsWait.class),
                SaidKind.of(ProgramSaid.LEFT, ProgramSaid.Left.class),
                SaidKind.of(ProgramSaid.ENDED, ProgramSaid.ProgrammeEnded.class),
                SaidKind.of(ProgramSaid.REOPENED, ProgramSaid.ProgrammeReopened.class),
                SaidKind.of(ProgramSaid.PART, ProgramSaid.PartChanged.class));
    }
}
