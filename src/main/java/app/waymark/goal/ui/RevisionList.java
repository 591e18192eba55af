package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GivenVerdict;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalReviews.History;
import app.waymark.goal.Revision;
import app.waymark.shared.AccountId;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The revisions of a goal, the latest first, to the first one; what can be brought back is, from here. */
class RevisionList extends TitledSection {

    /**
     * One revision, as it is shown.
     *
     * @param path leads to what it changed; empty where it changed nothing
     * @param reads leads to the revision as it stood
     * @param verdicts what was said of it
     * @param restorable whether it can be brought back
     */
    private record Line(
            int number,
            AccountId who,
            String name,
            String title,
            String path,
            String reads,
            List<String> texts,
            List<String> verdicts,
            boolean restorable) {}

    private final transient GoalReviews reviews;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient IntConsumer restore;
    private final RowList list = new RowList(getTranslation("goal.revisions"), List.of());
    private final KeyedList<Line> rows = KeyedList.rebuilding(list, Line::number, this::row);
    private final NativeButton further = new NativeButton(getTranslation("goal.revisions.more"), event -> more());
    private final List<Revision> older = new ArrayList<>();
    private final List<GivenVerdict> earlier = new ArrayList<>();
    private transient @Nullable History shown;
    private transient @Nullable Names names;

    /** @param restore asks to bring back the revision of this number */
    RevisionList(GoalReviews reviews, Accounts accounts, DateFormats formats, IntConsumer restore) {
        super("");
        this.reviews = reviews;
        this.accounts = accounts;
        this.formats = formats;
        this.restore = restore;
        further.addClassName("goal-quiet-button");
        heading(getTranslation("goal.revisions"));
        add(list, further);
    }

    /** Another goal comes next: what was read of this one is forgotten. */
    void clear() {
        shown = null;
        names = null;
        older.clear();
        earlier.clear();
    }

    /**
     * Shows the latest revisions, and what was read of the older ones.
     *
     * @param people at least those who made the latest
     */
    void show(History history, Names people) {
        if (shown == null) {
            further.setVisible(history.revisions().size() >= Slice.PAGE);
        }
        setVisible(!history.revisions().isEmpty());
        shown = history;
        var known = history.revisions().stream().map(Revision::number).toList();
        older.removeIf(one -> known.contains(one.number()));
        fill(history, people);
    }

    private void more() {
        var history = Objects.requireNonNull(shown);
        var last = older.isEmpty() ? history.revisions().getLast() : older.getLast();
        var found = reviews.revisions(history.goal().id(), last.number(), Slice.PAGE);
        older.addAll(found);
        if (!found.isEmpty()) {
            earlier.addAll(reviews.verdicts(
                    history.goal().id(),
                    found.getLast().number(),
                    found.getFirst().number()));
        }
        further.setVisible(found.size() >= Slice.PAGE);
        var makers = Stream.concat(
                        found.stream()
                                .flatMap(
                                        one -> Stream.of(one.by(), Objects.requireNonNullElse(one.thanks(), one.by()))),
                        earlier.stream().map(GivenVerdict::by).filter(Objects::nonNull))
                .distinct()
                .toList();
        fill(history, Names.of(accounts, makers, getTranslation("goal.somebody")));
    }

    private void fill(History history, Names read) {
        var known = names == null ? read : names.and(read);
        names = known;
        var dates = formats.mine();
        rows.show(Stream.concat(history.revisions().stream(), older.stream())
                .map(one -> line(one, history, known, dates))
                .toList());
    }

    private Line line(Revision revision, History history, Names names, Dates dates) {
        var texts = new ArrayList<String>();
        texts.add(getTranslation("goal.revision.by", names.first(revision.by()), dates.moment(revision.at())));
        var restored = revision.restored();
        if (restored != null) {
            texts.add(getTranslation("goal.revision.restores", restored));
        }
        var thanks = revision.thanks();
        if (thanks != null) {
            texts.add(getTranslation("goal.revision.thanks", names.first(thanks)));
        }
        if (!revision.why().isEmpty()) {
            texts.add(revision.why());
        }
        int number = revision.number();
        var path = Links.goalHistory(history.goal().id().value()) + "?compare=" + (number - 1) + ".." + number;
        boolean latest = number == history.revisions().getFirst().number();
        return new Line(
                number,
                revision.by(),
                names.of(revision.by()),
                getTranslation("goal.revision", number),
                number > 1 ? path : "",
                Links.goalHistory(history.goal().id().value()) + "?read=" + number,
                texts,
                Stream.concat(history.verdicts().stream(), earlier.stream())
                        .filter(one -> one.revision() == number)
                        .flatMap(one -> VerdictWords.lines(this, one, names, dates).stream())
                        .toList(),
                history.editable() && !(latest && history.stands()));
    }

    private Row row(Line line) {
        var avatar = new Avatar(line.who(), line.name());
        var row = line.path().isEmpty() ? new Row(avatar, line.title()) : new Row(avatar, line.title(), line.path());
        line.texts().forEach(row::text);
        line.verdicts().forEach(said -> {
            var words = new Span(said);
            words.addClassName("goal-verdict-line");
            row.text(words);
        });
        var read = new PageLink(line.reads(), getTranslation("goal.over.read"));
        read.setAriaLabel(getTranslation("goal.over.read.what", line.number()));
        KeyedList.part(read, "read");
        row.text(read);
        if (line.restorable()) {
            var back = new NativeButton(getTranslation("goal.restore"), press -> restore.accept(line.number()));
            back.addClassName("goal-quiet-button");
            back.setAriaLabel(getTranslation("goal.restore.what", line.number()));
            KeyedList.part(back, "restore");
            row.text(back);
        }
        return row;
    }
}
