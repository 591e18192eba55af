package app.waymark.program.internal;

import app.waymark.account.NewAccount;
import app.waymark.program.Field;
import app.waymark.program.ImportResult.Fault;
import app.waymark.program.ImportResult.Reason;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.Excerpt;
import app.waymark.shared.TypedText;
import app.waymark.shared.csv.CsvText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a file of people; knows the file's form and nothing of who is in the round already. */
public final class PeopleFile {

    /**
     * One good row.
     *
     * @param row its line in the file, as a spreadsheet counts it
     * @param capacity how many mentees a mentor takes; null where the file does not say
     * @param language the person's language; null where the file does not say
     * @param answers what the other columns say, by the column's name; what is empty is not said and is missing
     */
    public record Person(
            int row,
            EmailAddress email,
            String name,
            boolean mentor,
            boolean mentee,
            @Nullable Integer capacity,
            @Nullable Locale language,
            Map<String, String> answers) {}

    /**
     * The good rows and the faults; where there are faults the rows are of no use.
     *
     * @param columns the names of the other columns, in the file's order
     * @param faults the first of them, {@link PeopleImport#MOST_FAULTS} at most
     * @param total how many there are in all
     */
    public record Read(List<Person> people, List<String> columns, List<Fault> faults, int total) {

        /** Nothing is read of it, for this reason. */
        public static Read refused(Reason reason) {
            return new Read(List.of(), List.of(), List.of(new Fault(0, "", reason, "")), 1);
        }
    }

    private static final Set<String> EMAIL =
            Set.of("email", "e-mail", "mail", "email address", "e-mail address", "e-mail-adresse");
    private static final Set<String> NAME = Set.of("name", "full name", "display name");
    private static final Set<String> FIRST = Set.of("first name", "firstname", "given name", "vorname");
    private static final Set<String> LAST = Set.of("last name", "lastname", "surname", "family name", "nachname");
    private static final Set<String> ROLE = Set.of("role", "part", "rolle");
    private static final Set<String> CAPACITY = Set.of("capacity", "places", "plätze", "kapazität");

    static final int SHOWN = 61;

    private static final Set<String> LANGUAGE = Set.of("language", "preferred language", "mail language", "sprache");

    // Cells are cut from a row all at once, and each takes many times the memory that it takes in the file.
    private static final int MOST_CELLS = 1_000;

    private final PeopleImport.Part part;
    private final List<Fault> faults = new ArrayList<>();
    private int total;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<EmailAddress, Integer> seen = new HashMap<>();

    private PeopleFile(PeopleImport.Part part) {
        this.part = part;
    }

    /** Reads the whole file and finds every fault in it. */
    public static Read read(byte[] file, PeopleImport.Part part) {
        var reading = new PeopleFile(part);
        reading.read(file);
        return new Read(reading.people, reading.others(), reading.faults, reading.total);
    }

    private void read(byte[] file) {
        if (file.length > PeopleImport.MOST_BYTES) {
            fault(0, "", Reason.TOO_LARGE, Integer.toString(PeopleImport.MOST_BYTES / 1_000_000));
            return;
        }
        CsvText text;
        try {
            text = CsvText.of(file);
        } catch (CsvText.NotTextException notText) {
            fault(0, "", Reason.NOT_TEXT, "");
            return;
        }
        if (text.isWiderThan(MOST_CELLS)) {
            fault(0, "", Reason.TOO_MANY_COLUMNS, Integer.toString(Field.MOST));
            return;
        }
        try (var parser = text.parser()) {
            var iterator = parser.iterator();
            if (!iterator.hasNext() || !header(iterator.next())) {
                if (faults.isEmpty()) {
                    fault(0, "", Reason.NO_ROWS, "");
                }
                return;
            }
            while (iterator.hasNext()) {
                var row = iterator.next();
                if (row.getRecordNumber() > Participants.MOST) {
                    fault(0, "", Reason.TOO_LARGE, Integer.toString(Participants.MOST));
                    return;
                }
                // Empty lines are passed over but counted, so that a row's number is the spreadsheet's.
                if (row.size() > 1 || !TypedText.blank(row.get(0))) {
                    person(row);
                }
            }
            if (people.isEmpty() && faults.isEmpty()) {
                fault(0, "", Reason.NO_ROWS, "");
            }
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException notCsv) {
            fault(0, "", Reason.NOT_CSV, "");
        }
    }

    private boolean header(CSVRecord header) {
        for (int i = 0; i < header.size(); i++) {
            var name = normal(header.get(i));
            if (!name.isEmpty() && columns.putIfAbsent(name, i) != null) {
                fault(1, header.get(i), Reason.TWICE_COLUMN, header.get(i));
            }
        }
        if (columns.size() > Field.MOST) {
            fault(1, "", Reason.TOO_MANY_COLUMNS, Integer.toString(Field.MOST));
        }
        columns.keySet().stream()
                .filter(name -> name.length() > Field.LONGEST_KEY)
                .forEach(name -> fault(1, name, Reason.LONG_VALUE, name));
        if (column(EMAIL).isEmpty()) {
            fault(1, "", Reason.NO_COLUMN, "email");
        }
        if (column(NAME).isEmpty() && (column(FIRST).isEmpty() || column(LAST).isEmpty())) {
            fault(1, "", Reason.NO_COLUMN, "name");
        }
        if (part == PeopleImport.Part.AS_WRITTEN && column(ROLE).isEmpty()) {
            fault(1, "", Reason.NO_COLUMN, "role");
        }
        return faults.isEmpty();
    }

    private void person(CSVRecord row) {
        int before = total;
        int number = (int) row.getRecordNumber();
        if (row.size()
                < columns.values().stream().mapToInt(index -> index + 1).max().orElse(0)) {
            fault(number, "", Reason.MISSING_CELLS, Integer.toString(row.size()));
            return;
        }
        var email = email(row, number);
        var name = name(row, number);
        var role = role(row, number);
        var capacity = capacity(row, number);
        var language = language(row, number);
        var answers = answers(row, number);
        if (total == before && email.isPresent()) {
            people.add(new Person(
                    number,
                    email.get(),
                    name,
                    role.contains("mentor"),
                    role.contains("mentee"),
                    capacity,
                    language,
                    answers));
        }
    }

    private Optional<EmailAddress> email(CSVRecord row, int number) {
        var text = cell(row, EMAIL);
        if (text.isEmpty()) {
            fault(number, "email", Reason.NO_EMAIL, "");
            return Optional.empty();
        }
        var email = EmailAddress.parse(text);
        if (email.isEmpty()) {
            fault(number, "email", Reason.BAD_EMAIL, text);
        } else {
            var first = seen.putIfAbsent(email.get(), number);
            if (first != null) {
                fault(number, "email", Reason.TWICE_EMAIL, Integer.toString(first));
            }
        }
        return email;
    }

    private String name(CSVRecord row, int number) {
        var whole = cell(row, NAME);
        var name = NewAccount.tidied(whole.isEmpty() ? cell(row, FIRST) + " " + cell(row, LAST) : whole);
        if (name.isEmpty()) {
            fault(number, "name", Reason.NO_NAME, "");
        } else if (name.length() > NewAccount.LONGEST_NAME) {
            fault(number, "name", Reason.LONG_NAME, name);
        }
        return name;
    }

    private Set<String> role(CSVRecord row, int number) {
        if (part != PeopleImport.Part.AS_WRITTEN) {
            return Set.of(part == PeopleImport.Part.MENTORS ? "mentor" : "mentee");
        }
        var text = normal(cell(row, ROLE));
        if (text.length() > SHOWN) {
            fault(number, "role", Reason.BAD_ROLE, text);
            return Set.of();
        }
        var found = new HashSet<String>();
        for (var word : text.split("[,;/+&]| and | und ", -1)) {
            switch (TypedText.strip(word)) {
                case "mentor", "mentorin", "mentors" -> found.add("mentor");
                case "mentee", "mentees" -> found.add("mentee");
                case "both", "beides" -> found.addAll(Set.of("mentor", "mentee"));
                case "" -> fault(number, "role", Reason.NO_ROLE, "");
                default -> fault(number, "role", Reason.BAD_ROLE, text);
            }
        }
        return found;
    }

    private @Nullable Integer capacity(CSVRecord row, int number) {
        var text = cell(row, CAPACITY);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,4}")) {
            int capacity = Integer.parseInt(text);
            if (capacity <= ParticipantEntity.MOST_MENTEES) {
                return capacity;
            }
        }
        fault(number, "capacity", Reason.BAD_CAPACITY, text);
        return null;
    }

    private @Nullable Locale language(CSVRecord row, int number) {
        var text = normal(cell(row, LANGUAGE));
        return switch (text) {
            case "" -> null;
            case "en", "eng", "english", "englisch" -> Locale.ENGLISH;
            case "de", "deu", "ger", "german", "deutsch" -> Locale.GERMAN;
            default -> {
                fault(number, "language", Reason.BAD_LANGUAGE, text);
                yield null;
            }
        };
    }

    private Map<String, String> answers(CSVRecord row, int number) {
        var answers = new LinkedHashMap<String, String>();
        for (var name : others()) {
            var value = TypedText.strip(row.get(Objects.requireNonNull(columns.get(name))));
            if (value.length() > Field.LONGEST_ANSWER) {
                fault(number, name, Reason.LONG_VALUE, value);
            } else if (!value.isEmpty()) {
                answers.put(name, value);
            }
        }
        return answers;
    }

    /** The columns that Waymark has no use for of its own. */
    private List<String> others() {
        return columns.keySet().stream()
                .filter(name -> Stream.of(EMAIL, NAME, FIRST, LAST, ROLE, CAPACITY, LANGUAGE)
                        .noneMatch(own -> own.contains(name)))
                .toList();
    }

    private Optional<Integer> column(Set<String> names) {
        return columns.entrySet().stream()
                .filter(one -> names.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String cell(CSVRecord row, Set<String> names) {
        return column(names).map(index -> TypedText.strip(row.get(index))).orElse("");
    }

    private static String normal(String text) {
        return TypedText.strip(text).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private void fault(int row, String column, Reason reason, String value) {
        total++;
        if (faults.size() < PeopleImport.MOST_FAULTS) {
            faults.add(new Fault(row, shown(column), reason, shown(value)));
        }
    }

    private static String shown(String text) {
        return Excerpt.of(text, SHOWN);
    }
}
