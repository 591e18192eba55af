package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.GoalContent;
import app.waymark.goal.GoalSuggestion;
import app.waymark.goal.GoalSuggestions;
import app.waymark.goal.SuggestResult;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipState;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Suggests a goal to a mentee: what, why, the first words. Where one waits for its answer that one is shown instead. */
@Route("goals/suggest/:mentorship")
@PermitAll
class SuggestGoalView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient GoalSuggestions suggestions;
    private final transient MentorshipAccess mentorships;
    private final transient Accounts accounts;
    private final transient Drafts drafts;
    private final transient CurrentActor actor;
    private final ViewHeader header = new ViewHeader(getTranslation("goal.suggest.title"));
    private final TextField title = new TextField(getTranslation("goal.part.title"));
    private final TextArea why = new TextArea(getTranslation("goal.suggest.why"));
    private final TextArea words = new TextArea(getTranslation("goal.suggest.words"));
    private final Button send = new Button(getTranslation("goal.suggest.send"), event -> send());
    private final Paragraph told = new Paragraph();
    private final InlineMessage notice = new InlineMessage();
    private final List<KeptText> kept;
    private MentorshipId mentorship = new MentorshipId(new UUID(0, 0));

    SuggestGoalView(
            GoalSuggestions suggestions,
            MentorshipAccess mentorships,
            Accounts accounts,
            Drafts drafts,
            CurrentActor actor) {
        this.suggestions = suggestions;
        this.mentorships = mentorships;
        this.accounts = accounts;
        this.drafts = drafts;
        this.actor = actor;
        title.setRequiredIndicatorVisible(true);
        title.setHelperText(getTranslation("goal.suggest.title.help"));
        TextLimit.on(title, GoalContent.MOST_TITLE);
        why.setHelperText(getTranslation("goal.suggest.why.help"));
        words.setHelperText(getTranslation("goal.suggest.words.help"));
        for (var area : List.of(why, words)) {
            TextLimit.on(area, GoalContent.MOST_TEXT);
            area.setMinRows(3);
            area.setWidthFull();
        }
        title.setWidthFull();
        kept = List.of(KeptText.of(title, drafts), KeptText.of(why, drafts), KeptText.of(words, drafts));
        Keys.on(send, Keys.SEND);
        told.addClassName("wm-small");
        var form = new Div(title, why, words, told);
        form.addClassNames("goal-form", "goal-suggest");
        getContent().add(header, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        mentorship = id(event);
        var me = actor.require().id();
        var found = mentorships
                .own(mentorship)
                .filter(one -> one.mentor().equals(me) && one.state() == MentorshipState.ACTIVE)
                .orElseThrow(NotFoundException::new);
        var open = suggestions.last(mentorship).filter(one -> one.state() == GoalSuggestion.State.OPEN);
        if (open.isPresent()) {
            event.forwardTo(Links.suggestedGoal(open.get().id()).substring(1));
            return;
        }
        show(found);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("goal.suggest.title");
    }

    private void show(Mentorship found) {
        var name = Names.of(accounts, List.of(found.mentee()), getTranslation("goal.somebody"))
                .first(found.mentee());
        header.clear();
        header.crumb(name, Links.mentorship(mentorship.value()));
        header.action(notice);
        header.primary(send);
        header.heading(getTranslation("goal.suggest.to", name));
        told.setText(getTranslation("goal.suggest.told", name));
        var places = Stream.of("title", "why", "words")
                .map(part -> Drafts.Place.of("goal", "suggest", mentorship, part))
                .toList();
        var typed = drafts.find(places);
        for (int i = 0; i < places.size(); i++) {
            kept.get(i).at(places.get(i), "", Optional.ofNullable(typed.get(places.get(i))));
        }
    }

    private static MentorshipId id(BeforeEnterEvent event) {
        try {
            return new MentorshipId(
                    UUID.fromString(event.getRouteParameters().get("mentorship").orElse("")));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void send() {
        if (!TextLimit.fits(title) || !TextLimit.fits(why, words)) {
            return;
        }
        switch (suggestions.suggest(mentorship, title.getValue(), why.getValue(), words.getValue())) {
            case SuggestResult.Suggested made -> {
                kept.forEach(KeptText::sent);
                Toasts.say(getTranslation("goal.suggest.sent"));
                UI.getCurrent().navigate(Links.suggestedGoal(made.suggestion()).substring(1));
            }
            case SuggestResult.TitleMissing unused -> {
                title.setErrorMessage(getTranslation("goal.problem.TITLE_MISSING"));
                title.setInvalid(true);
                title.focus();
            }
            case SuggestResult.TooLong tooLong ->
                notice.refuse(getTranslation("goal.suggest.too-long", tooLong.length(), tooLong.most()));
            case SuggestResult.StillOpen unused -> notice.refuse(getTranslation("goal.suggest.still-open"));
            case SuggestResult.NotActive unused -> notice.refuse(getTranslation("goal.suggest.not-active"));
        }
    }
}
