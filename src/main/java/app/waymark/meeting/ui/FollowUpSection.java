package app.waymark.meeting.ui;

import app.waymark.goal.GoalTitle;
import app.waymark.meeting.FollowUp;
import app.waymark.meeting.FollowUpResult;
import app.waymark.meeting.MeetingDetails;
import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.Minutes;
import app.waymark.shared.Actor;
import app.waymark.shared.Dates;
import app.waymark.uikit.DateField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.TitledSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What follows from a meeting: who does what, by when. */
class FollowUpSection extends Composite<TitledSection> {

    private final transient Minutes minutes;
    private final Command refresh;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("meeting.follow.none"));
    private final TextField text = new TextField(getTranslation("meeting.follow.what"));
    private final Select<MeetingPerson> who = new Select<>();
    private final DateField due = new DateField(getTranslation("meeting.follow.due"));
    private final Select<GoalTitle> step = new Select<>();
    private final InlineMessage notice = new InlineMessage();
    private final Div adding = new Div();
    private @Nullable MeetingDetails shown;

    FollowUpSection(Minutes minutes, Command refresh) {
        this.minutes = minutes;
        this.refresh = refresh;
        list.addClassName("wm-agenda");
        list.getElement().setAttribute("role", "list");
        none.addClassName("wm-quiet");
        text.setMaxLength(FollowUp.LONGEST);
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

    /** Shows them as they are now; what is being typed stays. */
    void show(MeetingDetails details, Actor me, Dates dates) {
        boolean another = shown == null || !shown.id().equals(details.id());
        shown = details;
        if (another) {
            var mine = new MeetingPerson(me.id(), me.name(), me.zone());
            who.setItems(List.of(mine, details.other()));
            who.setValue(details.mentee().equals(me.id()) ? mine : details.other());
            due.setLocale(dates.locale());
        }
        offerGoals();
        adding.setVisible(!details.archived());
        none.setVisible(details.followUps().isEmpty());
        list.setVisible(!details.followUps().isEmpty());
        list.removeAll();
        details.followUps().forEach(followUp -> list.add(row(details, followUp, me, dates)));
    }

    private ListItem row(MeetingDetails details, FollowUp followUp, Actor me, Dates dates) {
        var name = followUp.who().equals(me.id())
                ? getTranslation("meeting.follow.me")
                : MeetingWords.first(details.other());
        var day = followUp.due();
        var detail = new Span(day == null ? name : getTranslation("meeting.follow.by", name, dates.shortDay(day)));
        detail.addClassName("wm-small");
        var ends = new Div(detail);
        ends.addClassName("wm-row-buttons");
        if (!details.archived()) {
            var remove = new NativeButton("×", event -> {
                minutes.removeFollowUp(details.id(), followUp.id());
                refresh.execute();
                text.focus();
            });
            remove.addClassName("wm-icon-button");
            remove.setAriaLabel(getTranslation("meeting.agenda.remove", followUp.text()));
            ends.add(remove);
        }
        var row = new ListItem(what(details, followUp));
        SharedGoals.link(details.goals(), followUp.goal()).ifPresent(row::add);
        row.add(ends);
        row.addClassName("wm-agenda-row");
        row.setClassName("wm-ticked", followUp.done());
        return row;
    }

    /** One to be ticked here, or the words of one that lives on a goal's plan. */
    private Component what(MeetingDetails details, FollowUp followUp) {
        if (followUp.goal() != null) {
            return new Span(followUp.text());
        }
        var tick = new Checkbox(followUp.text(), followUp.done());
        tick.setReadOnly(details.archived());
        tick.addValueChangeListener(event -> {
            minutes.tickFollowUp(details.id(), followUp.id(), event.getValue());
            refresh.execute();
        });
        return tick;
    }

    private void offerGoals() {
        var details = shown;
        var person = who.getValue();
        boolean mentees = details != null && person != null && person.id().equals(details.mentee());
        SharedGoals.offer(step, details != null && mentees ? details.goals() : List.of());
    }

    private void add() {
        notice.clear();
        var details = shown;
        var person = who.getValue();
        if (details == null || person == null || text.getValue().isBlank()) {
            text.focus();
            return;
        }
        var goal = step.getValue();
        if (goal == null) {
            minutes.addFollowUp(details.id(), text.getValue(), person.id(), due.getValue());
        } else if (!(minutes.addStep(details.id(), text.getValue(), due.getValue(), goal.id())
                instanceof FollowUpResult.Added)) {
            notice.refuse(getTranslation("meeting.follow.step.refused", goal.title()));
            return;
        } else {
            notice.say(getTranslation("meeting.follow.step.added", goal.title()));
        }
        text.clear();
        due.clear();
        refresh.execute();
        text.focus();
    }
}
