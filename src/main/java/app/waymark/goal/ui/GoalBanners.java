package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalPage;
import app.waymark.goal.GoalReviews;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalState;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Revision;
import app.waymark.goal.Verdict;
import app.waymark.goal.Viewpoint;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import app.waymark.turn.Waiting;
import app.waymark.uikit.Card;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known before a goal is read: through whose eyes, what the mentee asks the mentor to look at, what the
 * mentor said, how it ended. A banner stays while it says the same.
 */
class GoalBanners extends Div {

    /** How many revisions back a question is looked for. */
    private static final int QUESTIONS = 10;

    /**
     * One banner.
     *
     * @param key what kind of banner it is
     * @param heading its heading, or empty
     * @param words what it says, in paragraphs
     */
    record Banner(String key, String className, String heading, List<String> words) {}

    private final KeyedList<Banner> banners = KeyedList.rebuilding(this, Banner::key, this::banner);
    private final Runnable nothing;
    private @Nullable UUID gap;

    /** @param nothing done where the mentor has nothing to add to what could get in the way */
    GoalBanners(Runnable nothing) {
        this.nothing = nothing;
        addClassName("goal-banner");
    }

    /**
     * What the banners show.
     *
     * @param questions what the mentee asks of the mentor who reads
     * @param gap the gap in a skill that it was made of, for the mentee once it is reached; null of every other
     * @param obstacle what could get in the way and waits for a word of the mentor who reads, or empty
     */
    record Facts(
            Viewpoint viewpoint,
            boolean own,
            GoalState state,
            @Nullable Instant closedAt,
            @Nullable String closedWhy,
            @Nullable LocalDate pausedUntil,
            String mentee,
            @Nullable String mentor,
            GoalPage.Review review,
            Set<HeldPart> heldBack,
            List<String> questions,
            @Nullable GoalOrigin gap,
            String obstacle) {

        static Facts of(GoalPage page, Names names, List<String> questions, boolean obstacle) {
            return new Facts(
                    page.viewpoint(),
                    page.mine() && page.viewpoint() == Viewpoint.OWN,
                    page.state(),
                    page.closedAt(),
                    page.closedWhy(),
                    page.pausedUntil(),
                    names.first(page.mentee()),
                    page.mentor().map(names::first).orElse(null),
                    page.review(),
                    page.heldBack(),
                    questions,
                    gapOf(page),
                    obstacle && !page.mine() ? page.content().obstacle() : "");
        }
    }

    private static @Nullable GoalOrigin gapOf(GoalPage page) {
        var origin = page.origin();
        return origin != null
                        && origin.kind() == GoalOrigin.Kind.GAP
                        && origin.source() != null
                        && page.mine()
                        && page.viewpoint() == Viewpoint.OWN
                        && page.state() == GoalState.REACHED
                ? origin
                : null;
    }

    /** What the mentee asked with each revision that the mentor who reads has not answered yet, oldest first. */
    static List<String> questions(GoalReviews reviews, GoalPage read, @Nullable Waiting turn) {
        if (read.mine() || turn == null || !(turn.said() instanceof ReviewAsked asked)) {
            return List.of();
        }
        if (asked.revision() == read.revision()) {
            return TypedText.blank(asked.why()) ? List.of() : List.of(asked.why());
        }
        return reviews.revisions(read.id(), Integer.MAX_VALUE, QUESTIONS).stream()
                .filter(one -> one.number() > read.review().revision()
                        && one.by().equals(read.mentee())
                        && !TypedText.blank(one.why()))
                .map(Revision::why)
                .toList()
                .reversed();
    }

    void show(Facts facts, Dates dates) {
        var shown = new ArrayList<Banner>();
        var mentor = facts.mentor();
        if (facts.viewpoint() == Viewpoint.AS_MENTOR) {
            var words = mentor == null
                    ? getTranslation("goal.as-mentor.unshared")
                    : getTranslation("goal.as-mentor.shared", mentor);
            shown.add(new Banner("eyes", "goal-eyes", "", List.of(words)));
        }
        if (!facts.heldBack().isEmpty()) {
            shown.add(facts.own() ? heldBack(facts.heldBack()) : partly(facts.mentee()));
        }
        if (!facts.questions().isEmpty()) {
            shown.add(new Banner(
                    "question", "goal-question", getTranslation("goal.question", facts.mentee()), facts.questions()));
        }
        if (!facts.obstacle().isEmpty()) {
            shown.add(new Banner(
                    "obstacle",
                    "goal-question",
                    getTranslation("goal.obstacle.question", facts.mentee()),
                    List.of(facts.obstacle(), getTranslation("goal.obstacle.ask"))));
        }
        var review = facts.review();
        var until = facts.pausedUntil();
        if (until != null) {
            shown.add(new Banner(
                    "closed",
                    "goal-told",
                    getTranslation("goal.over.paused.on", dates.day(until)),
                    said(facts.closedWhy())));
        } else if (!facts.state().open()) {
            var reached = facts.state() == GoalState.REACHED;
            var day = dates.day(LocalDate.ofInstant(Objects.requireNonNull(facts.closedAt()), dates.zone()));
            shown.add(new Banner(
                    "closed",
                    reached ? "goal-celebrated" : "goal-told",
                    getTranslation(reached ? "goal.closed.REACHED.on" : "goal.closed.DROPPED.on", day),
                    said(facts.closedWhy())));
            if (facts.gap() != null) {
                gap = facts.gap().source();
                shown.add(new Banner(
                        "gap",
                        "goal-question",
                        getTranslation("goal.reached.gap", facts.gap().words()),
                        List.of(getTranslation("goal.reached.gap.more"))));
            }
        } else if (mentor != null && review.verdict() == Verdict.CHANGES_ASKED) {
            shown.add(new Banner(
                    "verdict",
                    "goal-asked",
                    facts.own() || facts.viewpoint() == Viewpoint.AS_MENTOR
                            ? getTranslation("goal.asked", mentor, review.revision())
                            : getTranslation("goal.asked.you", review.revision()),
                    said(review.words())));
        } else if (mentor != null
                && review.verdict() == Verdict.ACCEPTED
                && !review.words().isEmpty()) {
            shown.add(new Banner(
                    "verdict",
                    "goal-celebrated",
                    facts.own() || facts.viewpoint() == Viewpoint.AS_MENTOR
                            ? getTranslation("goal.accepted", mentor)
                            : getTranslation("goal.accepted.you"),
                    said(review.words())));
        }
        banners.show(shown);
    }

    private Card banner(Banner banner) {
        var card = card(banner);
        if (banner.key().equals("obstacle")) {
            var add = new Button(getTranslation("goal.obstacle.nothing"), event -> nothing.run());
            card.add(add);
        }
        if (banner.key().equals("gap") && gap != null) {
            card.add(PageLink.button(Links.skill(gap), getTranslation("goal.reached.gap.go")));
        }
        return card;
    }

    private Banner heldBack(Set<HeldPart> parts) {
        var names = parts.stream()
                .sorted()
                .map(part -> getTranslation("goal.share.part." + part))
                .collect(Collectors.joining(", "));
        return new Banner("held", "goal-held", "", List.of(getTranslation("goal.share.held", names)));
    }

    private Banner partly(String mentee) {
        return new Banner("held", "goal-held", "", List.of(getTranslation("goal.share.partly", mentee)));
    }

    private static List<String> said(@Nullable String words) {
        return words == null || words.isEmpty() ? List.of() : List.of(words);
    }

    static Card card(Banner banner) {
        var card = new Card();
        card.addClassName(banner.className());
        if (banner.heading().isEmpty()) {
            card.getElement().setAttribute("role", "note");
            banner.words().forEach(text -> card.add(new Paragraph(text)));
            return card;
        }
        card.add(new H2(banner.heading()));
        banner.words().forEach(text -> {
            var words = new Paragraph(text);
            words.addClassName("feedback-text");
            card.add(words);
        });
        return card;
    }
}
