package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalCounting;
import app.waymark.goal.GoalPage;
import app.waymark.goal.ProgressSaid;
import app.waymark.goal.ProgressWay;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Part;
import app.waymark.uikit.ProgressLine;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** How far a goal has come on its page, what says so, and what was said of it before. */
class HowFarPart extends Composite<Div> {

    /**
     * What it shows.
     *
     * @param said each time that it was said, in words, the latest first
     */
    private record Facts(int filled, String words, List<String> said, boolean byHand, boolean changes) {}

    private final transient GoalCounting counting;
    private final transient Drafts drafts;
    private final transient Consumer<String> changed;
    private final Part<Facts> part = new Part<>(this::fill);
    private transient @Nullable GoalPage page;

    /** @param changed told in words what was changed */
    HowFarPart(GoalCounting counting, Drafts drafts, Consumer<String> changed) {
        this.counting = counting;
        this.drafts = drafts;
        this.changed = changed;
        getContent().addClassName("goal-far");
    }

    void show(GoalPage read, Names people, Dates dates) {
        page = read;
        var far = read.far();
        part.show(new Facts(
                far.now().filled(),
                getTranslation(far.now().key(), far.now().arguments()),
                far.said().stream().map(one -> words(one, people, dates)).toList(),
                far.way() == ProgressWay.BY_HAND,
                read.editable()));
    }

    private String words(ProgressSaid one, Names people, Dates dates) {
        var day = dates.moment(one.at());
        var who = people.first(one.by());
        var percent = one.percent();
        return percent == null
                ? getTranslation("goal.far.chosen", day, who, getTranslation("goal.far.way." + one.way()))
                : getTranslation("goal.far.said", day, who, percent, one.reason());
    }

    private void fill(Facts facts) {
        var line = new ProgressLine(getTranslation("goal.far"), facts.filled(), 100, facts.words());
        getContent().removeAll();
        getContent().add(line);
        // Of what counts by itself nobody has to be told why; of what somebody says one has.
        int shown = facts.byHand() && !facts.said().isEmpty() ? 1 : 0;
        if (shown == 1) {
            line.note(facts.said().getFirst());
        }
        var foot = new Div();
        foot.addClassNames("goal-far-foot", "wm-screen");
        if (facts.said().size() > shown) {
            foot.add(before(facts.said().subList(shown, facts.said().size())));
        }
        if (facts.changes()) {
            var change = new NativeButton(getTranslation("goal.far.change"), event -> change());
            change.addClassName("goal-quiet-button");
            foot.add(KeyedList.part(change, "count"));
        }
        getContent().add(foot);
    }

    private NativeDetails before(List<String> said) {
        var list = new UnorderedList();
        list.addClassName("wm-points");
        said.forEach(one -> list.add(new ListItem(new Paragraph(one))));
        return new NativeDetails(getTranslation("goal.far.before", said.size()), list);
    }

    private void change() {
        var read = page;
        if (read != null) {
            new HowFarDialog(counting, drafts, read, changed).open();
        }
    }
}
