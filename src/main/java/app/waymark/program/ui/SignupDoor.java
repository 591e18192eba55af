package app.waymark.program.ui;

import app.waymark.program.RoundId;
import app.waymark.program.SignupForms;
import app.waymark.program.SignupLinks;
import app.waymark.program.SignupLinks.Applicant;
import app.waymark.program.SignupLinks.Begun;
import app.waymark.program.SignupLinks.Door;
import app.waymark.program.SignupLinks.Kept;
import app.waymark.program.SignupLinks.Opened;
import app.waymark.program.SignupLinks.Sent;
import app.waymark.program.SignupSheet;
import app.waymark.program.SignupState;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where somebody signs up for a round: plain pages that need neither an account nor a script. What is answered is kept page by
 * page; opening a page changes nothing.
 */
@Controller
class SignupDoor {

    /** What the questions are called in the form. */
    private static final String QUESTION = "q-";

    /** The page on which all is looked through and sent. */
    private static final String LOOK = "look";

    /** A field that nobody sees, and what fills in every field there is fills in too. */
    private static final String TRAP = "website";

    private final SignupLinks links;
    private final SignupForms forms;
    private final OpenPages pages;
    private final DateFormats formats;

    SignupDoor(SignupLinks links, SignupForms forms, OpenPages pages, DateFormats formats) {
        this.links = links;
        this.forms = forms;
        this.pages = pages;
        this.formats = formats;
    }

    @GetMapping("/sign-up/{link}")
    ModelAndView door(@PathVariable String link, HttpServletRequest request, HttpServletResponse response) {
        return door(link, links.door(link), Map.of(), "", request, response);
    }

    @PostMapping("/sign-up/{link}")
    ModelAndView begin(
            @PathVariable String link,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!typed.getOrDefault(TRAP, "").isEmpty()) {
            return told("begun", HttpStatus.OK, request, response);
        }
        var as = typed.getOrDefault("as", "");
        var page = pages.page("signup", request, response);
        var who = new Applicant(
                typed.getOrDefault("name", ""),
                typed.getOrDefault("address", ""),
                as.equals("mentor") || as.equals("both"),
                as.equals("mentee") || as.equals("both"),
                typed.getOrDefault("capacity", ""),
                pages.language(page));
        return switch (links.begin(link, who, request.getRemoteAddr())) {
            case Begun.Done(var secret) -> redirect(Links.signup(secret));
            case Begun.Wrong(var fault) ->
                door(link, links.door(link), typed, fault.name().toLowerCase(Locale.ROOT), request, response);
            case Begun.TooMany(var waitFor) -> tooMany(waitFor, request, response);
            case Begun.Full unused -> told("full", HttpStatus.SERVICE_UNAVAILABLE, request, response);
            case Begun.Gone(var door) -> door(link, door, Map.of(), "", request, response);
        };
    }

    private ModelAndView door(
            String link,
            Door door,
            Map<String, String> typed,
            String refused,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (door) {
            case Door.Open open -> {
                var page = pages.page("signup", request, response);
                var locale = pages.language(page);
                if (!refused.isEmpty()) {
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                }
                yield page.addObject("kind", "door")
                        .addObject("open", open)
                        .addObject("intro", open.intro().in(locale))
                        .addObject("starts", day(open.startsOn(), open.zone(), locale))
                        .addObject("ends", day(open.endsOn(), open.zone(), locale))
                        .addObject("until", until(open.until(), open.zone(), locale))
                        .addObject("typed", typed)
                        .addObject("refused", refused)
                        .addObject("form", Links.signUp(link));
            }
            case Door.Closed(var programme, var round) ->
                told("closed", HttpStatus.GONE, request, response)
                        .addObject("programme", programme)
                        .addObject("round", round);
            case Door.Unknown unused -> told("unknown", HttpStatus.NOT_FOUND, request, response);
        };
    }

    @GetMapping("/sign-up/mine/{secret}")
    ModelAndView open(
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String part,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page("signup", request, response);
        return switch (links.open(secret, pages.language(page))) {
            case Opened.Here(var sheet) -> sheet(page, secret, sheet, part, "", Map.of());
            case Opened.SignIn unused -> redirect(Links.SIGN_IN);
            case Opened.Unknown unused -> told("unknown", HttpStatus.NOT_FOUND, request, response);
        };
    }

    @PostMapping("/sign-up/mine/{secret}")
    ModelAndView save(
            @PathVariable String secret,
            @RequestParam MultiValueMap<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page("signup", request, response);
        var locale = pages.language(page);
        var part = Objects.requireNonNullElse(typed.getFirst("part"), "0");
        return switch (links.save(secret, answers(typed), locale)) {
            case Kept.Wrong(var sheet, var faults) -> {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield sheet(page, secret, sheet, part, "wrong", faults);
            }
            case Kept.Gone(var opened) -> gone(page, secret, opened, request, response);
            case Kept.Done(var sheet) -> {
                int at = number(part, sheet);
                var here = at < sheet.parts().size() ? sheet.parts().get(at) : null;
                boolean more = here != null
                        && here.questions().stream().anyMatch(one -> !typed.containsKey(QUESTION + one.id()));
                boolean on = !Objects.equals(typed.getFirst("go"), "back");
                if (on && (more || here != null && !here.whole() && !Objects.equals(typed.getFirst("go"), "later"))) {
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    yield sheet(page, secret, sheet, part, more ? "more" : "missing", Map.of());
                }
                yield redirect(Links.signup(secret) + "?part=" + next(typed.getFirst("go"), at, sheet));
            }
        };
    }

    private static String next(@Nullable String go, int at, SignupSheet sheet) {
        if (Objects.equals(go, "back")) {
            return Integer.toString(Math.max(0, at - 1));
        }
        if (Objects.equals(go, "later")) {
            return "later";
        }
        return at + 1 < sheet.parts().size() ? Integer.toString(at + 1) : LOOK;
    }

    @GetMapping({"/sign-up/mine/{secret}/send", "/sign-up/mine/{secret}/withdraw"})
    ModelAndView back(@PathVariable String secret) {
        return redirect(Links.signup(secret) + "?part=" + LOOK);
    }

    @PostMapping("/sign-up/mine/{secret}/send")
    ModelAndView send(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.page("signup", request, response);
        return switch (links.send(secret, request.getRemoteAddr(), pages.language(page))) {
            case Sent.Done(var sheet) -> sheet(page, secret, sheet, LOOK, "", Map.of());
            case Sent.Missing(var sheet) -> {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield sheet(page, secret, sheet, LOOK, "missing", Map.of());
            }
            case Sent.Mailed(var sheet) ->
                told("mailed", HttpStatus.OK, request, response).addObject("sheet", sheet);
            case Sent.AccountClosed unused -> told("account", HttpStatus.CONFLICT, request, response);
            case Sent.Gone(var opened) -> gone(page, secret, opened, request, response);
            case Sent.TooMany(var waitFor) -> tooMany(waitFor, request, response);
        };
    }

    @PostMapping("/sign-up/mine/{secret}/withdraw")
    ModelAndView withdraw(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        return links.withdraw(secret)
                ? told("withdrawn", HttpStatus.OK, request, response)
                : told("unknown", HttpStatus.NOT_FOUND, request, response);
    }

    /** The form as a coordinator's people will see it; nothing can be sent from here. */
    @GetMapping({"/rounds/{round}/sign-up/as-{as:mentee|mentor}"})
    ModelAndView preview(
            @PathVariable String round,
            @PathVariable String as,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page("signup", request, response);
        var locale = pages.language(page);
        try {
            var sheet = forms.preview(new RoundId(UUID.fromString(round)), as.equals("mentor"), locale);
            return page.addObject("kind", "preview")
                    .addObject("sheet", sheet)
                    .addObject("until", until(sheet.until(), sheet.zone(), locale))
                    .addObject("faults", Map.of());
        } catch (IllegalArgumentException | AccessDeniedException notMine) {
            return told("unknown", HttpStatus.NOT_FOUND, request, response);
        }
    }

    private ModelAndView gone(
            ModelAndView page, String secret, Opened opened, HttpServletRequest request, HttpServletResponse response) {
        return switch (opened) {
            case Opened.Here(var sheet) -> {
                page.setStatus(HttpStatus.GONE);
                yield sheet(page, secret, sheet, LOOK, "", Map.of());
            }
            case Opened.SignIn unused -> redirect(Links.SIGN_IN);
            case Opened.Unknown unused -> told("unknown", HttpStatus.NOT_FOUND, request, response);
        };
    }

    private static Map<UUID, List<String>> answers(MultiValueMap<String, String> typed) {
        var answers = new HashMap<UUID, List<String>>();
        typed.forEach((name, values) -> {
            if (name.startsWith(QUESTION)) {
                try {
                    answers.put(
                            UUID.fromString(name.substring(QUESTION.length())),
                            values.stream().filter(Objects::nonNull).toList());
                } catch (IllegalArgumentException noId) {
                    // Not one of ours.
                }
            }
        });
        return answers;
    }

    private ModelAndView sheet(
            ModelAndView page,
            String secret,
            SignupSheet sheet,
            String part,
            String refused,
            Map<UUID, SignupLinks.Bad> faults) {
        var locale = pages.language(page);
        boolean look = !sheet.open() || part.equals(LOOK) || sheet.parts().isEmpty();
        boolean first = part.isEmpty() && sheet.whole() && sheet.state() == SignupState.SENT;
        page.addObject("sheet", sheet)
                .addObject("form", Links.signup(secret))
                .addObject("refused", refused)
                .addObject("faults", faults)
                .addObject("starts", day(sheet.startsOn(), sheet.zone(), locale))
                .addObject("until", until(sheet.until(), sheet.zone(), locale));
        if (part.equals("later")) {
            return page.addObject("kind", "later");
        }
        if (look || first) {
            return page.addObject("kind", "look");
        }
        int at = number(part, sheet);
        return page.addObject("kind", "part")
                .addObject("at", at)
                .addObject("part", sheet.parts().get(at));
    }

    private static int number(String part, SignupSheet sheet) {
        if (part.matches("\\d{1,3}")) {
            return Math.clamp(
                    Integer.parseInt(part), 0, Math.max(0, sheet.parts().size() - 1));
        }
        for (int at = 0; at < sheet.parts().size(); at++) {
            if (!sheet.parts().get(at).whole()) {
                return at;
            }
        }
        return 0;
    }

    private String until(@Nullable LocalDate until, String zone, Locale locale) {
        return until == null ? "" : day(until, zone, locale);
    }

    private String day(LocalDate day, String zone, Locale locale) {
        return formats.of(locale, ZoneId.of(zone)).exact(day);
    }

    private ModelAndView tooMany(Duration waitFor, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", String.valueOf(Math.max(1, waitFor.toSeconds())));
        return told("slow", HttpStatus.TOO_MANY_REQUESTS, request, response)
                .addObject("minutes", Math.max(1, waitFor.plusSeconds(59).toMinutes()));
    }

    private static ModelAndView redirect(String to) {
        var view = new RedirectView(to, true, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    private ModelAndView told(
            String kind, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.page("signup", request, response);
        page.setStatus(status);
        return page.addObject("kind", "told").addObject("told", kind);
    }
}
