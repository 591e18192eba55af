package app.waymark.shared.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static List<List<String>> cells(byte[] file) throws IOException, CsvText.NotTextException {
        try (var parser = CsvText.of(file).parser()) {
            return parser.stream().map(row -> row.toList()).toList();
        }
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void umlauts_arrive_from_every_encoding_a_spreadsheet_writes(String charset) throws Exception {
        var mark = charset.matches("UTF-16.E") ? "\uFEFF" : "";
        assertThat(cells(bytes(mark + "Name;Stadt\r\nJörg Öztürk;Köln – Süd\r\n", Charset.forName(charset))))
                .containsExactly(List.of("Name", "Stadt"), List.of("Jörg Öztürk", "Köln – Süd"));
    }

    @Test
    void a_byte_order_mark_belongs_to_no_name() throws Exception {
        assertThat(cells(bytes("\uFEFFid,name\n1,é", StandardCharsets.UTF_8)).getFirst())
                .containsExactly("id", "name");
    }

    @Test
    void a_file_that_is_damaged_in_one_place_is_refused_and_not_read_with_wrong_letters() throws Exception {
        var damaged = new ByteArrayOutputStream();
        damaged.write(bytes("id,name\n1,Zoë\n\n2,", StandardCharsets.UTF_8));
        damaged.write(0xE9);
        damaged.write(bytes("va\n", StandardCharsets.UTF_8));
        assertThatThrownBy(() -> CsvText.of(damaged.toByteArray()))
                .isInstanceOfSatisfying(CsvText.NotTextException.class, fault -> assertThat(fault.row())
                        .isEqualTo(4));
    }

    @Test
    void bytes_that_no_encoding_has_are_refused() {
        assertThatThrownBy(() -> CsvText.of(new byte[] {'i', 'd', '\n', (byte) 0x81}))
                .isInstanceOf(CsvText.NotTextException.class);
    }

    @Test
    void the_separator_is_the_one_the_header_is_full_of() throws Exception {
        assertThat(cells(bytes("id;capacity;\"note, or more, or none\"\nmax;1;a, b", StandardCharsets.UTF_8)))
                .containsExactly(List.of("id", "capacity", "note, or more, or none"), List.of("max", "1", "a, b"));
        assertThat(cells(bytes("id\tcapacity\nmax\t1", StandardCharsets.UTF_8)).getLast())
                .containsExactly("max", "1");
        assertThat(cells(bytes("id\nmax;1", StandardCharsets.UTF_8)).getLast()).containsExactly("max;1");
        assertThat(cells(bytes("id,note;more\nmax,1", StandardCharsets.UTF_8)).getFirst())
                .containsExactly("id", "note;more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "SEP=;\n", "\"sep=;\"\n"})
    void a_first_line_that_names_the_separator_is_obeyed_and_is_no_row(String first) throws Exception {
        try (var parser = CsvText.of(bytes(first + "a,b;c\n1,5;2", StandardCharsets.UTF_8))
                .parser()) {
            var rows = parser.getRecords();
            assertThat(rows.getFirst().toList()).containsExactly("a,b", "c");
            assertThat(rows.getLast().toList()).containsExactly("1,5", "2");
            assertThat(rows.getLast().getRecordNumber()).isEqualTo(2);
        }
    }

    @Test
    void a_row_too_wide_is_found_before_it_is_cut() throws Exception {
        var text = CsvText.of(bytes("a;b;c\n1; \"x;y\";3\n", StandardCharsets.UTF_8));
        assertThat(text.isWiderThan(2)).isTrue();
        assertThat(text.isWiderThan(3)).isFalse();
    }
}
