package app.waymark.uikit;

import com.vaadin.flow.component.html.Span;

/** The icons: strokes on a 24-unit grid in the colour of the text around them. They carry no name of their own. */
public enum Glyph {
    HOME("M4 11l8-7 8 7v9H4z"),
    GOAL("M5 21V4l12 4-12 4"),
    SKILL("M4 20V10m8 10V4m8 16v-7"),
    MEETING("M4 6h16v14H4zM4 10h16M9 3v4m6-4v4"),
    THREAD("M4 5h16v11H9l-5 4z"),
    PEOPLE("M8 11a3 3 0 100-6 3 3 0 000 6zm-5 9a5 5 0 0110 0m3-9a3 3 0 100-6m5 15a5 5 0 00-4-5"),
    PERSON("M12 11a4 4 0 100-8 4 4 0 000 8zm-7 10a7 7 0 0114 0"),
    MATCHING("M7 7h10M7 17h10M4 7h.01M4 17h.01M20 7l-4 10"),
    MAIL("M3 6h18v12H3zM3 7l9 7 9-7"),
    BELL("M6 16V11a6 6 0 0112 0v5l2 2H4zM10 21h4"),
    PROGRAMME("M4 20V6l6-2v16m0-12l10 3v9H4"),
    SETTINGS(
            "M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5zM8.5 19.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z"),
    SHIELD("M12 3l8 3v6c0 5-3.5 8-8 9-4.5-1-8-4-8-9V6z"),
    REPORT("M5 3h10l4 4v14H5zM9 17v-4m3 4V10m3 7v-2"),
    SIGN_OUT("M10 4H5v16h5M15 8l4 4-4 4m4-4H9"),
    MORE("M5 12h.01M12 12h.01M19 12h.01"),
    CHECK("M5 13l4 4L19 7"),
    CLOSE("M6 6l12 12M18 6L6 18"),
    PLUS("M12 5v14M5 12h14"),
    LOCK("M6 11h12v9H6zM8 11V8a4 4 0 018 0v3"),
    EYE("M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zm10 3a3 3 0 100-6 3 3 0 000 6z"),
    SEARCH("M11 18a7 7 0 100-14 7 7 0 000 14zm5-2l4 4"),
    KEYS("M3 6h18v12H3zM7 10h.01M12 10h.01M17 10h.01M8 14h8"),
    MOVED("M4 8h15l-4-4M20 16H5l4 4"),
    WARNING("M12 4l9 16H3zM12 10v4m0 3h.01"),
    COURSE("M2 9l10-5 10 5-10 5zM6 11v5c3 2.5 9 2.5 12 0v-5M22 9v6"),
    BOOK("M5 4h11a3 3 0 013 3v13H8a3 3 0 01-3-3zM5 17a3 3 0 013-3h11"),
    CERTIFICATE("M12 14a5 5 0 100-10 5 5 0 000 10zM9 13l-1 8 4-2 4 2-1-8"),
    PROJECT("M4 8h16v11H4zM9 8V5h6v3M4 13h16"),
    /** The mark: a trail sign, two strokes. */
    MARK("M7 21V4l11 4.5L7 13M4 21h6");

    private final String path;

    Glyph(String path) {
        this.path = path;
    }

    /** A new picture of it, for use in a view; hidden from screen readers, so the text beside it must say it all. */
    public Span create() {
        var span = new Span();
        span.addClassName("wm-glyph");
        span.getElement().setProperty("innerHTML", svg());
        return span;
    }

    /** Its markup, for pages and mail that are not made of components. */
    public String svg() {
        return "<svg class=\"wm-icon\" viewBox=\"0 0 24 24\" width=\"18\" height=\"18\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"" + (this == MARK ? "2.6" : this == MORE ? "3" : "1.8")
                + "\" stroke-linecap=\"round\" stroke-linejoin=\"round\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
                + path + "\"/></svg>";
    }
}
