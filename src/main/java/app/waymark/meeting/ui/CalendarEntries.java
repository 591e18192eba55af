package app.waymark.meeting.ui;

import app.waymark.goal.GoalDay;
import app.waymark.meeting.CalendarSpan.Booked;
import app.waymark.meeting.CalendarSpan.Due;
import app.waymark.meeting.CalendarSpan.Entry;
import app.waymark.meeting.CalendarSpan.Proposed;
import app.waymark.meeting.CalendarSpan.Together;
import app.waymark.meeting.GroupAnswer;
import app.waymark.meeting.MeetingState;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Chip;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How what stands in a calendar is said, in a line of its day and in a cell of the month. */
final class CalendarEntries {

    private final Component page;
    private final Dates dates;

    CalendarEntries(Component page, Dates dates) {
        this.page = page;
        this.dates = dates;
    }

    /** When, what and with whom, and what can be done with it. */
    ListItem line(Entry entry) {
        var item = new ListItem();
        item.addClassName("wm-cal-entry");
        switch (entry) {
            case Booked booked -> {
                item.addClassName("wm-cal-meeting");
                item.add(when(dates.hours(booked.window())), link(booked.topic(), booked), with(booked));
                if (booked.state() == MeetingState.MISSED) {
                    item.add(new Chip(page.getTranslation("meeting.state.missed")));
                }
                if (booked.movable()) {
                    item.add(move(booked));
                }
            }
            case Proposed proposed -> {
                item.addClassName("wm-cal-proposed");
                item.add(
                        when(dates.hours(proposed.window())),
                        link(proposed.topic(), proposed),
                        quiet(page.getTranslation(
                                proposed.byMe() ? "meeting.calendar.proposed.mine" : "meeting.calendar.proposed.theirs",
                                MeetingWords.first(proposed.other()))));
            }
            case Together group -> {
                item.addClassName(group.answer() == GroupAnswer.YES ? "wm-cal-meeting" : "wm-cal-proposed");
                item.add(when(dates.hours(group.window())), link(group.topic(), group), quiet(said(group)));
                if (group.movable()) {
                    item.add(move(group));
                }
            }
            case Due(var day) -> {
                item.addClassName("wm-cal-due");
                item.setClassName("wm-cal-done", day.done());
                item.add(
                        when(kind(day)),
                        new PageLink(Links.goal(day.goal().value()), day.text()),
                        quiet(page.getTranslation("meeting.calendar.goal", day.title())));
            }
        }
        return item;
    }

    /** What and when, for the narrow cell of a month. */
    ListItem shortLine(Entry entry) {
        var item = new ListItem();
        item.addClassName("wm-cal-short");
        switch (entry) {
            case Booked booked -> {
                item.addClassName("wm-cal-meeting");
                item.add(link(dates.time(booked.window().start()) + " " + booked.topic(), booked));
            }
            case Proposed proposed -> {
                item.addClassName("wm-cal-proposed");
                item.add(link(
                        dates.time(proposed.window().start()) + " " + proposed.topic() + " "
                                + page.getTranslation("meeting.calendar.proposed.short"),
                        proposed));
            }
            case Together group -> {
                item.addClassName(group.answer() == GroupAnswer.YES ? "wm-cal-meeting" : "wm-cal-proposed");
                item.add(link(dates.time(group.window().start()) + " " + group.topic(), group));
            }
            case Due(var day) -> {
                item.addClassName("wm-cal-due");
                item.setClassName("wm-cal-done", day.done());
                item.add(new PageLink(Links.goal(day.goal().value()), day.text()));
            }
        }
        return item;
    }

    private static PageLink link(String words, Booked meeting) {
        return new PageLink(Links.meeting(meeting.id().value()), words);
    }

    private static PageLink link(String words, Proposed meeting) {
        return new PageLink(Links.meeting(meeting.id().value()), words);
    }

    private static PageLink link(String words, Together meeting) {
        return new PageLink(Links.groupMeeting(meeting.id().value()), words);
    }

    /** That it is a group, and where the reader has not said that they come, that. */
    private String said(Together group) {
        return switch (group.answer()) {
            case YES -> page.getTranslation("meeting.group.list");
            case OPEN ->
                page.getTranslation("meeting.group.list") + " · " + page.getTranslation("meeting.group.answer.asked");
            case MAYBE, NO ->
                page.getTranslation("meeting.group.list") + " · "
                        + page.getTranslation("meeting.group.mine." + group.answer());
        };
    }

    private Component move(Together group) {
        var move =
                new PageLink(Links.groupMeetingTime(group.id().value()), page.getTranslation("meeting.calendar.move"));
        move.addClassName("wm-cal-move");
        move.setAriaLabel(page.getTranslation(
                "meeting.calendar.move.which",
                group.topic(),
                dates.dayAndTime(group.window().start())));
        return move;
    }

    private Component with(Booked booked) {
        var name = booked.other().name();
        var elsewhere = dates.elsewhere(booked.window().start(), booked.other().zone());
        return quiet(
                elsewhere.isEmpty()
                        ? page.getTranslation("meeting.calendar.with", name)
                        : page.getTranslation(
                                "meeting.calendar.with.elsewhere",
                                name,
                                elsewhere,
                                dates.city(booked.other().zone())));
    }

    /** Moving is a press, and a choice of times on a page that says what becomes of the meeting until then. */
    private Component move(Booked booked) {
        var move = new PageLink(Links.otherTimes(booked.id().value()), page.getTranslation("meeting.calendar.move"));
        move.addClassName("wm-cal-move");
        move.setAriaLabel(page.getTranslation(
                "meeting.calendar.move.which",
                booked.topic(),
                dates.dayAndTime(booked.window().start())));
        return move;
    }

    private String kind(GoalDay day) {
        return page.getTranslation(
                "meeting.calendar." + day.kind().name().toLowerCase(Locale.ROOT) + (day.done() ? ".done" : ""));
    }

    private static Component when(String words) {
        var when = new Span(words);
        when.addClassName("wm-cal-when");
        return when;
    }

    private static Component quiet(String words) {
        var line = new Div(words);
        line.addClassName("wm-small");
        return line;
    }
}
