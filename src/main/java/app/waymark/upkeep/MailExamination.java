package app.waymark.upkeep;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Properties;
import org.springframework.boot.mail.autoconfigure.MailProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server: does it answer, and does it take Waymark's word? No mail is sent. */
final class MailExamination implements Examination {

    private static final String ABOUT = "Mail server";

    /** In milliseconds, on each wait. */
    private static final String PATIENCE = "10000";

    private final InstallationSettings settings;

    MailExamination(InstallationSettings settings) {
        this.settings = settings;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        var mail = settings.binder().bindOrCreate("spring.mail", MailProperties.class);
        var host = mail.getHost();
        if (host == null || host.isBlank()) {
            return List.of(
                    Diagnosis.warning(
                            ABOUT,
                            "None is named (SPRING_MAIL_HOST): mail is kept, and only the administrator reads it, in Waymark."));
        }
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        if (mail.getPort() != null) {
            sender.setPort(mail.getPort());
        }
        sender.setUsername(mail.getUsername());
        sender.setPassword(mail.getPassword());
        sender.setProtocol(mail.getProtocol());
        var properties = new Properties();
        properties.putAll(mail.getProperties());
        for (var wait : List.of("connectiontimeout", "timeout", "writetimeout")) {
            properties.setProperty("mail." + mail.getProtocol() + "." + wait, PATIENCE);
        }
        sender.setJavaMailProperties(properties);
        var where = host + (mail.getPort() == null ? "" : ":" + mail.getPort());
        try {
            sender.testConnection();
        } catch (MessagingException refused) {
            return List.of(Diagnosis.wrong(
                    ABOUT,
                    where + " does not take Waymark's connection (" + InstallationSettings.firstLine(refused)
                            + "): check SPRING_MAIL_HOST, …_PORT, …_USERNAME and …_PASSWORD."));
        }
        boolean covered = mail.getProtocol().equals("smtps")
                || "true".equals(properties.getProperty("mail.smtp.starttls.required"))
                || mail.getSsl().isEnabled();
        return List.of(
                covered || isLocal(host)
                        ? Diagnosis.well(ABOUT, where + " takes Waymark's connection.")
                        : Diagnosis.warning(
                                ABOUT,
                                where + " takes Waymark's connection, which need not be encrypted: set"
                                        + " SPRING_MAIL_PROPERTIES_MAIL_SMTP_STARTTLS_REQUIRED=true if it offers that."));
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.");
    }
}
