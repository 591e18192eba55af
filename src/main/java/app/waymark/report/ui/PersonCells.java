package app.waymark.report.ui;

import app.waymark.program.InvitationState;
import app.waymark.program.RoundId;
import app.waymark.report.RoundPerson;
import app.waymark.shared.Links;
import app.waymark.uikit.Avatar;
import app.waymark.uikit.Chip;
import app.waymark.uikit.PageLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;

/** What the list of a round's people says of one of them, in the words of the page it stands on. */
final class PersonCells {

    /**
     * One row.
     *
     * @param refusal what the mail server says of the address, where it refuses it; else empty
     */
    record Line(RoundPerson person, String refusal) {}

    private final Component page;

    PersonCells(Component page) {
        this.page = page;
    }

    /** The name, which leads to the person's page. */
    Component name(Line line, RoundId round) {
        var person = line.person();
        var face = person.state() == InvitationState.JOINED
                ? new Avatar(person.account(), person.name())
                : Avatar.withoutPhoto(person.account(), person.name());
        var name = new Div(
                face.small(),
                new PageLink(Links.person(round.value(), person.account().value()), person.name()));
        name.addClassName("wm-inline");
        return name;
    }

    Component email(Line line) {
        var address = line.person().email().value();
        return line.refusal().isEmpty()
                ? new Span(address)
                : new Div(new Div(address), new Div(page.getTranslation("people.unreachable", line.refusal())));
    }

    /** As what somebody takes part, or is asked to. */
    String part(RoundPerson person) {
        if (person.state() != InvitationState.JOINED) {
            return page.getTranslation(
                    person.mentor() && person.mentee()
                            ? "people.asked.both"
                            : person.mentor() ? "people.asked.mentor" : "people.asked.mentee");
        }
        var said = new ArrayList<String>();
        var capacity = person.capacity();
        if (person.mentor() && capacity != null) {
            said.add(page.getTranslation("people.mentor", person.mentees(), capacity));
        }
        if (person.mentee()) {
            said.add(page.getTranslation("people.change.mentee"));
        }
        return String.join(" · ", said);
    }

    /** How it stands: with the invitation, or with the mentor whom a mentee has or lacks. */
    Component state(RoundPerson person) {
        if (person.state() != InvitationState.JOINED) {
            boolean unasked = person.state() == InvitationState.WAITING && !person.asked();
            return new Chip(page.getTranslation(unasked ? "people.not-invited" : "people.state." + person.state()));
        }
        if (!person.mentee()) {
            return new Span();
        }
        return person.matched()
                ? new Chip(page.getTranslation("people.matched"), Chip.Tone.OK)
                : new Chip(page.getTranslation("people.unmatched"), Chip.Tone.TURN);
    }
}
