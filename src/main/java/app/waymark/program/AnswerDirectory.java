package app.waymark.program;

import app.waymark.program.internal.AnswerStore;
import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Portion;
import app.waymark.shared.Portions;
import app.waymark.shared.SystemActor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other people's answers, for the services of modules that have decided whom they read for: they ask as
 * {@link app.waymark.shared.SystemActor} and say for which circle. What a circle does not read is not given out; it holds
 * the narrower of the field's readers now and those it was said to. Each programme's answers are its own.
 */
@Service
@PreAuthorize("hasRole('SYSTEM')")
@Transactional(readOnly = true)
public class AnswerDirectory {

    private final AnswerStore answers;
    private final ObjectProvider<PartQuestions> questions;
    private final Portions portions;

    AnswerDirectory(AnswerStore answers, ObjectProvider<PartQuestions> questions, Portions portions) {
        this.answers = answers;
        this.portions = portions;
        this.questions = questions;
    }

    /** Something that somebody says, as a circle reads it. */
    public record Told(Field field, String text) {}

    /** What people said to fields that are used for one thing, by person and key, and what all fields are called. */
    public record Compared(Map<AccountId, Map<String, String>> answers, FieldNames names) {}

    /** What may be quoted of whom, and what the fields are called. */
    public record Quotable(Set<String> fields, Map<AccountId, Set<String>> kept, FieldNames names) {

        /** Whether what this person says to the field with this key may be quoted. */
        public boolean allows(AccountId person, String key) {
            return fields.contains(key) && !kept.getOrDefault(person, Set.of()).contains(key);
        }
    }

    /**
     * What this circle reads of what these people say to the programme of a round, by person, in the programme's order; who
     * says nothing to it is missing. What was said elsewhere in place of an answer stands in its place. One statement.
     */
    public Map<AccountId, List<Told>> told(RoundId round, Collection<AccountId> people, Readers circle) {
        var told = new HashMap<AccountId, List<Told>>();
        var answered = answers.toTold(
                round.value(), people.stream().map(AccountId::value).toList(), circle);
        var elsewhere = elsewhere(round, people, circle);
        var read = portions.read(answered, elsewhere);
        for (var row : read.of(answered)) {
            told.computeIfAbsent(new AccountId(row.account()), unused -> new ArrayList<>())
                    .add(new Told(row.field(), row.text()));
        }
        read.of(elsewhere)
                .forEach(one -> one.forEach((who, said) -> said.forEach((field, text) ->
                        replace(told.computeIfAbsent(who, unused -> new ArrayList<>()), field, text))));
        return told;
    }

    private Portion<List<Map<AccountId, Map<Field, String>>>> elsewhere(
            RoundId round, Collection<AccountId> people, Readers circle) {
        Portion<List<Map<AccountId, Map<Field, String>>>> all = Portion.known(List.of());
        if (circle == Readers.NOBODY || people.isEmpty()) {
            return all;
        }
        var reader = SystemActor.onBehalfOf().map(Actor::locale).orElse(Locale.ENGLISH);
        for (var one : questions) {
            all = all.with(
                    one.toTold(round, people, reader), (before, more) -> Stream.concat(before.stream(), Stream.of(more))
                            .toList());
        }
        return all;
    }

    private static void replace(List<Told> told, Field field, String text) {
        for (int at = 0; at < told.size(); at++) {
            if (told.get(at).field().key().equals(field.key())) {
                told.set(at, new Told(told.get(at).field(), text));
                return;
            }
        }
        told.addFirst(new Told(field, text));
    }

    /**
     * What everybody who takes part in a round says to the fields that its policy may compare, by person and key, whoever
     * reads it: for comparing, never for showing. One statement.
     */
    public Compared forMatching(RoundId round) {
        return used(round, FieldUse.MATCHING);
    }

    /**
     * What everybody who takes part in a round says to the fields that are there for fairness, by person and key, whoever
     * reads it: for counting groups, never for showing one answer, and never for matching. One statement.
     */
    public Compared forFairness(RoundId round) {
        return used(round, FieldUse.FAIRNESS);
    }

    /** What a circle may be quoted of these people in an explanation; one statement. */
    public Quotable quotable(ProgrammeId programme, Collection<AccountId> people, Readers circle) {
        var open = new HashSet<String>();
        var kept = new HashMap<AccountId, Set<String>>();
        var names = new HashMap<String, FieldNames.Label>();
        for (var row : answers.quotable(
                programme.value(), people.stream().map(AccountId::value).toList(), circle)) {
            if (row.account() == null) {
                names.put(row.key(), new FieldNames.Label(row.labelEn(), row.labelDe()));
                if (row.open()) {
                    open.add(row.key());
                }
            } else {
                kept.computeIfAbsent(new AccountId(row.account()), unused -> new HashSet<>())
                        .add(row.key());
            }
        }
        return new Quotable(open, kept, new FieldNames(names));
    }

    /** What a programme calls its fields; one statement. */
    public FieldNames names(ProgrammeId programme) {
        return quotable(programme, List.of(), Readers.NOBODY).names();
    }

    private Compared used(RoundId round, FieldUse use) {
        var found = new HashMap<AccountId, Map<String, String>>();
        var names = new HashMap<String, FieldNames.Label>();
        for (var row : answers.used(round.value(), use)) {
            if (row.account() == null) {
                names.put(row.key(), new FieldNames.Label(row.labelEn(), row.labelDe()));
            } else {
                found.computeIfAbsent(new AccountId(row.account()), unused -> new HashMap<>())
                        .put(row.key(), row.text());
            }
        }
        return new Compared(found, new FieldNames(names));
    }
}
