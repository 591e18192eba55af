package app.waymark.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.program.PeopleImport;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ImportDialogTest {

    @Test
    void of_a_file_without_an_end_no_more_is_read_than_says_that_it_is_too_large() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(ImportDialog.read(endless)).hasSize(PeopleImport.MOST_BYTES + 1);
    }
}
