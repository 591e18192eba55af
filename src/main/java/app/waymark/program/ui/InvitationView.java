package app.waymark.program.ui;

import app.waymark.program.Answers;
import app.waymark.program.AnswersSaved;
import app.waymark.program.Invitation;
import app.waymark.program.InvitationId;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.JoinResult;
import app.waymark.program.RoundState;
import app.waymark.program.SignupLinks;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who asks me to what, what they know of me, and my answer. */
@Route("invitations")
@PermitAll
class InvitationView extends Composite<Div> implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int MOST = 50;

    private final transient Invitations invitations;
    private final transient Answers answers;
    private final transient SignupLinks links;
    private final transient DateFormats formats;

    private final ViewHeader header = new ViewHeader();
    private final InlineMessage notice = new InlineMessage();
    private final Paragraph by = new Paragraph();
    private final Paragraph state = new Paragraph();
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private transient List<Registration> following = List.of();
    private final DecimalField capacity;
    private final AnswersForm form;
    private final TitledSection known;
    private @Nullable Invitation shown;

    InvitationView(
            Invitations invitations,
            Answers answers,
            SignupLinks links,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.live = live;
        this.actor = actor;
        this.invitations = invitations;
        this.answers = answers;
        this.links = links;
        this.formats = formats;
        form = new AnswersForm(drafts);
        capacity =
                new DecimalField(getTranslation("invitation.capacity")).whole().between(0, MOST);
        capacity.setHelperText(getTranslation("invitation.capacity.hint"));
        known = new TitledSection(
                getTranslation("invitation.said"), new Paragraph(getTranslation("invitation.said.text")), form);
        var places = new Div(capacity);
        places.addClassName("wm-form");
        var body = new Div(notice, by, new Paragraph(getTranslation("invitation.what")), state, places, known);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void setParameter(BeforeEvent event, String text) {
        try {
            show(invitations.mine(new InvitationId(UUID.fromString(text))).orElseThrow(NotFoundException::new));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
        following.forEach(Registration::remove);
        following = List.of(
                live.follow(this, Changed.person(actor.require().id()), this::follow),
                live.follow(
                        this,
                        Changed.round(Objects.requireNonNull(shown).round().id().value()),
                        this::follow));
    }

    /** It was taken back, answered in another tab, or its round is over; what is typed here stays where it is not. */
    private void follow() {
        var before = shown;
        if (before == null) {
            return;
        }
        invitations.mine(before.id()).filter(now -> !now.equals(before)).ifPresent(now -> {
            show(now);
            if (state.isVisible()) {
                LiveRegion.say(state.getText());
            }
        });
    }

    @Override
    public String getPageTitle() {
        var one = shown;
        return one == null
                ? getTranslation("invitation.title")
                : getTranslation(
                        "rounds.name", one.round().programmeName(), one.round().name());
    }

    private void show(Invitation one) {
        shown = one;
        var dates = formats.mine();
        var round = one.round();
        header.clear();
        header.heading(getTranslation("invitation.heading", round.programmeName()));
        header.sub(
                getTranslation("invitation.sub", round.name(), dates.day(round.startsOn()), dates.day(round.endsOn())));
        var as = RoundParts.as(one.mentor(), one.mentee(), this::getTranslation);
        by.setText(
                one.invitedBy().isEmpty()
                        ? getTranslation("invitation.by.nobody", as)
                        : getTranslation("invitation.by", one.invitedBy(), as));
        state.setText(
                round.state() == RoundState.ENDED
                        ? getTranslation("invitation.state.ended")
                        : one.state() == InvitationState.WAITING
                                ? ""
                                : one.state() == InvitationState.JOINED
                                        ? getTranslation("invitation.joined")
                                        : getTranslation("invitation.state." + one.state()));
        state.setVisible(!state.getText().isEmpty());
        capacity.setVisible(one.open() && one.mentor());
        if (one.capacity() != null) {
            capacity.setNumber(one.capacity());
        }
        boolean formed = one.open() && links.asks(one.id());
        // The round's form asks for all of it.
        boolean asked = one.state() == InvitationState.WAITING && one.open() && !formed;
        if (asked) {
            form.show(answers.mine(round.programme()));
        }
        known.setVisible(asked && !form.asksNothing());
        if (one.open()) {
            if (one.state() == InvitationState.WAITING) {
                header.action(new Button(getTranslation("invitation.decline"), click -> askDecline(one)));
            }
            if (formed) {
                header.action(new Button(getTranslation("invitation.form"), click -> fillIn(one)));
            }
            header.primary(new Button(getTranslation("invitation.join"), click -> join(one)));
        }
    }

    private void join(Invitation one) {
        if (one.mentor() && (!capacity.ready() || capacity.integer().isEmpty())) {
            capacity.setErrorMessage(getTranslation("invitation.capacity.wrong", MOST));
            capacity.setInvalid(true);
            capacity.focus();
            return;
        }
        if (known.isVisible()) {
            switch (answers.save(one.round().programme(), form.said())) {
                case AnswersSaved.Wrong wrong -> {
                    form.refuse(wrong);
                    return;
                }
                case AnswersSaved.Conflict conflict -> {
                    form.meanwhile(conflict.current());
                    notice.say(getTranslation("part.conflict"));
                    return;
                }
                case AnswersSaved.Saved saved -> {
                    form.settle(saved.sheet());
                    notice.clear();
                }
            }
        }
        var places = capacity.integer().isPresent() ? capacity.integer().getAsInt() : null;
        answered(invitations.join(one.id(), places), "invitation.joined");
    }

    /** The round's form, which asks all that there is to ask, and takes part once it is sent. */
    private void fillIn(Invitation one) {
        links.invited(one.id())
                .ifPresentOrElse(
                        secret -> getUI().ifPresent(ui -> ui.getPage().setLocation(Links.signup(secret))),
                        () -> notice.say(getTranslation("invitation.form.over")));
    }

    private void askDecline(Invitation one) {
        Confirm.ask(
                getTranslation("invitation.decline.title", one.round().name()),
                getTranslation("invitation.decline.text"),
                getTranslation("invitation.decline"),
                () -> answered(invitations.decline(one.id()), "invitation.declined"));
    }

    private void answered(JoinResult result, String said) {
        switch (result) {
            case JoinResult.Done(var invitation) -> {
                Toasts.say(getTranslation(said));
                if (invitation.state() == InvitationState.JOINED) {
                    getUI().ifPresent(ui -> ui.navigate(
                            Links.part(invitation.round().id().value()).substring(1)));
                } else {
                    form.forget();
                    show(invitation);
                }
            }
            case JoinResult.Closed(var invitation) -> {
                notice.say(getTranslation("invitation.over"));
                show(invitation);
            }
            case JoinResult.NoCapacity(var most) -> {
                capacity.setErrorMessage(getTranslation("invitation.capacity.wrong", most));
                capacity.setInvalid(true);
                capacity.focus();
            }
        }
    }
}
