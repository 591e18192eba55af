package app.waymark.mentorship;

import app.waymark.account.Accounts;
import app.waymark.availability.PeopleAway;
import app.waymark.profile.Profile;
import app.waymark.profile.ProfileDirectory;
import app.waymark.program.AnswerDirectory;
import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.FieldNames;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.Readers;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.SystemActor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A mentorship as its page shows it, to the two and to the coordinators of its programme. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class MentorshipPages {

    private final Mentorships mentorships;
    private final ProgrammeAccess programmes;
    private final Accounts accounts;
    private final ProfileDirectory profiles;
    private final AnswerDirectory answers;
    private final PeopleAway away;
    private final PrivateNotes notes;
    private final OpenTalk talk;
    private final Portions portions;
    private final CurrentActor actor;

    MentorshipPages(
            Mentorships mentorships,
            ProgrammeAccess programmes,
            Accounts accounts,
            ProfileDirectory profiles,
            AnswerDirectory answers,
            PeopleAway away,
            PrivateNotes notes,
            OpenTalk talk,
            Portions portions,
            CurrentActor actor) {
        this.mentorships = mentorships;
        this.programmes = programmes;
        this.accounts = accounts;
        this.profiles = profiles;
        this.answers = answers;
        this.away = away;
        this.notes = notes;
        this.talk = talk;
        this.portions = portions;
        this.actor = actor;
    }

    /**
     * The page of one mentorship. Each of the two reads what the other tells of themselves; a coordinator sees who they
     * are and how it stands.
     */
    public MentorshipPage read(MentorshipId id) {
        var mentorship = mentorships.get(id);
        var both = List.of(mentorship.mentor(), mentorship.mentee());
        var named = accounts.toFind(both);
        var noted = notes.mine(id);
        var gone = away.toKnow(mentorship.state().open() ? both : List.of());
        boolean member = mentorship.has(actor.require().id());
        var open = member ? talk.open(id) : Portion.known(0);
        var first = portions.read(named, noted, gone, open);
        var people = first.of(named);
        Map<AccountId, Profile> told = member ? SystemActor.call(() -> profiles.find(both)) : Map.of();
        // What is for the other side is for them once both have accepted, and no longer when it is over.
        var circle = mentorship.state() == MentorshipState.ACTIVE ? Readers.MATCHED : Readers.ROUND;
        boolean read = member && mentorship.state().open();
        Map<AccountId, List<Told>> said =
                read ? SystemActor.call(() -> answers.told(mentorship.round(), both, circle)) : Map.of();
        // Whatever a reason quotes is among what was read already; who reads nothing of it needs the names alone.
        var round = programmes.visible(mentorship.round());
        var fields = !read && !mentorship.why().isEmpty()
                ? round.map(one -> SystemActor.call(() -> answers.names(one.programme())))
                        .orElse(FieldNames.NONE)
                : FieldNames.of(said.values().stream()
                        .flatMap(List::stream)
                        .map(Told::field)
                        .toList());
        return new MentorshipPage(
                mentorship,
                round,
                Objects.requireNonNull(people.get(mentorship.mentor())),
                Objects.requireNonNull(people.get(mentorship.mentee())),
                Optional.ofNullable(told.get(mentorship.mentor())),
                Optional.ofNullable(told.get(mentorship.mentee())),
                said.getOrDefault(mentorship.mentor(), List.of()),
                said.getOrDefault(mentorship.mentee(), List.of()),
                first.of(gone),
                mentorship.mentee().equals(actor.require().id()) ? null : first.of(noted),
                first.of(open),
                fields);
    }
}
