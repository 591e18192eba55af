package app.waymark.report.ui;

import app.waymark.program.Invitations;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.shared.Links;
import app.waymark.uikit.Confirm;
import app.waymark.uikit.Keys;
import app.waymark.uikit.PageLink;
import app.waymark.uikit.Part;
import app.waymark.uikit.ViewHeader;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;

/** What stands above the people of a round: which round, how many they are, and how further ones come in. */
class PeopleHead extends Composite<ViewHeader> {

    private final Runnable add;
    private final Runnable bringIn;
    private final Runnable invite;
    private final Part<Facts> facts = new Part<>(this::fill);
    private long toAsk;

    /**
     * @param add adds one person
     * @param bringIn brings further people in
     * @param invite asks those who were brought in and not asked yet
     */
    PeopleHead(Runnable add, Runnable bringIn, Runnable invite) {
        this.add = add;
        this.bringIn = bringIn;
        this.invite = invite;
    }

    /**
     * @param over whether the round has ended: nobody is brought into it any more, nor asked
     * @param asked how many can be asked
     */
    void show(RoundSummary round, boolean over, long asked, String counted) {
        toAsk = asked;
        facts.show(new Facts(round.id(), round.programmeName(), round.name(), over, asked > 0));
        getContent().sub(counted);
    }

    private record Facts(RoundId roundId, String programme, String round, boolean over, boolean asks) {}

    private void fill(Facts now) {
        var header = getContent();
        header.clear();
        header.crumb(now.programme(), Links.ROUNDS);
        header.heading(now.round());
        if (now.over()) {
            return;
        }
        header.action(PageLink.button(Links.newGroupMeeting(now.roundId().value()), getTranslation("people.meeting")));
        if (now.asks()) {
            header.action(new Button(getTranslation("people.invite"), click -> Confirm.ask(
                            getTranslation("people.invite.title"),
                            getTranslation("people.invite.text", toAsk, Invitations.MOST_ASKED),
                            getTranslation("people.invite"),
                            invite::run)
                    .open()));
        }
        header.action(new Button(getTranslation("person.add"), click -> add.run()));
        var more = new Button(getTranslation("people.import"), click -> bringIn.run());
        Keys.on(more, Keys.NEW);
        header.primary(more);
    }
}
