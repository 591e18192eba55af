package app.waymark.meeting.ui;

import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupDetails;
import app.waymark.meeting.GroupGuest;
import app.waymark.meeting.GroupMeetingId;
import app.waymark.meeting.GroupMeetings;
import app.waymark.meeting.GroupResult;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.Meetings;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Card;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.DateTile;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.ReportLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One meeting of a group: when and where, whether one comes, who else does, what is written down together. */
@Route("meetings/group/:group")
@PermitAll
class GroupMeetingView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<GroupAnswer> ANSWERS = List.of(GroupAnswer.YES, GroupAnswer.MAYBE, GroupAnswer.NO);

    private final transient GroupMeetings groups;
    private final transient GroupBookings bookings;
    private final transient Drafts drafts;
    private final transient ReadDrafts read;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final transient Clock clock;

    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Part<Head> head = new Part<>(this::head);
    private final Div when = new Div();
    private final Part<When> whenPart = new Part<>(this::when);
    private final Div answers = new Div();
    private final Part<Answering> answerPart = new Part<>(this::answers);
    private final Paragraph words = new Paragraph();
    private final Paragraph reason = new Paragraph();
    private final RowList guests = new RowList(getTranslation("meeting.group.who"), List.of());
    private final KeyedList<Line> rows =
            KeyedList.rebuilding(guests, one -> one.guest().person().id(), this::row);
    private final Paragraph counted = new Paragraph();
    private final Paragraph hint = new Paragraph();
    private final NotesSection notes;
    private @Nullable GroupMeetingId id;
    private @Nullable GroupDetails shown;
    private @Nullable Registration following;
    private @Nullable ReportLink report;
    private String title = "";

    /** What decides which chips and buttons there are. */
    private record Head(
            GroupMeetingId id,
            String topic,
            String organiser,
            boolean mine,
            boolean off,
            boolean comes,
            boolean over) {}

    private record When(
            GroupMeetingId id, TimeWindow window, String elsewhere, String place, boolean off, boolean over) {}

    private record Answering(GroupMeetingId id, boolean asked, GroupAnswer answer) {}

    private record Line(GroupGuest guest, boolean mine, boolean comes, boolean begun) {}

    GroupMeetingView(
            GroupMeetings groups,
            GroupBookings bookings,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor,
            Clock clock) {
        this.groups = groups;
        this.bookings = bookings;
        this.drafts = drafts;
        this.read = new ReadDrafts(drafts);
        this.formats = formats;
        this.live = live;
        this.actor = actor;
        this.clock = clock;
        notes = new NotesSection(
                "meeting.group.notes",
                read,
                (of, text, revision) -> bookings.saveNotes(new GroupMeetingId(of.value()), text, revision));
        counted.addClassName("wm-small");
        hint.addClassName("wm-small");
        words.addClassName("wm-reading");
        answers.addClassName("wm-group-answers");
        var main = new Div(
                words, reason, new TitledSection(getTranslation("meeting.group.who"), counted, guests, hint), notes);
        main.addClassName("wm-meeting-main");
        var asked = new Div(answers, when);
        asked.addClassName("wm-meeting-when");
        var side = new Div(asked);
        side.addClassName("wm-meeting-side");
        var sides = new Div(main, side);
        sides.addClassName("wm-meeting");
        getContent().add(header, notice, sides);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var entered = GroupWords.id(event);
        if (!entered.equals(id)) {
            if (following != null) {
                following.remove();
            }
            id = entered;
            shown = null;
            notice.clear();
            following = live.follow(this, Changed.meeting(entered.value()), this::live);
            read.read(notes.places(new MeetingId(entered.value())));
            var link = new ReportLink(Meetings.REPORTED, entered.value(), getTranslation("meeting.group.notes"));
            notes.below(link);
            report = link;
        }
        refresh();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void refresh() {
        if (id != null) {
            show(groups.get(id));
        }
    }

    /** Something changed, perhaps by somebody else: what is new is said. */
    private void live() {
        var before = shown;
        refresh();
        var now = shown;
        if (before == null || now == null) {
            return;
        }
        if (now.cancelled() && !before.cancelled()) {
            LiveRegion.say(getTranslation("meeting.group.live.off"));
        } else if (!now.window().equals(before.window())) {
            LiveRegion.say(
                    getTranslation("meeting.group.live.moved", formats.mine().span(now.window())));
        } else if (now.answered(GroupAnswer.YES) != before.answered(GroupAnswer.YES)) {
            LiveRegion.say(counted(now));
        }
    }

    private void show(GroupDetails meeting) {
        shown = meeting;
        title = meeting.topic();
        var dates = formats.mine();
        var now = clock.instant();
        boolean comes = !meeting.cancelled() && meeting.window().start().isAfter(now);
        boolean over = !meeting.window().end().isAfter(now);
        head.show(new Head(
                meeting.id(),
                meeting.topic(),
                meeting.organiser().name(),
                meeting.mine(),
                meeting.cancelled(),
                comes,
                over));
        whenPart.show(new When(
                meeting.id(),
                meeting.window(),
                meeting.mine()
                        ? ""
                        : dates.elsewhere(
                                meeting.window().start(),
                                MeetingWords.first(meeting.organiser()),
                                meeting.organiser().zone()),
                meeting.place(),
                meeting.cancelled(),
                over));
        answerPart.show(new Answering(meeting.id(), comes && !meeting.mine(), meeting.answer()));
        words.setVisible(!meeting.words().isEmpty());
        words.setText(meeting.words());
        reason.setVisible(meeting.cancelled() && !meeting.reason().isEmpty());
        reason.setText(getTranslation("said.reason.given", meeting.reason()));
        counted.setText(counted(meeting));
        hint.setText(getTranslation(meeting.mine() ? "meeting.group.who.mine" : "meeting.group.who.theirs"));
        boolean begun = !meeting.cancelled() && !meeting.window().start().isAfter(now);
        rows.show(meeting.guests().stream()
                .map(guest -> new Line(guest, meeting.mine(), comes, begun))
                .toList());
        guests.setVisible(!meeting.guests().isEmpty());
        if (report != null) {
            // What one wrote last oneself is nobody else's to answer for.
            report.setVisible(!actor.require().id().equals(meeting.notes().by()));
        }
        notes.show(
                new MeetingId(meeting.id().value()),
                meeting.notes(),
                !meeting.writable(),
                dates,
                new MeetingPerson(
                        meeting.organiser().id(),
                        getTranslation("meeting.group.somebody"),
                        meeting.organiser().zone()));
    }

    private String counted(GroupDetails meeting) {
        int yes = meeting.answered(GroupAnswer.YES);
        int maybe = meeting.answered(GroupAnswer.MAYBE);
        return meeting.mine()
                ? getTranslation(
                        "meeting.group.counted.mine",
                        yes,
                        meeting.invited(),
                        maybe,
                        meeting.answered(GroupAnswer.NO),
                        meeting.answered(GroupAnswer.OPEN))
                : getTranslation("meeting.group.counted", yes, meeting.invited(), maybe);
    }

    private void head(Head now) {
        header.clear().crumb(getTranslation("meeting.list"), Links.MEETINGS);
        header.heading(now.topic());
        header.sub(
                now.mine()
                        ? getTranslation("meeting.group.by.mine")
                        : getTranslation("meeting.group.by", now.organiser()));
        if (now.off()) {
            header.marks(new Chip(getTranslation("meeting.state.cancelled")));
        }
        if (!now.mine() || now.off() || now.over()) {
            return;
        }
        if (now.comes()) {
            header.action(
                    new Button(getTranslation("meeting.describe"), press -> describe()),
                    PageLink.button(Links.groupMeetingPeople(now.id().value()), getTranslation("meeting.group.add")),
                    PageLink.button(Links.groupMeetingTime(now.id().value()), getTranslation("meeting.move")));
        }
        header.action(new Button(getTranslation("meeting.cancel"), press -> askToCancel()));
    }

    private void describe() {
        var meeting = Objects.requireNonNull(shown);
        new GroupDescribeDialog(
                        meeting,
                        drafts,
                        (topic, place, text) ->
                                told(bookings.describe(meeting.id(), topic, place, text), "uikit.saved"))
                .open();
    }

    private void askToCancel() {
        var meeting = Objects.requireNonNull(shown);
        ReasonDialog.ask(
                        getTranslation("meeting.cancel"),
                        getTranslation("meeting.group.cancel.sure", meeting.invited()),
                        getTranslation("meeting.cancel.yes"))
                .ends()
                .label(getTranslation("meeting.reason"))
                .helper(getTranslation("meeting.group.reason.help"))
                .most(GroupBookings.LONGEST_REASON)
                .kept(drafts, Drafts.Place.of("meeting", meeting.id(), "cancel"))
                .openUntil(given -> {
                    var result = bookings.cancel(meeting.id(), given);
                    told(result, "meeting.group.cancelled");
                    return !(result instanceof GroupResult.TooLong);
                });
    }

    private void when(When now) {
        var dates = formats.mine();
        var time = new Span(dates.span(now.window()));
        time.addClassName("wm-meeting-time");
        time.setTitle(dates.exact(now.window().start()));
        var text = new Div(time);
        if (!now.elsewhere().isEmpty()) {
            text.add(small(new Span(now.elsewhere())));
        }
        if (!now.off()) {
            text.add(small(place(now)));
        }
        var dated = new Div(new DateTile(dates, LocalDate.ofInstant(now.window().start(), dates.zone())), text);
        dated.addClassName("wm-dated");
        var card = new Card(dated);
        if (!now.off()) {
            card.add(small(CalendarLink.of(() -> groups.calendarFile(now.id()))));
        }
        when.removeAll();
        when.add(card);
    }

    /** A call to join only where there is something to join. */
    private com.vaadin.flow.component.Component place(When now) {
        if (MeetingWords.isLink(now.place()) && !now.over()) {
            var call = new Anchor(now.place(), getTranslation("meeting.join"));
            call.getElement().setAttribute("rel", "noopener noreferrer");
            call.getElement().setAttribute("target", "_blank");
            return call;
        }
        return new Span(now.place().isEmpty() ? getTranslation("meeting.place.none") : now.place());
    }

    private void answers(Answering now) {
        answers.removeAll();
        answers.setVisible(now.asked());
        if (!now.asked()) {
            return;
        }
        var question = new Paragraph(getTranslation("meeting.group.answer.question"));
        question.addClassName("wm-meeting-time");
        var buttons = new Div();
        buttons.addClassName("wm-offer-actions");
        for (var answer : ANSWERS) {
            var button = new NativeButton(getTranslation("meeting.group.answer." + answer), press -> answer(answer));
            button.addClassName("wm-group-answer");
            button.getElement().setAttribute("aria-pressed", String.valueOf(answer == now.answer()));
            buttons.add(button);
        }
        var means = new Paragraph(getTranslation("meeting.group.answer.means." + now.answer()));
        means.addClassName("wm-small");
        answers.add(new Card(question, buttons, means));
    }

    private void answer(GroupAnswer answer) {
        var meeting = Objects.requireNonNull(shown);
        told(bookings.answer(meeting.id(), answer), "meeting.group.answered." + answer);
    }

    private Row row(Line line) {
        var guest = line.guest();
        var row = new Row(
                Avatar.of(guest.person().id(), guest.person().name()),
                guest.person().name());
        row.text(getTranslation("meeting.group.said." + guest.answer()));
        if (line.mine() && line.comes()) {
            var remove = new Button(getTranslation("meeting.group.remove"), press -> askToRemove(guest.person()));
            remove.setAriaLabel(
                    getTranslation("meeting.group.remove.whom", guest.person().name()));
            row.end(remove);
        } else if (line.mine() && line.begun()) {
            var came = new Checkbox(getTranslation("meeting.group.came"), Boolean.TRUE.equals(guest.came()));
            came.setAriaLabel(
                    getTranslation("meeting.group.came.whom", guest.person().name()));
            came.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    came(guest.person().id(), change.getValue());
                }
            });
            row.end(came);
        }
        return row;
    }

    private void came(AccountId person, boolean came) {
        var meeting = Objects.requireNonNull(shown);
        var result = bookings.came(meeting.id(), person, came);
        refresh();
        GroupWords.told(this, result, formats.mine(), notice);
    }

    private void askToRemove(MeetingPerson person) {
        var meeting = Objects.requireNonNull(shown);
        Confirm.end(
                        getTranslation("meeting.group.remove.whom", person.name()),
                        getTranslation("meeting.group.remove.sure", person.name()),
                        getTranslation("meeting.group.remove"),
                        () -> told(bookings.remove(meeting.id(), person.id()), "meeting.group.removed"))
                .open();
    }

    private void told(GroupResult result, String done) {
        refresh();
        Dates dates = formats.mine();
        if (GroupWords.told(this, result, dates, notice)) {
            notice.say(getTranslation(done));
        }
    }

    private static Div small(com.vaadin.flow.component.Component content) {
        var line = new Div(content);
        line.addClassName("wm-small");
        return line;
    }
}
