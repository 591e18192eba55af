package app.waymark.account.ui.plain;

import app.waymark.shared.Translations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The language of a plain page: what its reader chose by the link on it, else what the page knows of the person, else
 * what the browser asks for.
 */
@Component
class PageLanguage {

    private static final String PARAMETER = "lang";
    private static final String COOKIE = "waymark-language";

    private final Translations translations;
    private final Cookies cookies;

    PageLanguage(Translations translations, Cookies cookies) {
        this.translations = translations;
        this.cookies = cookies;
    }

    /** The words for this request's page; a choice made on it is kept for the next ones. */
    PageWords words(HttpServletRequest request, HttpServletResponse response, @Nullable Locale persons) {
        var chosen = shipped(onTheLink(request));
        chosen.ifPresent(
                language -> cookies.keep(COOKIE, language.getLanguage(), Duration.ofDays(365), request, response));
        var locale = chosen.or(() -> cookies.value(COOKIE, request).flatMap(PageLanguage::shipped))
                .or(() -> Optional.ofNullable(persons))
                .orElseGet(() -> asked(request));
        return new PageWords(translations, locale);
    }

    /** From the address alone: a form that was too large to be read still gets a page. */
    private static @Nullable String onTheLink(HttpServletRequest request) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(PARAMETER);
    }

    private static Optional<Locale> shipped(@Nullable String tag) {
        return Translations.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(tag))
                .findFirst();
    }

    private static Locale asked(HttpServletRequest request) {
        List<Locale> wanted =
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
        return wanted.stream()
                .flatMap(locale -> shipped(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Translations.LANGUAGES.getFirst());
    }
}
