package app.waymark.skill.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an address asks for of a page of gaps.
 *
 * @param base the page
 * @param show which rows
 * @param framework the framework to be shown, or null
 * @param skill the skill whose levels stand beside the rows, or null where none was chosen
 */
record GapPlace(
        String base,
        Show show,
        @Nullable UUID framework,
        @Nullable UUID skill) {

    /** Which rows are shown. */
    enum Show {
        GAPS,
        FIELDS,
        ALL
    }

    static GapPlace of(String base, QueryParameters query) {
        var show = query.getSingleParameter("show")
                .flatMap(text -> Arrays.stream(Show.values())
                        .filter(one -> name(one).equals(text))
                        .findFirst())
                .orElse(Show.GAPS);
        return new GapPlace(base, show, id(query, "framework"), id(query, "skill"));
    }

    GapPlace with(Show other) {
        return new GapPlace(base, other, framework, null);
    }

    GapPlace with(@Nullable UUID other) {
        return new GapPlace(base, show, framework, other);
    }

    String path() {
        List<String> all = new ArrayList<>();
        if (show != Show.GAPS) {
            all.add("show=" + name(show));
        }
        Optional.ofNullable(framework).ifPresent(one -> all.add("framework=" + one));
        Optional.ofNullable(skill).ifPresent(one -> all.add("skill=" + one));
        return all.isEmpty() ? base : base + "?" + String.join("&", all);
    }

    private static String name(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable UUID id(QueryParameters query, String name) {
        try {
            return query.getSingleParameter(name).map(UUID::fromString).orElse(null);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
