package app.waymark.engine.criteria;

import app.waymark.engine.model.PairRule;
import app.waymark.engine.model.Ruling;
import java.util.Map;

/** A rule as the engine asks it: by the people's ids. */
record GatedRule(Gate gate, Map<String, Integer> menteePlaces, Map<String, Integer> mentorPlaces) implements PairRule {

    @Override
    public String name() {
        return gate.name();
    }

    @Override
    public Ruling judge(String mentee, String mentor) {
        int i = place(menteePlaces, mentee);
        int j = place(mentorPlaces, mentor);
        return gate.test().allows(i, j)
                ? Ruling.ALLOWED
                : Ruling.refused(gate.comparison().finding(i, j).inEnglish());
    }

    private static int place(Map<String, Integer> places, String id) {
        Integer place = places.get(id);
        if (place == null) {
            throw new IllegalArgumentException("nothing is known of " + id + ", so no rule can be asked");
        }
        return place;
    }
}
