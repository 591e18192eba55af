package app.waymark.uikit;

import app.waymark.shared.Links;
import java.util.UUID;

/** The quiet way to report something that should not have happened, beside it. */
public class ReportLink extends PageLink {

    /**
     * The way to report one thing.
     *
     * @param type its kind, as whoever owns it calls it for reports
     * @param thing which one
     * @param name what it is, for those who hear the page: there may be several
     */
    public ReportLink(String type, UUID thing, String name) {
        super(Links.reporting(type, thing), "");
        setText(getTranslation("uikit.report"));
        setAriaLabel(getTranslation("uikit.report.what", name));
        addClassNames("wm-report", "wm-screen");
    }
}
