package app.waymark.report.ui;

import app.waymark.program.FieldUse;
import app.waymark.program.Readers;
import app.waymark.program.RoundId;
import app.waymark.shared.Drafts;
import app.waymark.shared.document.DocumentFormat;
import app.waymark.shared.document.UnreadableDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps where the columns of a file go, as the acting coordinator chose it for a round, until the file is in. */
final class KeptMapping {

    /** Where a column goes. */
    enum Way {
        /** To what it says of the person. */
        PERSON,
        /** To a field that there is. */
        FIELD,
        /** To one that is made for it. */
        NEW,
        /** Nowhere. */
        OUT
    }

    /**
     * What was chosen for one column.
     *
     * @param column its name in the file
     * @param field the key of the field it goes to, or what it says of the person; empty where it goes to none that there is
     * @param clears whether its empty cells take answers away
     */
    record Chosen(String column, Way way, String field, Readers readers, FieldUse use, boolean clears) {}

    private static final DocumentFormat<Mapping> FORMAT =
            DocumentFormat.of("chosen columns of a file", Mapping.class).build();

    private final Drafts drafts;
    private final Drafts.Place place;

    KeptMapping(Drafts drafts, RoundId round) {
        this.drafts = drafts;
        this.place = Drafts.Place.of("program", "import-columns", round);
    }

    /** What was chosen before, by the names of the columns; empty where nothing was. */
    Map<String, Chosen> find() {
        return drafts.find(place).map(this::read).orElse(List.of()).stream()
                .collect(Collectors.toMap(Chosen::column, chosen -> chosen, (first, second) -> second));
    }

    /** Keeps these choices in the place of those before. */
    void keep(List<Chosen> columns) {
        drafts.keep(place, FORMAT.write(new Mapping(columns)));
    }

    /** The file is in. */
    void done() {
        drafts.forget(place);
    }

    /** Choices that cannot be read any more are as good as none: they are made again from what is proposed. */
    private List<Chosen> read(String text) {
        try {
            return FORMAT.read(text, place.key()).columns();
        } catch (UnreadableDocument other) {
            return List.of();
        }
    }

    /** All of them, as they are kept. */
    record Mapping(List<Chosen> columns) {}
}
