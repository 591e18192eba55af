package app.waymark.uikit;

/** Opens the search that the frame offers on every page. Implemented once, by the module that finds. */
public interface SearchOpener {

    /** Opens it over the present page, for whoever is signed in. */
    void open();
}
