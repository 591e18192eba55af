package app.waymark.account.ui.plain;

import app.waymark.shared.Links;
import app.waymark.shared.Translations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.HtmlUtils;

/**
 * What a browser sees where a request never reached the application: an address that is none, a header that is too long.
 * The web server would answer those with a page of its own, in English and with its name on it.
 */
final class LastPage extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(LastPage.class);

    private final Links links;
    private final Translations translations;

    LastPage(Links links, Translations translations) {
        this.links = links;
        this.translations = translations;
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable wentWrong) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            var page = page(locale(request), status < 500 ? "bad-request" : "error")
                    .getBytes(StandardCharsets.UTF_8);
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader(
                    "Content-Security-Policy",
                    "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Cache-Control", "no-store");
            if (links.secure()) {
                response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }
            response.setContentLength(page.length);
            response.getOutputStream().write(page);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("Nobody waits for the answer any more", gone);
        }
    }

    private Locale locale(Request request) {
        try {
            return Collections.list(request.getLocales()).stream()
                    .map(Translations::supported)
                    .findFirst()
                    .orElse(Locale.ENGLISH);
        } catch (RuntimeException unreadable) {
            return Locale.ENGLISH;
        }
    }

    private String page(Locale locale, String what) {
        return """
               <!DOCTYPE html>
               <html lang="%s">
               <head>
               <meta charset="utf-8">
               <meta name="viewport" content="width=device-width, initial-scale=1">
               <meta name="color-scheme" content="light dark">
               <meta name="robots" content="noindex">
               <title>%s · Waymark</title>
               <link rel="stylesheet" href="/css/tokens.css">
               <link rel="stylesheet" href="/css/plain.css">
               </head>
               <body><div class="page"><header><a class="brand" href="/">Waymark</a></header><main>
               <h1>%s</h1>
               <p class="lead">%s</p>
               <p class="aside"><a href="/">%s</a></p>
               </main></div></body>
               </html>
               """.formatted(
                        locale.getLanguage(),
                        said(locale, what, "title"),
                        said(locale, what, "title"),
                        said(locale, what, "text"),
                        said(locale, what, "next"));
    }

    private String said(Locale locale, String what, String part) {
        return HtmlUtils.htmlEscape(translations.text(locale, "account.page." + what + "." + part, 0));
    }
}
