package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class FileUploadTest {

    @Test
    void of_a_file_without_an_end_no_more_is_read_than_says_that_it_is_too_large() throws IOException {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThat(FileUpload.read(endless, 1_000)).hasSize(1_001);
    }
}
