package app.waymark.feedback.internal;

import app.waymark.account.AccountSummary;
import app.waymark.account.Accounts;
import app.waymark.feedback.FeedbackSaid;
import app.waymark.feedback.ThreadPart;
import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.feedback.Threads;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.shared.Said;
import app.waymark.shared.SystemActor;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Lets the two of a mentorship talk about it, as long as it runs; afterwards both can read what they said. Nobody else
 * reads it, coordinators included.
 */
@Component
class MentorshipSubjects implements ThreadSubjects {

    private final MentorshipAccess mentorships;
    private final Accounts accounts;

    MentorshipSubjects(MentorshipAccess mentorships, Accounts accounts) {
        this.mentorships = mentorships;
        this.accounts = accounts;
    }

    @Override
    public String type() {
        return Threads.MENTORSHIP;
    }

    @Override
    public Said answerAsked(String title, ThreadPart part, String words) {
        return new FeedbackSaid.AnswerAsked(title, Threads.MENTORSHIP, "", words);
    }

    @Override
    public Optional<ThreadSubject> find(UUID subject) {
        return SystemActor.call(() -> mentorships.own(new MentorshipId(subject)).map(this::subject));
    }

    @Override
    public Optional<ThreadSubject> lock(UUID subject) {
        return SystemActor.call(
                        () -> mentorships.lockActive(new MentorshipId(subject)).map(this::subject))
                .or(() -> find(subject));
    }

    @Override
    public List<ThreadSubject> findAll(Collection<UUID> subjects) {
        var found = SystemActor.call(
                () -> mentorships.own(subjects.stream().map(MentorshipId::new).toList()));
        if (found.isEmpty()) {
            return List.of();
        }
        var people = accounts.find(found.stream()
                .flatMap(one -> Stream.of(one.mentor(), one.mentee()))
                .distinct()
                .toList());
        return found.stream().map(one -> subject(one, people)).toList();
    }

    private ThreadSubject subject(Mentorship one) {
        return subject(one, accounts.find(List.of(one.mentor(), one.mentee())));
    }

    private static ThreadSubject subject(Mentorship one, Map<AccountId, AccountSummary> people) {
        return new ThreadSubject(
                one.id().value(),
                Stream.of(one.mentor(), one.mentee())
                        .flatMap(person -> Stream.ofNullable(people.get(person)))
                        .map(AccountSummary::name)
                        .collect(Collectors.joining(" · ")),
                Links.mentorshipTalk(one.id().value()),
                one.mentee(),
                one.startedAt() == null ? null : one.mentor(),
                one.startedAt() == null ? null : one.id().value(),
                one.programme().value(),
                Set.of(),
                one.state() == MentorshipState.ACTIVE);
    }
}
