package app.waymark.recognition.ui;

import app.waymark.goal.GoalWay;
import app.waymark.shared.Dates;
import app.waymark.uikit.Glyph;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The way that was taken, from left to right where there is room and downwards where there is not; the slips too. */
class WayPicture extends OrderedList {

    /** More points than this are told by their number, in the middle of the way. */
    private static final int MOST = 9;

    WayPicture(GoalWay way, Dates dates) {
        addClassName("moment-way");
        getElement().setAttribute("role", "list");
        getElement().setAttribute("aria-label", getTranslation("recognition.way"));
        var points = way.points();
        if (points.size() <= MOST) {
            points.forEach(point -> add(point(point, dates)));
            return;
        }
        points.subList(0, MOST / 2).forEach(point -> add(point(point, dates)));
        add(new ListItem(new Span(getTranslation("recognition.way.more", points.size() - MOST + 1))));
        List<GoalWay.Point> last = points.subList(points.size() - MOST / 2, points.size());
        last.forEach(point -> add(point(point, dates)));
    }

    private ListItem point(GoalWay.Point point, Dates dates) {
        var name =
                new Span(point.text().isEmpty() ? getTranslation("recognition.point." + point.kind()) : point.text());
        name.addClassName("moment-point");
        var mark = new Span();
        mark.addClassName("moment-mark");
        if (point.kind() == GoalWay.Kind.REACHED) {
            mark.add(Glyph.MARK.create());
        }
        var day = new Span(dates.shortDay(point.at().atZone(dates.zone()).toLocalDate()));
        day.addClassName("wm-small");
        var item = new ListItem(name, mark, day);
        item.addClassName("moment-" + point.kind().name().toLowerCase(java.util.Locale.ROOT));
        return item;
    }
}
