package app.waymark.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.waymark.shared.sheet.UnreadableSheet.Reason;
import app.waymark.support.Workbooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of rows and cells, as spreadsheets and form services write them. */
class SheetFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "windows-1252"})
    void csv_is_read_in_its_encoding_and_says_which(String encoding) throws UnreadableSheet {
        var file = SheetFile.of("Name;Stadt\nÖztürk;Köln\n".getBytes(Charset.forName(encoding)), 0);

        assertThat(file.form()).isEqualTo(new SheetForm(encoding, ';', List.of(), 0));
        assertThat(rows(file)).containsExactly(row(1, "Name", "Stadt"), row(2, "Öztürk", "Köln"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", ",,,\n", " , ,\n", "\"\",\"\"\n", "\u00A0,\u200B\n"})
    void blank_rows_of_whatever_shape_are_passed_over_and_counted(String blank) throws UnreadableSheet {
        var file = SheetFile.of(("a,b\n" + blank + blank + "1,2\n").getBytes(StandardCharsets.UTF_8), 0);

        assertThat(rows(file)).containsExactly(row(1, "a", "b"), row(4, "1", "2"));
    }

    @Test
    void of_a_workbook_texts_numbers_days_and_what_formulas_came_to_are_read() throws Exception {
        var cells = "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Öztürk</t></is></c><c r=\"B3\"><v>2.5</v></c>"
                + "<c r=\"C3\"><v>0.30000000000000004</v></c><c r=\"D3\" s=\"1\"><v>46030</v></c>"
                + "<c r=\"E3\" s=\"2\"><v>46030.5</v></c><c r=\"F3\" s=\"3\"><v>0.375</v></c>"
                + "<c r=\"G3\" t=\"b\"><v>1</v></c><c r=\"H3\"><f>1+2</f><v>3</v></c>"
                + "<c r=\"J3\" t=\"str\"><f>\"a\"</f><v>a</v></c></row>";
        var file = SheetFile.of(Workbooks.of(new Workbooks.Sheet("Form1", cells, false)), 0);

        assertThat(file.form()).isEqualTo(new SheetForm(null, null, List.of("Form1"), 0));
        assertThat(rows(file))
                .containsExactly(row(
                        3, "Öztürk", "2.5", "0.3", "2026-01-08", "2026-01-08 12:00", "09:00", "TRUE", "3", "", "a"));
    }

    @Test
    void a_workbook_without_numbers_of_rows_and_without_styles_is_read_as_forms_write_it() throws Exception {
        var file =
                SheetFile.of(Workbooks.of(Workbooks.sheet("Form1", List.of(List.of("a", "b"), List.of("1", "2")))), 0);

        assertThat(rows(file)).containsExactly(row(1, "a", "b"), row(2, "1", "2"));
    }

    @Test
    void of_several_sheets_the_hidden_ones_are_not_there_and_one_is_chosen() throws Exception {
        var book = Workbooks.of(
                new Workbooks.Sheet("Secret", "", true),
                Workbooks.sheet("One", List.of(List.of("1"))),
                Workbooks.sheet("Two", List.of(List.of("2"))));

        assertThat(SheetFile.of(book, 0).form().sheets()).containsExactly("One", "Two");
        assertThat(rows(SheetFile.of(book, 1))).containsExactly(row(1, "2"));
        assertThat(rows(SheetFile.of(book, 9))).as("one that is not there").containsExactly(row(1, "1"));
    }

    @Test
    void reading_ends_when_the_reader_has_enough() throws UnreadableSheet {
        var seen = new ArrayList<SheetRow>();
        SheetFile.of("a\nb\nc\n".getBytes(StandardCharsets.UTF_8), 0).each(row -> {
            seen.add(row);
            return seen.size() < 2;
        });
        assertThat(seen).hasSize(2);
    }

    @Test
    void what_cannot_be_read_is_refused_with_its_reason() throws Exception {
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0}, Reason.OLD_WORKBOOK);
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, Reason.NOT_WORKBOOK);
        assertRefused(zip("word/document.xml", "<x/>"), Reason.NOT_WORKBOOK);
        assertRefused("a,\"b\nc".getBytes(StandardCharsets.UTF_8), Reason.NOT_CSV);
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}, Reason.NOT_TEXT);
        assertRefused(
                Workbooks.of(Workbooks.sheet("Wide", List.of(java.util.Collections.nCopies(1_001, "x")))),
                Reason.TOO_WIDE);
        assertRefused(
                Workbooks.of(new Workbooks.Sheet(
                        "Far", "<row r=\"1\"><c r=\"XFD1\" t=\"inlineStr\"><is><t>x</t></is></c></row>", false)),
                Reason.TOO_WIDE);
        assertRefused(
                Workbooks.of(new Workbooks.Sheet("Broken", "<row r=\"1\"><c r=\"A1\"><v>1</v>", false)),
                Reason.NOT_WORKBOOK);
    }

    @Test
    void a_workbook_that_grows_a_thousandfold_is_refused_before_it_does() throws Exception {
        var bomb = zip("xl/sharedStrings.xml", "x".repeat(50_000_000));
        assertThat(bomb.length).isLessThan(200_000);
        assertRefused(bomb, Reason.TOO_LARGE);
    }

    @Test
    void a_workbook_reads_nothing_from_elsewhere() throws Exception {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "of this machine");
        var sheet = "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a&e;</t></is></c></row></sheetData></worksheet>";
        var book = with(Workbooks.of(Workbooks.sheet("S", List.of())), "xl/worksheets/sheet1.xml", sheet);
        try {
            assertThat(rows(SheetFile.of(book, 0)).toString()).doesNotContain("machine");
        } catch (UnreadableSheet refused) {
            assertThat(refused.reason()).isEqualTo(Reason.NOT_WORKBOOK);
        } finally {
            Files.delete(secret);
        }
    }

    /** The same workbook with another part of this name. */
    private static byte[] with(byte[] book, String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(book));
                var zip = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals(name) ? text.getBytes(StandardCharsets.UTF_8) : in.readAllBytes());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static void assertRefused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> rows(SheetFile.of(file, 0)))
                .isInstanceOfSatisfying(UnreadableSheet.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    private static byte[] zip(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static SheetRow row(int number, String... cells) {
        return new SheetRow(number, List.of(cells));
    }

    private static List<SheetRow> rows(SheetFile file) throws UnreadableSheet {
        var rows = new ArrayList<SheetRow>();
        file.each(rows::add);
        return rows;
    }
}
