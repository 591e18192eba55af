package app.waymark.mentorship.internal;

import app.waymark.mentorship.MentorshipMailSaid;
import app.waymark.mentorship.MentorshipSaid.AccountGone;
import app.waymark.mentorship.MentorshipSaid.MatchDeclined;
import app.waymark.mentorship.MentorshipSaid.MatchEnded;
import app.waymark.mentorship.MentorshipSaid.MatchProposed;
import app.waymark.mentorship.MentorshipSaid.MatchStarted;
import app.waymark.mentorship.MentorshipSaid.PartnerAway;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.SaidKind;
import app.waymark.shared.SaidKinds;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is said of mentorships. */
@Component
class MentorshipSayings implements SaidKinds {

    @Override
    public List<SaidKind<?>> kinds() {
        return List.of(
                SaidKind.of(Mentorships.ANSWER, MatchProposed.class, list -> list.keep("round", 0)),
                SaidKind.of("mentorship.started", MatchStarted.class),
                SaidKind.of("mentorship.declined", MatchDeclined.class, list -> list.keep("reason", 0)),
                SaidKind.of("mentorship.ended", MatchEnded.class, list -> list.keep("reason", 0)),
                SaidKind.of(Mentorships.AWAY, PartnerAway.class),
                SaidKind.of("mentorship.mail-accepted", MentorshipMailSaid.Accepted.class),
                SaidKind.of("mentorship.mail-declined", MentorshipMailSaid.Declined.class),
                SaidKind.of("mentorship.account-closed", AccountGone.class));
    }
}
