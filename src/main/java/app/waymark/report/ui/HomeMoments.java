package app.waymark.report.ui;

import app.waymark.goal.Moment;
import app.waymark.shared.AccountId;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was reached lately: one's own, and what one's mentees reached; each leads to the way there. */
class HomeMoments extends TitledSection {

    HomeMoments(List<Moment> moments, Map<AccountId, String> names, AccountId me, Dates dates) {
        super("");
        heading(getTranslation("home.moments"));
        var rows = new ArrayList<Row>();
        for (var moment : moments) {
            var name = names.getOrDefault(moment.mentee(), getTranslation("home.somebody"));
            var said = moment.mentee().equals(me)
                    ? getTranslation("home.moment.mine", moment.title())
                    : getTranslation("home.moment.theirs", name, moment.title());
            rows.add(new Row(
                            new Avatar(moment.mentee(), name),
                            said,
                            Links.moment(moment.goal().value(), moment.item()))
                    .text(dates.moment(moment.at())));
        }
        add(new RowList(getTranslation("home.moments"), rows));
    }
}
