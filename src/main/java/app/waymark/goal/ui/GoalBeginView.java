package app.waymark.goal.ui;

import app.waymark.account.Accounts;
import app.waymark.account.Names;
import app.waymark.goal.AgreedFollowUps.Agreed;
import app.waymark.goal.GoalBeginnings;
import app.waymark.goal.GoalEditing;
import app.waymark.goal.GoalSuggestion;
import app.waymark.goal.GoalTitle;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Dates;
import app.waymark.shared.Excerpt;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import app.waymark.uikit.Card;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What a new goal can begin with: nothing, what was suggested or agreed, a longer goal, a template. */
@Route("goals/begin")
@PermitAll
class GoalBeginView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int EXCERPT = 160;

    /** One row of what there is, and where it leads. */
    private record Choice(Object key, String title, String text, String path, String leads) {}

    private final transient GoalBeginnings beginnings;
    private final transient Accounts accounts;
    private final transient DateFormats formats;
    private final Div typed = new Div();
    private final transient Part<String> going = new Part<>(this::typed);
    private final Choosing suggested = new Choosing("goal.begin.suggestions");
    private final Choosing agreed = new Choosing("goal.begin.follow-ups");
    private final Choosing longer = new Choosing("goal.begin.longer");
    private final TemplatePick templates = new TemplatePick();

    GoalBeginView(
            GoalBeginnings beginnings, Accounts accounts, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.beginnings = beginnings;
        this.accounts = accounts;
        this.formats = formats;
        var header = new ViewHeader(getTranslation("goal.begin.title"));
        header.crumb(getTranslation("goal.nav.goals"), Links.GOALS);
        header.sub(getTranslation("goal.begin.sub"));
        header.primary(PageLink.primaryButton(Links.NEW_GOAL, getTranslation("goal.begin.empty"))
                .key(Keys.NEW));
        var body = new Div(typed, suggested, agreed, templates, longer);
        body.addClassNames("wm-stack", "goal-begin");
        getContent().add(header, body);
        live.follow(this, Changed.person(actor.require().id()), this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        templates.search(event.getLocation().getQueryParameters());
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("goal.begin.title");
    }

    private void fill() {
        var found = beginnings.choices();
        var dates = formats.mine();
        var people = Stream.concat(
                        found.suggested().stream().map(GoalSuggestion::mentor),
                        found.agreed().stream().map(Agreed::with))
                .distinct()
                .toList();
        var names = Names.of(accounts, people, getTranslation("goal.somebody"));
        going.show(found.typed().map(this::begun).orElse(""));
        suggested.show(
                found.suggested().stream().map(one -> suggestion(one, names)).toList());
        agreed.show(
                found.agreed().stream().map(one -> agreement(one, names, dates)).toList());
        longer.show(found.longer().stream().map(this::below).toList());
        templates.show(found.templates(), dates);
    }

    /** What was begun before and can be gone on with; empty where nothing was. */
    private void typed(String title) {
        typed.removeAll();
        typed.setVisible(!title.isEmpty());
        if (!title.isEmpty()) {
            var card =
                    new Card(new Paragraph(title), PageLink.button(Links.NEW_GOAL, getTranslation("goal.begin.go-on")));
            card.addClassName("goal-kept");
            typed.add(card);
        }
    }

    private String begun(GoalEditing.Kept kept) {
        var title = TypedText.strip(kept.edit().content().title());
        var when = formats.mine().moment(kept.at());
        return title.isEmpty()
                ? getTranslation("goal.begin.typed.untitled", when)
                : getTranslation("goal.begin.typed", title, when);
    }

    private Choice suggestion(GoalSuggestion one, Names names) {
        var by = getTranslation("goal.begin.suggested-by", names.first(one.mentor()));
        return new Choice(
                one.id(),
                one.title(),
                one.why().isEmpty() ? by : by + " · " + Excerpt.of(one.why(), EXCERPT),
                Links.suggestedGoal(one.id()),
                getTranslation("goal.begin.look"));
    }

    private Choice agreement(Agreed one, Names names, Dates dates) {
        var on = dates.shortDay(LocalDate.ofInstant(one.at(), dates.zone()));
        return new Choice(
                one.followUp(),
                one.text(),
                getTranslation("goal.begin.agreed-with", names.first(one.with()), on),
                Links.newGoalFrom(Beginning.FOLLOW_UP, one.followUp().toString()),
                getTranslation("goal.begin.make"));
    }

    private Choice below(GoalTitle one) {
        return new Choice(
                one.id(), one.title(), "", Links.newGoal(one.id().value()), getTranslation("goal.begin.below"));
    }

    /** One section of choices; hidden while there are none. */
    private static class Choosing extends Composite<TitledSection> {

        private final RowList list = new RowList("", List.of());
        private final KeyedList<Choice> rows = KeyedList.rebuilding(list, Choice::key, Choosing::row);

        Choosing(String heading) {
            var text = getTranslation(heading);
            list.getElement().setAttribute("aria-label", text);
            getContent().heading(text);
            getContent().add(list);
        }

        @Override
        protected TitledSection initContent() {
            return new TitledSection("");
        }

        void show(List<Choice> choices) {
            rows.show(choices);
            setVisible(!choices.isEmpty());
        }

        private static Row row(Choice one) {
            var lead = PageLink.button(one.path(), one.leads());
            lead.getElement().setAttribute("aria-label", one.leads() + ": " + one.title());
            var row = new Row(null, one.title());
            if (!one.text().isEmpty()) {
                row.text(one.text());
            }
            return row.end(KeyedList.part(lead, "begin"));
        }
    }
}
