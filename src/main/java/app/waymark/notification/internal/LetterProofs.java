package app.waymark.notification.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.notification.LetterShown;
import app.waymark.notification.LetterWords;
import app.waymark.notification.MailWord;
import app.waymark.notification.ProgrammeMail;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.DateFormats;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Translations;
import app.waymark.shared.Uuid7;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a programme's mail as it would be, to whoever looks at it: to be shown, or sent to them alone. */
@Component
public class LetterProofs {

    private static final String TEST = "notification.test";
    private static final Duration SOME_TIME = Duration.ofDays(14);

    private final LetterWriter writer;
    private final ProgrammeHeads heads;
    private final LetterRows rows;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Translations translations;
    private final DateFormats formats;
    private final Links links;
    private final CurrentActor actor;
    private final Clock clock;
    private final InternetAddress from;
    private final Set<String> own;

    LetterProofs(
            LetterWriter writer,
            ProgrammeHeads heads,
            LetterRows rows,
            Outbox outbox,
            Accounts accounts,
            Translations translations,
            DateFormats formats,
            Links links,
            CurrentActor actor,
            Clock clock,
            @Value("${waymark.mail.from}") String from,
            @Value("${waymark.mailbox.address}") String mailbox)
            throws AddressException {
        this.writer = writer;
        this.heads = heads;
        this.rows = rows;
        this.outbox = outbox;
        this.accounts = accounts;
        this.translations = translations;
        this.formats = formats;
        this.links = links;
        this.actor = actor;
        this.clock = clock;
        this.from = new InternetAddress(from, true);
        this.own = Stream.of(this.from.getAddress(), mailbox)
                .filter(one -> !one.isBlank())
                .map(LetterProofs::plain)
                .collect(Collectors.toSet());
    }

    /** Whether this is where Waymark sends from or reads answers, with whatever behind a plus. */
    public boolean ours(EmailAddress address) {
        return own.contains(plain(address.value()));
    }

    private static String plain(String address) {
        return address.strip().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
    }

    /** How it would look to whoever asks. */
    public LetterShown show(ProgrammeId programme, ProgrammeMail mail, Locale language, LetterWords words) {
        var letter = letter(programme, mail, language, words);
        var head = letter.head();
        var written = letter.written();
        var picture = (head == null || head.logo() == null ? Optional.<byte[]>empty() : heads.logo(programme))
                .map(bytes -> "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes))
                .orElse("");
        return new LetterShown.Written(
                letter.recipient().email().value(),
                sender(head),
                head == null ? "" : Objects.requireNonNullElse(head.replyTo(), ""),
                written.subject(),
                written.text(),
                written.html().replace("cid:" + Head.CONTENT_ID, picture));
    }

    private String sender(@Nullable Head head) {
        var personal = from.getPersonal();
        var name = head == null ? personal : personal == null ? head.name() : head.name() + " · " + personal;
        return name == null ? from.getAddress() : name + " <" + from.getAddress() + ">";
    }

    /** Sends it to whoever asks. */
    public void send(ProgrammeId programme, ProgrammeMail mail, Locale language, LetterWords words) {
        var subject = translations.text(language, "letters.test.subject", words.subject());
        var letter = letter(programme, mail, language, new LetterWords(subject, words.body()));
        outbox.postAll(List.of(new Outbox.Dropped(
                Uuid7.next(clock),
                new OutgoingMail(
                        letter.recipient(),
                        TEST,
                        null,
                        null,
                        letter.written(),
                        letter.part().body(),
                        letter.part().link(),
                        null,
                        false,
                        null,
                        programme),
                null)));
    }

    private record Letter(
            Contact recipient, @Nullable Head head, LetterWriter.Part part, OutgoingMail.Written written) {}

    private Letter letter(ProgrammeId programme, ProgrammeMail mail, Locale language, LetterWords words) {
        var id = actor.require().id();
        var me = Objects.requireNonNull(
                SystemActor.call(() -> accounts.contacts(List.of(id))).get(id), "who is signed in has an account");
        var recipient = new Contact(me.id(), me.name(), me.email(), language, me.zone(), me.closed());
        var head = heads.of(programme.value()).orElse(null);
        var filled = words.filled(sample(programme, head, mail, recipient));
        var part = new LetterWriter.Part(
                filled.subject(),
                filled.body(),
                mail == ProgrammeMail.SIGNUP_DECLINED ? "" : links.absolute(Links.HOME));
        return new Letter(recipient, head, part, writer.write(recipient, part, head));
    }

    private Map<MailWord, String> sample(ProgrammeId programme, @Nullable Head head, ProgrammeMail mail, Contact me) {
        var language = me.locale();
        var dates = formats.of(language, me.zone());
        var then = clock.instant().plus(SOME_TIME);
        var day = LocalDate.ofInstant(then, me.zone());
        var example = rows.example(programme, me.id());
        var with = new EnumMap<MailWord, String>(MailWord.class);
        with.put(MailWord.RECIPIENT, me.name());
        with.put(MailWord.PROGRAMME, head == null ? "" : head.title());
        with.put(
                MailWord.ROUND,
                example.map(LetterRows.Example::round)
                        .orElseGet(() -> translations.text(language, "letters.sample.round")));
        with.put(MailWord.INVITER, me.name());
        with.put(MailWord.PART, translations.text(language, "mail.program.invitation.as.mentee"));
        with.put(MailWord.CONTACT, me.email().value());
        with.put(
                MailWord.UNTIL,
                mail == ProgrammeMail.INVITATION
                        ? translations.text(language, "mail.program.invitation.until", dates.dayAndTime(then))
                        : translations.text(language, "mail.program.signup.until", dates.exact(day)));
        with.put(
                MailWord.STARTS,
                dates.exact(example.map(LetterRows.Example::startsOn).orElse(day)));
        with.put(MailWord.WORDS, translations.text(language, "letters.sample.words"));
        var person = example.map(LetterRows.Example::person).orElse(null);
        with.put(MailWord.OTHER, person == null ? translations.text(language, "letters.sample.other") : person);
        return with;
    }
}
