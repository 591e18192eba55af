package app.waymark.uikit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.web.servlet.ModelAndView;

/**
 * Pages that are read without a sign-in, in the frame that all of them have: plain HTML without a script, in the language the
 * reader chose on such a page, else in that of whoever is signed in, else in the one their browser asks for. A module's own are templates under {@code templates/plain}; their words come as
 * {@code words.of(key)}. Which addresses are open says the security configuration.
 */
public interface OpenPages {

    /** A page from the template {@code plain/<name>}, with everything that the frame needs. */
    ModelAndView page(String name, HttpServletRequest request, HttpServletResponse response);

    /** The language such a page is in. */
    Locale language(ModelAndView page);
}
