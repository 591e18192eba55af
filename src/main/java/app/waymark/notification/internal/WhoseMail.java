package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.mentorship.Mentorship;
import app.waymark.mentorship.MentorshipAccess;
import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.MentorshipSaid.MatchProposed;
import app.waymark.notification.LetterWords;
import app.waymark.notification.MailWord;
import app.waymark.notification.ProgrammeMail;
import app.waymark.program.ProgrammeId;
import app.waymark.shared.AccountId;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Translations;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says of what is told whose mail it is. What is said of a mentorship is its programme's; the way in, safety and what concerns
 * mail itself are Waymark's own; anything else is that of the one programme which its reader has to do with.
 */
@Component
class WhoseMail {

    private static final String MENTORSHIP = "mentorship.";
    private static final Set<String> WAYMARKS = Set.of("account", "safeguarding", "notification");

    private final ProgrammeHeads heads;
    private final MentorshipAccess mentorships;

    WhoseMail(ProgrammeHeads heads, MentorshipAccess mentorships) {
        this.heads = heads;
        this.mentorships = mentorships;
    }

    /** How each of these is headed, for those that have a programme's head. */
    record Heads(Map<UUID, Head> ofMentorships, Map<AccountId, Head> ofPeople) {

        @Nullable
        Head of(Message message) {
            var kind = message.said().kind();
            if (WAYMARKS.contains(kind.replaceFirst("\\..*$", ""))) {
                return null;
            }
            var own = ofMentorships.get(message.subject());
            return kind.startsWith(MENTORSHIP) && own != null ? own : ofPeople.get(message.recipient());
        }
    }

    Heads of(Collection<Message> messages) {
        var subjects = messages.stream()
                .filter(message -> message.said().kind().startsWith(MENTORSHIP))
                .map(message -> new MentorshipId(message.subject()))
                .distinct()
                .toList();
        var ofMentorships = new HashMap<UUID, Head>();
        if (!subjects.isEmpty()) {
            var found = SystemActor.call(() -> mentorships.own(subjects));
            var known = found.stream()
                    .map(Mentorship::programme)
                    .distinct()
                    .map(ProgrammeId::value)
                    .flatMap(one -> heads.of(one).stream())
                    .collect(Collectors.toMap(Head::programme, Function.identity()));
            found.forEach(one -> ofMentorships.computeIfAbsent(one.id().value(), unused -> known.get(one.programme())));
        }
        return new Heads(
                ofMentorships,
                heads.of(messages.stream().map(Message::recipient).toList()));
    }

    /** What this says in the words of the programme whose mail it is, where it has some for it. */
    Optional<LetterWords> words(@Nullable Head head, Message message, Contact recipient, @Nullable String from) {
        if (head == null) {
            return Optional.empty();
        }
        return ProgrammeMail.of(message.titleKey(), message.bodyKey()).flatMap(mail -> {
            var with = new EnumMap<MailWord, String>(MailWord.class);
            with.put(MailWord.RECIPIENT, recipient.name());
            with.put(MailWord.PROGRAMME, head.title());
            with.put(MailWord.OTHER, from == null ? "" : from);
            with.put(MailWord.ROUND, message.said() instanceof MatchProposed(var round) ? round : "");
            return words(head.programme(), mail, recipient, with);
        });
    }

    /** The same of another mail, with what it is filled with. */
    Optional<LetterWords> words(
            ProgrammeId programme, ProgrammeMail mail, Contact recipient, Map<MailWord, String> with) {
        return heads.words(programme, mail, Translations.supported(recipient.locale()), with);
    }

    /** How a mail of this programme is headed. */
    @Nullable
    Head of(ProgrammeId programme) {
        return heads.of(programme.value()).orElse(null);
    }
}
