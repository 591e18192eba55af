package app.waymark.program.ui;

import app.waymark.program.Answers;
import app.waymark.program.AnswersSaved;
import app.waymark.program.Invitation;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.PartQuestions.Question;
import app.waymark.program.ParticipantSummary;
import app.waymark.program.Participants;
import app.waymark.program.RoundId;
import app.waymark.program.RoundState;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Drafts;
import app.waymark.shared.Links;
import app.waymark.uikit.DecimalField;
import app.waymark.uikit.InlineMessage;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.Keys;
import app.waymark.uikit.LiveRegion;
import app.waymark.uikit.LiveUpdates;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.Row;
import app.waymark.uikit.RowList;
import app.waymark.uikit.TitledSection;
import app.waymark.uikit.Toasts;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** My part in a round: as what I take part, how many I take, what I said to the programme, and the way out. */
@Route("rounds/:round/me")
@PermitAll
class PartView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int MOST = 50;

    private final transient Invitations invitations;
    private final transient Participants participants;
    private final transient Answers answers;
    private final transient AskedElsewhere questions;
    private final transient Drafts drafts;
    private final transient DateFormats formats;

    private final ViewHeader header = new ViewHeader();
    private final Paragraph as = new Paragraph();
    private final DecimalField capacity;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final Div places;
    private final InlineMessage notice = new InlineMessage();
    private final AnswersForm form;
    private final Part<Invitation> head = new Part<>(this::head);
    private final Paragraph nothing = new Paragraph(getTranslation("part.said.nothing"));
    private final Button save;
    private final Div said = new Div();
    private final RowList pages = new RowList(getTranslation("part.elsewhere.title"), List.of());
    private final KeyedList<Question> pageRows =
            KeyedList.rebuilding(pages, (Question one) -> one.title(), this::question);
    private final TitledSection elsewhere = new TitledSection(getTranslation("part.elsewhere.title"), pages);
    private @Nullable Invitation shown;
    private @Nullable ParticipantSummary partShown;
    private transient List<Registration> following = List.of();

    PartView(
            Invitations invitations,
            Participants participants,
            Answers answers,
            AskedElsewhere questions,
            Drafts drafts,
            DateFormats formats,
            LiveUpdates live,
            CurrentActor actor) {
        this.live = live;
        this.actor = actor;
        this.invitations = invitations;
        this.participants = participants;
        this.answers = answers;
        this.questions = questions;
        this.drafts = drafts;
        this.formats = formats;
        form = new AnswersForm(drafts);
        capacity = new DecimalField(getTranslation("part.capacity"))
                .whole()
                .between(0, MOST)
                .needed();
        capacity.setHelperText(getTranslation("invitation.capacity.hint"));
        places = new Div(capacity, new Button(getTranslation("part.capacity.save"), click -> changeCapacity()));
        places.addClassName("wm-form");
        save = new Button(getTranslation("part.save"), click -> save());
        Keys.on(save, Keys.SEND);
        said.addClassName("wm-stack");
        var body = new Div(as, places, elsewhere, said);
        body.addClassName("wm-stack");
        getContent().add(header, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var round = event.getRouteParameters().get("round").map(PartView::id).orElseThrow(NotFoundException::new);
        var mine = invitations.mine(round);
        if (mine.isEmpty()) {
            // Whether there is such a round is none of their business; where they do take part is.
            event.forwardTo(Links.PARTS.substring(1));
        } else if (mine.get().state() != InvitationState.JOINED) {
            event.forwardTo(Links.invitation(mine.get().id().value()).substring(1));
        } else {
            show(mine.get());
            following.forEach(Registration::remove);
            following = List.of(
                    live.follow(this, Changed.person(actor.require().id()), this::followAnswers),
                    live.follow(this, Changed.every("programme"), this::followAnswers),
                    live.follow(this, Changed.round(round.value()), this::follow));
        }
    }

    /** Somebody changed the part, ended the round, or I left it in another tab; what is typed in the answers stays. */
    private void follow() {
        var before = shown;
        if (before == null) {
            return;
        }
        var now = invitations.mine(before.round().id());
        if (now.isEmpty() || now.get().state() != InvitationState.JOINED) {
            getUI().ifPresent(ui -> ui.navigate(Links.PARTS.substring(1)));
            return;
        }
        var said = as.getText();
        boolean over = now.get().round().state() != before.round().state();
        shown = now.get();
        part(now.get());
        if (over) {
            LiveRegion.say(getTranslation("invitation.state.ended"));
        } else if (!said.equals(as.getText())) {
            LiveRegion.say(as.getText());
        }
    }

    /** The same, and what I said in another window or the programme asks now; what is typed here and not saved stays. */
    private void followAnswers() {
        follow();
        var one = shown;
        if (one == null || !isAttached()) {
            return;
        }
        var sheet = answers.mine(one.round().programme());
        if (!form.asks(sheet)) {
            notice.offer(getTranslation("part.asks"), getTranslation("part.asks.show"), () -> answers(one));
        } else if (!form.takeOver(sheet)) {
            notice.offer(
                    getTranslation("part.conflict"), getTranslation("part.conflict.theirs"), () -> form.settle(sheet));
        }
    }

    @Override
    public String getPageTitle() {
        var one = shown;
        return one == null
                ? getTranslation("part.title")
                : getTranslation("part.heading", one.round().name());
    }

    private static RoundId id(String text) {
        try {
            return new RoundId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            throw new NotFoundException();
        }
    }

    private void show(Invitation one) {
        shown = one;
        partShown = null;
        part(one);
        var round = one.round();
        answers(one);
        said.removeAll();
        var actions = new Div(save);
        actions.addClassName("wm-actions");
        said.add(new TitledSection(getTranslation("part.said", round.programmeName()), notice, nothing, form, actions));
    }

    private void answers(Invitation one) {
        var sheet = answers.mine(one.round().programme());
        form.show(sheet);
        var part = partShown;
        var asked = part == null ? List.<Question>of() : questions.asked(one.round(), part, sheet.elsewhere());
        pageRows.show(asked);
        elsewhere.setVisible(!asked.isEmpty());
        nothing.setVisible(form.asksNothing());
        save.setVisible(!form.asksNothing());
    }

    /** The part itself: what others may change. */
    private void part(Invitation one) {
        head.show(one);
        var part = participants.mine(one.round().id());
        boolean over = one.round().state() == RoundState.ENDED;
        boolean mentor = part.map(ParticipantSummary::mentor).orElse(one.mentor());
        boolean mentee = part.map(ParticipantSummary::mentee).orElse(one.mentee());
        as.setText(getTranslation("part.as", RoundParts.as(mentor, mentee, this::getTranslation)));
        places.setVisible(mentor && !over);
        part.filter(found -> !found.equals(partShown)).ifPresent(found -> {
            capacity.setNumber(found.capacity());
            partShown = found;
        });
    }

    private Row question(Question one) {
        return new Row(null, getTranslation(one.title()), one.path()).text(getTranslation(one.text()));
    }

    private void head(Invitation one) {
        var round = one.round();
        var dates = formats.mine();
        header.clear();
        header.crumb(getTranslation("parts.title"), Links.PARTS);
        header.heading(getTranslation("part.heading", round.name()));
        header.sub(getTranslation("rounds.dates", dates.day(round.startsOn()), dates.day(round.endsOn())));
        boolean over = round.state() == RoundState.ENDED;
        if (!over) {
            header.action(PageLink.button(
                    Links.programmeGoals(round.programme().value()), getTranslation("part.shown-goals")));
            header.action(new Button(
                    getTranslation("part.leave"),
                    click -> new LeaveDialog(invitations, drafts, one, this::left).open()));
        }
    }

    private void changeCapacity() {
        var one = shown;
        if (one != null && capacity.ready() && capacity.integer().isPresent()) {
            var changed = participants.changeMyCapacity(
                    one.round().id(), capacity.integer().getAsInt());
            Toasts.say(getTranslation("part.capacity.saved", changed.capacity()));
        }
    }

    private void save() {
        var one = shown;
        if (one == null) {
            return;
        }
        switch (answers.save(one.round().programme(), form.said())) {
            case AnswersSaved.Saved saved -> {
                form.settle(saved.sheet());
                notice.saved();
            }
            case AnswersSaved.Wrong wrong -> form.refuse(wrong);
            case AnswersSaved.Conflict conflict -> {
                form.meanwhile(conflict.current());
                notice.offer(
                        getTranslation("part.conflict"),
                        getTranslation("part.conflict.theirs"),
                        () -> form.settle(conflict.current()));
            }
        }
    }

    private void left() {
        form.forget();
        Toasts.say(getTranslation("part.left"));
        getUI().ifPresent(ui -> ui.navigate(Links.PARTS.substring(1)));
    }
}
