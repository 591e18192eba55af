package app.waymark.goal.ui;

import app.waymark.account.Names;
import app.waymark.feedback.FeedbackSaid.AnswerAsked;
import app.waymark.goal.GoalSaid.AcceptanceAsked;
import app.waymark.goal.GoalSaid.ChangesAsked;
import app.waymark.goal.GoalSaid.ObstacleShown;
import app.waymark.goal.GoalSaid.ReviewAsked;
import app.waymark.goal.GoalSaid.ReviewToAnswer;
import app.waymark.goal.GoalState;
import app.waymark.goal.GoalSummary;
import app.waymark.shared.AccountId;
import app.waymark.shared.Links;
import app.waymark.turn.HandedBack;
import app.waymark.turn.Waiting;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the lines of a mentor's queue say. */
class QueueLines {

    /** One line, before its people have names. */
    record Line(
            String key,
            AccountId who,
            String what,
            String detail,
            String changed,
            String path,
            @Nullable Waiting turn) {}

    private final Component page;
    private final AccountId me;

    /** @param page in whose language they are said */
    QueueLines(Component page, AccountId me) {
        this.page = page;
        this.me = me;
    }

    private String text(String key, Object... arguments) {
        return page.getTranslation(key, arguments);
    }

    /** What waits, whosever turn it is. */
    Line line(Waiting turn) {
        var other = turn.holder().equals(me) ? Objects.requireNonNullElse(turn.asker(), me) : turn.holder();
        var key = turn.kind() + " " + turn.subject();
        return switch (turn.said()) {
            case ReviewAsked(var title, var revision, var why, var words, var steps) -> {
                var what = revision == 1 ? text("goal.reviews.new") : text("goal.revision", revision);
                yield new Line(
                        key,
                        other,
                        text("goal.reviews.goal", title),
                        why.isEmpty() ? what : what + " · " + why,
                        revision == 1
                                ? text("goal.reviews.new-steps", steps)
                                : text("goal.reviews.changed", words, steps),
                        turn.path(),
                        turn);
            }
            case ChangesAsked(var title, var words, var points) ->
                new Line(
                        key,
                        other,
                        text("goal.reviews.goal", title),
                        words.isEmpty()
                                ? text("goal.reviews.remarked", points.size())
                                : text("goal.reviews.asked", words),
                        "",
                        turn.path(),
                        turn);
            case ReviewToAnswer(var title, var verdict, var words, var points) ->
                new Line(
                        key,
                        other,
                        text("goal.reviews.goal", title),
                        text("goal.reviews.remarked", points.size()),
                        "",
                        turn.path(),
                        turn);
            case AnswerAsked(var title, var about, var part, var words) ->
                new Line(
                        key,
                        other,
                        text(
                                "goal.reviews.thread",
                                about.isEmpty() ? title : text("feedback.about." + about, title, part)),
                        text("goal.quoted", words),
                        "",
                        turn.path(),
                        turn);
            case ObstacleShown(var title) ->
                new Line(
                        key,
                        other,
                        text("goal.reviews.goal", title),
                        text("goal.reviews.obstacle"),
                        "",
                        turn.path(),
                        turn);
            case AcceptanceAsked(var title, var step, var note) ->
                new Line(
                        key,
                        other,
                        text("goal.reviews.step", step),
                        text("turn." + turn.kind() + ".detail", "", title, step, note)
                                .strip(),
                        "",
                        turn.path(),
                        turn);
            case HandedBack(var about, var word) ->
                new Line(
                        key, other, text("goal.reviews.back", about), text("goal.quoted", word), "", turn.path(), turn);
            default -> throw new IllegalStateException("Not in the queue: " + turn.kind());
        };
    }

    /** A goal that is shared with the reader, for which nobody is waited. */
    Line line(GoalSummary goal) {
        var details = new ArrayList<String>();
        details.add(text("goal.horizon." + goal.horizon()));
        if (goal.state() != GoalState.REACHED) {
            details.add(text(goal.far().key(), goal.far().arguments()));
        }
        return new Line(
                goal.id().toString(),
                goal.mentee(),
                goal.title(),
                String.join(" · ", details),
                goal.state().open() ? text("goal.verdict." + goal.verdict()) : text("goal.state." + goal.state()),
                Links.goal(goal.id().value()),
                null);
    }

    /** The page of who waits, or is waited for, where it is a mentee of the reader's: only a mentor reviews. */
    private static String person(Waiting turn) {
        var mentorship = turn.mentorship();
        return mentorship != null
                        && (turn.said() instanceof ReviewAsked
                                || turn.said() instanceof ChangesAsked
                                || turn.said() instanceof ReviewToAnswer
                                || turn.said() instanceof AcceptanceAsked
                                || turn.said() instanceof HandedBack
                                || turn.said() instanceof ObstacleShown)
                ? Links.mentee(mentorship)
                : "";
    }

    /** The same with the names of its people. */
    QueueTable.Line row(Line line, Names names) {
        var turn = line.turn();
        boolean mine = turn != null && turn.holder().equals(me);
        return new QueueTable.Line(
                line.key(),
                line.who(),
                names.of(line.who()),
                names.first(line.who()),
                line.what(),
                turn != null && turn.said() instanceof HandedBack
                        ? why(mine, names.first(line.who())) + " " + line.detail()
                        : line.detail(),
                turn == null ? "" : line.changed(),
                turn == null ? line.changed() : "",
                turn,
                mine,
                turn == null ? "" : person(turn),
                line.path());
    }

    /** Why it is whose turn, of what was handed back. */
    private String why(boolean mine, String other) {
        return text(mine ? "goal.reviews.back.mine" : "goal.reviews.back.theirs", other);
    }
}
