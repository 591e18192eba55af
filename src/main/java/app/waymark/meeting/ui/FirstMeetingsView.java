package app.waymark.meeting.ui;

import app.waymark.meeting.FirstMeetings;
import app.waymark.meeting.FirstMeetings.Guide;
import app.waymark.meeting.GuidePoint;
import app.waymark.meeting.GuideSaved;
import app.waymark.meeting.VideoLinks;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What two talk about when they meet first, in each language; for a programme's coordinators. */
@Route("programmes/:programme/first-meetings")
@PermitAll
class FirstMeetingsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient FirstMeetings guides;
    private final transient Programmes programmes;
    private final transient Drafts drafts;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("meeting.guide.title"));
    private final transient VideoLinks videos;
    private final VideoLinkField room;
    private final InlineMessage notice = new InlineMessage();
    private final OrderedList now = new OrderedList();
    private final TitledSection others = new TitledSection(getTranslation("meeting.guide.now"), now);
    private final Div body = new Div();
    private final List<GuidePointWords> fields = new ArrayList<>();
    private final Button save = new Button(getTranslation("meeting.guide.save"), press -> save());
    private final Button reset = new Button(getTranslation("meeting.guide.reset"), press -> askToReset());
    private transient Guide stored = new Guide(List.of(), false, 0);
    private ProgrammeId programme = new ProgrammeId(new UUID(0, 0));
    private @Nullable Registration following;

    FirstMeetingsView(FirstMeetings guides, VideoLinks videos, Programmes programmes, Drafts drafts, LiveUpdates live) {
        this.videos = videos;
        room = new VideoLinkField("meeting.video.room", "meeting.video.room.help", drafts);
        this.guides = guides;
        this.programmes = programmes;
        this.drafts = drafts;
        this.live = live;
        Keys.on(save, Keys.SEND);
        others.setVisible(false);
        body.addClassName("wm-guide-form");
        getContent().addClassName("wm-guide-page");
        getContent().add(header, notice, others, body, new TitledSection(getTranslation("meeting.video.title"), room));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        programme = programme(event);
        stored = guides.of(programme);
        header.clear();
        header.crumb(getTranslation("rounds.title"), Links.ROUNDS);
        header.sub(getTranslation(
                "meeting.guide.sub",
                programmes
                        .coordinatedProgramme(programme)
                        .map(ProgrammeSummary::name)
                        .orElseThrow(NotFoundException::new)));
        header.action(reset);
        header.primary(save);
        build(true);
        if (following != null) {
            following.remove();
        }
        following = live.follow(this, Changed.programme(programme.value()), () -> meanwhile(guides.of(programme)));
    }

    private static ProgrammeId programme(BeforeEnterEvent event) {
        try {
            return new ProgrammeId(
                    UUID.fromString(event.getRouteParameters().get("programme").orElseThrow(NotFoundException::new)));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.guide.title");
    }

    private void build(boolean anew) {
        body.removeAll();
        fields.clear();
        reset.setVisible(stored.own());
        var help = new Paragraph(getTranslation("meeting.guide.help", FirstMeetings.MOST));
        help.addClassName("wm-small");
        body.add(help);
        int most = Math.max(FirstMeetings.MOST, stored.points().size());
        for (int i = 0; i < most; i++) {
            var one = new GuidePointWords(i, programme, drafts);
            fields.add(one);
            body.add(new TitledSection(getTranslation("meeting.guide.one", i + 1), one));
        }
        var of = programme;
        var place = Drafts.Place.of("meeting", "video-room", of.value());
        var typed = drafts.find(Stream.concat(fields.stream().flatMap(one -> one.places().stream()), Stream.of(place))
                .toList());
        if (anew) {
            room.show(place, videos.of(of), typed, words -> videos.save(of, words));
        }
        for (int i = 0; i < most; i++) {
            fields.get(i).at(i < stored.points().size() ? stored.points().get(i) : null, typed);
        }
    }

    /** Another coordinator was here, too: what is typed stays, and the guide as it is now is shown beside it. */
    private void meanwhile(Guide current) {
        if (current.equals(stored)) {
            return;
        }
        stored = current;
        if (fields.stream().noneMatch(GuidePointWords::open)) {
            settle();
            return;
        }
        now.removeAll();
        current.points().forEach(one -> now.add(new ListItem(one.in(getLocale()))));
        others.setVisible(true);
        notice.offer(getTranslation("meeting.guide.newer"), getTranslation("meeting.guide.newer.take"), () -> {
            fields.forEach(GuidePointWords::discard);
            settle();
        });
    }

    private void settle() {
        others.setVisible(false);
        notice.clear();
        build(false);
    }

    private void save() {
        if (!fields.stream().map(GuidePointWords::fits).reduce(true, Boolean::logicalAnd)) {
            return;
        }
        told(
                guides.save(
                        programme,
                        stored.edition(),
                        fields.stream().map(GuidePointWords::words).toList()),
                "meeting.guide.saved");
    }

    private void askToReset() {
        Confirm.end(
                getTranslation("meeting.guide.reset"),
                getTranslation("meeting.guide.reset.sure"),
                getTranslation("meeting.guide.reset.yes"),
                () -> told(guides.reset(programme, stored.edition()), "meeting.guide.reset.done"));
    }

    private void told(GuideSaved result, String done) {
        switch (result) {
            case GuideSaved.Saved(var saved) -> {
                stored = saved;
                fields.forEach(GuidePointWords::sent);
                settle();
                Toasts.say(getTranslation(done, saved.points().size()));
            }
            case GuideSaved.Conflict(var current) -> meanwhile(current);
            case GuideSaved.TooMany(int most) -> notice.refuse(getTranslation("meeting.guide.many", most));
            case GuideSaved.TooLong(int which, var language, int length) ->
                notice.refuse(getTranslation(
                        "meeting.guide.long",
                        which + 1,
                        getTranslation("meeting.guide.language." + language),
                        GuidePoint.LONGEST,
                        length));
        }
    }
}
