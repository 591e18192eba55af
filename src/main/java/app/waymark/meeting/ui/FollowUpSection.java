package app.waymark.meeting.ui;

import app.waymark.goal.GoalTitle;
import app.waymark.meeting.FollowUp;
import app.waymark.meeting.FollowUpResult;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingId;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingResult;
import app.waymark.meeting.Minutes;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Dates;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What follows from a meeting: who does what, by when. */
class FollowUpSection extends Composite<TitledSection> implements FollowUpRow.Actions {

    private final transient Minutes minutes;
    private final Command refresh;
    private final UnorderedList list = new UnorderedList();
    private final KeyedList<FollowUpRow.Line> rows =
            new KeyedList<>(list, line -> line.followUp().id(), line -> new FollowUpRow(this));
    private final Paragraph none = new Paragraph(getTranslation("meeting.follow.none"));
    private final TextField text = TextLimit.on(new TextField(getTranslation("meeting.follow.what")), FollowUp.LONGEST);
    private final KeptText kept;
    private final Select<MeetingPerson> who = new Select<>();
    private final DateField due = new DateField(getTranslation("meeting.follow.due"));
    private final Select<GoalTitle> step = new Select<>();
    private final InlineMessage notice = new InlineMessage();
    private final Div adding = new Div();
    private @Nullable MeetingDetails shown;

    FollowUpSection(Minutes minutes, Drafts drafts, Command refresh) {
        this.minutes = minutes;
        this.refresh = refresh;
        list.addClassName("wm-agenda");
        list.getElement().setAttribute("role", "list");
        none.addClassName("wm-quiet");
        kept = KeptText.of(text, drafts);
        who.setLabel(getTranslation("meeting.follow.who"));
        who.setItemLabelGenerator(MeetingPerson::name);
        adding.addClassName("wm-follow-add");
        who.addValueChangeListener(event -> offerGoals());
        step.setLabel(getTranslation("meeting.follow.step"));
        step.setHelperText(getTranslation("meeting.follow.step.help"));
        step.setEmptySelectionAllowed(true);
        step.setEmptySelectionCaption(getTranslation("meeting.follow.step.none"));
        step.setItemLabelGenerator(goal -> goal == null ? getTranslation("meeting.follow.step.none") : goal.title());
        adding.add(text, who, due, step, new Button(getTranslation("meeting.add"), event -> add()));
    }

    @Override
    protected TitledSection initContent() {
        return new TitledSection(getTranslation("meeting.follow"), none, list, adding, notice);
    }

    /** Where what is being typed is kept. */
    static Drafts.Place place(MeetingId meeting) {
        return Drafts.Place.of("meeting", meeting, "follow-up");
    }

    /** Shows them as they are now; what is being typed stays. */
    void show(MeetingDetails details, Actor me, Dates dates) {
        boolean another = shown == null || !shown.id().equals(details.id());
        shown = details;
        if (another) {
            var mine = new MeetingPerson(me.id(), me.name(), me.zone());
            who.setItems(List.of(mine, details.other()));
            who.setValue(details.mentee().equals(me.id()) ? mine : details.other());
            kept.at(place(details.id()));
            notice.clear();
        }
        offerGoals();
        adding.setVisible(!details.archived());
        none.setVisible(details.followUps().isEmpty());
        list.setVisible(!details.followUps().isEmpty());
        rows.show(details.followUps().stream()
                .map(one -> line(details, one, me, dates))
                .toList());
    }

    private FollowUpRow.Line line(MeetingDetails details, FollowUp followUp, Actor me, Dates dates) {
        var name = followUp.who().equals(me.id())
                ? getTranslation("meeting.follow.me")
                : MeetingWords.first(details.other());
        var day = followUp.due();
        return new FollowUpRow.Line(
                followUp,
                day == null ? name : getTranslation("meeting.follow.by", name, dates.shortDay(day)),
                SharedGoals.find(
                        followUp.who().equals(me.id())
                                ? Stream.concat(details.goals().stream(), details.ownGoals().stream())
                                        .toList()
                                : details.goals(),
                        followUp.begun() == null ? followUp.goal() : followUp.begun()),
                !details.archived(),
                details.mentee().equals(me.id()) && followUp.who().equals(me.id()));
    }

    @Override
    public void tick(FollowUp followUp, boolean done) {
        if (shown != null) {
            told(minutes.tickFollowUp(shown.id(), followUp.id(), done));
        }
    }

    @Override
    public void remove(FollowUp followUp) {
        if (shown != null && told(minutes.removeFollowUp(shown.id(), followUp.id()))) {
            LiveRegion.say(getTranslation("meeting.follow.removed", followUp.text()));
            if (rows.size() == 0) {
                text.focus();
            }
        }
    }

    private void offerGoals() {
        var details = shown;
        var person = who.getValue();
        SharedGoals.offer(step, details == null || person == null ? List.of() : goals(details, person.id()));
    }

    /** What a person's follow-ups can be steps of: what the two share of the mentee's goals, and all of the reader's own. */
    private static List<GoalTitle> goals(MeetingDetails details, AccountId person) {
        var shared = person.equals(details.mentee()) ? details.goals() : List.<GoalTitle>of();
        var own = person.equals(details.other().id()) ? List.<GoalTitle>of() : details.ownGoals();
        return Stream.concat(shared.stream(), own.stream()).distinct().toList();
    }

    private void add() {
        notice.clear();
        var details = shown;
        var person = who.getValue();
        if (details == null || person == null || TypedText.blank(text.getValue())) {
            text.focus();
            return;
        }
        if (!TextLimit.fits(text)) {
            return;
        }
        if (!due.ready()) {
            due.focus();
            return;
        }
        var goal = step.getValue();
        boolean added = goal == null
                ? told(minutes.addFollowUp(details.id(), text.getValue(), person.id(), due.getValue()))
                : addStep(details, goal);
        if (added) {
            text.clear();
            kept.sent();
            due.clear();
            text.focus();
        }
    }

    private boolean addStep(MeetingDetails details, GoalTitle goal) {
        return switch (minutes.addStep(details.id(), text.getValue(), due.getValue(), goal.id())) {
            case FollowUpResult.Added unused -> {
                refresh.execute();
                notice.say(getTranslation("meeting.follow.step.added", goal.title()));
                yield true;
            }
            case FollowUpResult.NoStep unused -> {
                notice.refuse(getTranslation("meeting.follow.step.refused", goal.title()));
                yield false;
            }
            case FollowUpResult.Closed unused -> told(new MeetingResult.Closed());
            case FollowUpResult.TooLong(int length, int most) -> told(new MeetingResult.TooLong(length, most));
            case FollowUpResult.Full(int most) -> told(new MeetingResult.Full(most));
        };
    }

    private boolean told(MeetingResult result) {
        refresh.execute();
        return MeetingWords.told(this, result, notice);
    }
}
