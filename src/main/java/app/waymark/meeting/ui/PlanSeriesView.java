package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.SeriesBeginning;
import app.waymark.meeting.ui.SeriesChoice.Ending;
import app.waymark.meeting.ui.SeriesChoice.Rhythm;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans meetings that repeat with one other; with whom is said before, on the page where a meeting is planned. */
@Route("meetings/new/series")
@PermitAll
class PlanSeriesView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration USUAL = Duration.ofMinutes(45);
    private static final int USUAL_COUNT = 6;

    private final transient MeetingSeries series;
    private final transient ReadDrafts drafts;
    private final transient DateFormats formats;
    private final transient CurrentActor actor;
    private final transient LiveUpdates liveUpdates;
    private final ViewHeader header = new ViewHeader(getTranslation("meeting.series.plan"));
    private final Div body = new Div();
    private @Nullable MentorshipId shown;
    private @Nullable SeriesForm form;
    private boolean following;

    PlanSeriesView(
            MeetingSeries series, Drafts drafts, DateFormats formats, CurrentActor actor, LiveUpdates liveUpdates) {
        this.series = series;
        this.drafts = new ReadDrafts(drafts);
        this.formats = formats;
        this.actor = actor;
        this.liveUpdates = liveUpdates;
        getContent()
                .add(
                        header.crumb(getTranslation("meeting.list"), Links.MEETINGS)
                                .crumb(getTranslation("meeting.plan"), Links.NEW_MEETING),
                        body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var with = event.getLocation().getQueryParameters().getSingleParameter("with");
        var found = with.isEmpty()
                ? series.begin(null)
                : with.flatMap(PlanSeriesView::id).flatMap(series::begin);
        if (found.isEmpty()) {
            // With whom is chosen there.
            event.forwardTo(Links.NEW_MEETING.substring(1));
            return;
        }
        var beginning = found.get();
        if (!beginning.mentorship().equals(shown)) {
            shown = beginning.mentorship();
            body.removeAll();
            form(beginning);
        }
        if (!following) {
            following = true;
            liveUpdates.follow(this, Changed.person(actor.require().id()), this::live);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.series.plan");
    }

    private static Optional<MentorshipId> id(String text) {
        try {
            return Optional.of(new MentorshipId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private void form(SeriesBeginning beginning) {
        var dates = formats.mine();
        var id = beginning.mentorship();
        var other = beginning.other();
        var before = beginning.before();
        var name = MeetingWords.first(other);
        header.heading(getTranslation("meeting.series.with", name)).sub(getTranslation("meeting.series.sub", name));
        var place = Drafts.Place.of("meeting", "series", id, "dates");
        drafts.read(
                Stream.concat(PlanFields.places("series", id), Stream.of(place)).toList());
        var kept = new SeriesDrafts(drafts, place);
        var roundEnds = beginning.roundEnds();
        var ends = roundEnds == null || !roundEnds.isAfter(dates.today()) ? null : roundEnds;
        var begun = kept.find()
                .orElseGet(() -> usual(dates, before.map(MeetingPlan::length).orElse(USUAL), ends));
        var made = new SeriesForm(
                dates,
                other,
                begun,
                ends,
                kept,
                new PlanFields(drafts, "series", id, before),
                (length, days) -> series.look(id, length, days, null),
                plan -> series.propose(id, plan));
        form = made;
        body.add(made);
        // When the other says other hours, or is booked, other dates can be had.
        liveUpdates.follow(made, Changed.person(other.id()), made::readAgain);
    }

    /** In a week, in the morning, every second week: a beginning to be changed. */
    private static SeriesChoice usual(Dates dates, Duration length, @Nullable LocalDate ends) {
        var day = dates.today().plusWeeks(1);
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(1);
        }
        return new SeriesChoice(
                day,
                LocalTime.of(10, 0),
                Math.toIntExact(length.toMinutes()),
                Rhythm.WEEK_2,
                ends == null || ends.isBefore(day.plusWeeks(2)) ? Ending.COUNT : Ending.ROUND,
                USUAL_COUNT,
                null,
                List.of(),
                List.of());
    }

    private void live() {
        var open = form;
        var of = shown;
        if (open == null || of == null) {
            return;
        }
        if (series.begin(of).isEmpty()) {
            open.close(getTranslation("meeting.closed"));
        } else {
            open.readAgain();
        }
    }
}
