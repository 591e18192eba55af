package app.waymark.program.internal;

import app.waymark.account.NewAccount;
import app.waymark.program.Field;
import app.waymark.program.ImportChoices;
import app.waymark.program.ImportColumn.Target;
import app.waymark.program.ImportResult.Reason;
import app.waymark.program.PartSaid;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.program.PeopleImport.Part;
import app.waymark.program.PersonColumn;
import app.waymark.shared.EmailAddress;
import app.waymark.shared.TypedText;
import app.waymark.shared.sheet.SheetFile;
import app.waymark.shared.sheet.SheetForm;
import app.waymark.shared.sheet.SheetRow;
import app.waymark.shared.sheet.UnreadableSheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads a file of people; knows the file's form and nothing of who is in the round already. */
final class PeopleFile {

    /**
     * One good row.
     *
     * @param row its line in the file, as a spreadsheet counts it
     * @param capacity how many mentees a mentor takes; null where the file does not say
     * @param language the person's language; null where the file does not say
     * @param answers what the other columns say, by the column's name; what is empty is not said and is missing
     */
    record Person(
            int row,
            EmailAddress email,
            String name,
            PartSaid part,
            @Nullable Integer capacity,
            @Nullable Locale language,
            Map<String, String> answers) {}

    /**
     * What is seen of a file before anything is chosen.
     *
     * @param form how it was read; null where it was not
     * @param rows how many there are below the header
     */
    record Look(@Nullable SheetForm form, int rows, List<ColumnLook> columns, Faults faults) {

        /** Nothing is read of it, for this reason. */
        static Look refused(Reason reason) {
            var faults = new Faults();
            faults.file(reason, "");
            return new Look(null, 0, List.of(), faults);
        }
    }

    /**
     * The good rows and the faults; where there are faults the rows are of no use.
     *
     * @param columns the columns that say something to a field, by name
     * @param twice how many rows had the address of an earlier one
     */
    record Read(List<Person> people, Map<String, FileColumns.Column> columns, int twice, Faults faults) {

        /** Nothing is read of it, for this reason. */
        static Read refused(Reason reason) {
            var faults = new Faults();
            faults.file(reason, "");
            return new Read(List.of(), Map.of(), 0, faults);
        }
    }

    private static final Set<String> YES = Set.of("yes", "y", "ja", "j", "true", "wahr", "x", "1");
    private static final Set<String> NO = Set.of("", "no", "n", "nein", "false", "falsch", "0", "-");

    private final ImportChoices choices;
    private final Faults faults = new Faults();
    private final Map<PersonColumn, FileColumns.Column> person = new EnumMap<>(PersonColumn.class);
    private final Map<String, FileColumns.Column> others = new LinkedHashMap<>();
    private final Map<EmailAddress, Person> people = new LinkedHashMap<>();
    private final Map<EmailAddress, Integer> seen = new HashMap<>();
    private List<FileColumns.Column> columns = List.of();
    private int needed;
    private int twice;

    private PeopleFile(ImportChoices choices) {
        this.choices = choices;
    }

    /** Looks through a file once, and sees what its columns say. */
    static Look look(byte[] file, int sheet) {
        var faults = new Faults();
        var looks = new ArrayList<ColumnLook>();
        int[] rows = {0};
        var form = rows(
                file,
                sheet,
                faults,
                (header, as) -> {
                    var columns = header(header, faults);
                    columns.forEach(column -> looks.add(new ColumnLook(column)));
                    return faults.total() == 0;
                },
                row -> {
                    rows[0]++;
                    looks.forEach(look -> look.see(row.cell(look.column().index())));
                    return true;
                });
        if (faults.total() == 0 && rows[0] == 0) {
            faults.file(Reason.NO_ROWS, "");
        }
        return new Look(form, rows[0], looks, faults);
    }

    /** Reads the whole file as chosen and finds every fault in it. */
    static Read read(byte[] file, ImportChoices choices) {
        var reading = new PeopleFile(choices);
        rows(file, choices.sheet(), reading.faults, reading::header, reading::person);
        var faults = reading.faults;
        if (reading.people.isEmpty() && faults.total() == 0) {
            faults.file(Reason.NO_ROWS, "");
        }
        return new Read(List.copyOf(reading.people.values()), reading.others, reading.twice, faults);
    }

    /** Hands the first row that is not blank over as the header, and the others as rows, while they are wanted. */
    private static @Nullable SheetForm rows(
            byte[] file, int sheet, Faults faults, BiPredicate<SheetRow, SheetForm> header, Predicate<SheetRow> each) {
        if (file.length > PeopleImport.MOST_BYTES) {
            faults.file(Reason.TOO_LARGE, Integer.toString(PeopleImport.MOST_BYTES / 1_000_000));
            return null;
        }
        try {
            var rows = SheetFile.of(file, sheet);
            int[] count = {0};
            rows.each(row -> {
                count[0]++;
                if (count[0] > Participants.MOST) {
                    faults.file(Reason.TOO_LARGE, Integer.toString(Participants.MOST));
                    return false;
                }
                return count[0] == 1 ? header.test(row, rows.form()) : each.test(row);
            });
            return rows.form();
        } catch (UnreadableSheet unreadable) {
            switch (unreadable.reason()) {
                case NOT_TEXT -> faults.file(Reason.NOT_TEXT, "");
                case NOT_CSV -> faults.file(Reason.NOT_CSV, "");
                case OLD_WORKBOOK -> faults.file(Reason.OLD_WORKBOOK, "");
                case NOT_WORKBOOK -> faults.file(Reason.NOT_WORKBOOK, "");
                case TOO_LARGE -> faults.file(Reason.TOO_LARGE, Integer.toString(PeopleImport.MOST_BYTES / 1_000_000));
                case TOO_WIDE -> faults.file(Reason.TOO_MANY_COLUMNS, Integer.toString(FileColumns.MOST));
            }
            return null;
        }
    }

    private static List<FileColumns.Column> header(SheetRow header, Faults faults) {
        var columns = new FileColumns(header).all();
        if (columns.size() > FileColumns.MOST) {
            faults.row(1, Reason.TOO_MANY_COLUMNS, Integer.toString(FileColumns.MOST));
        }
        columns.stream()
                .filter(column -> column.name().length() > FileColumns.LONGEST)
                .forEach(column -> faults.column(column.heading(), Reason.LONG_VALUE, column.name()));
        return columns;
    }

    private boolean header(SheetRow header, SheetForm form) {
        columns = header(header, faults);
        // In a workbook a row ends where nothing stands any more.
        needed = form.workbook()
                ? 0
                : 1
                        + columns.stream()
                                .filter(FileColumns.Column::named)
                                .mapToInt(FileColumns.Column::index)
                                .max()
                                .orElse(-1);
        for (var column : columns) {
            switch (choices.targets().getOrDefault(column.name(), new Target.LeftOut())) {
                case Target.ToPerson(var what) -> {
                    var first = person.putIfAbsent(what, column);
                    if (first != null) {
                        faults.column(column.heading(), Reason.TWICE_COLUMN, first.heading());
                    }
                }
                case Target.LeftOut out -> {}
                case Target.ToField field -> others.put(column.name(), column);
                case Target.NewField field -> others.put(column.name(), column);
            }
        }
        if (!person.containsKey(PersonColumn.EMAIL)) {
            faults.row(1, Reason.NO_COLUMN, "email");
        }
        if (!person.containsKey(PersonColumn.NAME)
                && (!person.containsKey(PersonColumn.FIRST_NAME) || !person.containsKey(PersonColumn.LAST_NAME))) {
            faults.row(1, Reason.NO_COLUMN, "name");
        }
        if (choices.part() == Part.AS_WRITTEN && !person.containsKey(PersonColumn.PART)) {
            faults.row(1, Reason.NO_COLUMN, "role");
        }
        return faults.total() == 0;
    }

    private boolean person(SheetRow row) {
        if (choices.leftOut().contains(row.number())) {
            return true;
        }
        int before = faults.total();
        if (row.cells().size() < needed) {
            faults.row(
                    row.number(),
                    Reason.MISSING_CELLS,
                    Integer.toString(row.cells().size()));
            return true;
        }
        if (row.cells().stream().skip(columns.size()).anyMatch(cell -> !TypedText.blank(cell))) {
            faults.row(
                    row.number(),
                    Reason.MORE_CELLS,
                    Integer.toString(row.cells().size()));
            return true;
        }
        var email = email(row);
        var name = name(row);
        var part = part(row);
        var capacity = capacity(row);
        var language = language(row);
        var answers = answers(row);
        if (faults.total() == before && email.isPresent() && part.isPresent()) {
            people.remove(email.get());
            people.put(
                    email.get(), new Person(row.number(), email.get(), name, part.get(), capacity, language, answers));
        }
        return true;
    }

    private Optional<EmailAddress> email(SheetRow row) {
        var text = said(row, PersonColumn.EMAIL);
        if (text.isEmpty()) {
            fault(row, PersonColumn.EMAIL, Reason.NO_EMAIL, "");
            return Optional.empty();
        }
        var email = EmailAddress.parse(text);
        if (email.isEmpty()) {
            fault(row, PersonColumn.EMAIL, Reason.BAD_EMAIL, text);
            return email;
        }
        var first = seen.putIfAbsent(email.get(), row.number());
        if (first != null) {
            twice++;
            if (!choices.lastOfSame()) {
                fault(row, PersonColumn.EMAIL, Reason.TWICE_EMAIL, Integer.toString(first));
            }
        }
        return email;
    }

    /** Forms write a name whole, family name first, beside its two parts: the parts are surer. */
    private String name(SheetRow row) {
        var whole = said(row, PersonColumn.NAME);
        var first = said(row, PersonColumn.FIRST_NAME);
        var last = said(row, PersonColumn.LAST_NAME);
        var name = NewAccount.tidied(
                (!first.isEmpty() && !last.isEmpty()) || whole.isEmpty() ? first + " " + last : whole);
        var column = person.containsKey(PersonColumn.NAME) ? PersonColumn.NAME : PersonColumn.LAST_NAME;
        if (name.isEmpty()) {
            fault(row, column, Reason.NO_NAME, "");
        } else if (name.length() > NewAccount.LONGEST_NAME) {
            fault(row, column, Reason.LONG_NAME, name);
        }
        return name;
    }

    private Optional<PartSaid> part(SheetRow row) {
        Optional<PartSaid> part;
        if (choices.part() == Part.AS_WRITTEN) {
            var text = PartWords.normal(said(row, PersonColumn.PART));
            if (text.isEmpty()) {
                fault(row, PersonColumn.PART, Reason.NO_ROLE, "");
                return Optional.empty();
            }
            part = Optional.ofNullable(choices.parts().get(text)).or(() -> PartWords.of(text));
            if (part.isEmpty()) {
                fault(row, PersonColumn.PART, Reason.BAD_ROLE, text);
                return part;
            }
        } else {
            part = Optional.of(choices.part() == Part.MENTORS ? PartSaid.MENTOR : PartSaid.MENTEE);
        }
        if (!person.containsKey(PersonColumn.OTHER_PART_TOO)) {
            return part;
        }
        var too = PartWords.normal(said(row, PersonColumn.OTHER_PART_TOO));
        if (!YES.contains(too) && !NO.contains(too)) {
            fault(row, PersonColumn.OTHER_PART_TOO, Reason.NO_YES_OR_NO, too);
            return Optional.empty();
        }
        return YES.contains(too) ? Optional.of(PartSaid.BOTH) : part;
    }

    private @Nullable Integer capacity(SheetRow row) {
        var text = said(row, PersonColumn.PLACES);
        if (text.isEmpty()) {
            return null;
        }
        if (text.matches("\\d{1,4}")) {
            int capacity = Integer.parseInt(text);
            if (capacity <= ParticipantEntity.MOST_MENTEES) {
                return capacity;
            }
        }
        fault(row, PersonColumn.PLACES, Reason.BAD_CAPACITY, text);
        return null;
    }

    private @Nullable Locale language(SheetRow row) {
        var text = PartWords.normal(said(row, PersonColumn.LANGUAGE));
        return switch (text) {
            case "" -> null;
            case "en", "eng", "english", "englisch" -> Locale.ENGLISH;
            case "de", "deu", "ger", "german", "deutsch" -> Locale.GERMAN;
            default -> {
                fault(row, PersonColumn.LANGUAGE, Reason.BAD_LANGUAGE, text);
                yield null;
            }
        };
    }

    private Map<String, String> answers(SheetRow row) {
        var answers = new LinkedHashMap<String, String>();
        for (var column : others.values()) {
            var value = said(row, column);
            if (value.length() > Field.LONGEST_ANSWER) {
                faults.cell(row.number(), column, Reason.LONG_VALUE, value, value);
            } else if (!value.isEmpty()) {
                answers.put(column.name(), value);
            }
        }
        return answers;
    }

    private String said(SheetRow row, PersonColumn what) {
        var column = person.get(what);
        return column == null ? "" : said(row, column);
    }

    private String said(SheetRow row, FileColumns.Column column) {
        var mended = choices.mended().getOrDefault(row.number(), Map.of()).get(column.name());
        return TypedText.strip(mended == null ? row.cell(column.index()) : mended);
    }

    private void fault(SheetRow row, PersonColumn what, Reason reason, String value) {
        var column = person.get(what);
        if (column != null) {
            faults.cell(row.number(), column, reason, value, said(row, column));
        }
    }
}
