package app.waymark.program;

import app.waymark.program.AnswerDirectory.Told;
import app.waymark.program.internal.AnswerStore;
import app.waymark.program.internal.FieldEntity;
import app.waymark.program.internal.FieldRepository;
import app.waymark.program.internal.InvitationRepository;
import app.waymark.shared.AccountId;
import app.waymark.shared.Changed;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.RetryOnConflict;
import app.waymark.shared.SystemActor;
import app.waymark.shared.TypedText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What I say to a programme that I take part in, or am invited to: for that programme alone, read by whom its fields say.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
@RetryOnConflict
public class Answers {

    private final AnswerDirectory directory;
    private final ProgrammeAccess access;
    private final FieldRepository fields;
    private final AnswerStore answers;
    private final ObjectProvider<PartQuestions> questions;
    private final Portions portions;
    private final InvitationRepository invitations;
    private final ApplicationEventPublisher events;
    private final CurrentActor actor;

    Answers(
            AnswerDirectory directory,
            ProgrammeAccess access,
            FieldRepository fields,
            AnswerStore answers,
            ObjectProvider<PartQuestions> questions,
            Portions portions,
            InvitationRepository invitations,
            ApplicationEventPublisher events,
            CurrentActor actor) {
        this.directory = directory;
        this.access = access;
        this.fields = fields;
        this.answers = answers;
        this.questions = questions;
        this.portions = portions;
        this.invitations = invitations;
        this.events = events;
        this.actor = actor;
    }

    /**
     * What I say to a field.
     *
     * @param before what was read before the change
     * @param text what is to stand there; empty for nothing
     */
    public record Said(String before, String text) {}

    /** What was said before answers belonged to a programme, and is read by nobody until it is assigned. */
    public record Unassigned(String key, String text) {}

    /** What I say to this programme; throws {@link AccessDeniedException} where I have no part in it. */
    @Transactional(readOnly = true)
    public AnswerSheet mine(ProgrammeId programme) {
        return sheet(programme, require(programme));
    }

    /**
     * Saves these answers, all or none; fields that are not named stay as they are. What is saved goes by the field's
     * settings as they are now, also where the text is the same as before.
     */
    public AnswersSaved save(ProgrammeId programme, Map<String, Said> said) {
        var me = require(programme);
        var current = new HashMap<String, FieldAnswer>();
        for (var one : sheet(programme, me).answers()) {
            current.put(one.field().key(), one);
        }
        for (var one : said.entrySet()) {
            var answer = current.get(one.getKey());
            if (answer == null || !answer.text().equals(one.getValue().before())) {
                return new AnswersSaved.Conflict(sheet(programme, me));
            }
            var text = TypedText.strip(one.getValue().text());
            var fault = answer.field().faultOf(text);
            if (fault.isPresent()) {
                return new AnswersSaved.Wrong(
                        answer.field(),
                        fault.get().why(),
                        text.length(),
                        fault.get().what());
            }
        }
        said.forEach((key, one) -> {
            var answer = current.get(key);
            var text = TypedText.strip(one.text());
            if (answer != null && (!answer.text().equals(text) || !answer.asSaid())) {
                answers.say(programme.value(), me.value(), answer.field(), text);
            }
        });
        events.publishEvent(Changed.person(me));
        return new AnswersSaved.Saved(sheet(programme, me));
    }

    /** What I said before answers belonged to a programme, where it could not be told to which; by key. */
    @Transactional(readOnly = true)
    public List<Unassigned> unassigned() {
        return answers.unassigned(actor.require().id().value()).entrySet().stream()
                .map(one -> new Unassigned(one.getKey(), one.getValue()))
                .toList();
    }

    /**
     * Gives one of those to a programme of mine, which must ask for it in a form that it can answer; what stands there
     * already is replaced. Where it is not given it stays what it was.
     */
    public AssignResult assign(String key, ProgrammeId programme) {
        var me = require(programme);
        var text = answers.unassigned(me.value()).get(key);
        var field = fields.find(programme.value(), key).map(FieldEntity::toField);
        if (text == null || field.isEmpty()) {
            return new AssignResult.NotAsked();
        }
        var fault = field.get().faultOf(text);
        if (fault.isPresent()) {
            return new AssignResult.Wrong(
                    field.get(), fault.get().why(), fault.get().what());
        }
        answers.say(programme.value(), me.value(), field.get(), text);
        answers.takeUnassigned(me.value(), key);
        return new AssignResult.Assigned();
    }

    /** Throws one of those away. */
    public void discard(String key) {
        answers.takeUnassigned(actor.require().id().value(), key);
    }

    /**
     * What somebody of a round says to its programme, for the programme's coordinators: what the fields open to them. Of
     * whoever has not answered yet it is what their own import said.
     */
    @Transactional(readOnly = true)
    public List<Told> of(RoundId round, AccountId person) {
        access.requireCoordinated(round);
        if (invitations.find(round.value(), person.value()).isEmpty()) {
            throw new AccessDeniedException("Nobody of this round");
        }
        return SystemActor.call(() -> directory.told(round, List.of(person), Readers.COORDINATORS))
                .getOrDefault(person, List.of());
    }

    private AnswerSheet sheet(ProgrammeId programme, AccountId me) {
        var said = answers.toSheet(programme.value(), me.value());
        Portion<Set<String>> elsewhere = Portion.known(Set.of());
        for (var one : questions) {
            elsewhere = elsewhere.with(one.toElsewhere(programme), Answers::both);
        }
        var read = portions.read(said, elsewhere);
        return new AnswerSheet(programme, read.of(said), read.of(elsewhere));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        return all;
    }

    private AccountId require(ProgrammeId programme) {
        var me = actor.require().id();
        if (!invitations.concerns(programme.value(), me.value())) {
            throw new AccessDeniedException("No part in this programme");
        }
        return me;
    }
}
