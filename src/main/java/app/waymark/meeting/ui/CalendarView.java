package app.waymark.meeting.ui;

import app.waymark.meeting.CalendarPages;
import app.waymark.meeting.CalendarSpan;
import app.waymark.meeting.ui.CalendarShape.Show;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.temporal.WeekFields;
import java.util.Arrays;

/**
 * My calendar, by week, by month, or as a list of the days on which there is something. Days are headings and what is on
 * them are lists of links, so that it reads as well as it looks; a month is a table.
 */
@Route("meetings/calendar")
@PermitAll
class CalendarView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient CalendarPages pages;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader(getTranslation("meeting.calendar"));
    private final PageTabs tabs = new PageTabs(getTranslation("meeting.calendar.shapes"));
    private final H2 title = new H2();
    private final PageLink before = way("meeting.calendar.before", Keys.BEFORE);
    private final PageLink today = way("meeting.calendar.today", Keys.TODAY);
    private final PageLink after = way("meeting.calendar.after", Keys.NEXT);
    private final Div body = new Div();
    private final Paragraph next = new Paragraph();
    private final Part<Shown> days = new Part<>(this::draw);
    private CalendarShape shape = new CalendarShape(Show.WEEK, LocalDate.EPOCH);

    CalendarView(CalendarPages pages, DateFormats formats, CurrentActor actor, LiveUpdates live) {
        this.pages = pages;
        this.formats = formats;
        var me = actor.require();
        header.crumb(getTranslation("meeting.list"), Links.MEETINGS)
                .sub(getTranslation("meeting.calendar.sub", formats.mine().city(me.zone())))
                .action(
                        new PageLink(Links.OWN_FEED, getTranslation("meeting.list.feed")),
                        new PageLink(Links.CALENDARS, getTranslation("meeting.list.calendars")))
                .primary(PageLink.primaryButton(Links.NEW_MEETING, getTranslation("meeting.plan"))
                        .key(Keys.NEW));
        var ways = new Nav(before, today, after);
        ways.setAriaLabel(getTranslation("meeting.calendar.ways"));
        ways.addClassName("wm-cal-ways");
        title.setId("calendar-title");
        title.getElement().setAttribute("aria-live", "polite");
        var head = new Div(title, ways);
        head.addClassName("wm-cal-head");
        next.addClassName("wm-quiet");
        getContent().addClassName("wm-calendar");
        getContent().add(header, tabs, head, body, next);
        live.follow(this, Changed.person(me.id()), this::fill);
    }

    /** What is drawn: the same is not drawn again. */
    private record Shown(CalendarShape shape, CalendarSpan span, LocalDate today) {}

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shape = CalendarShape.of(
                event.getLocation().getQueryParameters(), formats.mine().today());
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.calendar.title", shape.title(formats.mine()));
    }

    private void fill() {
        var dates = formats.mine();
        tabs.show(Arrays.stream(Show.values())
                .map(one -> new PageTabs.Tab(
                        getTranslation("meeting.calendar." + one.word()),
                        shape.as(one).path(),
                        one == shape.show()))
                .toList());
        title.setText(
                shape.show() == Show.WEEK
                        ? getTranslation(
                                "meeting.calendar.week.title",
                                shape.title(dates),
                                shape.from().get(WeekFields.ISO.weekOfWeekBasedYear()))
                        : shape.title(dates));
        lead(before, shape.step(-1));
        lead(today, shape.at(dates.today()));
        lead(after, shape.step(1));
        days.show(new Shown(shape, pages.between(shape.from(), shape.to()), dates.today()));
    }

    private static void lead(PageLink link, CalendarShape to) {
        link.setHref(to.path().substring(1));
    }

    private PageLink way(String key, String press) {
        var link = PageLink.button(Links.MEETING_CALENDAR, getTranslation(key)).key(press);
        // The list of keys stands on every page, and has no room for those of one.
        link.setTitle(getTranslation("meeting.calendar.key", press));
        return link;
    }

    private void draw(Shown shown) {
        var dates = formats.mine();
        var read = new CalendarDays(shown.span(), dates);
        body.removeAll();
        body.setClassName("wm-cal-week", shown.shape().show() == Show.WEEK);
        switch (shown.shape().show()) {
            case WEEK ->
                shown.shape()
                        .from()
                        .datesUntil(shown.shape().to().plusDays(1))
                        .forEach(day -> body.add(day(day, read, dates)));
            case MONTH -> body.add(new CalendarMonth(shown.shape(), dates, read));
            case LIST ->
                shown.shape()
                        .from()
                        .datesUntil(shown.shape().to().plusDays(1))
                        .filter(day -> !read.on(day).isEmpty() || read.away(day))
                        .forEach(day -> body.add(day(day, read, dates)));
        }
        foot(shown, dates);
    }

    /** Where nothing is there one sees when something comes; where not all fits, that it does not. */
    private void foot(Shown shown, Dates dates) {
        next.removeAll();
        var span = shown.span();
        var coming = span.next();
        boolean none = span.entries().isEmpty();
        if (span.cut()) {
            next.setText(getTranslation("meeting.calendar.cut", CalendarPages.MOST));
        } else if (none && coming != null) {
            next.add(
                    new Span(getTranslation("meeting.calendar.none") + " "),
                    new PageLink(
                            shown.shape().at(coming).path(),
                            getTranslation("meeting.calendar.next", dates.day(coming))));
        } else if (none) {
            next.setText(getTranslation("meeting.calendar.none"));
        }
        next.setVisible(none || span.cut());
    }

    private Component day(LocalDate day, CalendarDays read, Dates dates) {
        var heading = new H2(dates.day(day));
        heading.getElement().setAttribute("title", dates.exact(day));
        var section = new Section(heading);
        section.addClassName("wm-cal-day");
        if (day.equals(dates.today())) {
            section.getElement().setAttribute("aria-current", "date");
            heading.add(new Span(" " + getTranslation("meeting.calendar.is-today")));
        }
        section.setClassName("wm-cal-away", read.away(day));
        if (read.away(day)) {
            section.add(new PageLink(Links.CALENDARS, getTranslation("meeting.calendar.away")));
        }
        var entries = new CalendarEntries(this, dates);
        var on = read.on(day);
        if (!on.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("wm-cal-entries");
            on.stream().map(entries::line).forEach(list::add);
            section.add(list);
        } else if (!read.away(day)) {
            var nothing = new Span(getTranslation("meeting.calendar.nothing"));
            nothing.addClassName("wm-cal-nothing");
            section.add(nothing);
        }
        return section;
    }
}
