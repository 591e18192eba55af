package app.waymark.skill.published;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Who publishes a set of skills that Waymark can read. */
public enum PublishedSource {
    ESCO("ESCO"),
    ONET("O*NET");

    private final String title;

    PublishedSource(String title) {
        this.title = title;
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /**
     * What its publisher asks to be said where its data are shown, in the words they ask for.
     *
     * @param version which of its versions, or an empty text where that is not known
     */
    public String credit(String version) {
        return switch (this) {
            case ESCO -> "This service uses the ESCO classification of the European Commission.";
            case ONET ->
                ("This product includes information from the O*NET " + version).stripTrailing()
                        + " Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA)."
                        + " Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. Waymark has modified all"
                        + " or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.";
        };
    }

    /** The id of the entry that its publisher calls so: the same in every installation, and for ever. */
    public UUID id(String uri) {
        return UUID.nameUUIDFromBytes((name() + ' ' + uri).getBytes(StandardCharsets.UTF_8));
    }
}
