package app.waymark.program.internal;

import app.waymark.account.WhatIsAsked;
import app.waymark.program.InvitationState;
import app.waymark.program.RoundId;
import app.waymark.program.RoundSummary;
import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The invitations that somebody holds who has no password yet, and their no. */
@Component
class AskedToTakePart implements WhatIsAsked {

    /** The latest; the others stand under what one takes part in, once there is a password. */
    private static final int MOST = 20;

    private final InvitationRepository invitations;
    private final RoundRepository rounds;
    private final InvitationBook book;

    AskedToTakePart(InvitationRepository invitations, RoundRepository rounds, InvitationBook book) {
        this.invitations = invitations;
        this.rounds = rounds;
        this.book = book;
    }

    @Override
    public List<Question> of(AccountId person) {
        // Whoever was brought in and not mailed yet has not been asked.
        var waiting = invitations.asked(person.value(), Limit.of(MOST));
        if (waiting.isEmpty()) {
            return List.of();
        }
        var known = rounds.summaries(
                waiting.stream().map(InvitationEntity::round).distinct().toList());
        return waiting.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(new RoundId(one.round())))
                                .map(round -> question(one, round))
                                .stream())
                .toList();
    }

    @Override
    public Optional<Question> decline(AccountId person, UUID question) {
        var found = invitations
                .findById(question)
                .filter(one -> one.account().equals(person.value()) && one.askedAt() != null)
                .filter(one -> one.state() == InvitationState.WAITING || one.state() == InvitationState.DECLINED);
        found.filter(one -> one.state() == InvitationState.WAITING).ifPresent(book::decline);
        return found.flatMap(one -> rounds.summary(one.round()).map(round -> question(one, round)));
    }

    private static Question question(InvitationEntity one, RoundSummary round) {
        return new Question(one.getId(), round.programmeName(), round.name());
    }
}
