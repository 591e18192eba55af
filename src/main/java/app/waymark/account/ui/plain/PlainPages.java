package app.waymark.account.ui.plain;

import app.waymark.shared.Actor;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Scheme;
import app.waymark.shared.Translations;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.WebUtils;

/** Makes plain pages: the frame that all have in common, and the page that only tells something. */
@Component
class PlainPages implements OpenPages {

    private final PageLanguage language;
    private final Bundle bundle;
    private final CurrentActor currentActor;

    PlainPages(PageLanguage language, Bundle bundle, CurrentActor currentActor) {
        this.language = language;
        this.bundle = bundle;
        this.currentActor = currentActor;
    }

    @Override
    public ModelAndView page(String name, HttpServletRequest request, HttpServletResponse response) {
        return page(
                name, request, response, currentActor.find().map(Actor::locale).orElse(null));
    }

    @Override
    public Locale language(ModelAndView page) {
        return ((PageWords) Objects.requireNonNull(page.getModel().get("words"))).locale();
    }

    /** A page in the language of a person whom it knows, unless the reader chose another one. */
    ModelAndView page(String name, HttpServletRequest request, HttpServletResponse response, @Nullable Locale persons) {
        var words = language.words(request, response, persons);
        return new ModelAndView("plain/" + name)
                .addObject("words", words)
                .addObject("languages", Translations.LANGUAGES)
                .addObject("scheme", scheme(request).word())
                .addObject("here", here(request))
                .addObject("prefetch", bundle.files());
    }

    /** A page that tells something and leads on: {@code account.page.<what>.title}, {@code .text} and {@code .next}. */
    ModelAndView message(
            String what, HttpStatus status, String next, HttpServletRequest request, HttpServletResponse response) {
        return message(what, status, next, request, response, null);
    }

    /** Such a page in the language of a person whom it knows, unless the reader chose another one. */
    ModelAndView message(
            String what,
            HttpStatus status,
            String next,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Locale persons) {
        var page = page("message", request, response, persons);
        page.setStatus(status);
        return page.addObject("what", "account.page." + what)
                .addObject("next", next)
                .addObject("incident", "")
                .addObject("minutes", 0)
                .addObject("again", "");
    }

    /** Light or dark, as whoever used this browser last chose. */
    private static Scheme scheme(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, Scheme.COOKIE);
        return cookie == null ? Scheme.DEVICE : Scheme.of(cookie.getValue()).orElse(Scheme.DEVICE);
    }

    /** The same page without its language, so that the links that switch it can add one. */
    private static String here(HttpServletRequest request) {
        var path = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        var query = request.getQueryString() == null
                ? ""
                : Arrays.stream(request.getQueryString().split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith("lang="))
                        .collect(Collectors.joining("&"));
        // One slash in front: with two, the first part of the path would be another host to a browser.
        var ours = (path == null ? request.getRequestURI() : path).replaceFirst("^/+", "/");
        return ours + "?" + (query.isEmpty() ? "" : query + "&") + "lang=";
    }
}
