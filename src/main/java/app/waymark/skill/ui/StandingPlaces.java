package app.waymark.skill.ui;

import app.waymark.shared.Drafts;
import app.waymark.skill.OwnStanding;
import app.waymark.skill.StandingEntry;
import app.waymark.skill.StandingPart;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where what is typed of where one stands is kept until it is saved: the same whether it is typed on the page or asked for. */
final class StandingPlaces {

    private StandingPlaces() {}

    /** The words of what is there, or with null of what is new in a part. */
    static Drafts.Place words(StandingPart part, @Nullable UUID entry) {
        return Drafts.Place.of("skill", "standing", entry == null ? part : entry, "words");
    }

    /** The example beside them. */
    static Drafts.Place example(StandingPart part, @Nullable UUID entry) {
        return Drafts.Place.of("skill", "standing", entry == null ? part : entry, "example");
    }

    /** All there are. */
    static List<Drafts.Place> of(OwnStanding standing) {
        return Stream.concat(
                        Arrays.stream(StandingPart.values())
                                .flatMap(part -> Stream.of(words(part, null), example(part, null))),
                        standing.entries().stream().flatMap(StandingPlaces::of))
                .toList();
    }

    private static Stream<Drafts.Place> of(StandingEntry entry) {
        return Stream.of(words(entry.part(), entry.id()), example(entry.part(), entry.id()));
    }
}
