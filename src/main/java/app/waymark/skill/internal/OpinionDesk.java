package app.waymark.skill.internal;

import app.waymark.account.Accounts;
import app.waymark.account.Contact;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Links;
import app.waymark.shared.News;
import app.waymark.shared.OutsideTexts;
import app.waymark.shared.OutsidersForgotten;
import app.waymark.shared.SystemActor;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import app.waymark.shared.Uuid7;
import app.waymark.skill.FrameworkContent;
import app.waymark.skill.OpinionLinks;
import app.waymark.skill.OpinionMailDue;
import app.waymark.skill.OpinionQuestion;
import app.waymark.skill.OpinionRequest;
import app.waymark.skill.OpinionStarted;
import app.waymark.skill.OpinionStarted.Fault;
import app.waymark.skill.OpinionStarted.Wrong;
import app.waymark.skill.PublishedFramework;
import app.waymark.skill.SkillFrameworks;
import app.waymark.skill.StandingSaid;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Begins, reminds and ends rounds of asking others. */
@Component
public class OpinionDesk {

    /** How long a round runs. */
    static final Duration RUNS = Duration.ofDays(14);

    /** After this, who has not answered is reminded once. */
    static final Duration REMINDED_AFTER = Duration.ofDays(7);

    /** How many rounds a mentee begins in thirty days. */
    static final int MOST_ROUNDS = 3;

    /** In how many rounds at once an address is written to, whoever asks. */
    private static final int MOST_AT_ONCE = 5;

    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MOST_NAME = 80;

    private final OpinionRows rows;
    private final SkillFrameworks frameworks;
    private final Accounts accounts;
    private final Links links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OpinionDesk(
            OpinionRows rows,
            SkillFrameworks frameworks,
            Accounts accounts,
            Links links,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.accounts = accounts;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    /** One answer as it is kept. */
    public record Kept(UUID question, @Nullable Integer level, String words) {}

    /** What was answered to a question; empty where nothing was. */
    public static Optional<Kept> given(OpinionQuestion question, OpinionLinks.@Nullable Given answer) {
        if (answer == null) {
            return Optional.empty();
        }
        var level = answer.level() != null
                        && answer.level() >= 0
                        && answer.level() < question.levels().size()
                ? answer.level()
                : null;
        var words = OutsideTexts.lines(answer.words());
        return level == null && words.isEmpty() ? Optional.empty() : Optional.of(new Kept(question.id(), level, words));
    }

    /** Asks people, where everything about it is right. */
    public OpinionStarted ask(Actor mentee, OpinionRequest request) {
        var people = new ArrayList<OpinionRequest.Person>();
        var fault = people(mentee, request, people).or(() -> words(request));
        if (fault.isPresent()) {
            return fault.get();
        }
        var language = Translations.supported(request.language());
        var questions = new ArrayList<OpinionQuestion>();
        var wrong = questions(request, language, questions);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        var now = clock.instant();
        if (rows.begunSince(mentee.id(), now.minus(MONTH)) >= MOST_ROUNDS) {
            return new Wrong(Fault.TOO_OFTEN, "");
        }
        var round = new OpinionRows.Round(
                Uuid7.next(clock),
                mentee.id(),
                request.named(),
                OutsideTexts.lines(request.words()),
                language,
                now,
                now.plus(RUNS),
                true);
        rows.add(round, questions);
        var mails = new ArrayList<OpinionMailDue.To>();
        for (var one : people) {
            // Not by time, so that nothing about the rows says in which order they came.
            var id = UUID.randomUUID();
            boolean spared = rows.spares(one.address(), mentee.id()) || rows.asks(one.address()) >= MOST_AT_ONCE;
            rows.addAsked(id, round.id(), one.address(), one.name(), spared);
            if (!spared) {
                mails.add(mail(id, one.name(), one.address(), language));
            }
        }
        events.publishEvent(new OpinionMailDue(mentee.name(), round.words(), language, round.until(), false, mails));
        events.publishEvent(Changed.person(mentee.id()));
        return new OpinionStarted.Asked(round.id());
    }

    private Optional<OpinionStarted> people(Actor mentee, OpinionRequest request, List<OpinionRequest.Person> people) {
        var own = Optional.ofNullable(SystemActor.call(() -> accounts.contacts(List.of(mentee.id())))
                        .get(mentee.id()))
                .map(Contact::email)
                .map(EmailAddress::value)
                .orElse("");
        var seen = new HashSet<String>();
        for (var one : request.people()) {
            var address = EmailAddress.parse(one.address());
            if (address.isEmpty()) {
                return wrong(Fault.ADDRESS, one.address());
            }
            if (address.get().value().equals(own)) {
                return wrong(Fault.OWN_ADDRESS, one.address());
            }
            if (!seen.add(address.get().value())) {
                return wrong(Fault.TWICE, one.address());
            }
            var name = OutsideTexts.oneLine(one.name());
            if (name.isEmpty() || name.length() > MOST_NAME || OutsideTexts.links(name)) {
                return wrong(Fault.NAME, one.name());
            }
            people.add(new OpinionRequest.Person(name, address.get().value()));
        }
        if (people.isEmpty()) {
            return wrong(Fault.NOBODY, "");
        }
        if (people.size() > OpinionRequest.MOST_PEOPLE) {
            return wrong(Fault.TOO_MANY_PEOPLE, "");
        }
        return !request.named() && people.size() < OpinionRows.FEWEST
                ? wrong(Fault.TOO_FEW_FOR_NO_NAMES, "")
                : Optional.empty();
    }

    private static Optional<OpinionStarted> words(OpinionRequest request) {
        if (request.words().length() > OpinionRequest.MOST_WORDS) {
            return wrong(Fault.WORDS, "");
        }
        return OutsideTexts.links(request.words()) ? wrong(Fault.LINK, request.words()) : Optional.empty();
    }

    private Optional<OpinionStarted> questions(
            OpinionRequest request, Locale language, List<OpinionQuestion> questions) {
        if (request.questions().isEmpty()) {
            return wrong(Fault.NO_QUESTION, "");
        }
        if (request.questions().size() > OpinionQuestion.MOST) {
            return wrong(Fault.TOO_MANY_QUESTIONS, "");
        }
        List<PublishedFramework> readable =
                request.questions().stream().anyMatch(one -> one.skill() != null) ? frameworks.readable() : List.of();
        for (var one : request.questions()) {
            var text = OutsideTexts.oneLine(one.text());
            if (TypedText.blank(text) || text.length() > OpinionQuestion.MOST_TEXT) {
                return wrong(Fault.QUESTION, one.text());
            }
            if (OutsideTexts.links(text)) {
                return wrong(Fault.LINK, text);
            }
            List<String> levels = List.of();
            if (one.kind() == OpinionQuestion.Kind.SKILL) {
                var skill = readable.stream()
                        .filter(framework -> framework.id().equals(one.framework()))
                        .map(PublishedFramework::content)
                        .map(FrameworkContent::skills)
                        .flatMap(all -> Optional.ofNullable(all.get(one.skill())).stream())
                        .findFirst();
                if (skill.isEmpty()) {
                    return wrong(Fault.SKILL, text);
                }
                levels = skill.get().levels().stream()
                        .map(level -> level.in(language))
                        .toList();
            }
            questions.add(new OpinionQuestion(Uuid7.next(clock), one.kind(), text, levels));
        }
        return Optional.empty();
    }

    private static Optional<OpinionStarted> wrong(Fault fault, String what) {
        return Optional.of(new Wrong(fault, what));
    }

    private OpinionMailDue.To mail(UUID asked, String name, String address, Locale language) {
        return new OpinionMailDue.To(
                asked,
                name,
                address,
                links.absolute(Links.othersSee(rows.link(asked)) + "?lang=" + language.getLanguage()));
    }

    /** Somebody answered or declined: the round is over with the last of them, and by name its mentee sees it at once. */
    public void settled(OpinionRows.Round round) {
        if (!rows.waits(round.id())) {
            close(round);
        } else if (round.named()) {
            events.publishEvent(Changed.person(round.mentee()));
        }
    }

    /** It is over. */
    public void close(OpinionRows.Round round) {
        events.publishEvent(new OutsidersForgotten(rows.close(round.id(), clock.instant())));
        events.publishEvent(new News(
                Uuid7.next(clock),
                new StandingSaid.OthersOver(),
                round.id(),
                round.mentee(),
                null,
                Links.SKILL_OTHERS));
        events.publishEvent(Changed.person(round.mentee()));
    }

    /** Reminds whoever has not answered, once, with a link of its own. */
    void remind(OpinionRows.Round round) {
        var mails = new ArrayList<OpinionMailDue.To>();
        for (var one : rows.people(List.of(round.id()))) {
            var address = one.address();
            if (one.state().equals("ASKED") && !one.reminded() && address != null) {
                rows.reminded(one.id());
                mails.add(mail(one.id(), one.name() == null ? "" : one.name(), address, round.language()));
            }
        }
        var name = Optional.ofNullable(SystemActor.call(() -> accounts.contacts(List.of(round.mentee())))
                        .get(round.mentee()))
                .map(Contact::name)
                .orElse("");
        events.publishEvent(new OpinionMailDue(name, round.words(), round.language(), round.until(), true, mails));
    }
}
