package app.waymark.meeting.ui;

import app.waymark.meeting.AnswersByLink;
import app.waymark.meeting.AnswersByLink.State;
import app.waymark.meeting.AnswersByLink.Why;
import app.waymark.meeting.MeetingAnswer;
import app.waymark.shared.DateFormats;
import app.waymark.shared.Links;
import app.waymark.shared.TypedText;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where one of a meeting says without a sign-in whether they come, behind the links of a calendar's mail. Opening it changes
 * nothing, however many programs that look at links do so; one press does.
 */
@Controller
class AnswerDoor {

    private static final List<String> CHOICES = List.of("yes", "no", "other");

    private final AnswersByLink answers;
    private final OpenPages pages;
    private final DateFormats formats;

    AnswerDoor(AnswersByLink answers, OpenPages pages, DateFormats formats) {
        this.answers = answers;
        this.pages = pages;
        this.formats = formats;
    }

    @GetMapping(Links.ANSWER + "/{token}/{choice:yes|no|other}")
    ModelAndView open(
            @PathVariable String token,
            @PathVariable String choice,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(token, choice, answers.open(token), null, Map.of(), request, response);
    }

    @PostMapping(Links.ANSWER + "/{token}/{choice:yes|no|other}")
    ModelAndView answer(
            @PathVariable String token,
            @PathVariable String choice,
            @RequestParam Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var words = typed.getOrDefault("words", "");
        var state = choice.equals("other")
                ? answers.propose(
                        token, read(typed.get("day"), LocalDate::parse), read(typed.get("at"), LocalTime::parse), words)
                : answers.answer(token, choice.equals("yes"), words);
        return state instanceof State.Refused refused
                ? page(token, choice, answers.open(token), refused.why(), typed, request, response)
                : page(token, choice, state, null, typed, request, response);
    }

    private static <T> @Nullable T read(@Nullable String typed, Function<String, T> how) {
        try {
            return typed == null || TypedText.blank(typed) ? null : how.apply(typed.strip());
        } catch (DateTimeException none) {
            return null;
        }
    }

    private ModelAndView page(
            String token,
            String choice,
            State state,
            @Nullable Why refused,
            Map<String, String> typed,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page("meeting-answer", request, response);
        // Whose answer it is travels with nobody who goes on from here.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        page.addObject("choice", choice)
                .addObject("form", Links.answer(token) + "/")
                .addObject(
                        "others",
                        CHOICES.stream().filter(one -> !one.equals(choice)).toList())
                .addObject("typed", typed)
                .addObject("most", MeetingAnswer.LONGEST)
                .addObject("meetings", Links.MEETINGS)
                .addObject("refused", refused == null ? "" : refused.name().toLowerCase(Locale.ROOT))
                .addObject("other", "")
                .addObject("topic", "")
                .addObject("when", "");
        switch (state) {
            case State.Open open -> {
                var dates = formats.of(pages.language(page), open.zone());
                page.addObject("kind", "ask")
                        .addObject("topic", open.topic())
                        .addObject("other", open.other())
                        .addObject("when", dates.span(open.window()) + " (" + dates.city(open.zone()) + ")");
                if (refused != null) {
                    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                }
            }
            case State.Done done -> page.addObject("kind", "done").addObject("other", done.other());
            case State.Changed() -> told(page, "changed", HttpStatus.GONE);
            case State.Over() -> told(page, "over", HttpStatus.GONE);
            case State.Unknown() -> told(page, "unknown", HttpStatus.NOT_FOUND);
            case State.Refused again ->
                throw new IllegalStateException("What was typed is shown with what it is about");
        }
        return page;
    }

    private static void told(ModelAndView page, String kind, HttpStatus status) {
        page.addObject("kind", kind).setStatus(status);
    }
}
