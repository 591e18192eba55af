package app.waymark.meeting.ui;

import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupDetails;
import app.waymark.meeting.GroupMeetings;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invites more people to a meeting of a group, for who called it. */
@Route("meetings/group/:group/people")
@PermitAll
class GroupPeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GroupMeetings groups;
    private final transient GroupBookings bookings;
    private final transient DateFormats formats;
    private final transient Clock clock;
    private final transient LiveUpdates live;
    private final ViewHeader header = new ViewHeader(getTranslation("meeting.group.add"));
    private final Div body = new Div();
    private final InlineMessage notice = new InlineMessage();
    private @Nullable GroupDetails shown;
    private @Nullable Registration following;

    GroupPeopleView(GroupMeetings groups, GroupBookings bookings, DateFormats formats, LiveUpdates live, Clock clock) {
        this.groups = groups;
        this.bookings = bookings;
        this.formats = formats;
        this.clock = clock;
        this.live = live;
        body.addClassName("wm-stack");
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
            header.sub(getTranslation("meeting.group.add.sub", meeting.invited(), GroupBookings.MOST));
            body.removeAll();
            begin(meeting);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.group.add");
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
        Set<AccountId> there = new HashSet<>();
        meeting.guests().forEach(one -> there.add(one.person().id()));
        var people = new GroupPeoplePart(
                (part, search, after, size) -> groups.callable(meeting.round(), part, search, after, size),
                there,
                () -> {});
        people.open();
        var invite = new Button(getTranslation("meeting.group.invite"), press -> {
            var result = bookings.add(meeting.id(), people.chosen().keySet());
            if (GroupWords.told(this, result, formats.mine(), notice)) {
                Toasts.say(
                        getTranslation("meeting.group.invited", people.chosen().size()));
                UI.getCurrent()
                        .navigate(Links.groupMeeting(meeting.id().value()).substring(1));
            }
        });
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(invite, Keys.SEND);
        body.add(people, new Div(invite), notice);
    }
}
