package app.waymark.program.bench;

import app.waymark.WaymarkApplication;
import app.waymark.program.ImportChoices;
import app.waymark.program.ImportColumn;
import app.waymark.program.ImportComparison;
import app.waymark.program.ImportResult;
import app.waymark.program.ImportUndone;
import app.waymark.program.PeopleImport;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.SystemActor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.boot.SpringApplication;

/**
 * Brings 10,000 people with eight answers each into a round, from CSV and from a workbook: what the preview takes, what bringing in
 * takes, the same once more where a tenth changed, and taking it back. It runs in a process of its own whose heap is {@value #HEAP} MB
 * for all of Waymark, beside a floor: reading the same file's lines. On the empty database that {@code SPRING_DATASOURCE_URL} names,
 * else on an embedded one of its own.
 */
public final class TenThousandRows {

    private static final int ROWS = 10_000;
    private static final int HEAP = 400;
    private static final double MOST_PREVIEW = 10;
    private static final double MOST_IN = 30;
    private static final String CHILD = "waymark.bench.child";
    private static final List<String> HEADER = List.of(
            "email",
            "first name",
            "last name",
            "role",
            "capacity",
            "city",
            "skills sought",
            "skills offered",
            "hours",
            "about",
            "faculty",
            "semester",
            "languages");

    private final PeopleImport people;
    private final RoundId round;
    private boolean held = true;

    private TenThousandRows(PeopleImport people, RoundId round) {
        this.people = people;
        this.round = round;
    }

    /** Needs no argument; ends with 1 where anything takes more than it may. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (System.getProperty(CHILD) == null) {
            System.exit(new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx" + HEAP + "m",
                            "-XX:+UseSerialGC",
                            "-D" + CHILD + "=true",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TenThousandRows.class.getName())
                    .inheritIO()
                    .start()
                    .waitFor());
        }
        var application = new SpringApplication(WaymarkApplication.class);
        application.setDefaultProperties(
                Map.of("server.port", "0", "waymark.demo", "false", "db-scheduler.enabled", "false"));
        try (var context = application.run()) {
            var programmes = context.getBean(Programmes.class);
            boolean held = true;
            for (var workbook : List.of(false, true)) {
                var round = SystemActor.call(() -> programmes
                        .openRound(
                                programmes
                                        .create(workbook ? "Workbooks" : "CSV")
                                        .orElseThrow(),
                                "All",
                                LocalDate.now(),
                                LocalDate.now().plusYears(1))
                        .orElseThrow());
                held &= new TenThousandRows(context.getBean(PeopleImport.class), round).run(workbook);
            }
            System.exit(held ? 0 : 1);
        }
    }

    private boolean run(boolean workbook) throws IOException {
        var kind = workbook ? "XLSX" : "CSV";
        var first = file(rows(0), workbook);
        floor(first);
        var choices = SystemActor.call(() -> proposed(first));
        preview(kind + ", all new", first, choices);
        bringIn(kind + ", all new", first, choices);
        var second = file(rows(1), workbook);
        // What was new in the first is a field by now.
        var again = SystemActor.call(() -> proposed(second));
        preview(kind + ", a tenth changed", second, again);
        bringIn(kind + ", a tenth changed", second, again);
        var imports = SystemActor.call(() -> people.past(round)).imports();
        for (var one : imports) {
            timed(kind + ", taken back", MOST_IN, () -> people.undo(one.id()), ImportUndone.Undone.class);
        }
        return held;
    }

    private static void floor(byte[] file) {
        long from = System.nanoTime();
        long lines = new String(file, StandardCharsets.ISO_8859_1).lines().count();
        System.out.printf(
                Locale.ROOT,
                "floor: %,d bytes, %,d lines in %.3f s%n",
                file.length,
                lines,
                (System.nanoTime() - from) / 1e9);
    }

    private ImportChoices proposed(byte[] file) {
        var targets = new HashMap<String, ImportColumn.Target>();
        people.look(round, file, 0).columns().forEach(column -> targets.put(column.name(), column.proposed()));
        return ImportChoices.of(PeopleImport.Part.AS_WRITTEN, targets);
    }

    private void preview(String what, byte[] file, ImportChoices choices) {
        timed(
                what + ", preview",
                MOST_PREVIEW,
                () -> {
                    people.look(round, file, 0);
                    return people.compare(round, file, choices);
                },
                ImportComparison.class);
    }

    private void bringIn(String what, byte[] file, ImportChoices choices) {
        timed(
                what + ", in",
                MOST_IN,
                () -> people.bringIn(round, file, "people", choices),
                ImportResult.Imported.class);
    }

    private void timed(String what, double most, Supplier<?> work, Class<?> expected) {
        long from = System.nanoTime();
        var result = SystemActor.call(work::get);
        double seconds = (System.nanoTime() - from) / 1e9;
        held &= seconds < most && expected.isInstance(result);
        System.out.printf(
                Locale.ROOT,
                "%-32s %6.2f s  %s%n",
                what,
                seconds,
                result instanceof ImportComparison compared ? compared.counts().toString() : result.toString());
    }

    private static List<List<String>> rows(int change) {
        var random = new Random(20261129);
        var rows = new ArrayList<List<String>>();
        for (int at = 0; at < ROWS; at++) {
            boolean mentor = at % 3 == 0;
            rows.add(List.of(
                    "p%d@example.org".formatted(at),
                    "Given" + random.nextInt(1_000),
                    "Family" + random.nextInt(5_000),
                    mentor ? "mentor" : "mentee",
                    mentor ? Integer.toString(1 + random.nextInt(4)) : "",
                    "City " + random.nextInt(200),
                    "skill " + random.nextInt(60) + ", skill " + random.nextInt(60),
                    mentor ? "skill " + random.nextInt(60) : "",
                    Integer.toString(random.nextInt(20)),
                    "words ".repeat(10 + random.nextInt(40)) + (change > 0 && at % 10 == 0 ? "anew" : ""),
                    "Faculty " + random.nextInt(12),
                    Integer.toString(1 + random.nextInt(12)),
                    "English, German"));
        }
        return rows;
    }

    private static byte[] file(List<List<String>> rows, boolean workbook) throws IOException {
        return workbook ? workbook(rows) : csv(rows);
    }

    private static byte[] csv(List<List<String>> rows) {
        var text = new StringBuilder(String.join(",", HEADER)).append('\n');
        rows.forEach(
                row -> text.append(row.stream().map(cell -> '"' + cell + '"').collect(Collectors.joining(",")))
                        .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] workbook(List<List<String>> rows) throws IOException {
        var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var sheet = new StringBuilder("<worksheet xmlns=\"").append(main).append("\"><sheetData>");
        var all = new ArrayList<List<String>>();
        all.add(HEADER);
        all.addAll(rows);
        for (var row : all) {
            sheet.append("<row>");
            row.forEach(cell ->
                    sheet.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
            sheet.append("</row>");
        }
        sheet.append("</sheetData></worksheet>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\""
                            + relation + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relation
                            + "\"><sheets><sheet name=\"People\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\""
                            + relation + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            put(zip, "xl/worksheets/sheet1.xml", sheet.toString());
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
