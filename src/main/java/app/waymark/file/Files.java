package app.waymark.file;

import app.waymark.file.internal.FileKinds;
import app.waymark.file.internal.FileRows;
import app.waymark.file.internal.SubjectDesk;
import app.waymark.shared.AccountId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Uuid7;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps files and gives them out. A file is never changed: another one is another file. It goes when the thing that it
 * belongs to goes, within a day.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional(readOnly = true)
public class Files {

    /** The most bytes of one file. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** The most bytes of all files that one person added. */
    public static final long MOST_OF_A_PERSON = 200L * 1024 * 1024;

    private final FileRows rows;
    private final FileKinds kinds;
    private final SubjectDesk subjects;
    private final CurrentActor actor;
    private final Clock clock;

    Files(FileRows rows, FileKinds kinds, SubjectDesk subjects, CurrentActor actor, Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.subjects = subjects;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Adds a file to a thing, for whoever may add to it.
     *
     * @param name what the person calls it; what is kept is cleaned and ends as such files do
     * @param content what is in it, which may be read more than once
     */
    @Transactional
    @PerMinute(30)
    public KeepResult keep(FileSubject subject, String name, InputStreamSource content) {
        var me = actor.require().id();
        if (!subjects.of(subject).mayAdd(subject.id(), me)) {
            require(subject);
            return new KeepResult.NotYours();
        }
        return kept(subject, me, name, content);
    }

    /**
     * Adds a file to a thing for a person who sent it by other ways than a page, and has not been asked yet whether they did;
     * inside the transaction of whoever took it in, who decided that it may be added. It counts as theirs.
     */
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional(propagation = Propagation.MANDATORY)
    public KeepResult keepOf(AccountId person, FileSubject subject, String name, InputStreamSource content) {
        return kept(subject, person, name, content);
    }

    /**
     * Makes a file of one thing another thing's, inside the caller's transaction: for whoever added it, where they may read
     * the one and add to the other just now.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(UUID file, FileSubject to) {
        var me = actor.require().id();
        var row = readable(file).filter(one -> rows.addedBy(file, me));
        if (row.isEmpty() || !subjects.of(to).mayAdd(to.id(), me)) {
            throw new AccessDeniedException("Only whoever added a file moves it, to where they may add one");
        }
        rows.move(file, to);
    }

    private KeepResult kept(FileSubject subject, AccountId person, String name, InputStreamSource content) {
        var bytes = read(content);
        if (bytes.length == 0) {
            return new KeepResult.Empty();
        }
        if (bytes.length > MOST_BYTES) {
            return new KeepResult.TooLarge(MOST_BYTES);
        }
        var kind = kinds.of(bytes, name);
        if (!kind.kept()) {
            return new KeepResult.WrongKind(kind.type());
        }
        if (rows.lockedSize(person) + bytes.length > MOST_OF_A_PERSON) {
            return new KeepResult.NoRoom(MOST_OF_A_PERSON);
        }
        var file = new StoredFile(
                Uuid7.next(clock), kind.name(), kind.type(), bytes.length, digest(bytes), clock.instant());
        rows.add(file, subject, person, bytes);
        return new KeepResult.Kept(file);
    }

    /** A file, for whoever may see it just now; empty where there is none. Everybody else is refused. */
    public Optional<StoredFile> find(UUID file) {
        return readable(file).map(FileRows.Row::file);
    }

    /** The files of a thing, the earliest first, for whoever may see them just now. Everybody else is refused. */
    public List<StoredFile> of(FileSubject subject) {
        require(subject);
        return rows.of(subject);
    }

    /**
     * Copies a file that the person acting may see just now to another thing, inside the caller's transaction. The copy
     * stays while that thing does, whatever becomes of the file, and counts as nobody's. Nothing happens where there is no
     * such file any more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<StoredFile> copy(UUID file, FileSubject to) {
        return readable(file).map(row -> {
            var as = Uuid7.next(clock);
            rows.copy(file, as, to);
            var was = row.file();
            return new StoredFile(as, was.name(), was.type(), was.size(), was.digest(), was.addedAt());
        });
    }

    /**
     * A part of what is in a file of a thing, for a service that has decided by itself that whoever asks may have it: by
     * the secret that they hold, as nobody is signed in.
     *
     * @param part which, from 0
     * @return empty behind the last one, and where the file is not of that thing
     */
    @PreAuthorize("hasRole('SYSTEM')")
    public Optional<byte[]> partOf(FileSubject subject, UUID file, int part) {
        return rows.find(file).filter(row -> row.subject().equals(subject)).flatMap(row -> rows.part(file, part));
    }

    /**
     * Keeps with a thing a copy of what is no file here, inside the transaction of whoever decided that it may be kept. It stays
     * while that thing does, and counts as nobody's.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void copyOf(FileSubject to, String name, byte[] bytes) {
        var kind = kinds.of(bytes, name);
        rows.add(
                new StoredFile(
                        Uuid7.next(clock), kind.name(), kind.type(), bytes.length, digest(bytes), clock.instant()),
                to,
                null,
                bytes);
    }

    /**
     * A part of what is in a file, for whoever may see it just now: asked part by part, so that no connection waits for a
     * slow reader, and who is shut out in the middle gets no more.
     *
     * @param part which, from 0
     * @return empty behind the last one
     */
    public Optional<byte[]> part(UUID file, int part) {
        return readable(file).flatMap(row -> rows.part(file, part));
    }

    private Optional<FileRows.Row> readable(UUID file) {
        var found = rows.find(file);
        found.ifPresent(row -> require(row.subject()));
        return found;
    }

    private void require(FileSubject subject) {
        if (!subjects.of(subject).mayRead(subject.id(), actor.require().id())) {
            throw new AccessDeniedException("Who may see what a file belongs to may see the file, and nobody else");
        }
    }

    /** What is in it, and never more than one byte over the limit. */
    private static byte[] read(InputStreamSource content) {
        try (var in = content.getInputStream()) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
