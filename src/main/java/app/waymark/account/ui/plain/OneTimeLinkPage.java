package app.waymark.account.ui.plain;

import app.waymark.account.OneTimeLinks;
import app.waymark.account.OneTimeLinks.Choice;
import app.waymark.account.OneTimeLinks.Declining;
import app.waymark.account.OneTimeLinks.State;
import app.waymark.account.OneTimeLinks.Use;
import app.waymark.account.Purpose;
import app.waymark.shared.Links;
import app.waymark.shared.TimeZones;
import app.waymark.shared.Translations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a mailed one-time link opens: setting a password, and the first time also name, language and zone, or saying no to
 * what one is invited to.
 */
@Controller
class OneTimeLinkPage {

    private final OneTimeLinks links;
    private final Sessions sessions;
    private final PlainPages pages;

    OneTimeLinkPage(OneTimeLinks links, Sessions sessions, PlainPages pages) {
        this.links = links;
        this.sessions = sessions;
        this.pages = pages;
    }

    @GetMapping("/forgotten")
    ModelAndView askForLink(HttpServletRequest request, HttpServletResponse response) {
        return pages.page("forgotten", request, response);
    }

    @PostMapping("/forgotten")
    ModelAndView sendLink(
            @RequestParam(defaultValue = "") String email, HttpServletRequest request, HttpServletResponse response) {
        return sent(links.requestMail(email, request.getRemoteAddr()), request, response);
    }

    @GetMapping("/link/{token}")
    ModelAndView open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        var state = links.open(token);
        return state instanceof State.Open open
                ? form(token, open, null, request, response)
                : gone(token, state, request, response);
    }

    /** Where somebody lands who reads what such a form answered in the other language, or again: nothing is done by that. */
    @GetMapping({"/link/{token}/no", "/link/{token}/again"})
    RedirectView back(@PathVariable String token) {
        var view = new RedirectView(Links.oneTime(token), true, false);
        // The language that was chosen by the link on it.
        view.setPropagateQueryParams(true);
        return view;
    }

    @PostMapping("/link/{token}/again")
    ModelAndView again(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return sent(links.requestAgain(token, request.getRemoteAddr()), request, response);
    }

    @PostMapping("/link/{token}")
    ModelAndView use(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "") String zone,
            HttpServletRequest request,
            HttpServletResponse response) {
        var choice = new Choice(
                email,
                name,
                password,
                Translations.supported(Locale.of(language)),
                TimeZones.find(zone).orElse(TimeZones.FALLBACK));
        var use = links.use(token, choice, request.getRemoteAddr());
        if (use instanceof Use.Done(var who)) {
            sessions.open(who, request, response);
            var home = new RedirectView(Destination.HOME, true);
            home.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(home);
        }
        if (use instanceof Use.CodeNeeded) {
            var in = new RedirectView(Links.SIGN_IN + "?set", true);
            in.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(in);
        }
        if (use instanceof Use.TooMany(var waitFor)) {
            return SignInPage.tooMany(pages, waitFor, Links.SIGN_IN, request, response);
        }
        if (!(links.open(token) instanceof State.Open open)) {
            return gone(token, links.open(token), request, response);
        }
        var page = form(token, open, choice, request, response);
        var words = (PageWords) Objects.requireNonNull(page.getModel().get("words"));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject(
                "refused",
                switch (use) {
                    case Use.Weak(var rule) -> words.of(rule.messageKey(), rule.number());
                    case Use.Invalid(var field) ->
                        words.of("account.invalid." + field.name().toLowerCase(Locale.ROOT));
                    default -> "";
                });
    }

    /** For a no nobody needs a password, and no account becomes active. */
    @PostMapping("/link/{token}/no")
    ModelAndView decline(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String question,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (links.decline(token, id(question), request.getRemoteAddr())) {
            case Declining.Declined(var said, var locale) ->
                pages.message("declined", HttpStatus.OK, Links.oneTime(token), request, response, locale);
            case Declining.NotAsked(var locale) ->
                pages.message("not-asked", HttpStatus.GONE, Links.oneTime(token), request, response, locale);
            case Declining.Gone(var state) -> gone(token, state, request, response);
            case Declining.TooMany(var waitFor) -> SignInPage.tooMany(pages, waitFor, Links.SIGN_IN, request, response);
        };
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return new UUID(0, 0);
        }
    }

    private ModelAndView form(
            String token,
            State.Open open,
            @Nullable Choice typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        boolean first = open.purpose() == Purpose.ADMINISTRATOR;
        var page = pages.page("link", request, response, first ? null : open.locale());
        var words = (PageWords) Objects.requireNonNull(page.getModel().get("words"));
        ZoneId zone = typed != null ? typed.zone() : open.zone();
        return page.addObject("kind", open.purpose().name().toLowerCase(Locale.ROOT))
                .addObject("name", open.name())
                .addObject("typedName", typed == null ? open.name() : typed.name())
                .addObject("email", typed == null || !first ? open.email() : typed.email())
                .addObject(
                        "language",
                        typed == null ? words.language() : typed.locale().getLanguage())
                .addObject("zone", zone.getId())
                .addObject("zones", TimeZones.idsWith(zone))
                .addObject("proposeZone", typed == null)
                .addObject("asked", links.asked(token))
                .addObject("no", Links.oneTime(token) + "/no")
                .addObject("refused", "");
    }

    private ModelAndView sent(Optional<Duration> tooMany, HttpServletRequest request, HttpServletResponse response) {
        return tooMany.isPresent()
                ? SignInPage.tooMany(pages, tooMany.get(), Links.SIGN_IN, request, response)
                : pages.message("sent", HttpStatus.OK, Links.SIGN_IN, request, response);
    }

    private ModelAndView gone(String token, State state, HttpServletRequest request, HttpServletResponse response) {
        var again = Links.oneTime(token) + "/again";
        return switch (state) {
            case State.Expired(var purpose)
            when purpose == Purpose.ADMINISTRATOR ->
                pages.message("administrator-expired", HttpStatus.GONE, Links.SIGN_IN, request, response);
            case State.Expired(var purpose) ->
                pages.message("expired", HttpStatus.GONE, Links.SIGN_IN, request, response)
                        .addObject("again", again);
            case State.Replaced(var purpose)
            when purpose == Purpose.ADMINISTRATOR ->
                pages.message("administrator-expired", HttpStatus.GONE, Links.SIGN_IN, request, response);
            case State.Replaced(var purpose) ->
                pages.message("replaced", HttpStatus.GONE, Links.SIGN_IN, request, response)
                        .addObject("again", again);
            case State.Used(var purpose) -> pages.message("used", HttpStatus.GONE, Links.SIGN_IN, request, response);
            case State.Closed() -> pages.message("closed", HttpStatus.FORBIDDEN, Links.SIGN_IN, request, response);
            // It worked a moment ago or will in a moment: somebody uses it at this instant.
            case State.Open busy -> pages.message("used", HttpStatus.GONE, Links.SIGN_IN, request, response);
            case State.Unknown nothing ->
                pages.message("unknown-link", HttpStatus.NOT_FOUND, Links.SIGN_IN, request, response);
        };
    }
}
