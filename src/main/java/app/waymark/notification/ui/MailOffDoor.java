package app.waymark.notification.ui;

import app.waymark.notification.MailOff;
import app.waymark.notification.MailOff.Ending;
import app.waymark.shared.Links;
import app.waymark.uikit.OpenPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where mail is ended with one press, by its reader on the page or by their mail program (RFC 8058). Opening it changes
 * nothing, however many programs that look at links do so.
 */
@Controller
class MailOffDoor {

    private final MailOff mail;
    private final OpenPages pages;

    MailOffDoor(MailOff mail, OpenPages pages) {
        this.mail = mail;
        this.pages = pages;
    }

    @GetMapping(Links.MAIL_OFF + "/{token}")
    ModelAndView open(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return page(token, mail.read(token), "ask", request, response);
    }

    @PostMapping(Links.MAIL_OFF + "/{token}")
    ModelAndView end(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        return page(token, mail.end(token), "done", request, response);
    }

    private ModelAndView page(
            String token,
            Optional<Ending> ending,
            String kind,
            HttpServletRequest request,
            HttpServletResponse response) {
        var page = pages.page("mail-off", request, response);
        // Whose mail it is travels with nobody who goes on from here.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        page.addObject("kind", ending.isPresent() ? kind : "unknown")
                .addObject("topics", ending.map(Ending::topics).orElse(java.util.List.of()))
                .addObject("letters", ending.map(Ending::letters).orElse(false))
                .addObject("form", Links.mailOff(token))
                .addObject("reach", Links.WHAT_REACHES_ME);
        if (ending.isEmpty()) {
            page.setStatus(HttpStatus.NOT_FOUND);
        }
        return page;
    }
}
