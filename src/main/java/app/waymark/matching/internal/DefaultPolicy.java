package app.waymark.matching.internal;

import app.waymark.engine.criteria.Criterion;
import app.waymark.engine.criteria.Rule;
import app.waymark.engine.criteria.WeightedCriterion;
import app.waymark.engine.criteria.Wording;
import app.waymark.engine.model.Objective;
import app.waymark.matching.Policy;
import app.waymark.matching.Policy.SwitchedRule;
import app.waymark.program.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What Waymark proposes while no coordinator has said otherwise, made from the attributes that the people of the round
 * have: whatever both sides know and that takes few enough values to be compared.
 */
final class DefaultPolicy {

    /** Beyond so many values an attribute is a text of one's own rather than a choice. */
    private static final int FEW = 60;

    private static final double MOST_OF = 0.6;

    /** Ordered scales that are known by their values; others a coordinator writes down. */
    private static final List<List<String>> SCALES = List.of(
            List.of("AA", "AO", "EO", "HEO", "SEO", "Grade 7", "Grade 6", "SCS1", "SCS2", "SCS3", "SCS4"),
            List.of("Junior", "Mid", "Senior", "Lead", "Principal", "Director"));

    /** What somebody may not want the other to be told as a reason, by what its name begins with or holds. */
    private static final List<String> PERSONAL = List.of(
            "identit", "characteristic", "gender", "sex", "ethnic", "relig", "disab", "orientation", "health", "age");

    /** Texts and contact details; never compared. */
    private static final Set<String> NEVER =
            Set.of("headline", "about", "biography", "name", "first name", "last name", "email address", "job title");

    /** Answers that say something of the form rather than of the person. */
    private static final Set<String> YES_OR_NO = Set.of("yes", "no", "true", "false", "ja", "nein", "y", "n", "0", "1");

    private final Wording wording = new Wording(Map.of());
    private final Map<String, Values> ofMentees = new TreeMap<>();
    private final Map<String, Values> ofMentors = new TreeMap<>();
    private final List<WeightedCriterion> criteria = new ArrayList<>();
    private final List<SwitchedRule> rules = new ArrayList<>();
    private final Set<String> confidential = new HashSet<>();

    private DefaultPolicy() {}

    /** The values of one attribute over one side: as whole texts and one by one, and how many people have any. */
    private static final class Values {
        private final Set<String> texts = new HashSet<>();
        private final Set<String> singles = new HashSet<>();
        private int people;
    }

    static Policy of(Snapshots.People people, boolean wished) {
        var made = new DefaultPolicy();
        int mentees = 0;
        int mentors = 0;
        for (var one : people.participants()) {
            var attributes = people.attributes(one.account());
            if (one.mentee()) {
                mentees++;
                made.read(attributes, made.ofMentees);
            }
            if (one.mentor()) {
                mentors++;
                made.read(attributes, made.ofMentors);
            }
        }
        made.propose(mentees, mentors);
        return new Policy(
                made.criteria,
                made.rules,
                Map.of(),
                wished ? Objective.FIRST_CHOICES : Objective.SCORE,
                true,
                false,
                made.confidential);
    }

    private void read(Map<String, String> attributes, Map<String, Values> into) {
        attributes.forEach((name, text) -> {
            if (!NEVER.contains(name) && !text.isBlank()) {
                var values = into.computeIfAbsent(name, unused -> new Values());
                values.people++;
                if (values.texts.size() <= FEW) {
                    values.texts.add(wording.key(text));
                }
                if (values.singles.size() <= FEW * FEW) {
                    wording.values(text).forEach(one -> values.singles.add(wording.key(one)));
                }
            }
        });
    }

    private void propose(int mentees, int mentors) {
        ofMentees.values().removeIf(one -> YES_OR_NO.containsAll(one.texts));
        ofMentors.values().removeIf(one -> YES_OR_NO.containsAll(one.texts));
        skills();
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

    private void skills() {
        if (ofMentees.containsKey(Field.SEEKS) && ofMentors.containsKey(Field.OFFERS)) {
            add(new Criterion.ShareOfSought("skills", Field.SEEKS, Field.OFFERS, 20));
        }
    }

    private void shared(String name, Values mentee, Values mentor, int mentees, int mentors) {
        var scale = scale(mentee, mentor);
        if (name.equals(Field.LANGUAGES)) {
            boolean known = mentee.people == mentees && mentor.people == mentors;
            rules.add(new SwitchedRule(new Rule.SharedAtLeast(name, name, name, 1), known));
        } else if (name.equals(Field.ORGANISATION)) {
            boolean several = mentee.texts.size() > 1 && mentor.texts.size() > 1;
            rules.add(new SwitchedRule(new Rule.NeverSame(name, name, name), several));
        } else if (name.equals("availability") || name.equals("free time")) {
            add(new Criterion.SharedFreeTime(name, name, name, 10, 120));
        } else if (!scale.isEmpty()) {
            rules.add(new SwitchedRule(new Rule.StepsAboveWithin(name, name, name, scale, 1, 2), true));
            add(new Criterion.StepsAbove(name, name, name, scale, Map.of(1, 9, 2, 12)));
        } else if (mentee.texts.size() <= FEW && mentor.texts.size() <= FEW && overlap(mentee, mentor) > 0) {
            if (mentor.texts.size() > mentor.singles.size() || mentee.texts.size() > mentee.singles.size()) {
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
        var names =
                (criterion.menteeAttribute() + " " + criterion.mentorAttribute()).toLowerCase(java.util.Locale.ROOT);
        if (List.of(names.split("[^\\p{L}]+")).stream().anyMatch(word -> PERSONAL.stream()
                .anyMatch(part -> part.length() > 3 ? word.startsWith(part) : word.equals(part)))) {
            confidential.add(criterion.name());
        }
    }

    private List<String> scale(Values mentee, Values mentor) {
        for (var scale : SCALES) {
            var keys = new HashMap<String, Integer>();
            scale.forEach(step -> keys.put(wording.key(step), keys.size()));
            if (mentee.texts.size() > 1
                    && keys.keySet().containsAll(mentee.texts)
                    && keys.keySet().containsAll(mentor.texts)) {
                return scale;
            }
        }
        return List.of();
    }

    /** The share of the mentees' values that mentors have too. */
    private static double overlap(Values mentee, Values mentor) {
        long both = mentee.singles.stream().filter(mentor.singles::contains).count();
        return mentee.singles.isEmpty() ? 0 : (double) both / mentee.singles.size();
    }
}
