package app.waymark.account.ui.plain;

import app.waymark.account.SignIns;
import app.waymark.account.SignIns.Outcome;
import app.waymark.shared.CurrentActor;
import app.waymark.shared.Links;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in by e-mail address and password. */
@Controller
class SignInPage {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);

    private final SignIns signIns;
    private final Sessions sessions;
    private final RememberedBrowser rememberedBrowser;
    private final KnownBrowser knownBrowser;
    private final PlainPages pages;
    private final CurrentActor currentActor;

    SignInPage(
            SignIns signIns,
            Sessions sessions,
            RememberedBrowser rememberedBrowser,
            KnownBrowser knownBrowser,
            PlainPages pages,
            CurrentActor currentActor) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.rememberedBrowser = rememberedBrowser;
        this.knownBrowser = knownBrowser;
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @GetMapping(Links.SIGN_IN)
    ModelAndView open(
            @RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
        if (currentActor.find().isPresent()) {
            return redirect(Destination.safe(to));
        }
        var notice = "";
        if (request.getParameter("out") != null) {
            notice = "account.sign-in.out";
        } else if (request.getParameter("closed") != null) {
            notice = "account.sign-in.closed";
        } else if (request.getParameter("set") != null) {
            notice = "account.sign-in.set";
        } else if (request.getParameter("ended") != null) {
            notice = "account.sign-in.ended";
        } else if (!Destination.safe(to).equals(Destination.HOME)) {
            notice = "account.sign-in.first";
        }
        return form(to, "", request, response).addObject("notice", notice);
    }

    @PostMapping(Links.SIGN_IN)
    ModelAndView signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIns.attempt(email, password, request.getRemoteAddr(), knownBrowser.token(request))) {
            case Outcome.Welcome(var who) -> {
                sessions.open(who, request, response);
                if (remember) {
                    rememberedBrowser.remember(who, request, response);
                }
                yield redirect(Destination.safe(to));
            }
            case Outcome.CodeNeeded(var token) -> code(token, remember, to, request, response);
            case Outcome.Lapsed() -> lapsed(to, request, response);
            case Outcome.Refused() -> {
                var page = form(to, email, request, response).addObject("refused", "account.sign-in.refused");
                page.setStatus(HttpStatus.UNAUTHORIZED);
                yield page;
            }
            case Outcome.TooMany(var waitFor) -> tooMany(pages, waitFor, Links.SIGN_IN, request, response);
            case Outcome.Closed() -> pages.message("closed", HttpStatus.FORBIDDEN, Links.SIGN_IN, request, response);
        };
    }

    /** The code of a second factor, which comes with what says that the password was right. */
    @PostMapping(Links.SIGN_IN + "/code")
    ModelAndView second(
            @RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "false") boolean remember,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIns.second(token, code, request.getRemoteAddr(), knownBrowser.token(request))) {
            case Outcome.Welcome(var who) -> {
                sessions.open(who, request, response);
                if (remember) {
                    rememberedBrowser.remember(who, request, response);
                }
                yield redirect(Destination.safe(to));
            }
            case Outcome.Refused() -> {
                var page = code(token, remember, to, request, response).addObject("refused", "account.code.refused");
                page.setStatus(HttpStatus.UNAUTHORIZED);
                yield page;
            }
            case Outcome.TooMany(var waitFor) -> tooMany(pages, waitFor, Links.SIGN_IN, request, response);
            case Outcome.Closed() -> pages.message("closed", HttpStatus.FORBIDDEN, Links.SIGN_IN, request, response);
            case Outcome.Lapsed() -> lapsed(to, request, response);
            case Outcome.CodeNeeded(var again) -> code(again, remember, to, request, response);
        };
    }

    /** Where somebody lands who reads that page in the other language, or again: from the beginning. */
    @GetMapping(Links.SIGN_IN + "/code")
    RedirectView back() {
        var view = new RedirectView(Links.SIGN_IN, true, false);
        view.setPropagateQueryParams(true);
        return view;
    }

    private ModelAndView code(
            String token, boolean remember, String to, HttpServletRequest request, HttpServletResponse response) {
        return pages.page("code", request, response)
                .addObject("token", token)
                .addObject("remember", remember)
                .addObject("to", Destination.safe(to))
                .addObject("refused", "");
    }

    private ModelAndView lapsed(String to, HttpServletRequest request, HttpServletResponse response) {
        var page = form(to, "", request, response).addObject("notice", "account.code.lapsed");
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    /** The page for whoever tried too often. */
    static ModelAndView tooMany(
            PlainPages pages, Duration waitFor, String next, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("Too many attempts: the next one waits {} seconds", waitFor.toSeconds());
        response.setHeader("Retry-After", String.valueOf(Math.max(1, waitFor.toSeconds())));
        return pages.message("throttled", HttpStatus.TOO_MANY_REQUESTS, next, request, response)
                .addObject("minutes", Math.max(1, waitFor.plusSeconds(59).toMinutes()));
    }

    private ModelAndView form(String to, String email, HttpServletRequest request, HttpServletResponse response) {
        return pages.page("sign-in", request, response)
                .addObject("to", Destination.safe(to))
                .addObject("email", email)
                .addObject("notice", "")
                .addObject("refused", "");
    }

    private static ModelAndView redirect(String to) {
        var view = new RedirectView(to, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }
}
