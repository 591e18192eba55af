package app.waymark.account.ui.plain;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** A form that the web server does not read, for it is too large or broken, is the sender's fault: refused, with one line. */
@ControllerAdvice
class UnreadableForms {

    private static final Logger LOG = LoggerFactory.getLogger(UnreadableForms.class);

    @ExceptionHandler(InvalidParameterException.class)
    void refuse(InvalidParameterException unreadable, HttpServletResponse response) throws IOException {
        LOG.warn("A form was refused: {}", unreadable.getMessage());
        response.sendError(unreadable.getErrorCode());
    }
}
