package app.waymark.mentorship.internal;

import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.program.EndsWithProgramme;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import java.util.HashSet;
import java.util.List;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A mentorship does not outlive its programme. */
@Component
class MentorshipsOfEndedProgrammes implements EndsWithProgramme {

    private final Mentorships mentorships;

    /** Later, for what ends a programme is there before what hangs on it. */
    MentorshipsOfEndedProgrammes(@Lazy Mentorships mentorships) {
        this.mentorships = mentorships;
    }

    @Override
    public Open open(ProgrammeId programme) {
        return counted(SystemActor.call(() -> mentorships.openIn(programme)));
    }

    @Override
    public Open end(ProgrammeId programme, AccountId by, String reason) {
        return counted(SystemActor.call(() -> mentorships.endAllIn(programme, by, reason)));
    }

    private static Open counted(List<Mentorship> found) {
        var people = new HashSet<AccountId>();
        int running = 0;
        for (var one : found) {
            people.add(one.mentor());
            people.add(one.mentee());
            running += one.state() == MentorshipState.ACTIVE ? 1 : 0;
        }
        return new Open(running, found.size() - running, people);
    }
}
