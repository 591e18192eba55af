package app.waymark.program.ui;

import app.waymark.program.EndProgrammeResult;
import app.waymark.program.ProgrammeEnding;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Drafts;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;

/** Ends a whole programme, or takes it up again: for its coordinators' page and the administrators'. */
@org.springframework.stereotype.Component
class ProgrammeEnd {

    private final ProgrammeEnding ending;
    private final Drafts drafts;

    ProgrammeEnd(ProgrammeEnding ending, Drafts drafts) {
        this.ending = ending;
        this.drafts = drafts;
    }

    /** What the press says. */
    String words(Component on, ProgrammeSummary programme) {
        return on.getTranslation(programme.ended() ? "programme.reopen" : "programme.end");
    }

    /**
     * Asks first.
     *
     * @param on what was pressed
     * @param done what follows
     */
    void ask(Component on, ProgrammeSummary programme, Runnable done) {
        if (programme.ended()) {
            reopen(on, programme, done);
        } else {
            end(on, programme, done);
        }
    }

    private void end(Component words, ProgrammeSummary programme, Runnable done) {
        ReasonDialog.ask(
                        words.getTranslation("programme.end.title", programme.name()),
                        words.getTranslation("programme.end.text"),
                        words.getTranslation("programme.end"))
                .ends()
                .points(points(words, ending.preview(programme.id())))
                .label(words.getTranslation("programme.end.reason"))
                .helper(words.getTranslation("programme.end.helper"))
                .most(ProgrammeEnding.MOST_REASON)
                .kept(drafts, Drafts.Place.of("program", programme.id().value(), "end"))
                .openUntil(reason -> switch (ending.end(programme.id(), reason)) {
                    // The field counts the same way and has said so.
                    case EndProgrammeResult.TooLong unused -> false;
                    case EndProgrammeResult.EndedAlready unused -> {
                        Toasts.say(words.getTranslation("programme.end.already"));
                        done.run();
                        yield true;
                    }
                    case EndProgrammeResult.Ended ended -> {
                        Toasts.say(words.getTranslation("programme.end.close", programme.name(), ended.told()));
                        done.run();
                        yield true;
                    }
                });
    }

    private void reopen(Component words, ProgrammeSummary programme, Runnable done) {
        Confirm.ask(
                words.getTranslation("programme.reopen.title", programme.name()),
                words.getTranslation("programme.reopen.text"),
                words.getTranslation("programme.reopen"),
                () -> {
                    ending.reopen(programme.id());
                    Toasts.say(words.getTranslation("programme.reopened", programme.name()));
                    done.run();
                });
    }

    private static List<String> points(Component words, ProgrammeEnding.Preview what) {
        var points = new ArrayList<String>();
        points.add(words.getTranslation("programme.end.rounds", what.rounds()));
        points.add(words.getTranslation("programme.end.running", what.running()));
        if (what.proposed() > 0) {
            points.add(words.getTranslation("programme.end.proposed", what.proposed()));
        }
        if (what.invited() > 0) {
            points.add(words.getTranslation("programme.end.invited", what.invited()));
        }
        points.add(words.getTranslation("programme.end.told", what.told()));
        points.add(words.getTranslation("programme.end.undo"));
        return points;
    }
}
