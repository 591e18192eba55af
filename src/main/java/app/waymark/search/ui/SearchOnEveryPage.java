package app.waymark.search.ui;

import app.waymark.search.Search;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.SearchOpener;
import org.springframework.stereotype.Component;

/** Lets the frame open the search. */
@Component
class SearchOnEveryPage implements SearchOpener {

    private final Search search;
    private final DateFormats formats;

    SearchOnEveryPage(Search search, DateFormats formats) {
        this.search = search;
        this.formats = formats;
    }

    @Override
    public void open() {
        new SearchDialog(search, formats.mine()).open();
    }
}
