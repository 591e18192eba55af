package app.waymark.network.ui;

import app.waymark.network.IntroductionLinks;
import app.waymark.network.IntroductionLinks.State;
import app.waymark.shared.DateFormats;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneOffset;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody without an account says whether they want to be introduced, behind the link that was mailed to them. Opening
 * it changes nothing; a press spends it.
 */
@Controller
class IntroductionDoor {

    private final IntroductionLinks links;
    private final OpenPages pages;
    private final DateFormats formats;

    IntroductionDoor(IntroductionLinks links, OpenPages pages, DateFormats formats) {
        this.links = links;
        this.pages = pages;
        this.formats = formats;
    }

    // Both: who changes the language of the page that came after a press is at the second.
    @GetMapping({"/introduced/{token}", "/introduced/{token}/no"})
    ModelAndView open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return page(token, links.open(token), false, request, response);
    }

    @PostMapping("/introduced/{token}")
    ModelAndView accept(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return page(token, links.accept(token), true, request, response);
    }

    @PostMapping("/introduced/{token}/no")
    ModelAndView decline(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String anybody,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(token, links.decline(token, !anybody.isEmpty()), true, request, response);
    }

    private ModelAndView page(
            String token, State state, boolean pressed, HttpServletRequest request, HttpServletResponse response) {
        var page = pages.page("introduced", request, response);
        switch (state) {
            case State.Open open ->
                page.addObject("kind", "open")
                        .addObject("open", open)
                        .addObject("form", "/introduced/" + token)
                        .addObject(
                                "until",
                                formats.of(pages.language(page), ZoneOffset.UTC)
                                        .exact(open.until()
                                                .atZone(ZoneOffset.UTC)
                                                .toLocalDate()));
            case State.Accepted accepted -> page.addObject("kind", "made").addObject("made", accepted);
            case State.Declined unused -> told(page, "declined", pressed ? HttpStatus.OK : HttpStatus.GONE);
            case State.Spent unused -> told(page, "spent", HttpStatus.GONE);
            case State.Over unused -> told(page, "over", HttpStatus.GONE);
            case State.Unknown unused -> told(page, "unknown", HttpStatus.NOT_FOUND);
        }
        return page;
    }

    private static void told(ModelAndView page, String kind, HttpStatus status) {
        page.setStatus(status);
        page.addObject("kind", kind);
    }
}
