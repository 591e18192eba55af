package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalId;
import app.waymark.goal.Goals;
import app.waymark.goal.Look;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Slice;
import app.waymark.shared.Slice.Cursor;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who looked at a goal and when, the latest first, to the first look; nothing where nobody did. */
class LookList extends TitledSection {

    /** One look, as it is shown. */
    private record Line(Look look, String name, String at) {

        private String key() {
            return look.viewer() + " " + look.at();
        }
    }

    private final transient Goals goals;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final RowList list = new RowList(getTranslation("goal.looks"), List.of());
    private final KeyedList<Line> rows = KeyedList.rebuilding(list, Line::key, LookList::row);
    private final NativeButton earlier = new NativeButton(getTranslation("goal.looks.more"), event -> more());
    private final List<Look> latest = new ArrayList<>();
    private final List<Look> before = new ArrayList<>();
    private transient @Nullable GoalId goal;
    private transient @Nullable Cursor unread;
    private transient @Nullable Names names;

    LookList(Goals goals, Accounts accounts, DateFormats formats) {
        super("");
        this.goals = goals;
        this.accounts = accounts;
        this.formats = formats;
        earlier.addClassName("goal-quiet-button");
        heading(getTranslation("goal.looks"));
        add(list, earlier);
    }

    /** Another goal comes next: what was read of this one is forgotten. */
    void clear() {
        goal = null;
        names = null;
        before.clear();
    }

    /**
     * Shows the latest looks at a goal, and what was read of the earlier ones.
     *
     * @param people at least those who looked latest
     */
    void show(GoalId of, Slice<Look> looks, Names people) {
        if (!of.equals(goal)) {
            unread = looks.next();
        }
        goal = of;
        latest.clear();
        latest.addAll(looks.items());
        before.removeIf(latest::contains);
        fill(people);
    }

    private void more() {
        var page = goals.looks(Objects.requireNonNull(goal), unread, Goals.SHOWN);
        before.addAll(page.items());
        unread = page.next();
        var viewers = page.items().stream().map(Look::viewer).distinct().toList();
        fill(Names.of(accounts, viewers, getTranslation("goal.somebody")));
    }

    private void fill(Names read) {
        var known = names == null ? read : names.and(read);
        names = known;
        var dates = formats.mine();
        rows.show(Stream.concat(latest.stream(), before.stream())
                .map(look -> new Line(look, known.of(look.viewer()), dates.moment(look.at())))
                .toList());
        setVisible(rows.size() > 0);
        earlier.setVisible(unread != null);
    }

    private static Row row(Line line) {
        var row = new Row(new Avatar(line.look().viewer(), line.name()), line.name());
        row.text(line.at());
        return row;
    }
}
