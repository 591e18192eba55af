package app.waymark.meeting.ui;

import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupDetails;
import app.waymark.meeting.GroupGuest;
import app.waymark.meeting.GroupMeetings;
import app.waymark.meeting.GroupSlot;
import app.waymark.meeting.MeetingPerson;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives a meeting of a group another time, for who called it. */
@Route("meetings/group/:group/time")
@PermitAll
class GroupTimeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GroupMeetings groups;
    private final transient GroupBookings bookings;
    private final transient DateFormats formats;
    private final transient Clock clock;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("meeting.group.move"));
    private final Div body = new Div();
    private final InlineMessage notice = new InlineMessage();
    private @Nullable GroupDetails shown;
    private @Nullable Registration following;

    GroupTimeView(GroupMeetings groups, GroupBookings bookings, DateFormats formats, LiveUpdates live, Clock clock) {
        this.groups = groups;
        this.bookings = bookings;
        this.formats = formats;
        this.clock = clock;
        this.live = live;
        body.addClassName("wm-meetings");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var meeting = groups.get(GroupWords.id(event));
        var page = Links.groupMeeting(meeting.id().value());
        if (!meeting.mine() || meeting.cancelled() || !meeting.window().start().isAfter(clock.instant())) {
            event.forwardTo(page.substring(1));
            return;
        }
        if (shown == null || !shown.id().equals(meeting.id())) {
            shown = meeting;
            if (following != null) {
                following.remove();
            }
            following = live.follow(this, Changed.meeting(meeting.id().value()), this::live);
            header.clear().crumb(getTranslation("meeting.list"), Links.MEETINGS).crumb(meeting.topic(), page);
            header.sub(getTranslation("meeting.group.move.sub", formats.mine().span(meeting.window())));
            body.removeAll();
            begin(meeting);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.group.move");
    }

    /** It can have been called off, or have begun, meanwhile: what is pressed then is refused. */
    private void live() {
        var before = shown;
        if (before != null) {
            var now = groups.get(before.id());
            if (now.cancelled() || !now.window().start().isAfter(clock.instant())) {
                notice.refuse(getTranslation("meeting.group.closed"));
            }
        }
    }

    private void begin(GroupDetails meeting) {
        var people = new LinkedHashMap<AccountId, MeetingPerson>();
        meeting.guests().stream().map(GroupGuest::person).forEach(one -> people.put(one.id(), one));
        var times = new GroupTimePart(formats.mine(), new GroupTimePart.Look() {
            @Override
            public List<GroupSlot> slots(Set<AccountId> who, Duration takes) {
                return groups.slotsOf(meeting.id(), takes);
            }

            @Override
            public GroupSlot at(Set<AccountId> who, TimeWindow window) {
                return groups.atOf(meeting.id(), window);
            }
        });
        var length = new LengthField(meeting.window().length());
        Map<AccountId, MeetingPerson> all = people;
        times.show(all, length.getValue());
        length.addValueChangeListener(change -> times.show(all, length.getValue()));
        var move = new Button(getTranslation("meeting.group.move.yes"), press -> {
            var start = times.chosen();
            if (start.isEmpty()) {
                notice.refuse(getTranslation("meeting.group.when.missing"));
                return;
            }
            var result = bookings.move(meeting.id(), start.get(), length.getValue());
            if (GroupWords.told(this, result, formats.mine(), notice)) {
                Toasts.say(getTranslation("meeting.group.moved"));
                UI.getCurrent()
                        .navigate(Links.groupMeeting(meeting.id().value()).substring(1));
            }
        });
        move.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(move, Keys.SEND);
        var means = new Paragraph(getTranslation("meeting.group.move.means"));
        means.addClassName("wm-small");
        body.add(length, new TitledSection(getTranslation("meeting.group.when"), times), new Div(means, move, notice));
    }
}
