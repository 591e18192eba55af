package app.waymark.mailbox.internal;

import app.waymark.file.FileName;
import app.waymark.file.FileSubject;
import app.waymark.file.FileSubjects;
import app.waymark.file.Files;
import app.waymark.file.KeepResult;
import app.waymark.file.StoredFile;
import app.waymark.mailbox.MailedFile;
import app.waymark.mailbox.MailedFile.Cause;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The files of answers that came by mail, until whoever takes the answer moves them to where they belong. As long as an
 * answer waits they are for its author's eyes alone; of one that was declined or ran out they are forgotten.
 */
@Component
public class MailedFiles implements FileSubjects {

    private static final String TYPE = "mailbox.answer";

    /**
     * The most bytes of the files that wait for one person's word, somewhat more than one mail has. Nobody has proven that
     * these are theirs, so that they must not fill the room of their files.
     */
    static final long MOST_WAITING = 40L * 1024 * 1024;

    private final JdbcTemplate jdbc;
    private final Files files;

    MailedFiles(JdbcTemplate jdbc, Files files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * Keeps what was attached to an answer as far as it can be, and writes down what was left out and why; within the
     * transaction that writes down the answer.
     *
     * @param waits whether its author has yet to say that it is theirs
     * @param most how many go with one answer
     */
    void keep(UUID answer, AccountId author, List<ReceivedMail.Attached> attached, boolean waits, int most) {
        long room = waits ? MOST_WAITING - waiting(author) : Long.MAX_VALUE;
        int kept = 0;
        for (int place = 0; place < attached.size(); place++) {
            var one = attached.get(place);
            var name = FileName.shown(one.name());
            var content = one.content();
            if (most == 0) {
                write(answer, place, name, null, 0, Cause.NONE_HERE);
            } else if (kept == most) {
                write(answer, place, name, null, 0, Cause.MANY);
            } else if (content == null) {
                write(answer, place, name, null, 0, one.cut() ? Cause.LARGE : Cause.BROKEN);
            } else if (Math.min(one.size(), Files.MOST_BYTES) > room) {
                write(answer, place, name, null, 0, Cause.ROOM);
            } else {
                var subject = new FileSubject(TYPE, answer);
                switch (SystemActor.call(() -> files.keepOf(author, subject, one.name(), content))) {
                    case KeepResult.Kept(StoredFile file) -> {
                        write(answer, place, file.name(), file.id(), file.size(), null);
                        room -= file.size();
                        kept++;
                    }
                    case KeepResult.WrongKind unused -> write(answer, place, name, null, 0, Cause.KIND);
                    case KeepResult.Empty unused -> write(answer, place, name, null, 0, Cause.EMPTY);
                    case KeepResult.TooLarge unused -> write(answer, place, name, null, 0, Cause.LARGE);
                    case KeepResult.NoRoom unused -> write(answer, place, name, null, 0, Cause.ROOM);
                    case KeepResult.NotYours unused -> write(answer, place, name, null, 0, Cause.NONE_HERE);
                }
            }
        }
    }

    /** What is kept of an answer, for its author, whoever acts as them. */
    List<StoredFile> kept(UUID answer) {
        return of(List.of(answer)).getOrDefault(answer, List.of()).stream()
                .map(MailedFile::file)
                .filter(Objects::nonNull)
                .flatMap(file -> files.find(file).stream())
                .toList();
    }

    /** What was attached to each of these answers, in the order in which it came. */
    public Map<UUID, List<MailedFile>> of(Collection<UUID> answers) {
        var found = new HashMap<UUID, List<MailedFile>>();
        if (!answers.isEmpty()) {
            jdbc.query(
                    "select answer, file, name, why from mailed_file where answer in (" + marks(answers)
                            + ") order by answer, place",
                    (ResultSet row) -> {
                        found.computeIfAbsent(row.getObject("answer", UUID.class), answer -> new ArrayList<>())
                                .add(file(row));
                    },
                    answers.toArray());
        }
        return found;
    }

    /** Nothing is kept of an answer any more: whatever of it was not moved is closed at once, and goes within hours. */
    public void drop(UUID answer) {
        jdbc.update("update mailed_file set file = null where answer = ?", answer);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean mayRead(UUID answer, AccountId person) {
        return jdbc.queryForList(
                        "select distinct a.id from mailed_answer a join mailed_file f on f.answer = a.id"
                                + " where a.id = ? and a.account = ? and a.state in ('WAITING', 'TAKEN') and f.file is not null",
                        UUID.class,
                        answer,
                        person.value())
                .contains(answer);
    }

    /** Files come with their mail, or not at all. */
    @Override
    public boolean mayAdd(UUID answer, AccountId person) {
        return false;
    }

    @Override
    public Set<UUID> existing(Collection<UUID> answers) {
        return answers.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.queryForList(
                        "select distinct answer from mailed_file where file is not null and answer in ("
                                + marks(answers) + ")",
                        UUID.class,
                        answers.toArray()));
    }

    private long waiting(AccountId author) {
        var sizes = jdbc.queryForObject(
                "select coalesce(sum(f.size), 0) from mailed_file f join mailed_answer a on a.id = f.answer"
                        + " where a.account = ? and a.state = 'WAITING' and f.file is not null",
                Long.class,
                author.value());
        return Objects.requireNonNull(sizes);
    }

    private void write(UUID answer, int place, String name, @Nullable UUID file, int size, @Nullable Cause why) {
        jdbc.update(
                "insert into mailed_file (answer, place, file, name, size, why) values (?, ?, ?, ?, ?, ?)",
                answer,
                place,
                file,
                name,
                size,
                why == null ? null : why.name());
    }

    private static MailedFile file(ResultSet row) throws SQLException {
        var why = row.getString("why");
        return new MailedFile(
                row.getObject("file", UUID.class), row.getString("name"), why == null ? null : Cause.valueOf(why));
    }

    private static String marks(Collection<UUID> ids) {
        return String.join(", ", Collections.nCopies(ids.size(), "?"));
    }
}
