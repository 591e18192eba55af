package app.waymark.matching.internal;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.criteria.Vocabulary;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.model.Objective;
import app.waymark.matching.Policy;
import app.waymark.matching.Policy.SwitchedRule;
import app.waymark.matching.SkillAttributes;
import app.waymark.program.Field;
import app.waymark.program.SensitiveNames;
import app.waymark.shared.TypedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Waymark proposes while no coordinator has said otherwise, made from the attributes that the people of the round
 * have: whatever both sides know and that takes few enough values to be compared. Everything goes by shares of the people, so
 * that a single odd row changes nothing; the shares stand in {@code docs/coordinating.md}.
 */
final class DefaultPolicy {

    /** Beyond so many values an attribute is a text of one's own rather than a choice. */
    private static final int FEW = 60;

    private static final double MOST_OF = 0.6;

    /** The share of the mentees who must have ranked somebody for wishes to decide. */
    private static final double ENOUGH_WISH = 0.5;

    /** The share of a side's people who must say something under a name for it to be one of that side's attributes. */
    private static final double ENOUGH_SAY = 0.25;

    /** The share of people who must be on a scale for it to be theirs, and known for a rule to refuse who is not. */
    private static final double NEARLY_ALL = 0.95;

    /** The share of people who say several things at once from which on what they say is a list. */
    private static final double SEVERAL = 0.1;

    /** Texts and contact details; never compared. */
    private static final Set<String> NEVER = Set.of(
            "headline",
            "about",
            "biography",
            "name",
            "first name",
            "last name",
            "email address",
            "job title",
            "vorname",
            "nachname",
            "e-mail",
            "lebenslauf",
            "stellenbezeichnung");

    /** Answers that say something of the form rather than of the person. */
    private static final Set<String> YES_OR_NO = Set.of("yes", "no", "true", "false", "ja", "nein", "y", "n", "0", "1");

    private static final Set<String> LANGUAGES = Set.of(Field.LANGUAGES, "language", "sprache", "sprachen");

    private static final Set<String> ORGANISATION =
            Set.of(Field.ORGANISATION, "organization", "company", "employer", "unternehmen", "firma", "arbeitgeber");

    private static final Set<String> FREE_TIME =
            Set.of("availability", "free time", "verfügbarkeit", "freie zeit", "freie zeiten");

    private final Vocabulary vocabulary = new Vocabulary(Map.of());
    private final List<List<String>> scales;
    private final Map<String, Values> ofMentees = new TreeMap<>();
    private final Map<String, Values> ofMentors = new TreeMap<>();
    private final List<WeightedCriterion> criteria = new ArrayList<>();
    private final List<SwitchedRule> rules = new ArrayList<>();
    private final Set<String> confidential = new HashSet<>();

    private DefaultPolicy(List<List<String>> scales) {
        this.scales = scales;
    }

    /** Somebody in the round with what they say of themselves. */
    record Somebody(boolean mentee, boolean mentor, Map<String, String> attributes) {
        private boolean both() {
            return mentee && mentor;
        }
    }

    /** The values of one attribute over one side: as whole texts and one by one, and how many people have any. */
    private static final class Values {
        private final Map<String, Integer> texts = new HashMap<>();
        private final Set<String> singles = new HashSet<>();
        private int people;
        /** Those of them who are on this side alone. */
        private int oneSided;
        /** Those who say several things at once. */
        private int several;
    }

    /**
     * The policy proposed.
     *
     * @param wishing how many mentees have ranked somebody
     * @param scales ordered scales that are known by their values
     * @param skills whether {@link #enough} of both sides let skills of the programme enter
     */
    static Policy of(List<Somebody> people, int wishing, List<List<String>> scales, boolean skills) {
        var made = new DefaultPolicy(scales);
        var mentees = people.stream().filter(Somebody::mentee).toList();
        var mentors = people.stream().filter(Somebody::mentor).toList();
        made.read(mentees, made.ofMentees);
        made.read(mentors, made.ofMentors);
        made.propose(mentees.size(), mentors.size(), skills);
        boolean wished = wishing > 0 && (wishing >= ENOUGH_WISH * mentees.size() || made.criteria.isEmpty());
        return new Policy(
                made.criteria,
                made.rules,
                Map.of(),
                wished ? Objective.FIRST_CHOICES : Objective.SCORE,
                true,
                false,
                true,
                made.confidential);
    }

    private void read(List<Somebody> side, Map<String, Values> into) {
        for (var one : side) {
            one.attributes().forEach((name, text) -> {
                if (!NEVER.contains(name) && !TypedText.blank(text)) {
                    read(one, text, into.computeIfAbsent(name, unused -> new Values()));
                }
            });
        }
        // What people say who are on both sides may be of their other one; they are asked only where there are few
        // others.
        long alone = side.stream().filter(one -> !one.both()).count();
        boolean enough = alone >= ENOUGH_SAY * side.size();
        into.values()
                .removeIf(one -> enough ? one.oneSided < ENOUGH_SAY * alone : one.people < ENOUGH_SAY * side.size());
    }

    private void read(Somebody one, String text, Values into) {
        into.people++;
        into.oneSided += one.both() ? 0 : 1;
        if (into.texts.size() <= FEW) {
            into.texts.merge(vocabulary.key(text), 1, Integer::sum);
        }
        var values = vocabulary.values(text);
        into.several += values.size() > 1 ? 1 : 0;
        if (into.singles.size() <= FEW * FEW) {
            values.forEach(value -> into.singles.add(vocabulary.key(value)));
        }
    }

    private void propose(int mentees, int mentors, boolean levels) {
        ofMentees.values().removeIf(one -> YES_OR_NO.containsAll(one.texts.keySet()));
        ofMentors.values().removeIf(one -> YES_OR_NO.containsAll(one.texts.keySet()));
        skills(levels);
        var used = new HashSet<>(Set.of(Field.OFFERS, Field.SEEKS));
        for (var one : ofMentees.entrySet()) {
            var name = one.getKey();
            var mentee = one.getValue();
            var mentor = ofMentors.get(name);
            if (mentor != null && used.add(name)) {
                shared(name, mentee, mentor, mentees, mentors);
            }
        }
        for (var one : ofMentees.entrySet()) {
            if (!ofMentors.containsKey(one.getKey()) && used.add(one.getKey())) {
                found(one.getKey(), one.getValue());
            }
        }
    }

    /** Whether so many of a side's people say something that it is one of that side's attributes. */
    static boolean enough(int saying, long people) {
        return saying > 0 && saying >= ENOUGH_SAY * people;
    }

    /** Skills with levels take the place of words separated by commas. */
    private void skills(boolean levels) {
        if (levels) {
            add(new Criterion.SkillsTaught("skills", SkillAttributes.SOUGHT, SkillAttributes.OFFERED, 20, 1));
        } else if (ofMentees.containsKey(Field.SEEKS) && ofMentors.containsKey(Field.OFFERS)) {
            add(new Criterion.ShareOfSought("skills", Field.SEEKS, Field.OFFERS, 20));
        }
    }

    private void shared(String name, Values mentee, Values mentor, int mentees, int mentors) {
        var scale = scale(mentee, mentor);
        boolean known = mentee.people >= NEARLY_ALL * mentees && mentor.people >= NEARLY_ALL * mentors;
        if (LANGUAGES.contains(name)) {
            rules.add(new SwitchedRule(new Rule.SharedAtLeast(name, name, name, 1), known));
        } else if (ORGANISATION.contains(name)) {
            // Where most are of one organisation, the rule would leave hardly anybody to be matched with.
            boolean mixed = isMixed(mentee) && isMixed(mentor) && alike(mentee, mentor) <= 0.5;
            rules.add(new SwitchedRule(new Rule.NeverSame(name, name, name), mixed));
        } else if (FREE_TIME.contains(name)) {
            add(new Criterion.SharedFreeTime(name, name, name, 10, 120));
        } else if (!scale.isEmpty()) {
            rules.add(new SwitchedRule(new Rule.StepsAboveWithin(name, name, name, scale, 1, 2), known));
            add(new Criterion.StepsAbove(name, name, name, scale, Map.of(1, 9, 2, 12)));
        } else if (mentee.texts.size() <= FEW && mentor.texts.size() <= FEW && overlap(mentee, mentor) > 0) {
            if (isList(mentor) || isList(mentee)) {
                add(new Criterion.SharedValues(name, name, name, 5, 3));
            } else if (mentee.texts.size() > 1 && mentor.texts.size() > 1) {
                add(new Criterion.SameValue(name, name, name, 10));
            }
        } else if (mentee.singles.size() <= FEW && mentor.singles.size() <= FEW && overlap(mentee, mentor) > MOST_OF) {
            add(new Criterion.SharedValues(name, name, name, 5, 3));
        }
    }

    /** What a mentee seeks under one name may be what mentors say of themselves under another: their values tell. */
    private void found(String name, Values mentee) {
        ofMentors.entrySet().stream()
                .filter(one -> mentee.singles.size() > 1
                        && mentee.singles.size() <= FEW
                        && overlap(mentee, one.getValue()) >= MOST_OF)
                .max(java.util.Comparator.comparingDouble(one -> overlap(mentee, one.getValue())))
                .ifPresent(one -> add(new Criterion.SharedValues(name, name, one.getKey(), 6, 1)));
    }

    private void add(Criterion criterion) {
        criteria.add(new WeightedCriterion(criterion, 1));
        if (SensitiveNames.isSensitive(criterion.menteeAttribute())
                || SensitiveNames.isSensitive(criterion.mentorAttribute())) {
            confidential.add(criterion.name());
        }
    }

    private static boolean isList(Values values) {
        return values.several >= SEVERAL * values.people;
    }

    /** Whether people say different things, and not one of them alone. */
    private static boolean isMixed(Values values) {
        int most =
                values.texts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return most <= (1 - SEVERAL) * values.people;
    }

    /** The share of pairs whose texts are the same. */
    private static double alike(Values mentee, Values mentor) {
        double same = 0;
        for (var one : mentee.texts.entrySet()) {
            same += (double) one.getValue() * mentor.texts.getOrDefault(one.getKey(), 0);
        }
        return same / ((double) mentee.people * mentor.people);
    }

    private List<String> scale(Values mentee, Values mentor) {
        for (var scale : scales) {
            var keys = new HashMap<String, Integer>();
            scale.forEach(step -> keys.put(vocabulary.key(step), keys.size()));
            if (mentee.texts.keySet().stream().filter(keys::containsKey).count() > 1
                    && isOn(keys.keySet(), mentee)
                    && isOn(keys.keySet(), mentor)) {
                return scale;
            }
        }
        return List.of();
    }

    private static boolean isOn(Set<String> scale, Values values) {
        int on = values.texts.entrySet().stream()
                .filter(one -> scale.contains(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return values.texts.size() <= FEW && on >= NEARLY_ALL * values.people;
    }

    /** The share of the mentees' values that mentors have too. */
    private static double overlap(Values mentee, Values mentor) {
        long both = mentee.singles.stream().filter(mentor.singles::contains).count();
        return mentee.singles.isEmpty() ? 0 : (double) both / mentee.singles.size();
    }
}
