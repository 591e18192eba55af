package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.List;

/** A way to the map of each of a mentor's mentees. */
class MapLinks extends Composite<Nav> {

    private record Way(String path, String text) {}

    private final transient MentorshipAccess mentorships;
    private final transient Accounts accounts;
    private final Div links = new Div();
    private final KeyedList<Way> ways =
            KeyedList.rebuilding(links, Way::path, way -> PageLink.button(way.path(), way.text()));

    MapLinks(MentorshipAccess mentorships, Accounts accounts) {
        this.mentorships = mentorships;
        this.accounts = accounts;
        links.addClassName("wm-inline");
        getContent().setAriaLabel(getTranslation("goal.reviews.maps"));
        getContent().addClassName("goal-begin-bar");
        getContent().add(links);
        setVisible(false);
    }

    /** Reads whose maps there are; nothing is read where they are not wanted. */
    void show(boolean wanted) {
        var mine = wanted
                ? Slice.first(Integer.MAX_VALUE, (Cursor after, Integer size) -> mentorships.mineAs(true, after, size))
                        .items()
                : List.<Mentorship>of();
        setVisible(!mine.isEmpty());
        if (mine.isEmpty()) {
            return;
        }
        var names = Names.of(
                accounts, mine.stream().map(Mentorship::mentee).distinct().toList(), getTranslation("goal.somebody"));
        ways.show(mine.stream()
                .map(one -> new Way(
                        Links.map(one.id().value()), getTranslation("goal.reviews.map", names.first(one.mentee()))))
                .toList());
    }
}
