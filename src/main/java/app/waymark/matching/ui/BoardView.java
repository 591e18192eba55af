package app.waymark.matching.ui;

import app.waymark.matching.Board;
import app.waymark.matching.Decision;
import app.waymark.matching.Decisions;
import app.waymark.matching.Explanation;
import app.waymark.matching.Explanations;
import app.waymark.matching.Fairness;
import app.waymark.matching.ScenarioId;
import app.waymark.matching.ScenarioState;
import app.waymark.matching.Scenarios;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The matching board of a round: its scenarios, who is with whom in the one that is looked at, and why. The address
 * holds the scenario ({@code s}), the one it is laid beside ({@code with}), the search, what the
 * mentors are narrowed to ({@code show}) and the pair asked about.
 */
@Route("rounds/:round/matching")
@PermitAll
class BoardView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final transient Scenarios scenarios;
    private final transient Decisions decisions;
    private final transient Explanations explanations;
    private final transient LiveUpdates live;

    private final BoardHead head = new BoardHead(this::run);
    private final InlineMessage notice = new InlineMessage();
    private final ScenarioStrip strip;
    private final BoardTable table;
    private final ResultPanel result = new ResultPanel();
    private final WhyPanel why;
    private final UnmatchedPanel unmatched;
    private final LoadPanel load;
    private final FairnessPanel fairness;
    private final Div columns = new Div();
    private final Div empty = new Div();
    private final Part<Boolean> nothing = new Part<>(this::nothing);

    private transient @Nullable CompletableFuture<Explanation> asked;
    private @Nullable Registration following;
    private @Nullable RoundId round;
    private @Nullable Board board;
    private @Nullable ScenarioId wanted;
    private @Nullable ScenarioId beside;

    BoardView(
            Scenarios scenarios,
            Decisions decisions,
            Explanations explanations,
            Fairness fairness,
            LiveUpdates live,
            DateFormats formats) {
        this.scenarios = scenarios;
        this.decisions = decisions;
        this.explanations = explanations;
        this.live = live;
        strip = new ScenarioStrip(this::stop, this::compare, scenarios::before);
        table = new BoardTable(this::ask, this::keepInAddress, formats);
        why = new WhyPanel(this::ask, this::decide, formats);
        unmatched = new UnmatchedPanel(mentee -> ask(mentee, null));
        load = new LoadPanel(explanations::loadPrices);
        this.fairness = new FairnessPanel(fairness::of);
        notice.addClassName("matching-notice");
        var left = new Div(strip, table);
        left.addClassName("wm-stack");
        var right = new Div(result, why, unmatched, load, this.fairness);
        right.addClassNames("wm-stack", "matching-side");
        columns.addClassNames("wm-two", "matching-board");
        columns.add(left, right);
        getContent().add(head, notice, empty, columns);
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
        var shown = board;
        return shown == null
                ? getTranslation("matching.title")
                : getTranslation(
                        "matching.page",
                        getTranslation("matching.title"),
                        shown.round().name());
    }

    private void read() {
        var found = scenarios.board(Objects.requireNonNull(round), wanted, beside);
        board = found;
        head.show(found);
        boolean nobody = found.mentors().isEmpty() && found.unmatched().isEmpty();
        nothing.show(nobody);
        columns.setVisible(!nobody);
        strip.show(found);
        table.show(found);
        unmatched.show(found);
        load.show(found);
        fairness.show(found);
        why.show(found);
        result.show(found);
    }

    private void nothing(boolean nobody) {
        empty.removeAll();
        if (nobody) {
            empty.add(new EmptyState(
                            Glyph.MATCHING, getTranslation("matching.empty"), getTranslation("matching.empty.more"))
                    .action(PageLink.primaryButton(
                            Links.people(Objects.requireNonNull(round).value()),
                            getTranslation("matching.empty.people"))));
        }
    }

    private void run() {
        if (scenarios.start(Objects.requireNonNull(round)).isEmpty()) {
            notice.refuse(getTranslation("matching.run.not"));
        } else {
            notice.clear();
            wanted = null;
            keepInAddress();
            read();
            strip.focusPending();
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
            strip.sayEnded(before, Objects.requireNonNull(board));
        }
    }

    private void ask(AccountId mentee, @Nullable AccountId mentor) {
        var shown = Objects.requireNonNull(board).shown();
        if (shown != null) {
            table.mark(mentee);
            unmatched.mark(mentee);
            await(explanations.explain(shown.id(), mentee, mentor));
        }
    }

    /** Most answers are there at once; the session is not kept waiting for another, which is shown when it comes. */
    private void await(CompletableFuture<Explanation> answer) {
        asked = answer;
        try {
            answered(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException notYet) {
            why.working();
            var ui = UI.getCurrent();
            answer.whenComplete((unused, fault) -> {
                if (ui.isAttached()) {
                    ui.access(() -> {
                        if (answer.equals(asked)) {
                            answered(answer.join());
                        }
                    });
                }
            });
        } catch (ExecutionException fault) {
            throw new IllegalStateException(fault.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void answered(Explanation explanation) {
        asked = null;
        why.answer(explanation);
        keepInAddress();
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
