package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.MeetingSeries;
import app.waymark.meeting.SeriesBeginning;
import app.waymark.meeting.SeriesRule;
import app.waymark.meeting.ui.SeriesChoice.Ending;
import app.waymark.meeting.ui.SeriesChoice.Rhythm;
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
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Plans a series anew from one of its meetings on; the other is asked, and until then all stays as it is. */
@Route("meetings/:meeting/from-here")
@PermitAll
class FromHereView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient MeetingSeries series;
    private final transient ReadDrafts drafts;
    private final transient DateFormats formats;
    private final transient CurrentActor actor;
    private final transient LiveUpdates liveUpdates;
    private final ViewHeader header = new ViewHeader();
    private final Div body = new Div();
    private @Nullable MeetingId shown;
    private @Nullable SeriesForm form;

    FromHereView(
            MeetingSeries series, Drafts drafts, DateFormats formats, CurrentActor actor, LiveUpdates liveUpdates) {
        this.series = series;
        this.drafts = new ReadDrafts(drafts);
        this.formats = formats;
        this.actor = actor;
        this.liveUpdates = liveUpdates;
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = MeetingView.id(event);
        var beginning = series.beginFrom(id);
        var from = beginning.map(SeriesBeginning::from);
        if (from.isEmpty()) {
            event.forwardTo(Links.meeting(id.value()).substring(1));
            return;
        }
        if (!id.equals(shown)) {
            shown = id;
            begin(id, beginning.get(), from.get());
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.series.from");
    }

    private void begin(MeetingId id, SeriesBeginning beginning, SeriesBeginning.From from) {
        var dates = formats.mine();
        var name = MeetingWords.first(beginning.other());
        var topic = beginning.before().map(MeetingPlan::topic).orElse("");
        header.clear()
                .crumb(getTranslation("meeting.list"), Links.MEETINGS)
                .crumb(topic, Links.meeting(id.value()))
                .heading(getTranslation("meeting.series.from"))
                .sub(getTranslation("meeting.series.from.sub", name, dates.dayAndTime(from.start())));
        var place = Drafts.Place.of("meeting", "from-here", id, "dates");
        drafts.read(Stream.concat(PlanFields.places("from-here", id), Stream.of(place))
                .toList());
        var kept = new SeriesDrafts(drafts, place);
        var length = beginning.before().map(MeetingPlan::length).orElseThrow();
        var made = new SeriesForm(
                dates,
                beginning.other(),
                kept.find().orElseGet(() -> asItIs(dates, length, from)),
                null,
                kept,
                new PlanFields(drafts, "from-here", id, beginning.before()),
                (minutes, days) -> series.look(beginning.mentorship(), minutes, days, id),
                plan -> series.proposeFrom(id, plan));
        form = made;
        body.removeAll();
        body.add(made);
        liveUpdates.follow(made, Changed.person(actor.require().id()), this::live);
    }

    /** As the series goes on without a change, on one's own clock. */
    private static SeriesChoice asItIs(Dates dates, Duration length, SeriesBeginning.From from) {
        var start = from.start().atZone(dates.zone());
        var rule = from.rule();
        var day = start.toLocalDate();
        var wanted =
                switch (rule.unit()) {
                    case MONTHS -> rule.nth() == -1 ? Rhythm.LAST : Rhythm.NTH;
                    case WEEKS ->
                        switch (rule.every()) {
                            case 1 -> Rhythm.WEEK_1;
                            case 3 -> Rhythm.WEEK_3;
                            case 4 -> Rhythm.WEEK_4;
                            default -> Rhythm.WEEK_2;
                        };
                };
        return new SeriesChoice(
                day,
                start.toLocalTime(),
                Math.toIntExact(length.toMinutes()),
                Rhythm.from(day).contains(wanted) ? wanted : Rhythm.WEEK_2,
                Ending.COUNT,
                Math.clamp(from.left(), 2, SeriesRule.MOST),
                null,
                List.of(),
                List.of());
    }

    private void live() {
        var before = shown;
        var open = form;
        if (before == null || open == null) {
            return;
        }
        if (series.beginFrom(before).isPresent()) {
            open.readAgain();
        } else {
            open.close(getTranslation("meeting.closed"));
        }
    }
}
