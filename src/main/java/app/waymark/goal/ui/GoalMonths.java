package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.ui.Discussed;
import app.waymark.feedback.ui.TalkLink;
import app.waymark.goal.CheckInList;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalParts;
import app.waymark.goal.Retrospective;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What looking back at a goal brought, the latest first; the mentee goes on from here. */
class GoalMonths extends TitledSection {

    private record Line(Retrospective one, String looked, TalkLink.Entry talk) {}

    private final Div asked = new Div();
    private final Paragraph next = new Paragraph();
    private final Div list = new Div();
    private final KeyedList<Line> lines =
            KeyedList.rebuilding(list, (Line line) -> line.one().id(), this::line);
    private transient @Nullable Dates dates;

    GoalMonths() {
        super("");
        heading(getTranslation("goal.lookback.section"));
        aside(asked);
        next.addClassName("wm-small");
        list.addClassName("checkin-months");
        addClassName("checkin-section");
        add(next, list);
    }

    void show(GoalPage page, CheckInList weeks, Discussed about, Names people, Dates when) {
        dates = when;
        var own = page.mine() && page.viewpoint() == Viewpoint.OWN;
        var asking = own && page.state().open();
        setVisible(asking || !weeks.lookBacks().isEmpty());
        asked.setVisible(asking);
        if (asking && asked.getChildren().findAny().isEmpty()) {
            asked.add(new PageLink(Links.lookingBack(page.id().value()), getTranslation("goal.lookback.now")));
        }
        var due = weeks.lookBackOn();
        next.setVisible(asking && due != null);
        next.setText(
                due == null
                        ? ""
                        : getTranslation(
                                due.isAfter(when.today()) ? "goal.lookback.due.next" : "goal.lookback.due.now",
                                when.day(due)));
        var mentor = page.mentor().map(people::first).orElse("");
        lines.show(weeks.lookBacks().stream()
                .map(one -> new Line(
                        one,
                        !own || mentor.isEmpty()
                                ? ""
                                : one.seenAt() == null
                                        ? getTranslation("goal.checkin.unseen", mentor)
                                        : getTranslation("goal.checkin.seen", mentor, when.moment(one.seenAt())),
                        TalkLink.Entry.of(
                                this,
                                about,
                                GoalParts.LOOK_BACK + one.id(),
                                getTranslation("goal.talk.look-back", when.day(one.until())),
                                page.threads())))
                .toList());
    }

    private Component line(Line line) {
        var when = Objects.requireNonNull(dates);
        var one = line.one();
        var inside = new Div();
        inside.addClassName("checkin-month");
        inside.add(LookBackFactsPanel.list(this, one.facts(), when));
        part(inside, "goal.lookback.well", one.wentWell());
        part(inside, "goal.lookback.way", one.inTheWay());
        part(inside, "goal.lookback.changes", one.changes());
        var revision = one.revision();
        if (revision != null) {
            inside.add(new PageLink(
                    Links.goalComparison(one.goal().value(), revision - 1, revision),
                    getTranslation("goal.lookback.revision", revision)));
        }
        if (!line.looked().isEmpty()) {
            var looked = new Span(line.looked());
            looked.addClassName("wm-small");
            inside.add(looked);
        }
        var talk = new TalkLink();
        talk.show(line.talk());
        inside.add(talk);
        var details = new NativeDetails(getTranslation("goal.lookback.of", when.day(one.until())), inside);
        details.addClassName("goal-details");
        return details;
    }

    private void part(Div into, String key, String words) {
        if (!words.isEmpty()) {
            var text = new Paragraph(words);
            text.addClassName("feedback-text");
            into.add(new H3(getTranslation(key)), text);
        }
    }
}
