package app.waymark.mentorship.internal;

import app.waymark.availability.AwaySaid;
import app.waymark.mentorship.MentorshipSaid.PartnerAway;
import app.waymark.mentorship.MentorshipState;
import app.waymark.mentorship.Mentorships;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.NoLongerSo;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is in a mentorship with somebody who goes away learns of it, and sees that they are back. */
@Component
class PartnersAway {

    private final MentorshipRepository mentorships;
    private final ApplicationEventPublisher events;

    PartnersAway(MentorshipRepository mentorships, ApplicationEventPublisher events) {
        this.mentorships = mentorships;
        this.events = events;
    }

    @EventListener
    void on(AwaySaid said) {
        var absence = said.absence();
        for (var one : mentorships.openOf(said.person().value())) {
            var mentorship = one.toMentorship();
            AccountId other = mentorship.other(said.person());
            if (absence == null) {
                events.publishEvent(new NoLongerSo(Set.of(one.id()), Set.of(Mentorships.AWAY), other));
            } else if (mentorship.state() == MentorshipState.ACTIVE) {
                events.publishEvent(new News(
                        said.event(),
                        new PartnerAway(absence.from(), absence.backOn()),
                        one.id(),
                        other,
                        said.person(),
                        Links.mentorship(one.id())));
            }
            events.publishEvent(Changed.person(other));
        }
    }
}
