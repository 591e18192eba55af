package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalSuggestion;
import app.waymark.goal.GoalSuggestions;
import app.waymark.goal.SuggestionAnswered;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Card;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ReasonDialog;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;

/** A goal that a mentor suggested, for the mentee to make one's own or to decline, and for the mentor to take back. */
@Route("goals/suggested/:suggestion")
@PermitAll
class SuggestedGoalView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GoalSuggestions suggestions;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final transient Drafts drafts;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader();
    private final Div body = new Div();
    private String title = "";
    private final Part<GoalSuggestion> shown = new Part<>(this::show);
    private UUID id = new UUID(0, 0);

    SuggestedGoalView(
            GoalSuggestions suggestions,
            Accounts accounts,
            DateFormats formats,
            Drafts drafts,
            LiveUpdates live,
            CurrentActor actor) {
        this.suggestions = suggestions;
        this.accounts = accounts;
        this.formats = formats;
        this.drafts = drafts;
        this.actor = actor;
        body.addClassNames("wm-stack", "wm-reading");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            id = UUID.fromString(event.getRouteParameters().get("suggestion").orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        fill();
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void fill() {
        shown.show(suggestions.read(id));
    }

    private void show(GoalSuggestion one) {
        var me = actor.require().id();
        boolean mentee = one.mentee().equals(me);
        var other = mentee ? one.mentor() : one.mentee();
        var name = Names.of(accounts, List.of(other), getTranslation("goal.somebody"))
                .first(other);
        header.clear();
        if (mentee) {
            header.crumb(getTranslation("goal.nav.goals"), Links.GOALS);
        } else {
            header.crumb(name, Links.mentee(one.mentorship().value()));
        }
        title = one.title();
        header.heading(title);
        header.sub(getTranslation(
                mentee ? "goal.suggest.to-you" : "goal.suggest.by-you",
                name,
                formats.mine().moment(one.madeAt())));
        body.removeAll();
        say("goal.suggest.why", one.why());
        say("goal.suggest.words", one.words());
        if (one.state() == GoalSuggestion.State.OPEN) {
            ask(one, mentee, name);
        } else {
            body.add(became(one, mentee, name));
        }
    }

    private void ask(GoalSuggestion one, boolean mentee, String name) {
        if (!mentee) {
            body.add(new Paragraph(getTranslation("goal.suggest.waits", name)));
            header.action(new Button(getTranslation("goal.suggest.withdraw"), event -> {
                told(suggestions.withdraw(id), "goal.suggest.withdrawn");
                fill();
            }));
            return;
        }
        var note = new Paragraph(getTranslation("goal.suggest.yours", name));
        note.addClassName("wm-small");
        body.add(note);
        header.action(new Button(getTranslation("goal.suggest.decline"), event -> decline(name)));
        header.primary(PageLink.primaryButton(
                Links.newGoalFrom(Beginning.SUGGESTION, one.id().toString()), getTranslation("goal.suggest.make")));
    }

    private void decline(String name) {
        ReasonDialog.ask(
                        getTranslation("goal.suggest.decline.title"),
                        getTranslation("goal.suggest.decline.text", name),
                        getTranslation("goal.suggest.decline"))
                .label(getTranslation("goal.suggest.decline.words"))
                .helper(getTranslation("goal.suggest.decline.help", name))
                .most(GoalSuggestion.MOST_ANSWER)
                .kept(drafts, Drafts.Place.of("goal", "suggestion", id, "decline"))
                .openUntil(word -> {
                    var answered = suggestions.decline(id, word);
                    told(answered, "goal.suggest.declined");
                    fill();
                    return !(answered instanceof SuggestionAnswered.TooLong);
                });
    }

    private void told(SuggestionAnswered result, String done) {
        switch (result) {
            case SuggestionAnswered.Done unused -> Toasts.say(getTranslation(done));
            case SuggestionAnswered.Before before ->
                Toasts.refuse(getTranslation("goal.suggest.before." + before.state()));
            case SuggestionAnswered.TooLong tooLong ->
                Toasts.refuse(getTranslation("goal.suggest.too-long", tooLong.length(), tooLong.most()));
        }
    }

    private Card became(GoalSuggestion one, boolean mentee, String name) {
        var card = new Card(new Paragraph(
                getTranslation("goal.suggest.state." + one.state() + (mentee ? ".mine" : ".theirs"), name)));
        if (!one.answer().isEmpty()) {
            var words = new Paragraph(one.answer());
            words.addClassName("feedback-text");
            card.add(words);
        }
        var goal = one.goal();
        if (goal != null) {
            card.add(PageLink.button(Links.goal(goal.value()), getTranslation("goal.suggest.open")));
        }
        if (!mentee) {
            card.add(PageLink.button(
                    Links.suggestGoal(one.mentorship().value()), getTranslation("goal.suggest.another")));
        }
        return card;
    }

    private void say(String heading, String text) {
        if (!text.isEmpty()) {
            var words = new Paragraph(text);
            words.addClassName("feedback-text");
            body.add(new TitledSection(getTranslation(heading), words));
        }
    }
}
