package app.waymark.notification;

import app.waymark.audit.Audit;
import app.waymark.notification.internal.LetterProofs;
import app.waymark.notification.internal.LetterRows;
import app.waymark.notification.internal.LogoPicture;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * As whom a programme writes to its people, and in which words: for its coordinators, and for administrators. What is changed
 * holds for mail that is written from then on; who changed what stands in the trail.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class ProgrammeLetters {

    /** The longest name as whom a programme writes. */
    public static final int LONGEST_NAME = 80;

    /** The most bytes of an uploaded picture. */
    public static final int MOST_BYTES = 2 * 1024 * 1024;

    private static final Pattern STRANGE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}@<>\"]");

    private final LetterRows rows;
    private final LetterProofs proofs;
    private final ProgrammeAccess access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    ProgrammeLetters(
            LetterRows rows,
            LetterProofs proofs,
            ProgrammeAccess access,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.rows = rows;
        this.proofs = proofs;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
    }

    /**
     * As whom a programme writes.
     *
     * @param name empty where it is the programme's own
     * @param replyTo empty where what is answered is read by nobody
     * @param logo whether it has a picture
     * @param edition what to save upon; 0 where nothing was ever said
     */
    public record Sender(String name, String replyTo, boolean logo, int edition) {}

    /**
     * What one mail says in one language.
     *
     * @param own whether the programme wrote it; else it is Waymark's
     * @param edition what to save upon; 0 where the programme never wrote any
     */
    public record Words(LetterWords words, boolean own, int edition) {}

    /**
     * All of it.
     *
     * @param programme the programme's name
     * @param words by mail and language
     */
    public record Sheet(String programme, Sender sender, Map<ProgrammeMail, Map<String, Words>> words) {

        /** Those of one mail in one of Waymark's languages. */
        public Words of(ProgrammeMail mail, Locale language) {
            var found = words.getOrDefault(mail, Map.of()).get(language.getLanguage());
            return Objects.requireNonNull(found, "every mail has words in every language");
        }
    }

    /** All of it; refused to whoever may not change it. */
    @Transactional(readOnly = true)
    public Sheet of(ProgrammeId programme) {
        require(programme);
        return new Sheet(
                rows.name(programme).orElseThrow(ProgrammeLetters::denied),
                rows.sender(programme),
                rows.words(programme));
    }

    /**
     * One mail in one language.
     *
     * @param shown how it looks as it is stored
     */
    public record Opened(Words words, LetterShown shown) {}

    /** What one mail says in one language, and how that looks to me. */
    @Transactional(readOnly = true)
    public Opened open(ProgrammeId programme, ProgrammeMail mail, Locale language) {
        require(programme);
        var words = rows.words(programme, mail, language);
        return new Opened(words, proofs.show(programme, mail, language, words.words()));
    }

    /**
     * Says as whom the programme writes.
     *
     * @param upon the edition that was being changed
     * @param name empty for the programme's own
     * @param replyTo empty for nowhere
     */
    @PerMinute(60)
    public SenderSaved saveSender(ProgrammeId programme, int upon, String name, String replyTo) {
        require(programme);
        var said = TypedText.strip(name);
        var to = TypedText.strip(replyTo);
        if (said.length() > LONGEST_NAME) {
            return new SenderSaved.Refused(SenderSaved.Why.NAME_LONG);
        }
        if (STRANGE.matcher(said).find()) {
            return new SenderSaved.Refused(SenderSaved.Why.NAME_STRANGE);
        }
        var address = to.isEmpty() ? Optional.<EmailAddress>empty() : EmailAddress.parse(to);
        if (!to.isEmpty() && address.isEmpty()) {
            return new SenderSaved.Refused(SenderSaved.Why.REPLY_NONE);
        }
        if (address.filter(proofs::ours).isPresent()) {
            return new SenderSaved.Refused(SenderSaved.Why.REPLY_OWN);
        }
        rows.lock(programme);
        var before = rows.sender(programme);
        var after = new Sender(said, address.map(EmailAddress::value).orElse(""), before.logo(), before.edition() + 1);
        if (before.name().equals(after.name()) && before.replyTo().equals(after.replyTo())) {
            return new SenderSaved.Saved(before);
        }
        if (before.edition() != upon) {
            return new SenderSaved.Conflict(before);
        }
        rows.write(programme, after, actor.require().id());
        changed(programme, "letters.sender", Map.of());
        return new SenderSaved.Saved(after);
    }

    /** Puts this picture into the programme's mail, in place of any before. What a file is its bytes say. */
    @PerMinute(20)
    public LogoResult saveLogo(ProgrammeId programme, InputStreamSource content) {
        require(programme);
        var uploaded = read(content);
        if (uploaded.length > MOST_BYTES) {
            return new LogoResult.TooLarge(MOST_BYTES);
        }
        return switch (LogoPicture.of(uploaded)) {
            case LogoPicture.TooManyPixels() -> new LogoResult.TooManyPixels(LogoPicture.MOST_PIXELS);
            case LogoPicture.Unreadable() -> new LogoResult.NoPicture();
            case LogoPicture.Made made -> {
                rows.picture(programme, made, actor.require().id());
                changed(programme, "letters.logo", Map.of());
                yield new LogoResult.Kept();
            }
        };
    }

    /** Takes the picture out of the programme's mail. */
    public void removeLogo(ProgrammeId programme) {
        require(programme);
        if (rows.sender(programme).logo()) {
            rows.picture(programme, null, actor.require().id());
            changed(programme, "letters.logo-removed", Map.of());
        }
    }

    /** Has a mail say this in this language from now on. */
    @PerMinute(60)
    public WordsSaved save(ProgrammeId programme, ProgrammeMail mail, Locale language, int upon, LetterWords typed) {
        require(programme);
        var words = typed.tidied();
        var fault = words.fault(mail);
        if (fault.isPresent()) {
            return new WordsSaved.Refused(fault.get());
        }
        rows.lock(programme);
        var before = rows.words(programme, mail, language);
        if (before.words().equals(words)) {
            return new WordsSaved.Saved(before);
        }
        if (before.edition() != upon) {
            return new WordsSaved.Conflict(before);
        }
        rows.write(
                programme,
                mail,
                language,
                words,
                before.edition() + 1,
                actor.require().id());
        changed(programme, "letters.words", Map.of("mail", mail.name(), "language", language.getLanguage()));
        return new WordsSaved.Saved(new Words(words, true, before.edition() + 1));
    }

    /** Has a mail say in this language again what it says without the programme. */
    @PerMinute(60)
    public WordsSaved reset(ProgrammeId programme, ProgrammeMail mail, Locale language, int upon) {
        require(programme);
        rows.lock(programme);
        var before = rows.words(programme, mail, language);
        if (!before.own()) {
            return new WordsSaved.Saved(before);
        }
        if (before.edition() != upon) {
            return new WordsSaved.Conflict(before);
        }
        rows.write(
                programme,
                mail,
                language,
                null,
                before.edition() + 1,
                actor.require().id());
        changed(programme, "letters.reset", Map.of("mail", mail.name(), "language", language.getLanguage()));
        return new WordsSaved.Saved(rows.words(programme, mail, language));
    }

    /** How a mail in these words would look to me, with the programme's latest round and somebody in it. */
    @Transactional(readOnly = true)
    public LetterShown preview(ProgrammeId programme, ProgrammeMail mail, Locale language, LetterWords typed) {
        require(programme);
        var words = typed.tidied();
        return words.fault(mail)
                .<LetterShown>map(LetterShown.Refused::new)
                .orElseGet(() -> proofs.show(programme, mail, language, words));
    }

    /** The same, as a mail to me and to nobody else. */
    @PerMinute(5)
    public LetterShown sendTest(ProgrammeId programme, ProgrammeMail mail, Locale language, LetterWords typed) {
        var shown = preview(programme, mail, language, typed);
        if (shown instanceof LetterShown.Written) {
            proofs.send(programme, mail, language, typed.tidied());
        }
        return shown;
    }

    private void require(ProgrammeId programme) {
        if (!access.coordinates(programme)
                && actor.find().filter(Actor::administrator).isEmpty()) {
            throw denied();
        }
    }

    private void changed(ProgrammeId programme, String verb, Map<String, String> detail) {
        audit.record(verb, "programme", programme.value(), detail);
        events.publishEvent(Changed.programme(programme.value()));
    }

    /** What is in it, and never more than one byte over the limit. */
    private static byte[] read(InputStreamSource content) {
        try (var in = content.getInputStream()) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static AccessDeniedException denied() {
        return new AccessDeniedException("Neither a coordinator of this programme nor an administrator");
    }
}
