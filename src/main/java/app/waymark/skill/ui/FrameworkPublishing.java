package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.skill.FrameworkResult;
import app.waymark.skill.SkillFramework;
import app.waymark.skill.SkillFrameworks;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;

/** Publishes a version of a framework, once its coordinator has read what it changes for whom and said why. */
class FrameworkPublishing {

    private final Component view;
    private final SkillFrameworks frameworks;
    private final Drafts drafts;
    private final Runnable refresh;

    FrameworkPublishing(Component view, SkillFrameworks frameworks, Drafts drafts, Runnable refresh) {
        this.view = view;
        this.frameworks = frameworks;
        this.drafts = drafts;
        this.refresh = refresh;
    }

    /** Asks before it does. */
    void ask(SkillFramework one, String programme) {
        var changes = new ChangeWords(view, UI.getCurrent().getLocale()).all(frameworks.changes(one.id()));
        ReasonDialog.ask(
                        view.getTranslation("skill.publish.title", one.version() + 1),
                        view.getTranslation("skill.publish.text", programme),
                        view.getTranslation("skill.publish"))
                .points(changes)
                .label(view.getTranslation("skill.publish.why"))
                .most(SkillFrameworks.LONGEST_WHY)
                .kept(drafts, Drafts.Place.of("skill", one.id(), "publish"))
                .openUntil(why -> published(one, why));
    }

    private boolean published(SkillFramework one, String why) {
        return switch (frameworks.publish(one.id(), one.edition(), why)) {
            case FrameworkResult.Saved unused -> {
                Toasts.say(view.getTranslation("skill.published", one.version() + 1));
                refresh.run();
                yield true;
            }
            case FrameworkResult.Newer unused -> {
                Toasts.say(view.getTranslation("skill.newer"));
                refresh.run();
                yield true;
            }
            case FrameworkResult.Wrong wrong -> {
                Toasts.say(FaultWords.of(view, wrong.fault()));
                yield false;
            }
            case FrameworkResult.TooMany many -> throw new IllegalStateException("Nothing was added: " + many);
        };
    }
}
