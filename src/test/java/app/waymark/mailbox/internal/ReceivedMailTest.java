package app.waymark.mailbox.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A mail is read as far as a row can keep it, whatever is in it: one that cannot be kept would hold up all behind it. */
class ReceivedMailTest {

    @Test
    void many_large_parts_together_are_no_larger_than_one() throws Exception {
        var mail = ReceivedMail.read(parts("text/plain", 60), false);

        assertThat(Objects.requireNonNull(mail.text()).length()).isBetween(400_000, 400_100);
    }

    @Test
    void neither_are_many_large_calendars_and_those_that_do_not_fit_are_left_out() throws Exception {
        var mail = ReceivedMail.read(parts("text/calendar", 60), false);

        assertThat(mail.calendars().stream().mapToInt(String::length).sum()).isEqualTo(400_000);
        assertThat(mail.calendars()).noneMatch(String::isEmpty);
    }

    @Test
    void a_large_text_leaves_its_calendar_whole() throws Exception {
        var mail = new String(parts("text/plain", 3), StandardCharsets.UTF_8)
                .replace(
                        "--edge--",
                        "--edge\r\nContent-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n--edge--");

        assertThat(ReceivedMail.read(mail.getBytes(StandardCharsets.UTF_8), false)
                        .calendars())
                .singleElement()
                .asString()
                .contains("END:VCALENDAR");
    }

    private static byte[] parts(String type, int many) {
        var mail = new StringBuilder(
                "From: a@b.test\r\nMIME-Version: 1.0\r\n" + "Content-Type: multipart/mixed; boundary=edge\r\n\r\n");
        var large = ("x".repeat(998) + "\r\n").repeat(400);
        for (int k = 0; k < many; k++) {
            mail.append("--edge\r\nContent-Type: ")
                    .append(type)
                    .append("\r\n\r\n")
                    .append(large)
                    .append("\r\n");
        }
        return mail.append("--edge--\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
