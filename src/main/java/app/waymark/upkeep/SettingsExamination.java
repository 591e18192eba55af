package app.waymark.upkeep;

import app.waymark.shared.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Settings that nobody reads, since their names are misspelt, and those that are for trying out alone. */
final class SettingsExamination implements Examination {

    private static final String OURS = "waymark.";

    private final InstallationSettings settings;

    SettingsExamination(InstallationSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        var diagnoses = new ArrayList<Diagnosis>();
        var known = known();
        var unread = given().stream()
                .filter(name -> known.stream().noneMatch(one -> plain(one).equals(plain(name))))
                .toList();
        unread.forEach(name -> diagnoses.add(Diagnosis.warning(
                "Settings",
                name + " is set, and nothing reads it"
                        + NearestName.of(name, known)
                                .map(near -> ": did you mean " + near + "?")
                                .orElse("."))));
        if (settings.flag("waymark.demo")) {
            diagnoses.add(Diagnosis.warning(
                    "Settings", "WAYMARK_DEMO is on: an empty database gets a demo whose passwords are public."));
        }
        if (diagnoses.isEmpty()) {
            diagnoses.add(Diagnosis.well("Settings", "Each setting whose name begins with WAYMARK_ is one."));
        }
        return diagnoses;
    }

    /** The names of our settings as they stand in the environment. */
    private SortedSet<String> known() {
        var names = new TreeSet<String>();
        for (var source : settings.environment().getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> named && !isEnvironment(named)) {
                for (var name : named.getPropertyNames()) {
                    if (name.startsWith(OURS)) {
                        names.add(name.replaceAll("\\[\\d+]", "")
                                .replaceAll("[.-]", "_")
                                .toUpperCase(Locale.ROOT));
                    }
                }
            }
        }
        return names;
    }

    private SortedSet<String> given() {
        var names = new TreeSet<String>();
        for (var source : settings.environment().getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> named && isEnvironment(named)) {
                for (var name : named.getPropertyNames()) {
                    if (name.startsWith("WAYMARK_")) {
                        names.add(name);
                    }
                }
            }
        }
        return names;
    }

    private static boolean isEnvironment(EnumerablePropertySource<?> source) {
        return source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
    }

    /** Spring reads {@code RETRYAFTER} and {@code RETRY_AFTER} alike. */
    private static String plain(String name) {
        return name.replace("_", "");
    }
}
