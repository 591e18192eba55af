package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.MeetingPlan;
import app.waymark.meeting.SeriesDate;
import app.waymark.meeting.SeriesDay;
import app.waymark.meeting.SeriesPlan;
import app.waymark.meeting.SeriesResult;
import app.waymark.meeting.SeriesRule;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says when a series is and what it is about, shows every date before anything is booked, and proposes them. */
class SeriesForm extends Composite<Div> {

    /** Looks at these dates. */
    interface Look {
        List<SeriesDate> at(Duration length, List<SeriesDay> days);
    }

    private final Dates dates;
    private final MeetingPerson other;
    private final SeriesDrafts kept;
    private final PlanFields fields;
    private final transient Function<SeriesPlan, SeriesResult> submit;
    private final SeriesRuleFields rule;
    private final SeriesDatesPart list;
    private final Button propose = new Button("", press -> propose());
    private final InlineMessage notice = new InlineMessage();
    private SeriesChoice choice;
    private boolean closed;

    /**
     * A form that begins with this.
     *
     * @param begun what was chosen before, or what is usual
     * @param roundEnds when the round ends, or null where that is over or not known
     */
    SeriesForm(
            Dates dates,
            MeetingPerson other,
            SeriesChoice begun,
            @Nullable LocalDate roundEnds,
            SeriesDrafts kept,
            PlanFields fields,
            Look look,
            Function<SeriesPlan, SeriesResult> submit) {
        this.dates = dates;
        this.other = other;
        this.kept = kept;
        this.fields = fields;
        this.submit = submit;
        rule = new SeriesRuleFields(dates, begun, roundEnds, this::chosen);
        choice = rule.choice(begun);
        list = new SeriesDatesPart(
                dates, other, roundEnds, days -> look.at(choice.length(), days), new SeriesDatesPart.Changes() {

                    @Override
                    public void take(LocalDate on, boolean take) {
                        change(choice.taking(on, take));
                    }

                    @Override
                    public void move(LocalDate on, @Nullable Instant there) {
                        change(choice.moving(on, there == null ? null : new SeriesDay(on, there)));
                    }
                });
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(propose, Keys.SEND);
        var side = new Div();
        side.add(fields.all());
        side.add(propose, notice);
        side.addClassNames("wm-card", "wm-plan-fields");
        var main = new Div(rule, list);
        main.addClassName("wm-series-plan");
        getContent().addClassName("wm-plan");
        getContent().add(main, side);
        show();
    }

    /** Looks at the dates again: something of one of the two changed while the form was open. */
    void readAgain() {
        show();
    }

    /** Says why nothing can be proposed any more; what was chosen stays to be seen. */
    void close(String why) {
        closed = true;
        show();
        notice.refuse(why);
    }

    private void chosen() {
        change(rule.choice(choice));
    }

    private void change(SeriesChoice anew) {
        choice = anew;
        notice.clear();
        kept.keep(choice);
        show();
    }

    private void show() {
        list.show(choice);
        int number = list.taken().size();
        propose.setText(getTranslation("meeting.series.propose", number, MeetingWords.first(other)));
        propose.setEnabled(number > 0 && !closed);
    }

    private void propose() {
        notice.clear();
        if (!rule.ready()) {
            return;
        }
        // What is on the page may be an hour old.
        show();
        var found = choice.rule(dates.zone());
        var meeting = fields.plan(choice.length());
        if (found.isEmpty() || meeting == null) {
            return;
        }
        var taken = list.taken();
        var blocked = taken.stream().filter(date -> !date.bookable()).toList();
        if (taken.isEmpty()) {
            notice.refuse(getTranslation("meeting.series.refused.nothing"));
        } else if (!blocked.isEmpty()) {
            refuse(blocked.stream().map(date -> date.window().start()).toList());
        } else if (SeriesPlan.overlapping(taken.stream().map(SeriesDate::window).toList())) {
            notice.refuse(getTranslation("meeting.series.refused.overlap"));
        } else {
            answer(submit.apply(plan(meeting, found.get(), taken)));
        }
    }

    private static SeriesPlan plan(MeetingPlan meeting, SeriesRule rule, List<SeriesDate> taken) {
        return new SeriesPlan(
                meeting,
                rule,
                taken.stream()
                        .map(date -> new SeriesDay(date.on(), date.window().start()))
                        .toList());
    }

    private void answer(SeriesResult result) {
        switch (result) {
            case SeriesResult.Proposed(var meeting) -> {
                kept.sent();
                fields.sent();
                Toasts.say(getTranslation("meeting.series.proposed", MeetingWords.first(other)));
                UI.getCurrent().navigate(Links.meeting(meeting.value()).substring(1));
            }
            case SeriesResult.Taken(var starts) -> {
                show();
                refuse(starts);
            }
            case SeriesResult.Nothing() -> notice.refuse(getTranslation("meeting.series.refused.nothing"));
            case SeriesResult.Closed() -> notice.refuse(getTranslation("meeting.closed"));
            case SeriesResult.Booked(int number) ->
                throw new IllegalStateException("Proposed, not answered: " + number);
        }
    }

    private void refuse(List<Instant> starts) {
        notice.refuse(getTranslation(
                "meeting.series.refused.taken",
                starts.stream().map(dates::dayAndTime).collect(Collectors.joining(" · "))));
    }
}
