package app.waymark.account;

import app.waymark.shared.AccountId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What people are asked by mail before they have an account that works, and can say no to without one. The module that asks
 * implements it; who calls it has seen that the person themselves is there, who holds a link from their own mailbox.
 */
public interface WhatIsAsked {

    /**
     * Somebody is asked to take part.
     *
     * @param id which question it is
     * @param programme what the programme is called
     * @param round what its round is called
     */
    record Question(UUID id, String programme, String round) {}

    /** What this person was asked by mail and has not answered, while it can still be answered. */
    List<Question> of(AccountId person);

    /** Says no for them; empty where they are not asked this, or have answered otherwise. To say it twice is fine. */
    Optional<Question> decline(AccountId person, UUID question);
}
