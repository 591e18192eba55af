package app.waymark.profile.internal;

import app.waymark.shared.AccountId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who has a photo, and which: asked for every face on every page, so it is kept in memory, under a hundred bytes a
 * person. A face whose photo is not known of here shows initials, as does one whose photo is gone. It is the memory of
 * one node: what is changed on another is known here from the next start on.
 */
@Component
public class PhotoVersions {

    private static final int MOST = 100_000;

    private final PhotoRows rows;
    private final Map<AccountId, String> versions = new ConcurrentHashMap<>();

    PhotoVersions(PhotoRows rows) {
        this.rows = rows;
    }

    /** Which photo this person has; empty where there is none. */
    public Optional<String> of(AccountId person) {
        return Optional.ofNullable(versions.get(person));
    }

    /** Takes in, once the transaction that goes on has ended well, which photo this person has now. */
    public void changed(AccountId person, @Nullable String version) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (version == null) {
                    versions.remove(person);
                } else {
                    versions.put(person, version);
                }
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void read() {
        versions.putAll(rows.versions(MOST));
    }
}
