package app.waymark.learning.internal;

import app.waymark.learning.LearningGoals;
import app.waymark.learning.LearningGoals.OpenGoal;
import app.waymark.learning.LearningResource;
import app.waymark.learning.LearningSaid.Handed;
import app.waymark.learning.PlannedResource;
import app.waymark.learning.StepMade;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeAccess.Involved;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.Said;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the services of learning begin with: who is acting, and what they may read. */
@Component
public class LearningDesk {

    private static final int MOST_GOALS = 100;

    private final ResourceRows rows;
    private final ProgrammeAccess programmes;
    private final LearningGoals goals;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    LearningDesk(
            ResourceRows rows,
            ProgrammeAccess programmes,
            LearningGoals goals,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.goals = goals;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** The person acting. */
    public AccountId me() {
        return actor.require().id();
    }

    /** The moment it is. */
    public Instant now() {
        return clock.instant();
    }

    /** The day it is for the person acting. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), actor.require().zone());
    }

    /** A new id, later than all before it. */
    public UUID nextId() {
        return Uuid7.next(clock);
    }

    /** The programmes that the person acting takes part in. */
    public List<ProgrammeId> takingPart() {
        return programmes.involved().stream()
                .filter(Involved::takesPart)
                .map(Involved::id)
                .toList();
    }

    /** Something that the person acting may read: their own, what they plan, and what a programme of theirs offers. */
    public Optional<LearningResource> readable(UUID resource) {
        var found = rows.find(resource, me());
        return found.filter(one -> one.plan() != null
                        || one.resource().ownOf(me())
                        || (one.resource().programme() != null
                                && !one.resource().withdrawn()
                                && takingPart().contains(one.resource().ofProgramme())))
                .map(PlannedResource::resource);
    }

    /** The open goals of the person acting. */
    public List<OpenGoal> goals() {
        return goals.open(MOST_GOALS);
    }

    /** Makes a step in one of them. */
    public StepMade step(UUID goal, String text, @Nullable LocalDate dueOn, String source) {
        return switch (goals.step(goal, text, dueOn, source)) {
            case LearningGoals.Made.Step(var step) -> new StepMade.Made(goal, step);
            case LearningGoals.Made.Full(var most) -> new StepMade.Full(most);
            case LearningGoals.Made.Closed() -> new StepMade.Closed();
        };
    }

    /** The coordinators of a programme hear that something was handed to them. */
    public void handed(LearningResource resource, ProgrammeId programme) {
        programmes
                .coordinators(programme)
                .forEach(one -> tell(
                        new Handed(resource.title()), resource.id(), one, Links.programmeLearning(programme.value())));
    }

    /** Somebody hears of something, unless it was their own doing. */
    public void tell(Said said, UUID about, AccountId recipient, String path) {
        if (!recipient.equals(me())) {
            events.publishEvent(new News(nextId(), said, about, recipient, me(), path));
        }
    }

    /** The pages of the person acting are read anew. */
    public void changed() {
        events.publishEvent(Changed.person(me()));
    }

    /** The pages of a programme are read anew. */
    public void changed(ProgrammeId programme) {
        events.publishEvent(Changed.programme(programme.value()));
    }
}
