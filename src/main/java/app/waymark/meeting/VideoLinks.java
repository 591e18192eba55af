package app.waymark.meeting;

import app.waymark.audit.Audit;
import app.waymark.meeting.internal.VideoRows;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people meet by video: each person's own standing link, or a room of the programme's for each meeting. */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class VideoLinks {

    private final VideoRows rows;
    private final ProgrammeAccess programmes;
    private final MentorshipAccess mentorships;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    VideoLinks(
            VideoRows rows,
            ProgrammeAccess programmes,
            MentorshipAccess mentorships,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.mentorships = mentorships;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /** The standing link of the person acting; empty where they have none. */
    @Transactional(readOnly = true)
    public String mine() {
        return rows.of(actor.require().id());
    }

    /** Has this be the standing link of the person acting; nothing takes it away. */
    @PerMinute(60)
    public VideoLinkResult saveMine(String typed) {
        var link = TypedText.strip(typed);
        if (link.length() > VideoLink.LONGEST) {
            return new VideoLinkResult.TooLong(link.length(), VideoLink.LONGEST);
        }
        if (!link.isEmpty() && !VideoLink.isLink(link)) {
            return new VideoLinkResult.NoLink();
        }
        rows.write(actor.require().id(), link);
        return new VideoLinkResult.Saved(link);
    }

    /** The template of a programme's rooms, for its coordinators; empty where it has none. */
    @Transactional(readOnly = true)
    public String of(ProgrammeId programme) {
        programmes.requireCoordinator(programme);
        return rows.of(programme.value());
    }

    /** Has this be the template of a programme's rooms, as a coordinator; nothing takes it away. */
    @PerMinute(60)
    public VideoLinkResult save(ProgrammeId programme, String typed) {
        programmes.requireCoordinator(programme);
        var template = TypedText.strip(typed);
        if (template.length() > VideoLink.LONGEST) {
            return new VideoLinkResult.TooLong(template.length(), VideoLink.LONGEST);
        }
        if (!template.isEmpty() && !VideoLink.isTemplate(template)) {
            return VideoLink.isLink(template) ? new VideoLinkResult.OneRoom() : new VideoLinkResult.NoLink();
        }
        rows.write(programme.value(), template, actor.require().id(), clock.instant());
        audit.record("video.changed", "programme", programme.value());
        events.publishEvent(Changed.programme(programme.value()));
        return new VideoLinkResult.Saved(template);
    }

    /**
     * What a meeting of this mentorship can be planned at: one's own standing link, else the programme's template. Throws {@link
     * AccessDeniedException} for anybody but the two.
     */
    @Transactional(readOnly = true)
    public Optional<String> forPlanning(MentorshipId with) {
        var me = actor.require().id();
        var mentorship = mentorships
                .own(with)
                .filter(found -> found.has(me))
                .orElseThrow(() -> new AccessDeniedException("No mentorship of this person"));
        var own = rows.of(me);
        var place = own.isEmpty() ? rows.of(mentorship.programme().value()) : own;
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }
}
