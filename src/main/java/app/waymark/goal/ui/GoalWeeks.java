package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.ThreadSummary;
import app.waymark.feedback.ui.Discussed;
import app.waymark.goal.CheckIn;
import app.waymark.goal.CheckInList;
import app.waymark.goal.CheckIns;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalPage;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.TrendChart;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The check-ins of a goal as a calm list, the latest first, with how sure the mentee was and what the mentor answered. */
class GoalWeeks extends TitledSection {

    /** How many more check-ins are shown each time with "more". */
    private static final int MORE = 20;

    private final transient CheckIns checkIns;
    private final Runnable again;
    private final Part<GoalId> asks = new Part<>(this::ask);
    private final Div asked = new Div();
    private final Paragraph none = new Paragraph();
    private final Div picture = new Div();
    private final Part<List<TrendChart.Value>> trend = new Part<>(this::draw);
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<CheckInRow.Line> rows =
            new KeyedList<>(list, CheckInRow.Line::id, (CheckInRow.Line one) -> new CheckInRow(one));
    private final NativeButton more = new NativeButton(getTranslation("goal.checkin.more"), event -> more());
    private transient @Nullable GoalId goal;
    private transient @Nullable Dates dates;
    private int most = CheckInList.FIRST;

    GoalWeeks(CheckIns checkIns, Runnable again) {
        super("");
        this.checkIns = checkIns;
        this.again = again;
        heading(getTranslation("goal.checkin.section"));
        aside(asked);
        none.addClassName("wm-quiet");
        list.addClassName("checkin-list");
        list.getElement().setAttribute("role", "list");
        list.getElement().setAttribute("aria-label", getTranslation("goal.checkin.section"));
        more.addClassName("goal-quiet-button");
        addClassName("checkin-section");
        add(none, picture, list, more);
    }

    /** What there is of this goal, as far as it is shown: more is read for whoever asked for more. */
    CheckInList read(GoalPage page, CheckInList first) {
        if (!page.id().equals(goal)) {
            goal = page.id();
            most = CheckInList.FIRST;
        }
        return most == CheckInList.FIRST ? first : checkIns.of(page.id(), page.viewpoint(), most);
    }

    void show(GoalPage page, CheckInList weeks, Discussed about, Names people, Dates when) {
        dates = when;
        var own = page.mine() && page.viewpoint() == Viewpoint.OWN;
        var asking = own && page.state().open();
        setVisible(asking || !weeks.checkIns().isEmpty());
        asked.setVisible(asking);
        if (asking) {
            asks.show(page.id());
        }
        none.setText(weeks.checkIns().isEmpty() ? getTranslation("goal.checkin.none") : "");
        none.setVisible(weeks.checkIns().isEmpty());
        trend.show(weeks.checkIns().stream()
                .filter(one -> one.confidence() > 0)
                .map(one -> new TrendChart.Value(one.on(), one.confidence()))
                .toList());
        var mentor = page.mentor().map(people::first).orElse("");
        rows.show(weeks.checkIns().stream()
                .map(one -> line(one, page, about, own, mentor, people, when))
                .toList());
        list.setVisible(!weeks.checkIns().isEmpty());
        more.setVisible(weeks.more());
    }

    private CheckInRow.Line line(
            CheckIn one, GoalPage page, Discussed about, boolean own, String mentor, Names people, Dates when) {
        var threads = page.threads().items().stream()
                .filter(thread -> one.part().equals(thread.part()))
                .map(thread -> answer(thread, about, people))
                .toList();
        var seen = one.seenAt();
        var looked = !own || mentor.isEmpty()
                ? ""
                : !one.shared()
                        ? getTranslation("goal.checkin.own")
                        : seen == null
                                ? getTranslation("goal.checkin.unseen", mentor)
                                : getTranslation("goal.checkin.seen", mentor, when.moment(seen));
        return new CheckInRow.Line(
                one.id(),
                when.day(one.on()),
                CheckInWords.head(this, one),
                CheckInWords.did(this, one),
                CheckInWords.inTheWay(this, one),
                CheckInWords.cue(this, one),
                looked,
                threads,
                !own && about.talks() && threads.isEmpty() ? about.beginning(one.part()) : "");
    }

    private CheckInRow.Answer answer(ThreadSummary thread, Discussed about, Names people) {
        return new CheckInRow.Answer(
                getTranslation("goal.checkin.answer", people.first(thread.openedBy()), thread.opening()),
                about.path(thread.id()));
    }

    private void ask(GoalId id) {
        asked.removeAll();
        asked.add(new PageLink(Links.checkIn(id.value()), getTranslation("goal.checkin.now")));
    }

    private void draw(List<TrendChart.Value> values) {
        picture.removeAll();
        if (values.size() > 1) {
            picture.add(new TrendChart(Objects.requireNonNull(dates), getTranslation("goal.checkin.trend"), values));
        }
    }

    private void more() {
        most += MORE;
        again.run();
    }
}
