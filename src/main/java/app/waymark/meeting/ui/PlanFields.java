package app.waymark.meeting.ui;

import app.waymark.meeting.AgendaItem;
import app.waymark.meeting.MeetingPlan;
import app.waymark.mentorship.MentorshipId;
import app.waymark.shared.Drafts;
import app.waymark.shared.TypedText;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.TextLimit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a meeting is planned with beside its times: topic, place and agenda. What is typed is kept until it is sent. */
final class PlanFields {

    private final TextField topic = new TextField();
    private final TextField place = new TextField();
    private final Div video = new Div();
    private final TextArea agenda = new TextArea();
    private final List<KeptText> kept;

    /**
     * For the next meeting of this mentorship.
     *
     * @param before what the latest one was planned to be, to begin with
     */
    PlanFields(Drafts drafts, MentorshipId mentorship, Optional<MeetingPlan> before) {
        this(drafts, "new", mentorship, before);
    }

    /**
     * For what else is planned.
     *
     * @param what what that is
     * @param of with or from what it is planned
     * @param before what it was planned to be before, to begin with
     */
    PlanFields(Drafts drafts, String what, Object of, Optional<MeetingPlan> before) {
        topic.setLabel(topic.getTranslation("meeting.topic"));
        TextLimit.on(topic, MeetingPlan.LONGEST_TOPIC).setManualValidation(true);
        topic.setRequiredIndicatorVisible(true);
        place.setLabel(place.getTranslation("meeting.place"));
        place.setHelperText(place.getTranslation("meeting.place.help"));
        TextLimit.on(place, MeetingPlan.LONGEST_PLACE).setManualValidation(true);
        agenda.setLabel(agenda.getTranslation("meeting.agenda"));
        agenda.setHelperText(agenda.getTranslation("meeting.agenda.help"));
        agenda.setManualValidation(true);
        var subject = topic.getTranslation(before.isEmpty() ? "meeting.topic.first" : "meeting.topic.next");
        kept = List.of(
                KeptText.of(topic, drafts).at(where(what, of, "topic"), subject),
                KeptText.of(place, drafts)
                        .at(
                                where(what, of, "place"),
                                before.map(MeetingPlan::place).orElse("")),
                KeptText.of(agenda, drafts).at(where(what, of, "agenda")));
    }

    /** Offers the place of a video call, which is looked up where somebody asks for it. */
    PlanFields video(Supplier<Optional<String>> link) {
        var put = new Button(place.getTranslation("meeting.video.put"), press -> link.get()
                .ifPresentOrElse(
                        found -> {
                            place.setInvalid(false);
                            place.setValue(found);
                            kept.get(1).keepNow();
                        },
                        () -> {
                            place.setErrorMessage(place.getTranslation("meeting.video.none"));
                            place.setInvalid(true);
                        }));
        put.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        video.add(put);
        return this;
    }

    /** Where the fields keep what is typed. */
    static Stream<Drafts.Place> places(MentorshipId mentorship) {
        return places("new", mentorship);
    }

    /** The same for what else is planned. */
    static Stream<Drafts.Place> places(String what, Object of) {
        return Stream.of("topic", "place", "agenda").map(field -> where(what, of, field));
    }

    /** The fields, in their order. */
    Component[] all() {
        return new Component[] {topic, place, video, agenda};
    }

    /** What was typed has been sent. */
    void sent() {
        kept.forEach(KeptText::sent);
    }

    /** The plan as it stands in the fields; null where one has to be put right first, which it says itself. */
    @Nullable
    MeetingPlan plan(Duration length) {
        if (TypedText.blank(topic.getValue())) {
            topic.setErrorMessage(topic.getTranslation("meeting.topic.missing"));
            topic.setInvalid(true);
            topic.focus();
            return null;
        }
        if (!TextLimit.fits(topic, place)) {
            return null;
        }
        var lines = agenda.getValue()
                .lines()
                .map(TypedText::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        var wrong = wrong(lines);
        agenda.setErrorMessage(wrong);
        agenda.setInvalid(!wrong.isEmpty());
        if (!wrong.isEmpty()) {
            agenda.focus();
            return null;
        }
        return new MeetingPlan(topic.getValue(), place.getValue(), length, lines);
    }

    /** What is too much of an agenda, with the numbers; empty where nothing is. */
    private String wrong(List<String> lines) {
        if (lines.size() > MeetingPlan.MOST_ITEMS) {
            return agenda.getTranslation("meeting.agenda.many", lines.size(), MeetingPlan.MOST_ITEMS);
        }
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > AgendaItem.LONGEST) {
                return agenda.getTranslation(
                        "meeting.agenda.long", i + 1, lines.get(i).length(), AgendaItem.LONGEST);
            }
        }
        return "";
    }

    private static Drafts.Place where(String what, Object of, String field) {
        return Drafts.Place.of("meeting", what, of, field);
    }
}
