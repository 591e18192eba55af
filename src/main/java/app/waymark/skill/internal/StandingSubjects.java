package app.waymark.skill.internal;

import app.waymark.feedback.ThreadSubject;
import app.waymark.feedback.ThreadSubjects;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.skill.Standings;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lets a mentee and the mentor a part is shown to talk about one thing in it, for as long as it is shown. */
@Component
class StandingSubjects implements ThreadSubjects {

    private static final int TITLE = 80;

    private final StandingRows rows;
    private final MentorshipAccess mentorships;

    StandingSubjects(StandingRows rows, MentorshipAccess mentorships) {
        this.rows = rows;
        this.mentorships = mentorships;
    }

    @Override
    public String type() {
        return Standings.THREADS;
    }

    @Override
    public Optional<ThreadSubject> find(UUID subject) {
        return findAll(List.of(subject)).stream().findFirst();
    }

    @Override
    public Optional<ThreadSubject> lock(UUID subject) {
        rows.owned(subject).ifPresent(one -> rows.lock(one.mentee()));
        return find(subject);
    }

    @Override
    public List<ThreadSubject> findAll(Collection<UUID> subjects) {
        var found = rows.owned(subjects);
        var shown = found.stream()
                .filter(one -> one.shown() != null && !one.removed())
                .map(one -> one.shown().mentorship())
                .distinct()
                .toList();
        Map<MentorshipId, Mentorship> running = shown.isEmpty()
                ? Map.of()
                : SystemActor.call(() -> mentorships.own(shown)).stream()
                        .collect(Collectors.toMap(Mentorship::id, Function.identity()));
        return found.stream().map(one -> subject(one, running)).toList();
    }

    private static ThreadSubject subject(StandingRows.Owned one, Map<MentorshipId, Mentorship> running) {
        var shown = one.removed() ? null : one.shown();
        var in = shown == null ? null : running.get(shown.mentorship());
        var id = one.entry().id();
        return new ThreadSubject(
                id,
                Excerpt.of(one.entry().words(), TITLE),
                Links.skillStandingTalk(id),
                one.mentee(),
                in == null ? null : in.mentor(),
                in == null ? null : in.id().value(),
                in == null ? null : in.programme().value(),
                Set.of(),
                in != null);
    }
}
