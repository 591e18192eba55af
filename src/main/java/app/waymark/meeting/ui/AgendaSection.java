package app.waymark.meeting.ui;

import app.waymark.goal.GoalTitle;
import app.waymark.meeting.AgendaIdea;
import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.Minutes;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What to talk about, in order: both add, both tick. */
class AgendaSection extends Composite<TitledSection> implements AgendaRow.Actions, IdeaRow.Actions {

    private static final int FIRST = 4;

    private final transient Minutes minutes;
    private final Command refresh;
    private final OrderedList list = new OrderedList();
    private final KeyedList<AgendaRow.Line> rows =
            new KeyedList<>(list, line -> line.item().id(), line -> new AgendaRow(this));
    private final Paragraph none = new Paragraph(getTranslation("meeting.agenda.none"));
    private final TextField text = TextLimit.on(new TextField(), AgendaItem.LONGEST);
    private final KeptText kept;
    private final Select<GoalTitle> about = new Select<>();
    private final Div adding = new Div();
    private final H3 worth = new H3(getTranslation("meeting.ideas"));
    private final UnorderedList ideas = new UnorderedList();
    private final KeyedList<AgendaIdea> ideaRows =
            new KeyedList<>(ideas, AgendaIdea::source, idea -> new IdeaRow(this));
    private final Button allIdeas = new Button("", event -> showAllIdeas());
    private final Div proposed = new Div(worth, ideas, allIdeas);
    private final InlineMessage notice = new InlineMessage();
    private @Nullable MeetingId meeting;
    private transient @Nullable MeetingDetails shown;
    private transient @Nullable Dates dates;
    private boolean all;

    AgendaSection(Minutes minutes, Drafts drafts, Command refresh) {
        this.minutes = minutes;
        this.refresh = refresh;
        list.addClassName("wm-agenda");
        list.getElement().setAttribute("role", "list");
        none.addClassName("wm-quiet");
        ideas.addClassName("wm-agenda");
        ideas.getElement().setAttribute("role", "list");
        ideas.getElement().setAttribute("aria-label", worth.getText());
        worth.addClassName("wm-ideas-heading");
        allIdeas.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        kept = KeptText.of(text, drafts);
        text.setAriaLabel(getTranslation("meeting.agenda.add.label"));
        text.setPlaceholder(getTranslation("meeting.agenda.add.label"));
        text.addKeyPressListener(Key.ENTER, event -> add());
        adding.addClassName("wm-add-line");
        about.setAriaLabel(getTranslation("meeting.agenda.about"));
        about.setPlaceholder(getTranslation("meeting.agenda.about"));
        about.setEmptySelectionAllowed(true);
        about.setItemLabelGenerator(goal -> goal == null ? "" : goal.title());
        adding.add(text, about, new Button(getTranslation("meeting.add"), event -> add()));
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(getTranslation("meeting.agenda"), none, list, adding, notice, proposed);
    }

    /** Shows it as it is now; what is being typed stays. */
    void show(MeetingDetails details, Dates formats) {
        shown = details;
        dates = formats;
        if (!details.id().equals(meeting)) {
            meeting = details.id();
            all = false;
            kept.at(place(details.id()));
            notice.clear();
        }
        SharedGoals.offer(about, details.goals());
        adding.setVisible(!details.archived());
        none.setVisible(details.agenda().isEmpty());
        list.setVisible(!details.agenda().isEmpty());
        rows.show(lines(details));
        showIdeas(details);
    }

    /** What there is to talk about, the most pressing first; the rest on request. */
    private void showIdeas(MeetingDetails details) {
        int number = details.ideas().size();
        boolean few = all || number <= FIRST + 1;
        proposed.setVisible(number > 0);
        ideaRows.show(few ? details.ideas() : details.ideas().subList(0, FIRST));
        allIdeas.setVisible(!few);
        allIdeas.setText(getTranslation("meeting.ideas.all", number));
    }

    private void showAllIdeas() {
        all = true;
        if (shown != null) {
            showIdeas(shown);
        }
    }

    @Override
    public String words(AgendaIdea idea) {
        var details = Objects.requireNonNull(shown);
        var formats = Objects.requireNonNull(dates);
        var first = MeetingWords.first(details.other());
        int whose = idea.who() == null ? 0 : idea.who().equals(details.other().id()) ? 2 : 1;
        var day = idea.day();
        return getTranslation(
                switch (idea.kind()) {
                    case PROMISED -> "meeting.ideas.promised";
                    case REVIEW -> "meeting.ideas.review";
                    case STEP -> "meeting.ideas.step";
                    case THREAD -> "meeting.ideas.thread";
                },
                idea.words(),
                whose,
                first,
                day == null ? "" : formats.shortDay(day));
    }

    /** What goes on the agenda: readable for both, so it names nobody as "you". */
    @Override
    public void take(AgendaIdea idea) {
        if (meeting == null) {
            return;
        }
        var line = Excerpt.of(
                idea.kind() == AgendaIdea.Kind.REVIEW
                        ? getTranslation("meeting.ideas.review.item", idea.words())
                        : idea.words(),
                AgendaItem.LONGEST);
        if (told(minutes.addItem(meeting, line, idea.goal(), idea.source()))) {
            LiveRegion.say(getTranslation("meeting.ideas.added", line));
            if (!proposed.isVisible()) {
                text.focus();
            }
        }
    }

    /** Where what is being typed is kept. */
    static Drafts.Place place(MeetingId meeting) {
        return Drafts.Place.of("meeting", meeting, "agenda");
    }

    private static List<AgendaRow.Line> lines(MeetingDetails details) {
        var lines = new ArrayList<AgendaRow.Line>();
        for (var item : details.agenda()) {
            int place = lines.size();
            lines.add(new AgendaRow.Line(
                    item,
                    place,
                    place == details.agenda().size() - 1,
                    item.author().equals(details.other().id()) ? MeetingWords.first(details.other()) : "",
                    SharedGoals.find(details.goals(), item.goal()),
                    !details.archived()));
        }
        return lines;
    }

    @Override
    public void tick(AgendaItem item, boolean ticked) {
        if (meeting != null) {
            told(minutes.tickItem(meeting, item.id(), ticked));
        }
    }

    @Override
    public void move(AgendaRow.Line line, boolean up) {
        if (meeting != null && told(minutes.moveItem(meeting, line.item().id(), up))) {
            LiveRegion.say(getTranslation("meeting.agenda.moved", line.item().text(), line.place() + (up ? 0 : 2)));
        }
    }

    @Override
    public void remove(AgendaItem item) {
        if (meeting != null && told(minutes.removeItem(meeting, item.id()))) {
            LiveRegion.say(getTranslation("meeting.agenda.removed", item.text()));
            if (rows.size() == 0) {
                text.focus();
            }
        }
    }

    private void add() {
        if (meeting != null && !TypedText.blank(text.getValue()) && TextLimit.fits(text)) {
            var goal = about.getValue();
            if (told(minutes.addItem(meeting, text.getValue(), goal == null ? null : goal.id()))) {
                text.clear();
                kept.sent();
                about.clear();
            }
        }
        text.focus();
    }

    private boolean told(MeetingResult result) {
        refresh.execute();
        return MeetingWords.told(this, result, notice);
    }
}
