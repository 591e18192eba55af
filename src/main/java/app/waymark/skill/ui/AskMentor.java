package app.waymark.skill.ui;

import app.waymark.account.Names;
import app.waymark.mentorship.Mentorship;
import app.waymark.skill.AskResult;
import app.waymark.skill.RatedSkill;
import app.waymark.skill.Ratings;
import app.waymark.skill.SkillSheet;
import app.waymark.uikit.Chip;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.MoreButton;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;

/** What a mentee can do to hear the mentor's view: ask, wait, or show nothing any more. What it does to others is said before. */
class AskMentor {

    private final Ratings ratings;
    private final Runnable changed;

    AskMentor(Ratings ratings, Runnable changed) {
        this.ratings = ratings;
        this.changed = changed;
    }

    /** Whom one can ask of a sheet just now: nobody where there is nothing new to be asked. */
    List<Mentorship> mentors(SkillSheet sheet) {
        return sheet.offered() && sheet.skills().stream().anyMatch(AskMentor::fresh)
                ? ratings.mentors(sheet.programme())
                : List.of();
    }

    /**
     * What is offered for a sheet just now.
     *
     * @param mentors who can be asked
     */
    List<Component> offer(SkillSheet sheet, List<Mentorship> mentors, Names names) {
        var offered = new ArrayList<Component>();
        mentors.forEach(one -> offered.add(button(sheet, one, names.first(one.mentor()))));
        var ask = sheet.ask();
        if (ask != null) {
            var chip = new Chip("");
            chip.setText(chip.getTranslation("skill.ask.waits"));
            offered.add(chip);
        }
        if (sheet.with() != null) {
            var words = new Button();
            offered.add(new MoreButton(
                    words.getTranslation("skill.ask.more"),
                    menu -> menu.act(words.getTranslation("skill.ask.back"), () -> takeBack(sheet))));
        }
        return offered;
    }

    /** Whether the mentee said something of it that the mentor has not answered and is not asked about. */
    private static boolean fresh(RatedSkill skill) {
        return skill.latestOwn() != null && !skill.gone() && !skill.asked() && !skill.answered();
    }

    private Button button(SkillSheet sheet, Mentorship mentorship, String name) {
        var button = new Button();
        button.setText(button.getTranslation("skill.ask", name));
        button.addClickListener(click -> Confirm.ask(
                button.getTranslation("skill.ask.title", name),
                button.getTranslation("skill.ask.text", name),
                button.getTranslation("skill.ask.yes", name),
                () -> ask(button, sheet, mentorship, name)));
        return button;
    }

    private void ask(Component words, SkillSheet sheet, Mentorship mentorship, String name) {
        switch (ratings.ask(sheet.framework(), mentorship.id())) {
            case AskResult.Asked asked -> Toasts.say(words.getTranslation("skill.ask.done", name, asked.skills()));
            case AskResult.NothingNew unused -> Toasts.say(words.getTranslation("skill.ask.nothing", name));
            case AskResult.NotRunning unused -> Toasts.refuse(words.getTranslation("skill.ask.over", name));
        }
        changed.run();
    }

    private void takeBack(SkillSheet sheet) {
        var words = new Button();
        Confirm.end(
                words.getTranslation("skill.ask.back"),
                words.getTranslation("skill.ask.back.text"),
                words.getTranslation("skill.ask.back"),
                () -> {
                    ratings.takeBack(sheet.framework());
                    changed.run();
                });
    }
}
