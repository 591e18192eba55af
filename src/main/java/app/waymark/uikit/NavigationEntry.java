package app.waymark.uikit;

/**
 * One entry of the navigation.
 *
 * @param icon its picture
 * @param labelKey the translation key of its name, one word where possible
 * @param path where it leads, starting with a slash; it is marked on that page, on those below it, and on
 *     those whose {@link ViewHeader} says that the way there begins here
 * @param order its place, smallest first; at most four entries fit the bar of a narrow screen, the rest are under
 *     "More"
 * @param waiting how many things there wait for this person; 0 shows nothing
 * @param place in which menu it stands
 */
public record NavigationEntry(Glyph icon, String labelKey, String path, int order, int waiting, Place place) {

    /** Where an entry stands. */
    public enum Place {
        /** The navigation. */
        MAIN,
        /** The menu under the person's name: settings of their own. */
        PERSON
    }

    /** An entry of the navigation at which nothing can wait. */
    public NavigationEntry(Glyph icon, String labelKey, String path, int order) {
        this(icon, labelKey, path, order, 0, Place.MAIN);
    }

    /** An entry of the navigation with the number of things that wait there. */
    public NavigationEntry(Glyph icon, String labelKey, String path, int order, int waiting) {
        this(icon, labelKey, path, order, waiting, Place.MAIN);
    }

    /** An entry of the person's own menu. */
    public static NavigationEntry person(Glyph icon, String labelKey, String path, int order) {
        return new NavigationEntry(icon, labelKey, path, order, 0, Place.PERSON);
    }
}
