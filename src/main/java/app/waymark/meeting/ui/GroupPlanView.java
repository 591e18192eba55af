package app.waymark.meeting.ui;

import app.waymark.meeting.GroupBookings;
import app.waymark.meeting.GroupMeetings;
import app.waymark.meeting.GroupPlan;
import app.waymark.meeting.GroupResult;
import app.waymark.meeting.GroupSlot;
import app.waymark.meeting.MeetingPlan;
import app.waymark.program.RoundId;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.shared.TimeWindow;
import app.waymark.shared.TypedText;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeptText;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.TextLimit;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Calls a meeting of a group: a mentor their mentees of a round, one who coordinates it anybody in it. */
@Route("meetings/group/new/:round")
@PermitAll
class GroupPlanView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final Duration USUAL = Duration.ofMinutes(60);

    private final transient GroupMeetings groups;
    private final transient GroupBookings bookings;
    private final transient ReadDrafts drafts;
    private final transient DateFormats formats;
    private final ViewHeader header = new ViewHeader(getTranslation("meeting.group.plan"));
    private final Div body = new Div();
    private @Nullable RoundId shown;
    private transient @Nullable Form form;

    GroupPlanView(
            GroupMeetings groups,
            GroupBookings bookings,
            Drafts drafts,
            DateFormats formats,
            CurrentActor actor,
            LiveUpdates live) {
        this.groups = groups;
        this.bookings = bookings;
        this.drafts = new ReadDrafts(drafts);
        this.formats = formats;
        body.addClassName("wm-meetings");
        getContent().add(header.crumb(getTranslation("meeting.list"), Links.MEETINGS), body);
        // Perhaps one is booked elsewhere now.
        live.follow(this, Changed.person(actor.require().id()), () -> {
            if (form != null) {
                form.look();
            }
        });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var round = new RoundId(GroupWords.uuid(event, "round"));
        if (!round.equals(shown)) {
            shown = round;
            body.removeAll();
            begin(round);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("meeting.group.plan");
    }

    private void begin(RoundId round) {
        form = new Form(round);
        form.open();
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("wm-stack");
        return stack;
    }

    /** What is filled in for one round. */
    private final class Form {

        private final RoundId round;
        private final InlineMessage notice = new InlineMessage();
        private final TextField topic = new TextField(getTranslation("meeting.topic"));
        private final TextField place = new TextField(getTranslation("meeting.place"));
        private final TextArea words = new TextArea(getTranslation("meeting.group.words"));
        private final LengthField length = new LengthField(USUAL);
        private final GroupTimePart times;
        private final GroupPeoplePart people;
        private final List<KeptText> kept;

        Form(RoundId round) {
            this.round = round;
            drafts.read(List.of(at("topic"), at("place"), at("words")));
            times = new GroupTimePart(formats.mine(), new GroupTimePart.Look() {
                @Override
                public List<GroupSlot> slots(Set<AccountId> who, Duration takes) {
                    return groups.slots(Form.this.round, who, takes);
                }

                @Override
                public GroupSlot at(Set<AccountId> who, TimeWindow window) {
                    return groups.at(Form.this.round, who, window);
                }
            });
            people = new GroupPeoplePart(
                    (part, search, after, size) -> groups.callable(this.round, part, search, after, size),
                    Set.of(),
                    this::look);
            TextLimit.on(topic, MeetingPlan.LONGEST_TOPIC).setManualValidation(true);
            topic.setRequiredIndicatorVisible(true);
            TextLimit.on(place, MeetingPlan.LONGEST_PLACE).setManualValidation(true);
            place.setHelperText(getTranslation("meeting.place.help"));
            TextLimit.on(words, GroupPlan.LONGEST_WORDS).setManualValidation(true);
            words.setHelperText(getTranslation("meeting.group.words.help"));
            kept = List.of(
                    KeptText.of(topic, drafts).at(at("topic")),
                    KeptText.of(place, drafts).at(at("place")),
                    KeptText.of(words, drafts).at(at("words")));
            length.addValueChangeListener(change -> look());
        }

        private Drafts.Place at(String field) {
            return Drafts.Place.of("meeting", "group", round, field);
        }

        void open() {
            if (!people.open()) {
                body.add(new EmptyState(
                        Glyph.PEOPLE,
                        getTranslation("meeting.group.people.nobody"),
                        getTranslation("meeting.group.people.nobody.more")));
                return;
            }
            header.sub(getTranslation(people.coordinator() ? "meeting.group.sub.round" : "meeting.group.sub.mentees"));
            var video = new Button(getTranslation("meeting.video.put"), press -> video());
            video.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            var fields = new Div(topic, place, new Div(video), length, words);
            fields.addClassName("wm-group-fields");
            var invite = new Button(getTranslation("meeting.group.invite"), press -> invite());
            invite.addThemeVariants(ButtonVariant.PRIMARY);
            Keys.on(invite, Keys.SEND);
            var consequence = new Paragraph(getTranslation("meeting.group.invite.means"));
            consequence.addClassName("wm-small");
            body.add(
                    new TitledSection(getTranslation("meeting.group.people"), people),
                    new TitledSection(getTranslation("meeting.group.what"), fields),
                    new TitledSection(getTranslation("meeting.group.when"), times),
                    stack(consequence, new Div(invite), notice));
            look();
        }

        private void look() {
            // More than a meeting has are too many to find a time for; the list of people says so.
            times.show(
                    people.chosen().size() > GroupBookings.MOST ? java.util.Map.of() : people.inOrder(),
                    length.getValue());
        }

        private void video() {
            groups.video(round)
                    .ifPresentOrElse(
                            found -> {
                                place.setInvalid(false);
                                place.setValue(found);
                                kept.get(1).keepNow();
                            },
                            () -> {
                                place.setErrorMessage(getTranslation("meeting.video.none"));
                                place.setInvalid(true);
                            });
        }

        private void invite() {
            notice.clear();
            if (TypedText.blank(topic.getValue())) {
                topic.setErrorMessage(getTranslation("meeting.topic.missing"));
                topic.setInvalid(true);
                topic.focus();
                return;
            }
            if (!TextLimit.fits(topic, place, words)) {
                return;
            }
            if (people.chosen().isEmpty()) {
                notice.refuse(getTranslation("meeting.group.nobody"));
                return;
            }
            var start = times.chosen();
            if (start.isEmpty()) {
                notice.refuse(getTranslation("meeting.group.when.missing"));
                return;
            }
            var plan =
                    new GroupPlan(topic.getValue(), place.getValue(), words.getValue(), start.get(), length.getValue());
            var result = bookings.invite(round, plan, people.chosen().keySet());
            if (GroupWords.told(GroupPlanView.this, result, formats.mine(), notice)
                    && result instanceof GroupResult.Invited(var meeting)) {
                kept.forEach(KeptText::sent);
                Toasts.say(
                        getTranslation("meeting.group.invited", people.chosen().size()));
                UI.getCurrent().navigate(Links.groupMeeting(meeting.value()).substring(1));
            }
        }
    }
}
