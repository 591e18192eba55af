package app.waymark.program.ui;

import app.waymark.program.Answers;
import app.waymark.program.AssignResult;
import app.waymark.program.FieldLabels;
import app.waymark.program.Invitation;
import app.waymark.program.InvitationState;
import app.waymark.program.Invitations;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Slice;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.EmptyState;
import app.waymark.uikit.Glyph;
import app.waymark.uikit.KeyedList;
import app.waymark.uikit.LiveUpdates;
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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** The rounds I am invited to or take part in, and what I said before answers belonged to a programme. */
@Route("taking-part")
@PermitAll
class PartsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Invitations invitations;
    private final transient Answers answers;
    private final transient DateFormats formats;
    private final transient LiveUpdates live;
    private final transient CurrentActor actor;
    private final MoreRows more = new MoreRows(getTranslation("programmes.more"), this::showMore);
    private boolean following;
    private int most = Slice.PAGE;

    private final Div nobody = new Div();
    private final RowList rounds = new RowList(getTranslation("parts.title"), List.of());
    private final RowList unassigned = new RowList(getTranslation("parts.before"), List.of());
    private final TitledSection before;
    private final transient KeyedList<Invitation> roundRows;
    private final transient KeyedList<Answers.Unassigned> unassignedRows;
    private transient List<ProgrammeSummary> mine = List.of();

    PartsView(Invitations invitations, Answers answers, DateFormats formats, LiveUpdates live, CurrentActor actor) {
        this.live = live;
        this.actor = actor;
        this.invitations = invitations;
        this.answers = answers;
        this.formats = formats;
        roundRows = KeyedList.rebuilding(rounds, Invitation::id, this::row);
        unassignedRows = KeyedList.rebuilding(unassigned, Answers.Unassigned::key, this::row);
        before = new TitledSection(
                getTranslation("parts.before"), new Paragraph(getTranslation("parts.before.text")), unassigned);
        var body = new Div(nobody, rounds, more, before);
        body.addClassName("wm-stack");
        getContent().add(new ViewHeader(getTranslation("parts.title")), body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        refresh();
        if (!following) {
            following = true;
            live.follow(this, Changed.person(actor.require().id()), this::refresh);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("parts.title");
    }

    private void refresh() {
        var page = Slice.first(most, invitations::mine);
        var all = page.items();
        more.show(page.next() != null);
        mine = all.stream()
                .filter(one -> one.state() == InvitationState.JOINED)
                .map(one -> new ProgrammeSummary(
                        one.round().programme(), one.round().programmeName(), false))
                .distinct()
                .toList();
        nobody.removeAll();
        if (all.isEmpty()) {
            nobody.add(
                    new EmptyState(Glyph.PROGRAMME, getTranslation("parts.empty"), getTranslation("parts.empty.text")));
        }
        roundRows.show(all);
        rounds.setVisible(!all.isEmpty());
        var old = answers.unassigned();
        unassignedRows.show(old);
        before.setVisible(!old.isEmpty());
    }

    private void showMore() {
        most += Slice.PAGE;
        refresh();
    }

    private Row row(Invitation one) {
        var dates = formats.mine();
        var round = one.round();
        return new Row(
                        Avatar.of(Glyph.PROGRAMME),
                        getTranslation("rounds.name", round.programmeName(), round.name()),
                        one.state() == InvitationState.JOINED
                                ? Links.part(round.id().value())
                                : Links.invitation(one.id().value()))
                .text(getTranslation("rounds.dates", dates.day(round.startsOn()), dates.day(round.endsOn())))
                .end(new Chip(
                        getTranslation("parts.state." + one.state()),
                        one.state() == InvitationState.WAITING
                                ? Chip.Tone.TURN
                                : one.state() == InvitationState.JOINED ? Chip.Tone.OK : Chip.Tone.QUIET));
    }

    private Row row(Answers.Unassigned one) {
        var row = new Row(null, FieldLabels.titled(one.key())).text(one.text());
        for (var programme : mine) {
            row.end(new Button(getTranslation("parts.assign", programme.name()), click -> assign(one, programme)));
        }
        var discard = new Button(getTranslation("parts.discard"), click -> {
            answers.discard(one.key());
            Toasts.say(getTranslation("parts.discarded"));
            refresh();
        });
        discard.setAriaLabel(getTranslation("parts.discard") + ": " + FieldLabels.titled(one.key()));
        return row.end(discard);
    }

    private void assign(Answers.Unassigned one, ProgrammeSummary programme) {
        Toasts.say(
                switch (answers.assign(one.key(), programme.id())) {
                    case AssignResult.Assigned done -> getTranslation("parts.assigned", programme.name());
                    case AssignResult.NotAsked no -> getTranslation("parts.assign.no", programme.name());
                    case AssignResult.Wrong wrong ->
                        getTranslation(
                                "parts.assign." + wrong.why(),
                                programme.name(),
                                wrong.field().label(getLocale()),
                                wrong.what());
                });
        refresh();
    }
}
