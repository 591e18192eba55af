package app.waymark.program.internal;

import app.waymark.program.MenteesCounted;
import app.waymark.program.RoundId;
import app.waymark.program.internal.AnswerStore.Stands;
import app.waymark.shared.AccountId;
import app.waymark.shared.EmailAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the people of a file stand in a round. */
final class RoundNow {

    private static final int AT_ONCE = 1_000;

    private final Map<EmailAddress, AccountId> ids;
    private final Map<UUID, InvitationEntity> invited = new HashMap<>();
    private final Map<UUID, ParticipantEntity> joined = new HashMap<>();
    private final Map<UUID, Map<String, Stands>> answers = new HashMap<>();
    private final Map<AccountId, Integer> mentees;

    /**
     * Reads it, a thousand people at once.
     *
     * @param ids the accounts of those who have one
     * @param fields the keys of the fields to which the file says something
     */
    RoundNow(
            RoundId round,
            UUID programme,
            Map<EmailAddress, AccountId> ids,
            Collection<String> fields,
            InvitationRepository invitations,
            ParticipantRepository participants,
            AnswerStore store,
            List<MenteesCounted> counted) {
        this.ids = ids;
        var accounts = ids.values().stream().map(AccountId::value).toList();
        for (int from = 0; from < accounts.size(); from += AT_ONCE) {
            var some = accounts.subList(from, Math.min(accounts.size(), from + AT_ONCE));
            invitations.of(round.value(), some).forEach(one -> invited.put(one.account(), one));
            participants
                    .of(round.value(), some)
                    .forEach(one -> joined.put(one.toSummary().account().value(), one));
            store.standing(programme, some, fields)
                    .forEach(one -> answers.computeIfAbsent(one.account(), key -> new HashMap<>())
                            .put(one.key(), one));
        }
        mentees = new HashMap<>();
        var mentors = joined.values().stream()
                .map(ParticipantEntity::toSummary)
                .filter(one -> one.mentor())
                .map(one -> one.account())
                .toList();
        if (!mentors.isEmpty()) {
            counted.forEach(
                    one -> one.in(round, mentors).forEach((who, many) -> mentees.merge(who, many, Integer::sum)));
        }
    }

    @Nullable
    AccountId account(EmailAddress email) {
        return ids.get(email);
    }

    @Nullable
    InvitationEntity invited(AccountId account) {
        return invited.get(account.value());
    }

    @Nullable
    ParticipantEntity joined(AccountId account) {
        return joined.get(account.value());
    }

    /** What somebody said to a field; null where they never did. */
    @Nullable
    Stands said(AccountId account, String key) {
        return answers.getOrDefault(account.value(), Map.of()).get(key);
    }

    int mentees(AccountId account) {
        return mentees.getOrDefault(account, 0);
    }
}
