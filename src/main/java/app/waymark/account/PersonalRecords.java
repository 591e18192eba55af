package app.waymark.account;

import app.waymark.account.internal.AccountRepository;
import app.waymark.account.internal.PersonalDataFile;
import app.waymark.audit.Audit;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that Waymark keeps of a person, in one file, and its end. What of it other people need to understand their own story
 * stays when a person is forgotten: that there was a mentorship, a meeting, an answer; without name, address or words.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class PersonalRecords {

    /** What came of forgetting somebody. */
    public sealed interface Forgetting {

        /** Nothing that says who it was is left. */
        record Forgotten() implements Forgetting {}

        /** The account has to be closed first: whoever can still sign in goes on writing. */
        record StillOpen() implements Forgetting {}

        /** There is no such account. */
        record Gone() implements Forgetting {}

        /** Whoever sits there has to prove first that they are the person: {@link RecentProof}. */
        record ProofNeeded() implements Forgetting {}
    }

    private final AccountRepository accounts;
    private final PersonalDataFile file;
    private final RecentProof proof;
    private final Audit audit;
    private final CurrentActor actor;

    PersonalRecords(
            AccountRepository accounts, PersonalDataFile file, RecentProof proof, Audit audit, CurrentActor actor) {
        this.accounts = accounts;
        this.file = file;
        this.proof = proof;
        this.audit = audit;
        this.actor = actor;
    }

    /** Everything that is kept of me, as JSON; refused where {@link RecentProof} was not given, which pages ask for before. */
    @Transactional
    @RetryOnConflict
    @PerMinute(10)
    public byte[] mine() {
        if (!proof.given()) {
            throw new AccessDeniedException("The person was not proven lately");
        }
        var me = actor.require().id();
        audit.record("account.exported", "account", me.value());
        return file.export(me);
    }

    /**
     * Everything that is kept of this person, as JSON, to be handed to them; empty where there is no such account, and where
     * {@link RecentProof} is needed first.
     */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    @RetryOnConflict
    public Optional<byte[]> of(AccountId person) {
        if (!proof.given() || !accounts.existsById(person.value())) {
            return Optional.empty();
        }
        audit.record("account.exported", "account", person.value());
        return Optional.of(file.export(person));
    }

    /** Forgets somebody whose account is closed, for good. */
    @PreAuthorize("hasRole('ADMINISTRATOR')")
    @Transactional
    @RetryOnConflict
    public Forgetting forget(AccountId person) {
        if (!proof.given()) {
            return new Forgetting.ProofNeeded();
        }
        var account = accounts.findById(person.value());
        if (account.isEmpty()) {
            return new Forgetting.Gone();
        }
        if (!account.get().closed()) {
            return new Forgetting.StillOpen();
        }
        file.forget(person);
        audit.record("account.forgotten", "account", person.value());
        return new Forgetting.Forgotten();
    }
}
