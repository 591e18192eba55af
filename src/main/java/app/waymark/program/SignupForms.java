package app.waymark.program;

import app.waymark.audit.Audit;
import app.waymark.program.SignupChanged.What;
import app.waymark.program.SignupForm.Condition;
import app.waymark.program.SignupForm.Question;
import app.waymark.program.SignupForm.Section;
import app.waymark.program.SignupForm.Words;
import app.waymark.program.internal.FieldEntity;
import app.waymark.program.internal.FieldRepository;
import app.waymark.program.internal.ReadyMadeQuestions;
import app.waymark.program.internal.SignupDocument;
import app.waymark.program.internal.SignupReading;
import app.waymark.program.internal.SignupRows;
import app.waymark.shared.Actor;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Secrets;
import app.waymark.shared.TimeZones;
import app.waymark.shared.Uuid7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a round asks whoever would take part in it, written by its coordinators. A change holds at once; who has begun keeps
 * what they said, and is asked what is new.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class SignupForms {

    /** The most forms that are offered to be copied. */
    public static final int MOST_SOURCES = 100;

    private final SignupRows rows;
    private final SignupReading reading;
    private final FieldRepository fields;
    private final ProgrammeAccess access;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;
    private final Links links;
    private final Clock clock;

    SignupForms(
            SignupRows rows,
            SignupReading reading,
            FieldRepository fields,
            ProgrammeAccess access,
            Audit audit,
            ApplicationEventPublisher events,
            CurrentActor actor,
            Links links,
            Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.fields = fields;
        this.access = access;
        this.audit = audit;
        this.events = events;
        this.actor = actor;
        this.links = links;
        this.clock = clock;
    }

    /**
     * A form as its coordinators see it.
     *
     * @param fields what the programme asks, in its order
     * @param link the whole address of the open link, or null while there is none
     * @param zone where the last day ends
     */
    public record Page(
            RoundSummary round,
            SignupTerms terms,
            SignupForm form,
            List<Field> fields,
            @Nullable String link,
            ZoneId zone) {

        /** The field with this key. */
        public Optional<Field> field(String key) {
            return fields.stream().filter(one -> one.key().equals(key)).findFirst();
        }
    }

    /** A form that can be copied: of which round. */
    public record Source(RoundId round, String programme, String name) {}

    /** The form of a round, for its coordinators; one that nobody wrote yet asks nothing. */
    @Transactional(readOnly = true)
    public Page of(RoundId round) {
        return page(access.requireCoordinated(round));
    }

    /** The forms that I could copy into this round, the latest first, for its coordinators. */
    @Transactional(readOnly = true)
    public List<Source> sources(RoundId round) {
        access.requireCoordinated(round);
        return rows.sources(actor.require().id(), round.value(), MOST_SOURCES).stream()
                .map(one -> new Source(new RoundId(one.round()), one.programme(), one.name()))
                .toList();
    }

    /** Changes one thing, for the round's coordinators. */
    public SignupChanged change(RoundId round, SignupChange change) {
        var summary = access.requireCoordinated(round);
        var form = locked(summary);
        var all = fieldsOf(summary);
        var document = form.document();
        return switch (change) {
            case SignupChange.Terms(var seen, var now) -> terms(summary, form, seen, now);
            case SignupChange.AddSection(var section) ->
                wrong(section)
                        .orElseGet(() -> document.form().sections().size() >= SignupForm.MOST_SECTIONS
                                ? new SignupChanged.Wrong(What.SECTIONS, 0, SignupForm.MOST_SECTIONS)
                                : keep(summary, form, added(document.form().sections(), section.with(List.of()))));
            case SignupChange.ChangeSection(var seen, var now) ->
                wrong(now).orElseGet(() -> replace(summary, form, seen, now));
            case SignupChange.RemoveSection(var seen) -> {
                var found = section(document.form(), seen.id());
                yield found.isEmpty()
                        ? new SignupChanged.Gone(page(summary))
                        : found.get().equals(seen)
                                ? keep(summary, form, without(document.form().sections(), found.get()))
                                : new SignupChanged.Conflict(page(summary));
            }
            case SignupChange.MoveSection(var section, var up) ->
                section(document.form(), section)
                        .<SignupChanged>map(found ->
                                keep(summary, form, moved(document.form().sections(), found, up)))
                        .orElseGet(() -> new SignupChanged.Gone(page(summary)));
            case SignupChange.AddQuestion(var section, var question) -> {
                var found = section(document.form(), section);
                if (found.isEmpty()) {
                    yield new SignupChanged.Gone(page(summary));
                }
                if (document.form().questions().count() >= SignupForm.MOST_QUESTIONS) {
                    yield new SignupChanged.Wrong(What.QUESTIONS, 0, SignupForm.MOST_QUESTIONS);
                }
                var next = replaced(
                        document.form().sections(),
                        found.get(),
                        found.get().with(added(found.get().questions(), question)));
                yield wrong(new SignupForm(next), question, all).orElseGet(() -> keep(summary, form, next));
            }
            case SignupChange.ChangeQuestion(var seen, var now) -> replace(summary, form, seen, now, all);
            case SignupChange.RemoveQuestion(var seen) -> {
                var found = document.form().question(seen.id());
                yield found.isEmpty()
                        ? new SignupChanged.Gone(page(summary))
                        : found.get().equals(seen)
                                ? keep(summary, form, each(document.form(), one -> without(one, found.get())))
                                : new SignupChanged.Conflict(page(summary));
            }
            case SignupChange.MoveQuestion(var question, var up) ->
                document.form()
                        .question(question)
                        .<SignupChanged>map(found -> keep(summary, form, moved(document.form(), found, up)))
                        .orElseGet(() -> new SignupChanged.Gone(page(summary)));
        };
    }

    /** A last section that asks for every field that is not asked for yet, for the round's coordinators. */
    public SignupChanged addFields(RoundId round) {
        var summary = access.requireCoordinated(round);
        var form = locked(summary);
        var asked = new HashSet<String>();
        form.document().form().questions().forEach(one -> asked.add(one.field()));
        var questions = fieldsOf(summary).values().stream()
                .filter(one -> !asked.contains(one.key()))
                .map(one -> new Question(
                        Uuid7.next(clock),
                        one.key(),
                        Words.NONE,
                        Words.NONE,
                        false,
                        one.key().equals(Field.OFFERS)
                                ? SignupForm.Whom.MENTORS
                                : one.key().equals(Field.SEEKS) ? SignupForm.Whom.MENTEES : SignupForm.Whom.EVERYBODY,
                        null,
                        List.of()))
                .limit(SignupForm.MOST_QUESTIONS
                        - form.document().form().questions().count())
                .toList();
        return append(
                summary,
                form,
                List.of(new Section(Uuid7.next(clock), new Words("About you", "Über dich"), Words.NONE, questions)));
    }

    /** A last section of Waymark's own on attitudes and values, with the fields for it, for the round's coordinators. */
    public SignupChanged addValues(RoundId round) {
        var summary = access.requireCoordinated(round);
        var form = locked(summary);
        return declare(summary, ReadyMadeQuestions.fields())
                .orElseGet(() -> append(summary, form, List.of(ReadyMadeQuestions.section(() -> Uuid7.next(clock)))));
    }

    /**
     * Takes over what another round asks, after what is asked already; both rounds must be mine. What its programme asks and
     * this one does not is declared here with the same settings. The terms stay those of this round.
     */
    public SignupChanged copy(RoundId round, RoundId from) {
        var summary = access.requireCoordinated(round);
        var source = access.requireCoordinated(from);
        var form = locked(summary);
        var other = rows.form(from.value()).map(SignupRows.Form::document);
        if (other.isEmpty()) {
            return new SignupChanged.Gone(page(summary));
        }
        var asked = new HashSet<String>();
        other.get().form().questions().forEach(one -> asked.add(one.field()));
        var theirs = fieldsOf(source).values().stream().filter(one -> asked.contains(one.key()));
        return declare(summary, theirs)
                .orElseGet(() -> append(summary, form, copied(other.get().form())));
    }

    /** With ids of its own, so that nothing depends on a question of the other round. */
    private List<Section> copied(SignupForm form) {
        var ids = new HashMap<UUID, UUID>();
        form.questions().forEach(one -> ids.put(one.id(), Uuid7.next(clock)));
        return form.sections().stream()
                .map(section -> new Section(
                        Uuid7.next(clock),
                        section.title(),
                        section.help(),
                        section.questions().stream()
                                .map(one -> new Question(
                                        Objects.requireNonNull(ids.get(one.id())),
                                        one.field(),
                                        one.text(),
                                        one.help(),
                                        one.required(),
                                        one.whom(),
                                        one.only() == null
                                                        || !ids.containsKey(
                                                                one.only().question())
                                                ? null
                                                : new Condition(
                                                        ids.get(one.only().question()),
                                                        one.only().choice()),
                                        one.germanChoices()))
                                .toList()))
                .toList();
    }

    /** Declares those of these fields that the programme does not have. */
    private Optional<SignupChanged> declare(RoundSummary summary, Stream<Field> needed) {
        var existing = fields.lock(summary.programme().value());
        var known = new HashSet<String>();
        existing.forEach(one -> known.add(one.toField().key()));
        var fresh = needed.filter(one -> known.add(one.key())).toList();
        if (existing.size() + fresh.size() > Field.MOST) {
            return Optional.of(new SignupChanged.Wrong(What.FIELDS, existing.size() + fresh.size(), Field.MOST));
        }
        int position = existing.isEmpty() ? 0 : existing.getLast().position();
        for (var one : fresh) {
            fields.save(new FieldEntity(Uuid7.next(clock), summary.programme().value(), one, ++position));
            audit.record(
                    "field.declared",
                    "programme",
                    summary.programme().value(),
                    Map.of(
                            "field",
                            one.key(),
                            "readers",
                            one.readers().name(),
                            "use",
                            one.use().name()));
        }
        fields.flush();
        return Optional.empty();
    }

    private SignupChanged append(RoundSummary summary, SignupRows.Form form, List<Section> more) {
        var sections = new ArrayList<>(form.document().form().sections());
        sections.addAll(more);
        var next = new SignupForm(sections);
        if (sections.size() > SignupForm.MOST_SECTIONS) {
            return new SignupChanged.Wrong(What.SECTIONS, sections.size(), SignupForm.MOST_SECTIONS);
        }
        long questions = next.questions().count();
        return questions > SignupForm.MOST_QUESTIONS
                ? new SignupChanged.Wrong(What.QUESTIONS, (int) questions, SignupForm.MOST_QUESTIONS)
                : keep(summary, form, sections);
    }

    /** Gives out an open link, or another one in place of it: the one before works no longer. For the round's coordinators. */
    public SignupChanged openLink(RoundId round) {
        var summary = access.requireCoordinated(round);
        if (summary.state() == RoundState.ENDED) {
            return new SignupChanged.Wrong(What.ROUND, 0, 0);
        }
        locked(summary);
        rows.link(round.value(), Secrets.next());
        audit.record("signup.link-opened", "round", round.value());
        events.publishEvent(Changed.round(round.value()));
        return new SignupChanged.Saved(page(summary));
    }

    /** Takes the open link away, for the round's coordinators: nobody begins by it any more, and who has begun goes on. */
    public SignupChanged closeLink(RoundId round) {
        var summary = access.requireCoordinated(round);
        locked(summary);
        rows.link(round.value(), null);
        audit.record("signup.link-closed", "round", round.value());
        events.publishEvent(Changed.round(round.value()));
        return new SignupChanged.Saved(page(summary));
    }

    /** The form as somebody sees it who begins, every question of theirs shown whatever it depends on; for the round's coordinators. */
    @Transactional(readOnly = true)
    public SignupSheet preview(RoundId round, boolean mentor, Locale locale) {
        var summary = access.requireCoordinated(round);
        return reading.preview(summary, form(summary), mentor, locale);
    }

    private SignupChanged terms(
            RoundSummary summary, SignupRows.Form form, @Nullable SignupTerms seen, SignupTerms now) {
        if (seen != null && !form.document().terms().equals(seen)) {
            return new SignupChanged.Conflict(page(summary));
        }
        if (!now.mentees() && !now.mentors()) {
            return new SignupChanged.Wrong(What.NOBODY, 0, 0);
        }
        int longest = Math.max(now.intro().length(), now.next().length());
        if (longest > SignupTerms.LONGEST) {
            return new SignupChanged.Wrong(What.HELP, longest, SignupTerms.LONGEST);
        }
        var zone = actor.find().map(Actor::zone).orElse(TimeZones.FALLBACK);
        var until = now.until();
        if (until != null
                && !until.equals(form.document().terms().until())
                && until.isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            return new SignupChanged.Wrong(What.UNTIL, 0, 0);
        }
        boolean sameDay = until != null && until.equals(form.document().terms().until());
        keep(summary, new SignupDocument(now, form.document().form()), sameDay ? form.zone() : zone);
        return new SignupChanged.Saved(page(summary));
    }

    private SignupChanged keep(RoundSummary summary, SignupRows.Form form, List<Section> sections) {
        keep(summary, new SignupDocument(form.document().terms(), new SignupForm(sections)), form.zone());
        return new SignupChanged.Saved(page(summary));
    }

    private void keep(RoundSummary summary, SignupDocument document, ZoneId zone) {
        var until = document.terms().until();
        Instant closes =
                until == null ? null : until.plusDays(1).atStartOfDay(zone).toInstant();
        rows.keep(summary.id().value(), document, closes, zone);
        audit.record("signup.form-changed", "round", summary.id().value());
        events.publishEvent(Changed.round(summary.id().value()));
    }

    private SignupChanged replace(RoundSummary summary, SignupRows.Form form, Section seen, Section now) {
        var sections = form.document().form().sections();
        var found = section(form.document().form(), seen.id());
        if (found.isEmpty()) {
            return new SignupChanged.Gone(page(summary));
        }
        var before = found.get();
        return before.title().equals(seen.title()) && before.help().equals(seen.help())
                ? keep(
                        summary,
                        form,
                        replaced(
                                sections,
                                before,
                                new Section(before.id(), now.title(), now.help(), before.questions())))
                : new SignupChanged.Conflict(page(summary));
    }

    private SignupChanged replace(
            RoundSummary summary, SignupRows.Form form, Question seen, Question now, Map<String, Field> all) {
        var found = form.document().form().question(seen.id());
        if (found.isEmpty()) {
            return new SignupChanged.Gone(page(summary));
        }
        if (!found.get().equals(seen)) {
            return new SignupChanged.Conflict(page(summary));
        }
        var next = each(form.document().form(), questions -> replaced(questions, found.get(), now));
        return wrong(new SignupForm(next), now, all).orElseGet(() -> keep(summary, form, next));
    }

    private static Optional<SignupChanged> wrong(Section section) {
        int title = section.title().length();
        if (section.title().nothing() || title > SignupForm.LONGEST_TITLE) {
            return Optional.of(new SignupChanged.Wrong(What.TITLE, title, SignupForm.LONGEST_TITLE));
        }
        int help = section.help().length();
        return help > SignupForm.LONGEST_HELP
                ? Optional.of(new SignupChanged.Wrong(What.HELP, help, SignupForm.LONGEST_HELP))
                : Optional.empty();
    }

    /** What is wrong with a question, in the form as it would be with it. */
    private static Optional<SignupChanged> wrong(SignupForm form, Question one, Map<String, Field> fields) {
        var field = fields.get(one.field());
        if (field == null) {
            return wrong(What.FIELD, 0, 0);
        }
        if (one.text().length() > SignupForm.LONGEST_TEXT) {
            return wrong(What.TEXT, one.text().length(), SignupForm.LONGEST_TEXT);
        }
        if (one.help().length() > SignupForm.LONGEST_HELP) {
            return wrong(What.HELP, one.help().length(), SignupForm.LONGEST_HELP);
        }
        if (!one.germanChoices().isEmpty()
                && one.germanChoices().size() != field.choices().size()) {
            return wrong(
                    What.CHOICES, one.germanChoices().size(), field.choices().size());
        }
        boolean twice = form.questions()
                .anyMatch(other -> !other.id().equals(one.id())
                        && other.field().equals(one.field())
                        && (other.whom() == one.whom()
                                || other.whom() == SignupForm.Whom.EVERYBODY
                                || one.whom() == SignupForm.Whom.EVERYBODY));
        if (twice) {
            return wrong(What.TWICE, 0, 0);
        }
        var only = one.only();
        if (only == null) {
            return Optional.empty();
        }
        var before = form.questions()
                .takeWhile(other -> !other.id().equals(one.id()))
                .filter(other -> other.id().equals(only.question()))
                .findFirst()
                .map(other -> fields.get(other.field()));
        return before.isPresent() && answerable(before.get(), only.choice())
                ? Optional.empty()
                : wrong(What.CONDITION, 0, 0);
    }

    private static boolean answerable(Field field, String choice) {
        return field.kind() == FieldKind.CONSENT
                ? choice.isEmpty()
                : field.choices().contains(choice);
    }

    private static Optional<SignupChanged> wrong(What what, int length, int most) {
        return Optional.of(new SignupChanged.Wrong(what, length, most));
    }

    private SignupRows.Form locked(RoundSummary summary) {
        if (rows.form(summary.id().value()).isEmpty()) {
            rows.keep(
                    summary.id().value(),
                    new SignupDocument(SignupTerms.USUAL, SignupForm.EMPTY),
                    null,
                    actor.find().map(Actor::zone).orElse(TimeZones.FALLBACK));
        }
        return rows.locked(summary.id().value()).orElseThrow();
    }

    private SignupRows.Form form(RoundSummary summary) {
        return rows.form(summary.id().value())
                .orElseGet(() -> new SignupRows.Form(
                        summary.id().value(),
                        new SignupDocument(SignupTerms.USUAL, SignupForm.EMPTY),
                        null,
                        null,
                        actor.find().map(Actor::zone).orElse(TimeZones.FALLBACK),
                        0));
    }

    private Page page(RoundSummary summary) {
        var form = form(summary);
        var link = form.link();
        return new Page(
                summary,
                form.document().terms(),
                form.document().form(),
                List.copyOf(fieldsOf(summary).values()),
                link == null ? null : links.absolute(Links.signUp(link)),
                form.zone());
    }

    private Map<String, Field> fieldsOf(RoundSummary summary) {
        var found = new LinkedHashMap<String, Field>();
        fields.of(summary.programme().value(), org.springframework.data.domain.Limit.of(Field.MOST)).stream()
                .map(FieldEntity::toField)
                .forEach(one -> found.put(one.key(), one));
        return found;
    }

    private static Optional<Section> section(SignupForm form, UUID id) {
        return form.sections().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static <T> List<T> added(List<T> all, T one) {
        var next = new ArrayList<>(all);
        next.add(one);
        return next;
    }

    private static <T> List<T> without(List<T> all, T one) {
        return all.stream().filter(other -> !other.equals(one)).toList();
    }

    private static <T> List<T> replaced(List<T> all, T before, T now) {
        return all.stream().map(one -> one.equals(before) ? now : one).toList();
    }

    private static <T> List<T> moved(List<T> all, T one, boolean up) {
        var next = new ArrayList<>(all);
        int at = next.indexOf(one);
        int to = up ? at - 1 : at + 1;
        if (to >= 0 && to < next.size()) {
            Collections.swap(next, at, to);
        }
        return next;
    }

    private static List<Section> each(SignupForm form, java.util.function.UnaryOperator<List<Question>> change) {
        return form.sections().stream()
                .map(one -> one.with(change.apply(one.questions())))
                .toList();
    }

    /** At the end of its section it goes on into the next one. */
    private static List<Section> moved(SignupForm form, Question one, boolean up) {
        var sections = new ArrayList<>(form.sections());
        for (int at = 0; at < sections.size(); at++) {
            var here = sections.get(at);
            int place = here.questions().indexOf(one);
            if (place < 0) {
                continue;
            }
            int next = up ? at - 1 : at + 1;
            if (place != (up ? 0 : here.questions().size() - 1)) {
                sections.set(at, here.with(moved(here.questions(), one, up)));
            } else if (next >= 0 && next < sections.size()) {
                var there = new ArrayList<>(sections.get(next).questions());
                there.add(up ? there.size() : 0, one);
                sections.set(at, here.with(without(here.questions(), one)));
                sections.set(next, sections.get(next).with(there));
            }
            break;
        }
        return sections;
    }
}
