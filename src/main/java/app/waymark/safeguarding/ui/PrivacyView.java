package app.waymark.safeguarding.ui;

import app.waymark.shared.KeptOfPeople;
import app.waymark.shared.Links;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;

/** What Waymark keeps of people, who reads it, and what becomes of it. */
@Route("privacy")
@PermitAll
class PrivacyView extends Composite<Div> implements HasDynamicTitle {

    private static final List<String> PARTS = List.of(
            "shared",
            "skills",
            "matching",
            "learning",
            "people",
            "others",
            "portfolio",
            "badges",
            "calendar",
            "coordinators",
            "signup",
            "notes",
            "reports",
            "file",
            "forgetting");

    PrivacyView(KeptOfPeople kept) {
        var header = new ViewHeader(getTranslation("privacy.title")).sub(getTranslation("privacy.sub"));
        header.action(
                PageLink.button(Links.SETTINGS, getTranslation("privacy.settings")),
                PageLink.button(Links.REPORTS, getTranslation("safeguarding.mine.open")));
        var body = new Div();
        body.addClassName("wm-stack");
        for (var part : PARTS) {
            var text = new Paragraph(text(part, kept));
            text.addClassName("wm-reading");
            body.add(new TitledSection(getTranslation("privacy." + part), text));
        }
        getContent().add(header, body);
    }

    /** What depends on how this Waymark is set up says what holds here. */
    private String text(String part, KeptOfPeople kept) {
        return switch (part) {
            case "notes" -> getTranslation(kept.notesInFile() ? "privacy.notes.text" : "privacy.notes.alone.text");
            case "reports" -> getTranslation("privacy.reports.text", days(kept.reports()));
            default -> getTranslation("privacy." + part + ".text");
        };
    }

    /** In days, of which one that has begun counts. */
    private static long days(Duration time) {
        return time.plus(Duration.ofDays(1)).minusNanos(1).toDays();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("privacy.title");
    }
}
