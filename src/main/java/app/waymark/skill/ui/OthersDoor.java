package app.waymark.skill.ui;

import app.waymark.shared.DateFormats;
import app.waymark.skill.OpinionLinks;
import app.waymark.skill.OpinionLinks.Given;
import app.waymark.skill.OpinionLinks.Sent;
import app.waymark.skill.OpinionLinks.State;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody without an account answers what a mentee asks, behind the link that was mailed to them. Opening it changes
 * nothing; sending spends it.
 */
@Controller
class OthersDoor {

    private final OpinionLinks links;
    private final OpenPages pages;
    private final DateFormats formats;

    OthersDoor(OpinionLinks links, OpenPages pages, DateFormats formats) {
        this.links = links;
        this.pages = pages;
        this.formats = formats;
    }

    // Both: who changes the language of the page that came after declining is at the second.
    @GetMapping({"/others/{token}", "/others/{token}/no"})
    ModelAndView open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return page(token, links.open(token), Map.of(), "", request, response);
    }

    @PostMapping("/others/{token}")
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (links.answer(token, given(typed))) {
            case Sent.Done unused -> told("sent", HttpStatus.OK, request, response);
            case Sent.Nothing unused -> page(token, links.open(token), typed, "nothing", request, response);
            case Sent.TooLong unused -> page(token, links.open(token), typed, "long", request, response);
            case Sent.Gone(var state) -> page(token, state, Map.of(), "", request, response);
        };
    }

    @PostMapping("/others/{token}/no")
    ModelAndView decline(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String anybody,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (links.decline(token, !anybody.isEmpty())) {
            case Sent.Done unused -> told("declined", HttpStatus.OK, request, response);
            case Sent.Gone(var state) -> page(token, state, Map.of(), "", request, response);
            case Sent unused -> page(token, links.open(token), Map.of(), "", request, response);
        };
    }

    private static Map<UUID, Given> given(Map<String, String> typed) {
        var answers = new HashMap<UUID, Given>();
        typed.forEach((name, value) -> {
            var id = name.startsWith("words-") || name.startsWith("level-") ? id(name.substring(6)) : null;
            if (id != null) {
                answers.merge(
                        id,
                        name.startsWith("words-") ? new Given(null, value) : new Given(level(value), ""),
                        (one, other) -> new Given(
                                one.level() == null ? other.level() : one.level(), one.words() + other.words()));
            }
        });
        return answers;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    private static @Nullable Integer level(String text) {
        return text.matches("[0-5]") ? Integer.valueOf(text) : null;
    }

    private ModelAndView page(
            String token,
            State state,
            Map<String, String> typed,
            String refused,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (state) {
            case State.Open open -> {
                var page = pages.page("others", request, response);
                if (!refused.isEmpty()) {
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                }
                yield page.addObject("kind", "open")
                        .addObject("open", open)
                        .addObject("typed", typed)
                        .addObject("refused", refused)
                        .addObject("form", "/others/" + token)
                        .addObject(
                                "until",
                                formats.of(pages.language(page), ZoneOffset.UTC)
                                        .exact(open.until()
                                                .atZone(ZoneOffset.UTC)
                                                .toLocalDate()));
            }
            case State.Answered unused -> told("spent", HttpStatus.GONE, request, response);
            case State.Declined unused -> told("declined", HttpStatus.GONE, request, response);
            case State.Over unused -> told("over", HttpStatus.GONE, request, response);
            case State.Unknown unused -> told("unknown", HttpStatus.NOT_FOUND, request, response);
        };
    }

    private ModelAndView told(
            String kind, HttpStatus status, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.page("others", request, response);
        page.setStatus(status);
        return page.addObject("kind", kind);
    }
}
