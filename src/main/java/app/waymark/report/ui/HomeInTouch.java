package app.waymark.report.ui;

import app.waymark.network.PersonalContact;
import app.waymark.network.PersonalContacts;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.button.Button;
import java.util.List;

/** With whom it is time again, a few people at most; each done or put off in one press. */
class HomeInTouch extends TitledSection {

    HomeInTouch(List<PersonalContact> touch, PersonalContacts contacts, Dates dates, Runnable refresh) {
        super("");
        heading(getTranslation("home.touch"));
        aside(new PageLink(Links.PEOPLE, getTranslation("home.touch.all")));
        add(new RowList(
                getTranslation("home.touch"),
                touch.stream().map(one -> row(one, contacts, dates, refresh)).toList()));
    }

    private Row row(PersonalContact one, PersonalContacts contacts, Dates dates, Runnable refresh) {
        var later = new Button(getTranslation("home.touch.later"), click -> {
            contacts.putOff(one.id());
            refresh.run();
        });
        later.setAriaLabel(later.getText() + ": " + one.name());
        var done = new Button(getTranslation("home.touch.done"), click -> {
            contacts.touched(one.id());
            refresh.run();
        });
        done.setAriaLabel(done.getText() + ": " + one.name());
        var last = one.said().lastOn();
        var row = new Row(Avatar.of(Glyph.PERSON), one.name(), Links.PEOPLE);
        row.text(
                last == null ? getTranslation("home.touch.never") : getTranslation("home.touch.last", dates.day(last)));
        if (!one.said().about().isEmpty()) {
            row.text(one.said().about());
        }
        return row.end(later, done);
    }
}
