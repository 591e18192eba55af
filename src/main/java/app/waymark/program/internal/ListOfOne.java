package app.waymark.program.internal;

import app.waymark.program.AddedPerson;
import app.waymark.shared.TypedText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** One person as a file of people has them, so that whoever is added by hand comes in by the same rules. */
public final class ListOfOne {

    private static final String HEADER = "email,name,role,capacity,language\n";

    private ListOfOne() {}

    /** The bytes of a file with this person and nobody else. */
    public static byte[] of(AddedPerson person) {
        var places = person.places();
        var row = List.of(
                        person.email(),
                        person.name(),
                        person.part().name().toLowerCase(Locale.ROOT),
                        places == null ? "" : places.toString(),
                        person.language().getLanguage())
                .stream()
                .map(ListOfOne::cell)
                .collect(Collectors.joining(","));
        return (HEADER + row + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** In one line, and in quotation marks, so that nothing typed is read as more than one cell. */
    private static String cell(String typed) {
        return '"' + TypedText.strip(typed).replaceAll("\\R", " ").replace("\"", "\"\"") + '"';
    }
}
