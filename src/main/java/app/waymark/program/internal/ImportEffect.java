package app.waymark.program.internal;

import app.waymark.program.ImportChoices;
import app.waymark.program.ImportComparison.Change;
import app.waymark.program.ImportComparison.FewerPlaces;
import app.waymark.program.ImportComparison.Kind;
import app.waymark.program.ImportComparison.What;
import app.waymark.program.InvitationState;
import app.waymark.program.PartSaid;
import app.waymark.shared.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a row does with somebody: told before, and done after, by the same reckoning.
 *
 * @param row what is in their row, as it is to be written: with the part and the places that they have from then on
 * @param said the answers that are written, by the field's key
 * @param cleared the keys of the answers that are taken away
 */
record ImportEffect(
        PeopleFile.Person person,
        Kind kind,
        InvitationEntity.Row row,
        Map<String, String> said,
        Set<String> cleared,
        List<Change> changes,
        @Nullable FewerPlaces fewer) {

    /**
     * Reckons it.
     *
     * @param otherwise the language of the invitation where the file says none
     */
    static ImportEffect of(
            PeopleFile.Person person, RoundNow now, ImportPlan plan, ImportChoices choices, Locale otherwise) {
        return new Reckoning(person, now, plan, choices, otherwise).effect();
    }

    private static final class Reckoning {

        private final PeopleFile.Person person;
        private final RoundNow now;
        private final ImportPlan plan;
        private final ImportChoices choices;
        private final Locale otherwise;
        private final List<Change> changes = new ArrayList<>();
        private final Map<String, String> said = new LinkedHashMap<>();
        private final Set<String> cleared = new LinkedHashSet<>();
        private @Nullable FewerPlaces fewer;

        Reckoning(PeopleFile.Person person, RoundNow now, ImportPlan plan, ImportChoices choices, Locale otherwise) {
            this.person = person;
            this.now = now;
            this.plan = plan;
            this.choices = choices;
            this.otherwise = otherwise;
        }

        ImportEffect effect() {
            var account = now.account(person.email());
            var invited = account == null ? null : now.invited(account);
            if (invited != null && invited.state().settledByThePerson()) {
                changes.clear();
                return effect(Kind.LEFT_ALONE, row(person.part(), person.capacity(), otherwise));
            }
            answers(account);
            if (account == null || invited == null) {
                return effect(Kind.NEW, row(person.part(), person.capacity(), otherwise));
            }
            var joined = now.joined(account);
            var row = joined == null ? waiting(invited) : takingPart(account, joined, invited);
            boolean more = changes.stream().anyMatch(change -> !change.stays());
            return effect(more ? Kind.CHANGED : Kind.SAME, row);
        }

        private ImportEffect effect(Kind kind, InvitationEntity.Row row) {
            return new ImportEffect(person, kind, row, said, cleared, List.copyOf(changes), fewer);
        }

        private InvitationEntity.Row row(PartSaid part, @Nullable Integer places, Locale language) {
            return new InvitationEntity.Row(
                    person.name(),
                    Objects.requireNonNullElse(person.language(), language),
                    part.mentor(),
                    part.mentee(),
                    part.mentor() ? places : null);
        }

        /** A list of mentors makes nobody less of a mentee. */
        private PartSaid part(boolean mentor, boolean mentee) {
            var before = PartSaid.of(mentor, mentee);
            var after = PartSaid.of(
                    mentor || person.part().mentor(), mentee || person.part().mentee());
            if (before != after) {
                changed(What.PART, before.name(), after.name());
            }
            return after;
        }

        private InvitationEntity.Row waiting(InvitationEntity invited) {
            if (invited.state() == InvitationState.WITHDRAWN) {
                changes.add(new Change(What.BACK, null, "", "", false));
                return row(
                        person.part(),
                        person.capacity() == null ? invited.capacity() : person.capacity(),
                        invited.language());
            }
            var part = part(invited.mentor(), invited.mentee());
            var places = person.capacity() == null ? invited.capacity() : person.capacity();
            var row = row(part, places, invited.language());
            if (!Objects.equals(row.capacity(), invited.capacity())) {
                changed(What.PLACES, text(invited.capacity()), text(row.capacity()));
            }
            if (!row.name().equals(invited.name())) {
                changed(What.NAME, invited.name(), row.name());
            }
            if (!row.language().equals(invited.language())) {
                changed(
                        What.LANGUAGE,
                        invited.language().getLanguage(),
                        row.language().getLanguage());
            }
            return row;
        }

        /** Somebody who takes part has said what they are called; a file changes as what they take part. */
        private InvitationEntity.Row takingPart(AccountId account, ParticipantEntity joined, InvitationEntity invited) {
            var before = joined.toSummary();
            var part = part(before.mentor(), before.mentee());
            int places = before.capacity();
            var wanted = person.capacity();
            if (wanted != null && part.mentor() && wanted != places) {
                int mentees = now.mentees(account);
                boolean tooFew = wanted < mentees && wanted < places;
                if (tooFew) {
                    fewer = new FewerPlaces(person.row(), person.name(), wanted, mentees);
                }
                boolean stays = tooFew && !choices.fewerPlaces();
                changes.add(new Change(What.PLACES, null, text(places), text(wanted), stays));
                places = stays ? places : wanted;
            }
            return new InvitationEntity.Row(invited.name(), invited.language(), part.mentor(), part.mentee(), places);
        }

        private void answers(@Nullable AccountId account) {
            plan.answers(person).forEach((key, text) -> answer(account, key, text));
            plan.cleared(person).forEach(key -> answer(account, key, ""));
        }

        private void answer(@Nullable AccountId account, String key, String text) {
            var field = Objects.requireNonNull(plan.fields().get(key), "a declared field");
            var stands = account == null ? null : now.said(account, key);
            var before = stands == null ? "" : stands.text();
            if (before.equals(text) && (stands == null || !stands.own())) {
                // Who reads it may have changed since; that is written, and is no change of what is said.
                if (stands != null && !text.isEmpty()) {
                    said.put(key, text);
                }
                return;
            }
            if (before.equals(text)) {
                return;
            }
            boolean stays = stands != null && stands.own();
            changes.add(new Change(What.ANSWER, field, before, text, stays));
            if (stays) {
                return;
            }
            if (text.isEmpty()) {
                cleared.add(key);
            } else {
                said.put(key, text);
            }
        }

        private void changed(What what, String before, String after) {
            changes.add(new Change(what, null, before, after, false));
        }

        private static String text(@Nullable Integer places) {
            return places == null ? "" : Integer.toString(places);
        }
    }
}
