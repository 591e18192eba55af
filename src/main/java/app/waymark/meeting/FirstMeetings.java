package app.waymark.meeting;

import app.waymark.audit.Audit;
import app.waymark.meeting.internal.GuideRows;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What two talk about when they meet first: Waymark has a guide for it, and a programme's coordinators can write another, in
 * each language, or none.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class FirstMeetings {

    /** The most points of a guide: an hour has room for no more. */
    public static final int MOST = 8;

    private final GuideRows rows;
    private final ProgrammeAccess programmes;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Clock clock;

    FirstMeetings(
            GuideRows rows,
            ProgrammeAccess programmes,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * A guide.
     *
     * @param own whether the programme wrote it; else it is Waymark's
     * @param edition what to save upon; 0 where the programme never wrote one
     */
    public record Guide(List<GuidePoint> points, boolean own, int edition) {

        public Guide {
            points = List.copyOf(points);
        }
    }

    /** The guide of a programme, for its coordinators. */
    @Transactional(readOnly = true)
    public Guide of(ProgrammeId programme) {
        programmes.requireCoordinator(programme);
        return rows.find(programme.value());
    }

    /**
     * Has this be the guide from now on, as a coordinator; without a point there is none.
     *
     * @param upon the edition that was being changed
     * @param typed what each point says, by language, in their order; those that say nothing are left out
     */
    @PerMinute(60)
    public GuideSaved save(ProgrammeId programme, int upon, List<Map<String, String>> typed) {
        programmes.requireCoordinator(programme);
        var said = typed.stream().map(FirstMeetings::tidied).toList();
        for (int i = 0; i < said.size(); i++) {
            for (var one : said.get(i).entrySet()) {
                if (one.getValue().length() > GuidePoint.LONGEST) {
                    return new GuideSaved.TooLong(
                            i, one.getKey(), one.getValue().length());
                }
            }
        }
        var points =
                said.stream().filter(one -> !one.isEmpty()).map(GuidePoint::new).toList();
        if (points.size() > MOST) {
            return new GuideSaved.TooMany(MOST);
        }
        var before = rows.locked(programme.value());
        if (before.points().equals(points)) {
            return new GuideSaved.Saved(before);
        }
        if (before.edition() != upon) {
            return new GuideSaved.Conflict(before);
        }
        rows.write(
                programme.value(), points, before.edition() + 1, actor.require().id(), clock.instant());
        changed(programme);
        return new GuideSaved.Saved(new Guide(points, true, before.edition() + 1));
    }

    /** Has Waymark's own guide hold again, as a coordinator. */
    @PerMinute(60)
    public GuideSaved reset(ProgrammeId programme, int upon) {
        programmes.requireCoordinator(programme);
        var before = rows.locked(programme.value());
        if (!before.own()) {
            return new GuideSaved.Saved(before);
        }
        if (before.edition() != upon) {
            return new GuideSaved.Conflict(before);
        }
        rows.delete(programme.value());
        changed(programme);
        return new GuideSaved.Saved(rows.find(programme.value()));
    }

    private void changed(ProgrammeId programme) {
        audit.record("guide.changed", "programme", programme.value());
        events.publishEvent(Changed.programme(programme.value()));
    }

    /** Languages in which nothing is said are left out, and so are spaces around what is. */
    private static Map<String, String> tidied(Map<String, String> typed) {
        var tidy = new HashMap<String, String>();
        for (var locale : Translations.LANGUAGES) {
            var words = typed.getOrDefault(locale.getLanguage(), "");
            if (!TypedText.blank(words)) {
                tidy.put(locale.getLanguage(), TypedText.strip(words).replaceAll("\\s+", " "));
            }
        }
        return tidy;
    }
}
