package app.waymark.meeting;

import app.waymark.goal.AddStepResult;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.Goals;
import app.waymark.meeting.internal.AgendaItemEntity;
import app.waymark.meeting.internal.AgendaRepository;
import app.waymark.meeting.internal.Announcements;
import app.waymark.meeting.internal.FollowUpEntity;
import app.waymark.meeting.internal.FollowUpRepository;
import app.waymark.meeting.internal.GuideRows;
import app.waymark.meeting.internal.MeetingAccess;
import app.waymark.meeting.internal.MeetingEntity;
import app.waymark.meeting.internal.NoteBook;
import app.waymark.meeting.internal.NoteEntity;
import app.waymark.meeting.internal.NoteRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the two prepare for a meeting, write down in it and agree on: agenda, notes, follow-ups. Both may change all of
 * it, before, during and after, until the mentorship ends; each person's own notes are theirs alone. All methods throw
 * {@link AccessDeniedException} for anybody but the two.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class Minutes {

    /** The most items an agenda has, and the most follow-ups a meeting; beyond it lies a mistake, or mischief. */
    public static final int MOST_PARTS = 100;

    private final AgendaRepository agendas;
    private final NoteRepository notes;
    private final NoteBook book;
    private final GuideRows guides;
    private final FollowUpRepository followUps;
    private final Goals goals;
    private final GoalSteps steps;
    private final MeetingAccess access;
    private final Announcements announcements;
    private final Clock clock;

    Minutes(
            AgendaRepository agendas,
            NoteRepository notes,
            NoteBook book,
            GuideRows guides,
            FollowUpRepository followUps,
            Goals goals,
            GoalSteps steps,
            MeetingAccess access,
            Announcements announcements,
            Clock clock) {
        this.agendas = agendas;
        this.notes = notes;
        this.book = book;
        this.guides = guides;
        this.followUps = followUps;
        this.goals = goals;
        this.steps = steps;
        this.access = access;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Adds something to talk about, as the last item; with the goal it is about, or null. A goal that is not, or no
     * longer, shared between the two is left out.
     */
    @PerMinute(120)
    public MeetingResult addItem(MeetingId id, String text, @Nullable GoalId goal) {
        return addItem(id, text, goal, null);
    }

    /**
     * The same of something that the agenda proposed, which is proposed no more then.
     *
     * @param source what the {@link AgendaIdea} comes from, or null
     */
    @PerMinute(120)
    public MeetingResult addItem(MeetingId id, String text, @Nullable GoalId goal, @Nullable UUID source) {
        var topic = TypedText.strip(text);
        if (topic.length() > AgendaItem.LONGEST) {
            return new MeetingResult.TooLong(topic.length(), AgendaItem.LONGEST);
        }
        var checked = MeetingPlan.checked(topic, AgendaItem.LONGEST);
        return tryChange(id, meeting -> {
            var items = agendas.of(id.value());
            if (items.size() >= MOST_PARTS) {
                return new MeetingResult.Full(MOST_PARTS);
            }
            var about = goal != null && shared(meeting, goal) ? goal.value() : null;
            int place = items.isEmpty() ? 0 : items.getLast().place() + 1;
            var item = new AgendaItemEntity(
                    Uuid7.next(clock), id.value(), place, checked, access.me().value(), about);
            item.proposedFrom(source);
            agendas.save(item);
            return new MeetingResult.Done();
        });
    }

    /**
     * Puts what two talk about when they meet first on the agenda, below what stands there, in the language of who does it;
     * what stands there already is not put there twice. Nothing happens where it is not their first meeting.
     */
    @PerMinute(60)
    public MeetingResult addGuide(MeetingId id) {
        return tryChange(id, meeting -> {
            var items = agendas.of(id.value());
            var known = items.stream().map(AgendaItemEntity::text).collect(Collectors.toSet());
            var wanted = guides.of(meeting).stream()
                    .map(point -> point.in(access.locale()))
                    .filter(text -> !known.contains(text))
                    .toList();
            if (items.size() + wanted.size() > MOST_PARTS) {
                return new MeetingResult.Full(MOST_PARTS);
            }
            int place = items.isEmpty() ? 0 : items.getLast().place() + 1;
            for (var text : wanted) {
                agendas.save(new AgendaItemEntity(
                        Uuid7.next(clock),
                        id.value(),
                        place++,
                        text,
                        access.me().value(),
                        null));
            }
            return new MeetingResult.Done();
        });
    }

    /** Says whether an item has been talked about; nothing happens where the other has removed it. */
    public MeetingResult tickItem(MeetingId id, AgendaItemId item, boolean ticked) {
        return change(id, meeting -> item(id, item).ifPresent(found -> found.tick(ticked)));
    }

    /** Moves an item one place up or down; nothing happens at either end. */
    public MeetingResult moveItem(MeetingId id, AgendaItemId item, boolean up) {
        return change(id, meeting -> {
            var items = agendas.of(id.value());
            for (int i = 0; i < items.size(); i++) {
                int neighbour = up ? i - 1 : i + 1;
                if (items.get(i).getId().equals(item.value()) && neighbour >= 0 && neighbour < items.size()) {
                    items.get(i).swapWith(items.get(neighbour));
                }
            }
        });
    }

    /** Removes an item. */
    public MeetingResult removeItem(MeetingId id, AgendaItemId item) {
        return change(id, meeting -> item(id, item).ifPresent(agendas::delete));
    }

    /**
     * Saves the notes that both write, over the revision that was read. Where the other has saved since, both are put
     * together; where both changed the same sentence nothing is changed, and they come back put together to be looked over.
     */
    public NotesResult saveShared(MeetingId id, String text, int revision) {
        return save(id, id.value(), text, revision);
    }

    /** Saves one's own notes, which nobody else sees, over the revision that was read (in another tab, perhaps). */
    public NotesResult saveOwn(MeetingId id, String text, int revision) {
        return save(id, access.me().value(), text, revision);
    }

    /**
     * Puts a paragraph of one's own notes under those that both write, where the other reads it from then on; it stands in
     * one's own no more.
     *
     * @param paragraph which of {@link Notes#paragraphs}
     * @param revision the revision of one's own notes in which it is that
     */
    public NotesResult shareParagraph(MeetingId id, int paragraph, int revision) {
        var me = access.me();
        var meeting = access.lock(id);
        if (meeting.archived()) {
            return new NotesResult.Closed();
        }
        var own = notes.findByMeetingAndScope(id.value(), me.value()).orElse(null);
        var mine = own == null ? Notes.NONE : own.toNotes();
        var paragraphs = mine.paragraphs();
        if (own == null || mine.revision() != revision || paragraph < 0 || paragraph >= paragraphs.size()) {
            return new NotesResult.Conflict(mine, mine.text());
        }
        var both = notes.findByMeetingAndScope(id.value(), id.value()).orElse(null);
        var before = both == null ? "" : both.toNotes().text().stripTrailing();
        var shared = before.isEmpty() ? paragraphs.get(paragraph) : before + "\n\n" + paragraphs.get(paragraph);
        if (shared.length() > Notes.LONGEST) {
            return new NotesResult.TooLong(shared.length(), Notes.LONGEST);
        }
        write(both, meeting, id.value(), shared);
        return new NotesResult.Saved(write(own, meeting, me.value(), mine.without(paragraph)));
    }

    /** Writes down what one of the two does after the meeting; where it is the other, it becomes their turn. */
    @PerMinute(120)
    public MeetingResult addFollowUp(MeetingId id, String text, AccountId who, @Nullable LocalDate due) {
        var what = TypedText.strip(text);
        if (what.length() > FollowUp.LONGEST) {
            return new MeetingResult.TooLong(what.length(), FollowUp.LONGEST);
        }
        var checked = MeetingPlan.checked(what, FollowUp.LONGEST);
        return tryChange(id, meeting -> {
            if (!meeting.has(who)) {
                throw new IllegalArgumentException("A follow-up is for one of the two");
            }
            if (followUps.of(id.value()).size() >= MOST_PARTS) {
                return new MeetingResult.Full(MOST_PARTS);
            }
            var followUp = followUps.save(
                    new FollowUpEntity(Uuid7.next(clock), id.value(), checked, who.value(), due, clock.instant()));
            if (!who.equals(access.me())) {
                announcements.followUp(meeting, followUp.getId(), who, access.me(), checked);
            }
            return new MeetingResult.Done();
        });
    }

    /**
     * Writes down what somebody does after the meeting, as a step on the plan of a goal; from then on it lives there. What
     * the mentee does can be a step of a goal that is shared between the two; what one does oneself, of any goal of one's own.
     */
    public FollowUpResult addStep(MeetingId id, String text, @Nullable LocalDate due, GoalId goal) {
        var what = TypedText.strip(text);
        if (what.length() > FollowUp.LONGEST) {
            return new FollowUpResult.TooLong(what.length(), FollowUp.LONGEST);
        }
        var checked = MeetingPlan.checked(what, FollowUp.LONGEST);
        var meeting = access.lock(id);
        if (meeting.archived()) {
            return new FollowUpResult.Closed();
        }
        if (followUps.of(id.value()).size() >= MOST_PARTS) {
            return new FollowUpResult.Full(MOST_PARTS);
        }
        boolean shared = shared(meeting, goal);
        if ((!shared && !goals.isMine(goal))
                || !(steps.add(goal, checked, due, "meeting:" + id) instanceof AddStepResult.Added(var step))) {
            return new FollowUpResult.NoStep();
        }
        var who = shared ? meeting.mentee() : access.me();
        var followUp = new FollowUpEntity(Uuid7.next(clock), id.value(), checked, who.value(), due, clock.instant());
        followUp.becameStep(goal.value(), step);
        followUps.save(followUp);
        announcements.changed(meeting);
        return new FollowUpResult.Added();
    }

    /** Says whether a follow-up is done. */
    public MeetingResult tickFollowUp(MeetingId id, FollowUpId followUp, boolean done) {
        return change(id, meeting -> followUp(id, followUp).ifPresent(found -> {
            found.tick(done);
            if (done) {
                announcements.followUpClosed(followUp.value());
            }
        }));
    }

    /** Drops a follow-up; the step that it may have become stays on its plan. */
    public MeetingResult removeFollowUp(MeetingId id, FollowUpId followUp) {
        return change(id, meeting -> followUp(id, followUp).ifPresent(found -> {
            followUps.delete(found);
            announcements.followUpClosed(followUp.value());
        }));
    }

    private NotesResult save(MeetingId id, UUID scope, String text, int revision) {
        if (text.length() > Notes.LONGEST) {
            return new NotesResult.TooLong(text.length(), Notes.LONGEST);
        }
        var me = access.me();
        var meeting = access.lock(id);
        if (meeting.archived()) {
            return new NotesResult.Closed();
        }
        var result = book.save(id.value(), scope, text, revision, me);
        if (!(result instanceof NotesResult.Conflict)) {
            announcements.changed(meeting);
        }
        return result;
    }

    private Notes write(@Nullable NoteEntity found, MeetingEntity meeting, UUID scope, String text) {
        announcements.changed(meeting);
        return book.write(found, meeting.meetingId().value(), scope, text, access.me());
    }

    private MeetingResult change(MeetingId id, Consumer<MeetingEntity> work) {
        return tryChange(id, meeting -> {
            work.accept(meeting);
            return new MeetingResult.Done();
        });
    }

    private MeetingResult tryChange(MeetingId id, Function<MeetingEntity, MeetingResult> work) {
        var meeting = access.lock(id);
        if (meeting.archived()) {
            return new MeetingResult.Closed();
        }
        var result = work.apply(meeting);
        announcements.changed(meeting);
        return result;
    }

    private boolean shared(MeetingEntity meeting, GoalId goal) {
        return goals.isSharedIn(meeting.mentorship(), goal);
    }

    private Optional<AgendaItemEntity> item(MeetingId id, AgendaItemId item) {
        return agendas.findById(item.value()).filter(found -> found.meeting().equals(id.value()));
    }

    private Optional<FollowUpEntity> followUp(MeetingId id, FollowUpId followUp) {
        return followUps.findById(followUp.value()).filter(found -> found.meeting()
                .equals(id.value()));
    }
}
