package app.waymark.account.ui.plain;

import app.waymark.shared.CurrentActor;
import app.waymark.shared.Incidents;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a browser sees where the application cannot answer itself: no permission, no such page, or something that went
 * wrong, with a number that the operator finds in the log.
 */
@Controller
class ErrorPage implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final PlainPages pages;
    private final CurrentActor currentActor;

    ErrorPage(PlainPages pages, CurrentActor currentActor) {
        this.pages = pages;
        this.currentActor = currentActor;
    }

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        var code = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(code);
        if (status == null) {
            status = HttpStatus.INTERNAL_SERVER_ERROR;
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            return pages.message("away", status, Destination.HOME, request, response);
        }
        if (status.is5xxServerError()) {
            return pages.message("error", status, Destination.HOME, request, response)
                    .addObject("incident", report(request, status));
        }
        if (status == HttpStatus.FORBIDDEN) {
            LOG.info("Refused: a request that this person, or nobody, may send");
        }
        var what =
                switch (status) {
                    case FORBIDDEN, UNAUTHORIZED -> currentActor.find().isPresent() ? "no-permission" : "bad-request";
                    case NOT_FOUND, METHOD_NOT_ALLOWED -> "not-found";
                    default -> "bad-request";
                };
        return pages.message(what, status, Destination.HOME, request, response);
    }

    private static String report(HttpServletRequest request, HttpStatus status) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable wentWrong
                ? Incidents.report(wentWrong)
                : Incidents.report("status " + status.value());
    }
}
