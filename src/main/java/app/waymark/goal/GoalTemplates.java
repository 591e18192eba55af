package app.waymark.goal;

import app.waymark.audit.Audit;
import app.waymark.goal.TemplateResult.Fault;
import app.waymark.goal.internal.GoalDesk;
import app.waymark.goal.internal.GoalRules;
import app.waymark.goal.internal.TemplateRows;
import app.waymark.program.ProgrammeAccess;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes.ProgrammeSummary;
import app.waymark.shared.Drafts;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.Slice;
import app.waymark.shared.Translations;
import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The templates of programmes: a programme's coordinators write them, the people who take part in one of its rounds that is
 * not over begin goals with them. What was begun is theirs; nothing that happens to the template changes it, and coordinators
 * do not learn who began with which.
 */
@Service
@PreAuthorize("isAuthenticated()")
@RetryOnConflict
@Transactional
public class GoalTemplates {

    /** The most templates of a programme, those that were put away included. */
    public static final int MOST = 200;

    private static final Set<String> LANGUAGES =
            Translations.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toUnmodifiableSet());

    private final TemplateRows rows;
    private final ProgrammeAccess programmes;
    private final GoalDesk desk;
    private final Audit audit;
    private final Drafts drafts;

    GoalTemplates(TemplateRows rows, ProgrammeAccess programmes, GoalDesk desk, Audit audit, Drafts drafts) {
        this.rows = rows;
        this.programmes = programmes;
        this.desk = desk;
        this.audit = audit;
        this.drafts = drafts;
    }

    /** All templates of a programme, those that were put away last, for its coordinators. */
    @Transactional(readOnly = true)
    public List<GoalTemplate> of(ProgrammeId programme) {
        programmes.requireCoordinator(programme);
        return rows.of(programme, MOST);
    }

    /** What the person acting can begin a goal with: the templates of the programmes they take part in. */
    @Transactional(readOnly = true)
    public List<GoalTemplate> offered() {
        return Slice.whole(most -> rows.offered(takingPart(), most));
    }

    /** One that the person acting can begin with; empty where it is none of theirs, or was put away. */
    @Transactional(readOnly = true)
    public Optional<GoalTemplate> offered(UUID id) {
        return rows.find(id).filter(one -> !one.away() && takingPart().contains(one.programme()));
    }

    /** Adds one to a programme, as its coordinator. */
    @PerMinute(60)
    public TemplateResult add(ProgrammeId programme, TemplateContent typed) {
        programmes.requireCoordinator(programme);
        var content = tidied(typed);
        var faults = faults(content);
        if (!faults.isEmpty()) {
            return new TemplateResult.Incomplete(faults);
        }
        if (rows.lockedCount(programme) >= MOST) {
            return new TemplateResult.TooMany(MOST);
        }
        var id = desk.nextId();
        rows.add(id, programme, content, desk.me(), desk.now());
        audit.record("template.added", "programme", programme.value(), which(id));
        tell(programme);
        return new TemplateResult.Saved(id, 1);
    }

    /**
     * Changes one upon an edition, as a coordinator of its programme.
     *
     * @param upon the edition that was being changed
     */
    @PerMinute(60)
    public TemplateResult change(UUID id, int upon, TemplateContent typed) {
        var found = coordinated(rows.locked(id));
        var content = tidied(typed);
        var faults = faults(content);
        if (!faults.isEmpty()) {
            return new TemplateResult.Incomplete(faults);
        }
        if (found.content().equals(content)) {
            return new TemplateResult.Saved(id, found.edition());
        }
        if (found.edition() != upon) {
            return new TemplateResult.Newer(found.changedBy(), found.edition());
        }
        rows.change(id, content, desk.me(), desk.now());
        audit.record("template.changed", "programme", found.programme().value(), which(id));
        tell(found.programme());
        return new TemplateResult.Saved(id, found.edition() + 1);
    }

    /** Puts one away, so that nobody is offered it any more, or offers it again. */
    public void putAway(UUID id, boolean away) {
        var found = coordinated(rows.locked(id));
        rows.putAway(id, away ? desk.now() : null);
        if (away) {
            audit.record("template.put-away", "programme", found.programme().value(), which(id));
        } else {
            audit.record("template.offered", "programme", found.programme().value(), which(id));
        }
        tell(found.programme());
    }

    /**
     * What was typed and not saved.
     *
     * @param upon the edition that was being changed, 0 of a new one
     */
    public record Kept(int upon, TemplateContent content) {}

    /**
     * Keeps what a coordinator is typing; nobody else sees it.
     *
     * @param id the template, or null for a new one
     */
    public void keep(ProgrammeId programme, @Nullable UUID id, Kept typed) {
        programmes.requireCoordinator(programme);
        drafts.keep(place(programme, id), TemplateRows.KEPT.write(typed));
    }

    /** What the person acting typed and did not save, for this template or, with null, for a new one. */
    @Transactional(readOnly = true)
    public Optional<Kept> kept(ProgrammeId programme, @Nullable UUID id) {
        programmes.requireCoordinator(programme);
        return drafts.find(place(programme, id)).map(text -> TemplateRows.KEPT.read(text, programme.value()));
    }

    /** Forgets what was typed: it was saved, or thrown away. */
    public void discard(ProgrammeId programme, @Nullable UUID id) {
        programmes.requireCoordinator(programme);
        drafts.forget(place(programme, id));
    }

    private static Drafts.Place place(ProgrammeId programme, @Nullable UUID id) {
        return Drafts.Place.of("goal", "template", programme.value(), id == null ? "new" : id);
    }

    private GoalTemplate coordinated(Optional<GoalTemplate> found) {
        var one = found.orElseThrow(() -> new AccessDeniedException("No such template"));
        programmes.requireCoordinator(one.programme());
        return one;
    }

    private List<ProgrammeId> takingPart() {
        return programmes.takingPart().stream().map(ProgrammeSummary::id).toList();
    }

    private static Map<String, String> which(UUID id) {
        return Map.of("template", id.toString());
    }

    /** The other coordinators' pages are read anew. */
    private void tell(ProgrammeId programme) {
        rows.tell(programmes.coordinators(programme));
    }

    /** Languages in which nothing is written are no languages of it; spaces around names go. */
    private static TemplateContent tidied(TemplateContent typed) {
        if (!LANGUAGES.containsAll(typed.words().keySet())) {
            throw new IllegalArgumentException("Waymark is read in none of these languages");
        }
        var words = new java.util.HashMap<String, TemplateContent.Words>();
        typed.words().forEach((language, one) -> {
            if (!one.equals(TemplateContent.Words.blank())) {
                words.put(
                        language,
                        new TemplateContent.Words(
                                TypedText.strip(one.field()),
                                TypedText.strip(one.title()).replaceAll("\\s+", " "),
                                one.why(),
                                one.smart(),
                                one.measures(),
                                one.steps(),
                                one.obstacle(),
                                one.cue(),
                                one.then()));
            }
        });
        return new TemplateContent(typed.horizon(), typed.targetDays(), words);
    }

    /** What is wrong with it: what would be wrong with a goal that somebody begins with it, but for numbers left to them. */
    private List<Fault> faults(TemplateContent content) {
        var faults = new ArrayList<Fault>();
        if (content.words().isEmpty()) {
            faults.add(new Fault(
                    Locale.ENGLISH.getLanguage(),
                    new GoalFault(GoalProblem.TITLE_MISSING, "title", 0, GoalContent.MOST_TITLE)));
        }
        content.words().forEach((language, one) -> {
            if (one.field().isEmpty()) {
                faults.add(new Fault(
                        language, new GoalFault(GoalProblem.FIELD_MISSING, "field", 0, TemplateContent.MOST_FIELD)));
            }
            if (one.field().length() > TemplateContent.MOST_FIELD) {
                faults.add(new Fault(
                        language,
                        new GoalFault(
                                GoalProblem.LINE_TOO_LONG, "field", one.field().length(), TemplateContent.MOST_FIELD)));
            }
            var goal = content.content(Locale.forLanguageTag(language), desk.today());
            GoalRules.faults(GoalEdit.of(goal)).stream()
                    .filter(fault -> fault.problem() != GoalProblem.NUMBER_MISSING)
                    .forEach(fault -> faults.add(new Fault(language, fault)));
            days(content, one).stream()
                    .filter(day -> day < 0 || day > TemplateContent.MOST_DAYS)
                    .findFirst()
                    .ifPresent(day -> faults.add(new Fault(
                            language,
                            new GoalFault(GoalProblem.DAYS_OUT_OF_RANGE, "days", day, TemplateContent.MOST_DAYS))));
        });
        return faults;
    }

    private static List<Integer> days(TemplateContent content, TemplateContent.Words words) {
        var days = new ArrayList<Integer>();
        if (content.targetDays() != null) {
            days.add(content.targetDays());
        }
        for (var step : words.steps()) {
            if (step.days() != null) {
                days.add(step.days());
            }
        }
        return days;
    }
}
