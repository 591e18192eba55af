package app.waymark.uikit;

import com.vaadin.flow.server.Command;

/** Has somebody prove that they are still the one who signed in, before something that harms most in the wrong hands. */
public interface AskAgain {

    /** Does this, at once where it was proven lately, else once it has been; never where it is not. */
    void before(Command act);
}
