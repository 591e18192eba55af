package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.Decision;
import app.waymark.matching.Decisions;
import app.waymark.matching.Explanations;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.ScenarioState;
import app.waymark.matching.Scenarios;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.PageTabs;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The matching board of a round: its scenarios, who is with whom in the one that is looked at, and why. The address
 * holds the scenario ({@code s}), the one it is laid beside ({@code with}), the search, what the
 * mentors are narrowed to ({@code show}) and the pair asked about.
 */
@Route("rounds/:round/matching")
@PermitAll
class BoardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Scenarios scenarios;
    private final transient Decisions decisions;
    private final transient Explanations explanations;
    private final transient LiveUpdates live;

    private final ViewHeader header = new ViewHeader();
    private final Div tabs = new Div();
    private final InlineMessage notice = new InlineMessage();
    private final ScenarioStrip strip;
    private final BoardTable table;
    private final ResultPanel result = new ResultPanel();
    private final WhyPanel why;
    private final UnmatchedPanel unmatched;
    private final Div columns = new Div();
    private final Div empty = new Div();

    private @Nullable Registration following;
    private @Nullable RoundId round;
    private @Nullable Board board;
    private @Nullable ScenarioId wanted;
    private @Nullable ScenarioId beside;

    BoardView(
            Scenarios scenarios,
            Decisions decisions,
            Explanations explanations,
            LiveUpdates live,
            DateFormats formats) {
        this.scenarios = scenarios;
        this.decisions = decisions;
        this.explanations = explanations;
        this.live = live;
        strip = new ScenarioStrip(this::stop, this::compare);
        table = new BoardTable(this::ask, this::keepInAddress, formats);
        why = new WhyPanel(this::ask, this::decide, formats);
        unmatched = new UnmatchedPanel(mentee -> ask(mentee, null));
        notice.addClassName("matching-notice");
        var left = new Div(strip, table);
        left.addClassName("wm-stack");
        var right = new Div(result, why, unmatched);
        right.addClassNames("wm-stack", "matching-side");
        columns.addClassNames("wm-two", "matching-board");
        columns.add(left, right);
        getContent().add(header, tabs, notice, empty, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = new RoundId(uuid(event.getRouteParameters().get("round").orElse("")));
        var query = event.getLocation().getQueryParameters();
        wanted = query.getSingleParameter("s")
                .map(text -> new ScenarioId(uuid(text)))
                .orElse(null);
        beside = query.getSingleParameter("with")
                .map(text -> new ScenarioId(uuid(text)))
                .orElse(null);
        if (!id.equals(round)) {
            round = id;
            if (following != null) {
                following.remove();
            }
            following = live.follow(this, Changed.round(id.value()), this::changed);
        }
        table.search(query.getSingleParameter("q").orElse(""));
        table.narrow(query.getSingleParameter("show").orElse(""));
        read();
        query.getSingleParameter("mentee")
                .map(BoardView::uuid)
                .ifPresent(mentee -> ask(
                        new AccountId(mentee),
                        query.getSingleParameter("mentor")
                                .map(text -> new AccountId(uuid(text)))
                                .orElse(null)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("matching.title");
    }

    private void read() {
        var found = scenarios.board(Objects.requireNonNull(round), wanted, beside);
        board = found;
        head(found);
        boolean nobody = found.mentors().isEmpty() && found.unmatched().isEmpty();
        empty.removeAll();
        if (nobody) {
            empty.add(new EmptyState(
                            Glyph.MATCHING, getTranslation("matching.empty"), getTranslation("matching.empty.more"))
                    .action(PageLink.primaryButton(
                            Links.people(found.round().id().value()), getTranslation("matching.empty.people"))));
        }
        columns.setVisible(!nobody);
        strip.show(found);
        table.show(found);
        unmatched.show(found);
        why.show(found);
        result.show(found);
    }

    private void head(Board found) {
        var id = found.round().id().value();
        header.clear()
                .crumb(found.round().programmeName(), "/rounds")
                .heading(found.round().name())
                .sub(sub(found));
        tabs.removeAll();
        tabs.add(new PageTabs(getTranslation("matching.tabs"))
                .tab(getTranslation("matching.tab.people"), Links.people(id), false)
                .tab(getTranslation("matching.title"), Links.matching(id), true)
                .tab(getTranslation("matching.tab.mentorships"), Links.roundMentorships(id), false));
        if (found.mentors().isEmpty() && found.unmatched().isEmpty()) {
            return;
        }
        header.action(PageLink.button(Links.policy(id), getTranslation("matching.policy")));
        boolean pending = found.scenarios().stream().anyMatch(one -> one.state().pending());
        if (found.round().state() == RoundState.ENDED) {
            return;
        }
        var run = new Button(
                getTranslation(found.scenarios().isEmpty() ? "matching.run" : "matching.run-again"), event -> run());
        Keys.on(run, "r");
        run.setEnabled(!pending);
        if (found.shown() == null) {
            header.primary(run);
        } else {
            header.action(run)
                    .primary(PageLink.primaryButton(
                            Links.publishing(id, found.shown().id().value()), getTranslation("matching.publish")));
        }
    }

    private String sub(Board found) {
        var people =
                getTranslation("matching.sub", found.mentees(), found.mentors().size(), found.places());
        var shown = found.shown();
        return shown == null
                ? people
                : people + " · "
                        + (shown.policy() == 0
                                ? getTranslation("matching.sub.proposed")
                                : getTranslation("matching.sub.policy", shown.policy()))
                        + " · " + getTranslation("matching.objective." + shown.objective());
    }

    private void run() {
        if (scenarios.start(Objects.requireNonNull(round)).isEmpty()) {
            notice.refuse(getTranslation("matching.run.not"));
        } else {
            notice.clear();
            wanted = null;
            keepInAddress();
            read();
        }
    }

    private void stop(ScenarioId scenario) {
        scenarios.cancel(scenario);
        read();
    }

    private void compare(@Nullable ScenarioId scenario) {
        beside = scenario;
        keepInAddress();
        read();
    }

    /** While a run goes on only its progress changes: the table is not made anew under the eyes of the reader. */
    private void changed() {
        var before = board;
        if (before == null) {
            return;
        }
        var now = scenarios.list(before.round().id());
        boolean onlyProgress = !now.isEmpty()
                && !before.scenarios().isEmpty()
                && now.getFirst().id().equals(before.scenarios().getFirst().id())
                && now.getFirst().state() == ScenarioState.RUNNING
                && before.scenarios().getFirst().state().pending();
        if (onlyProgress) {
            strip.progress(now.getFirst());
        } else {
            read();
        }
    }

    private void ask(AccountId mentee, @Nullable AccountId mentor) {
        var shown = Objects.requireNonNull(board).shown();
        if (shown != null) {
            why.answer(explanations.explain(shown.id(), mentee, mentor));
            table.mark(mentee);
            keepInAddress();
        }
    }

    private void decide(AccountId mentee, AccountId mentor, @Nullable Decision decision) {
        var id = Objects.requireNonNull(round);
        if (decision == null) {
            decisions.lift(id, mentee, mentor);
        } else {
            decisions.decide(id, mentee, mentor, decision);
        }
        read();
        why.decided();
    }

    private void keepInAddress() {
        var query = new ArrayList<String>();
        if (wanted != null) {
            query.add("s=" + wanted);
        }
        if (beside != null) {
            query.add("with=" + beside);
        }
        if (!table.searched().isEmpty()) {
            query.add("q=" + java.net.URLEncoder.encode(table.searched(), java.nio.charset.StandardCharsets.UTF_8));
        }
        if (!table.narrowed().isEmpty()) {
            query.add("show=" + table.narrowed());
        }
        query.addAll(why.address());
        var path = Links.matching(Objects.requireNonNull(round).value()).substring(1);
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, query.isEmpty() ? path : path + "?" + String.join("&", query));
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new NotFoundException();
        }
    }
}
