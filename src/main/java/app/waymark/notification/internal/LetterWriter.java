package app.waymark.notification.internal;

import app.waymark.account.Contact;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Puts a message into its recipient's words: their language, their zone, and a link that lands on the right page. */
@Component
class LetterWriter {

    private final Translations translations;
    private final DateFormats formats;
    private final Links links;
    private final SpringTemplateEngine templates;

    LetterWriter(
            Translations translations,
            DateFormats formats,
            Links links,
            @MailTemplate SpringTemplateEngine mailTemplates) {
        this.translations = translations;
        this.formats = formats;
        this.links = links;
        this.templates = mailTemplates;
    }

    /**
     * Writes a letter.
     *
     * @param fromName the other person's name, or null for Waymark itself
     * @param link the whole address behind the button
     */
    Letter write(
            Contact recipient,
            @Nullable String fromName,
            String titleKey,
            String bodyKey,
            List<String> arguments,
            String link,
            @Nullable String calendar,
            @Nullable String calendarMethod) {
        var locale = Translations.supported(recipient.locale());
        var words = arguments(recipient, fromName, arguments);
        var title = translations.text(locale, titleKey, words);
        var body = translations.knows(bodyKey) ? translations.text(locale, bodyKey, words) : "";
        var context = new Context(locale);
        context.setVariable("title", title);
        context.setVariable(
                "paragraphs", body.lines().filter(line -> !line.isBlank()).toList());
        context.setVariable("greeting", translations.text(locale, "mail.greeting", recipient.name()));
        context.setVariable("button", translations.text(locale, "mail.button"));
        context.setVariable(
                "footer",
                translations.text(locale, "mail.footer", recipient.zone().getId()));
        context.setVariable("link", link);
        context.setVariable("home", links.absolute("/"));
        context.setVariable("language", locale.getLanguage());
        return new Letter(
                recipient,
                title,
                templates.process("message.txt", context),
                templates.process("message.html", context),
                calendar,
                calendarMethod);
    }

    private Object[] arguments(Contact recipient, @Nullable String fromName, List<String> arguments) {
        var locale = Translations.supported(recipient.locale());
        var dates = formats.of(locale, recipient.zone());
        var words = new ArrayList<Object>();
        words.add(fromName == null ? translations.text(locale, "mail.somebody") : fromName);
        arguments.forEach(argument -> words.add(dates.argument(argument)));
        return words.toArray();
    }
}
