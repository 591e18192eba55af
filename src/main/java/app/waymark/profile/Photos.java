package app.waymark.profile;

import app.waymark.profile.internal.PhotoRows;
import app.waymark.profile.internal.PhotoVersions;
import app.waymark.profile.internal.Portrait;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** People's photos. Of what is uploaded only a small square made anew is kept, and so nothing that a camera wrote in it. */
@Service
@PreAuthorize("isAuthenticated()")
public class Photos {

    private final PhotoRows rows;
    private final PhotoVersions versions;
    private final ObjectProvider<Acquaintances> acquaintances;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final CurrentActor actor;

    Photos(
            PhotoRows rows,
            PhotoVersions versions,
            ObjectProvider<Acquaintances> acquaintances,
            ApplicationEventPublisher events,
            Transactions transactions,
            CurrentActor actor) {
        this.rows = rows;
        this.versions = versions;
        this.acquaintances = acquaintances;
        this.events = events;
        this.transactions = transactions;
        this.actor = actor;
    }

    /**
     * Which photo somebody has, from memory; empty where there is none. Whoever holds an account's id got it from a module
     * that let them see the person; the photo itself is for {@link #of whoever knows them}.
     */
    public Optional<String> version(AccountId person) {
        return versions.of(person);
    }

    /** Takes this as my photo, in place of any before. */
    @PerMinute(20)
    public PhotoResult keep(InputStreamSource content) {
        var me = actor.require().id();
        var uploaded = read(content);
        if (uploaded.length > Photo.MOST_BYTES) {
            return new PhotoResult.TooLarge(Photo.MOST_BYTES);
        }
        return switch (Portrait.of(uploaded)) {
            case Portrait.TooManyPixels() -> new PhotoResult.TooManyPixels(Photo.MOST_PIXELS);
            case Portrait.Unreadable() -> new PhotoResult.NoPicture();
            case Portrait.Made(var bytes) -> {
                var photo = new Photo(version(bytes), bytes);
                transactions.run(() -> {
                    rows.put(me, photo);
                    versions.changed(me, photo.version());
                    events.publishEvent(Changed.person(me));
                });
                yield new PhotoResult.Kept(photo.version());
            }
        };
    }

    /** Removes my photo, if I have one. */
    public void remove() {
        var me = actor.require().id();
        transactions.run(() -> {
            rows.remove(me);
            versions.changed(me, null);
            events.publishEvent(Changed.person(me));
        });
    }

    /**
     * Somebody's photo, for themselves, for whoever is or was in a programme or a mentorship with them, and for
     * administrators; everybody else is refused, whether there is one or not.
     */
    public Optional<Photo> of(AccountId person) {
        var me = actor.require();
        boolean may = me.id().equals(person)
                || me.administrator()
                || acquaintances.stream().anyMatch(one -> one.knows(me.id(), person));
        if (!may) {
            throw new AccessDeniedException("Who knows a person may see their photo, and nobody else");
        }
        return rows.find(person);
    }

    /** What is in it, and never more than one byte over the limit. */
    private static byte[] read(InputStreamSource content) {
        try (var in = content.getInputStream()) {
            return in.readNBytes(Photo.MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String version(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
