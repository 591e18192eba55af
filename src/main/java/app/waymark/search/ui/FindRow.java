package app.waymark.search.ui;

import app.waymark.search.FindableKind;
import app.waymark.search.Piece;
import app.waymark.search.SearchHit;
import app.waymark.shared.Dates;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** One find: what it is called, where in it the words stand, whose it is and since when; all of it a link. */
class FindRow extends ListItem implements KeyedList.Shows<SearchHit> {

    private final Dates dates;

    FindRow(SearchHit hit, Dates dates) {
        this.dates = dates;
        show(hit);
    }

    @Override
    public void show(SearchHit hit) {
        removeAll();
        var title = part("wm-find-title", hit.title());
        var parts = new ArrayList<Component>(List.of(title));
        if (!hit.snippet().isEmpty()) {
            parts.add(part("wm-find-words", hit.snippet()));
        }
        var about = about(hit);
        if (!about.isEmpty()) {
            var small = new Span(about);
            small.addClassName("wm-small");
            parts.add(small);
        }
        add(new PageLink(hit.path(), parts.toArray(Component[]::new)));
    }

    /** A person's name is said already, and when they came is not what one looks for. */
    private String about(SearchHit hit) {
        if (hit.kind() == FindableKind.PERSON) {
            return "";
        }
        var when = dates.moment(hit.at());
        return hit.person().isEmpty() ? when : hit.person() + " · " + when;
    }

    private static Component part(String name, List<Piece> pieces) {
        var part = new Span();
        part.addClassName(name);
        pieces.forEach(piece -> add(part, piece));
        return part;
    }

    private static void add(HasComponents part, Piece piece) {
        if (piece.found()) {
            var mark = new HtmlContainer("mark");
            mark.setText(piece.text());
            part.add(mark);
        } else {
            part.add(new Text(piece.text()));
        }
    }
}
