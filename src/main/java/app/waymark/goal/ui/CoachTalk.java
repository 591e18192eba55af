package app.waymark.goal.ui;

import app.waymark.goal.GoalCoaching;
import app.waymark.goal.GoalCoaching.Around;
import app.waymark.goal.GoalCoaching.Coached;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalId;
import app.waymark.goal.SmartPart;
import app.waymark.goal.coach.CoachRemark;
import app.waymark.goal.coach.Letter;
import app.waymark.goal.coach.Span;
import app.waymark.shared.Dates;
import app.waymark.shared.TypedText;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.Toasts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The coach beside a goal's form: after each pause it says of each letter what it thinks, marks the words that rests on,
 * and offers what one press can do. It is silent on questions of a new goal that nobody has come to yet, and where a mentor
 * writes.
 */
class CoachTalk {

    private final GoalCoaching coaching;
    private final GoalForm form;
    private final Map<Letter, CoachVerdict> verdicts = new EnumMap<>(Letter.class);
    private Map<Letter, Coached> said = Map.of();
    private @Nullable GoalId goal;
    private @Nullable Around around;
    private @Nullable Dates dates;
    private boolean fresh;

    CoachTalk(GoalCoaching coaching, GoalForm form) {
        this.coaching = coaching;
        this.form = form;
        for (var letter : Letter.values()) {
            var field = form.question(CoachOffer.part(letter));
            var verdict = new CoachVerdict(
                    form.getTranslation("goal.part." + field.part()), () -> take(letter), () -> differ(letter));
            verdicts.put(letter, verdict);
            field.beside(verdict);
        }
    }

    /**
     * Begins with a goal.
     *
     * @param id the goal, or null for a new one
     * @param mine whether the person acting is its mentee
     */
    void begin(@Nullable GoalId id, boolean mine, Dates now) {
        goal = id;
        dates = now;
        said = Map.of();
        fresh = id == null;
        around = mine ? coaching.around(id) : null;
        if (!mine) {
            verdicts.values().forEach(CoachVerdict::hide);
        }
    }

    /** A new goal is begun with this. */
    void linked(String to) {
        if (around != null) {
            around = around.linked(to);
        }
    }

    /** Says what there is to say of what is written now. */
    void look(GoalContent content) {
        if (around == null || dates == null) {
            return;
        }
        var before = said;
        said = coaching.look(around, content, dates.locale().getLanguage());
        verdicts.forEach((letter, verdict) -> {
            var now = Objects.requireNonNull(said.get(letter));
            if (silent(now, content)) {
                verdict.hide();
            } else {
                verdict.show(shown(now, content));
            }
        });
        mark(content);
        announce(before, content);
    }

    /** Nothing is said of a question of a new goal as long as it is not answered. */
    private boolean silent(Coached now, GoalContent content) {
        return fresh
                && !now.finding().met()
                && TypedText.blank(content.smart(CoachOffer.part(now.finding().letter())));
    }

    private CoachVerdict.Shown shown(Coached now, GoalContent content) {
        var finding = now.finding();
        return new CoachVerdict.Shown(
                finding.standing(),
                sentence(finding.reason()),
                sentence(finding.suggestion()),
                offer(CoachOffer.of(finding, content, today())),
                now.differently());
    }

    private String offer(CoachOffer offer) {
        return switch (offer) {
            case CoachOffer.None() -> "";
            case CoachOffer.Begin(var part) ->
                form.getTranslation("goal.coach.offer.begin", TypedText.strip(begun(part)));
            case CoachOffer.AsStep(var words) -> form.getTranslation("goal.coach.offer.step");
            case CoachOffer.NewMeasure() -> form.getTranslation("goal.coach.offer.measure");
            case CoachOffer.TakeDay(var day) -> form.getTranslation("goal.coach.offer.day", dates().day(day));
            case CoachOffer.ToObstacle() -> form.getTranslation("goal.coach.offer.obstacle");
        };
    }

    private void mark(GoalContent content) {
        var words = new HashMap<QuestionField, List<Span>>();
        var met = new HashMap<QuestionField, Boolean>();
        said.forEach((letter, now) -> {
            var field = form.question(now.finding().field());
            if (field != null && !now.differently() && !silent(now, content) && !words.containsKey(field)) {
                words.put(field, now.finding().words());
                met.put(field, now.finding().met());
            }
        });
        form.questions()
                .forEach(field ->
                        field.mark(words.getOrDefault(field, List.of()), met.getOrDefault(field, Boolean.TRUE)));
    }

    /** What another standing means is heard; what is only worded differently is there to be read. */
    private void announce(Map<Letter, Coached> before, GoalContent content) {
        if (before.isEmpty()) {
            return;
        }
        var changed = new ArrayList<String>();
        said.forEach((letter, now) -> {
            var was = before.get(letter);
            if (was != null && was.finding().standing() != now.finding().standing() && !silent(now, content)) {
                changed.add(form.getTranslation(
                        "goal.coach.said",
                        form.getTranslation(
                                "goal.part." + CoachOffer.part(letter).key()),
                        form.getTranslation("goal.coach." + now.finding().standing())));
            }
        });
        LiveRegion.say(String.join(" ", changed));
    }

    private void differ(Letter letter) {
        var now = said.get(letter);
        if (around == null || now == null) {
            return;
        }
        around = now.differently()
                ? coaching.listenAgain(goal, around, letter)
                : coaching.seeDifferently(goal, around, letter, now.words());
        look(form.read().content());
    }

    private void take(Letter letter) {
        var now = said.get(letter);
        if (now == null) {
            return;
        }
        var before = form.read().content();
        switch (CoachOffer.of(now.finding(), before, today())) {
            case CoachOffer.None() -> {}
            case CoachOffer.Begin(var part) -> {
                var field = form.question(part);
                field.write(begun(part));
                field.answer().focus();
                taken("goal.coach.taken.begin", () -> field.write(before.smart(part)));
            }
            case CoachOffer.AsStep(var words) -> taken("goal.coach.taken.step", form.addStep(words));
            case CoachOffer.NewMeasure() -> form.addMeasure();
            case CoachOffer.TakeDay(var day) -> {
                form.pick(day);
                taken("goal.coach.taken.day", () -> form.pick(before.targetOn()));
            }
            case CoachOffer.ToObstacle() -> form.focusObstacle();
        }
    }

    private void taken(String key, Runnable undo) {
        form.changed();
        Toasts.undo(form.getTranslation(key), () -> {
            undo.run();
            form.changed();
        });
    }

    private String begun(SmartPart part) {
        return form.getTranslation("goal.coach.begin." + part.key()) + " ";
    }

    private String sentence(CoachRemark remark) {
        return form.getTranslation(
                remark.key(),
                remark.arguments().stream()
                        .map(argument -> argument instanceof LocalDate day ? dates().day(day) : argument)
                        .toArray());
    }

    private Dates dates() {
        return Objects.requireNonNull(dates, "begun");
    }

    private LocalDate today() {
        return dates().today();
    }
}
