package app.waymark.notification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.Map;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailSendException;

/** Which failures are final, and after which the mail may have arrived all the same. */
class MailFaultTest {

    private static final Address[] NONE = {};

    @ParameterizedTest
    @CsvSource({
        "550, true",
        "551, true",
        "552, true",
        "553, true",
        "554, true",
        "421, false",
        "450, false",
        "451, false",
        "452, false",
        "530, false",
        "503, false"
    })
    void a_recipient_refused_with_5xx_is_refused_for_good_and_with_4xx_for_now(int code, boolean forGood)
            throws Exception {
        var address = new InternetAddress("a@example.org");
        var refused = new SMTPAddressFailedException(address, "RCPT TO", code, code + " said the server");
        var fault = MailFault.of(sent(new SMTPSendFailedException(
                "RCPT TO", code, "Invalid Addresses", refused, NONE, NONE, new Address[] {address})));

        assertThat(fault.forGood()).isEqualTo(forGood);
        assertThat(fault.perhapsTaken()).isFalse();
        assertThat(fault.words()).contains(code + " said the server");
    }

    @Test
    void a_mail_refused_after_its_data_is_refused_for_good() {
        var fault =
                MailFault.of(sent(new SMTPSendFailedException(".", 554, "554 5.7.1 rejected", null, NONE, NONE, NONE)));

        assertThat(fault.forGood()).isTrue();
        assertThat(fault.words()).contains("554 5.7.1 rejected");
    }

    @Test
    void a_refused_sender_or_a_wrong_password_is_our_fault_and_not_the_recipients() throws Exception {
        var sender = new SMTPSenderFailedException(
                new InternetAddress("waymark@example.org"), "MAIL FROM", 550, "550 who are you");
        var refused = new SMTPSendFailedException("MAIL FROM", 550, "550 who are you", sender, NONE, NONE, NONE);

        assertThat(MailFault.of(sent(refused)).forGood()).isFalse();
        assertThat(MailFault.of(new AuthenticationFailedException("535 5.7.8 no"))
                        .forGood())
                .isFalse();
    }

    @Test
    void a_line_that_breaks_before_the_answer_may_have_delivered_it() {
        var broken = MailFault.of(sent(new MessagingException("", new SocketTimeoutException("Read timed out"))));
        var away = MailFault.of(sent(new MessagingException("", new ConnectException("refused"))));

        assertThat(broken.perhapsTaken()).isTrue();
        assertThat(broken.forGood()).isFalse();
        assertThat(away.perhapsTaken()).isFalse();
    }

    private static Exception sent(Exception cause) {
        return new Courier.NotTaken(new MailSendException(Map.of(new Object(), cause)));
    }
}
