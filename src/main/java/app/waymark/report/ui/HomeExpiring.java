package app.waymark.report.ui;

import app.waymark.learning.OwnCertificate;
import app.waymark.learning.OwnLearning;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** The certificates of the reader that run out: said here and nowhere else, until they say that they know. */
class HomeExpiring extends TitledSection {

    HomeExpiring(List<OwnCertificate> expiring, OwnLearning learning, Dates dates, Runnable refresh) {
        super("");
        heading(getTranslation("home.expiring"));
        add(new RowList(
                getTranslation("home.expiring"),
                expiring.stream().map(one -> row(one, learning, dates, refresh)).toList()));
    }

    private Row row(OwnCertificate one, OwnLearning learning, Dates dates, Runnable refresh) {
        var know = new Button(getTranslation("home.expiring.know"), click -> {
            learning.heard(one.plan());
            refresh.run();
        });
        know.setAriaLabel(getTranslation("home.expiring.know.of", one.title()));
        var row = new Row(Avatar.of(Glyph.CERTIFICATE), one.title(), Links.LEARNING);
        var last = one.expiresOn();
        row.text(getTranslation(
                last.isBefore(dates.today()) ? "home.expiring.past" : "home.expiring.soon", dates.day(last)));
        return row.end(know);
    }
}
