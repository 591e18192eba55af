package app.waymark.meeting.ui;

import app.waymark.meeting.MeetingPerson;
import app.waymark.meeting.OfferResult;
import app.waymark.shared.Dates;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.Keys;
import app.waymark.uikit.Toasts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Times to choose on the one side, what else there is to say and the button that proposes them on the other. */
class ProposalForm extends Composite<Div> {

    /** Proposes these times; null where something else on the form has to be put right first. */
    interface Submit {
        @Nullable
        OfferResult propose(Duration length, List<Instant> starts);
    }

    private final Dates dates;
    private final MeetingPerson other;
    private final KeptTimes kept;
    private final TimesPicker times;
    private final LengthField length;
    private final Button propose = new Button();
    private final InlineMessage notice = new InlineMessage();
    private boolean closed;

    ProposalForm(
            Dates dates,
            MeetingPerson other,
            Duration usual,
            Instant now,
            Function<TimeWindow, List<TimeWindow>> busy,
            KeptTimes kept,
            Submit submit,
            Component... more) {
        this.dates = dates;
        this.other = other;
        this.kept = kept;
        var begun = kept.find(now).orElse(new KeptTimes.Choice(usual, List.of()));
        length = new LengthField(begun.length());
        times = new TimesPicker(dates, other, begun.length(), now, busy, this::chosen);
        length.addValueChangeListener(event -> {
            times.length(event.getValue());
            keep();
        });
        propose.addThemeVariants(ButtonVariant.PRIMARY);
        propose.addClickListener(event -> {
            notice.clear();
            var result = submit.propose(length.getValue(), times.chosen());
            if (result != null) {
                answer(result);
            }
        });
        Keys.on(propose, Keys.SEND);
        var fields = new Div(times.chosenTimes(), length);
        fields.add(more);
        fields.add(propose, notice);
        fields.addClassNames("wm-card", "wm-plan-fields");
        getContent().addClassName("wm-plan");
        getContent().add(times.open(begun.starts()), fields);
        counted();
    }

    /** Reads again what is booked: something of this person's changed while the form was open. */
    void readAgain() {
        var gone = times.readAgain();
        if (!gone.isEmpty() && !closed) {
            drop("meeting.times.clash", gone);
        }
    }

    /** Says that, and why, nothing was proposed. */
    void refuse(String text) {
        notice.refuse(text);
    }

    /** Says why nothing can be proposed any more; what was chosen stays to be seen. */
    void close(String why) {
        closed = true;
        counted();
        refuse(why);
    }

    private void chosen() {
        counted();
        keep();
    }

    private void keep() {
        kept.keep(new KeptTimes.Choice(length.getValue(), times.chosen()));
    }

    private void counted() {
        int number = times.chosen().size();
        propose.setText(getTranslation("meeting.propose", number, MeetingWords.first(other)));
        propose.setEnabled(number > 0 && !closed);
    }

    private void answer(OfferResult result) {
        switch (result) {
            case OfferResult.Offered(var meeting) -> {
                kept.sent();
                Toasts.say(getTranslation("meeting.proposed", MeetingWords.first(other)));
                UI.getCurrent().navigate(Links.meeting(meeting.value()).substring(1));
            }
            case OfferResult.Busy(var starts) -> drop("meeting.times.clash", starts);
            case OfferResult.Past(var starts) -> drop("meeting.times.past", starts);
            case OfferResult.Closed() -> refuse(getTranslation("meeting.closed"));
        }
    }

    private void drop(String key, List<Instant> starts) {
        times.drop(starts);
        refuse(getTranslation(key, starts.stream().map(dates::dayAndTime).collect(Collectors.joining(" · "))));
    }
}
