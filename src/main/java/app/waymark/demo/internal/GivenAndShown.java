package app.waymark.demo.internal;

import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalCounting;
import app.waymark.goal.GoalEdit;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalId;
import app.waymark.goal.GoalOrigin;
import app.waymark.goal.GoalSaveResult;
import app.waymark.goal.GoalSharing;
import app.waymark.goal.GoalSteps;
import app.waymark.goal.GoalSuggestions;
import app.waymark.goal.GoalTemplates;
import app.waymark.goal.HeldPart;
import app.waymark.goal.Horizon;
import app.waymark.goal.ProgressResult;
import app.waymark.goal.ProgressWay;
import app.waymark.goal.QuestionsSaved;
import app.waymark.goal.ReviewQuestions;
import app.waymark.goal.ShowResult;
import app.waymark.goal.SmartPart;
import app.waymark.goal.SuggestResult;
import app.waymark.goal.TemplateContent;
import app.waymark.goal.TemplateContent.Line;
import app.waymark.goal.TemplateContent.Words;
import app.waymark.goal.TemplateResult;
import app.waymark.mentorship.MentorshipId;
import app.waymark.program.ProgrammeId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people are given to begin a goal with, a programme's templates and a mentor's suggestions, and what they show of their
 * goals and hold back, how they count them and what they put away.
 */
@Component
class GivenAndShown {

    private final Storyteller teller;
    private final GoalTemplates templates;
    private final ReviewQuestions questions;
    private final GoalSuggestions suggestions;
    private final GoalEditing editing;
    private final GoalSharing sharing;
    private final GoalCounting counting;
    private final GoalSteps steps;

    GivenAndShown(
            Storyteller teller,
            GoalTemplates templates,
            ReviewQuestions questions,
            GoalSuggestions suggestions,
            GoalEditing editing,
            GoalSharing sharing,
            GoalCounting counting,
            GoalSteps steps) {
        this.teller = teller;
        this.templates = templates;
        this.questions = questions;
        this.suggestions = suggestions;
        this.editing = editing;
        this.sharing = sharing;
        this.counting = counting;
        this.steps = steps;
    }

    /** What mentors are asked with each review. */
    void questions(Persona clara, ProgrammeId programme) {
        teller.on(
                -170,
                clara,
                () -> Storyteller.expect(
                        QuestionsSaved.Saved.class,
                        questions.save(
                                programme,
                                0,
                                List.of(
                                        Map.of(
                                                "en", "What is already good about this goal?",
                                                "de", "Was ist an diesem Ziel schon gut?"),
                                        Map.of(
                                                "en", "What could you open a door for?",
                                                "de", "Wofür könntest du eine Tür öffnen?")))));
    }

    /** The coordinator writes two templates, each in both languages. */
    void templates(Persona clara, ProgrammeId programme) {
        template(
                clara,
                programme,
                90,
                words(
                        "Finding one’s way",
                        "Talk to three people who do what I might want to do",
                        "An hour with somebody who does it tells more than a month of reading.",
                        "I hold three conversations of half an hour and know afterwards what I try next.",
                        new Line("Write down five questions", 7),
                        new Line("Ask three people for half an hour", 14),
                        new Line("Hold the third conversation", 70),
                        new Line("Say to my mentor what I try next", 85)),
                words(
                        "Sich orientieren",
                        "Mit drei Menschen sprechen, die tun, was ich vielleicht tun will",
                        "Eine Stunde mit jemandem, der es tut, sagt mehr als ein Monat Lesen.",
                        "Ich führe drei Gespräche von einer halben Stunde und weiß danach, was ich ausprobiere.",
                        new Line("Fünf Fragen aufschreiben", 7),
                        new Line("Drei Menschen um eine halbe Stunde bitten", 14),
                        new Line("Das dritte Gespräch führen", 70),
                        new Line("Sagen, was ich als Nächstes ausprobiere", 85)));
        template(
                clara,
                programme,
                150,
                words(
                        "Learning",
                        "Refresh what I half know",
                        "In meetings words are used that I only half know.",
                        "I explain the ten words that come up most, and have used three of them at work.",
                        new Line("List ten words from the last meetings", 14),
                        new Line("Read or take a course on them", 60),
                        new Line("Explain them to a colleague", 120)),
                words(
                        "Lernen",
                        "Auffrischen, was ich halb kenne",
                        "In Sitzungen fallen Begriffe, die ich nur halb kenne.",
                        "Ich erkläre die zehn häufigsten Begriffe und habe drei davon bei der Arbeit gebraucht.",
                        new Line("Zehn Begriffe aus den letzten Sitzungen sammeln", 14),
                        new Line("Dazu lesen oder einen Kurs besuchen", 60),
                        new Line("Sie jemandem aus dem Team erklären", 120)));
    }

    /** A goal that a person of the programme begins with the last template that was written. */
    GoalId fromTemplate(Persona who, int day, GoalContent content) {
        return teller.on(day, who, () -> {
            var template = templates.offered().getLast();
            var called = template.content().in(who.actor().locale()).title();
            return begun(content, new GoalOrigin(GoalOrigin.Kind.TEMPLATE, template.id(), null, null, called));
        });
    }

    /** A mentor suggests a goal; the mentee begins it some days later. */
    GoalId suggested(Persona mentor, Persona mentee, int day, MentorshipId pair, String why, GoalContent content) {
        var suggestion = suggest(mentor, day, pair, content.title(), why, "");
        return teller.on(
                day + 3,
                mentee,
                () -> begun(
                        content, new GoalOrigin(GoalOrigin.Kind.SUGGESTION, suggestion.suggestion(), null, null, "")));
    }

    /** A mentor suggests a goal, which waits for the mentee. */
    SuggestResult.Suggested suggest(
            Persona mentor, int day, MentorshipId pair, String title, String why, String words) {
        return teller.on(
                day,
                mentor,
                () -> Storyteller.expect(SuggestResult.Suggested.class, suggestions.suggest(pair, title, why, words)));
    }

    /** Shows a goal to the programme, and holds one part of it back from the mentor. */
    void shown(Persona who, int day, GoalId goal, HeldPart held) {
        teller.on(day, who, () -> {
            var programme = sharing.programmes().getFirst().id();
            sharing.holdBack(goal, Set.of(held));
            return Storyteller.expect(ShowResult.Done.class, sharing.showIn(goal, programme));
        });
    }

    /** From now on it is the measures that say how far a goal is. */
    void byMeasures(Persona who, int day, GoalId goal) {
        counted(who, day, goal, ProgressWay.MEASURES, null, "");
    }

    /** Says by hand how far a goal is, and why. */
    void byHand(Persona who, int day, GoalId goal, int percent, String reason) {
        counted(who, day, goal, ProgressWay.BY_HAND, percent, reason);
    }

    private void counted(Persona who, int day, GoalId goal, ProgressWay way, @Nullable Integer percent, String reason) {
        teller.on(
                day,
                who,
                () -> Storyteller.expect(ProgressResult.Done.class, counting.count(goal, way, percent, reason)));
    }

    /** A goal of an earlier time, let go and put away. */
    void putAway(Persona who, String title, String learned) {
        var goal = teller.on(
                -150,
                who,
                () -> begun(GoalContent.titled(title).withHorizon(Horizon.SHORT).withTargetOn(teller.day(-40)), null));
        teller.on(-110, who, () -> Storyteller.expect(ProgressResult.Done.class, steps.drop(goal, learned)));
        teller.on(-20, who, () -> Storyteller.expect(ProgressResult.Done.class, steps.archive(goal, true)));
    }

    private GoalId begun(GoalContent content, @Nullable GoalOrigin from) {
        var edit = GoalEdit.of(content);
        return Storyteller.expect(
                        GoalSaveResult.Saved.class, from == null ? editing.create(edit) : editing.create(edit, from))
                .goal();
    }

    private void template(Persona clara, ProgrammeId programme, int days, Words english, Words german) {
        var content = new TemplateContent(
                Horizon.SHORT,
                days,
                Map.of(Locale.ENGLISH.getLanguage(), english, Locale.GERMAN.getLanguage(), german));
        teller.on(-171, clara, () -> Storyteller.expect(TemplateResult.Saved.class, templates.add(programme, content)));
    }

    private static Words words(String field, String title, String why, String what, Line... lines) {
        return new Words(field, title, why, Map.of(SmartPart.SPECIFIC, what), List.of(), List.of(lines), "", "", "");
    }
}
