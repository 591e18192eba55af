package app.waymark.journey;

import com.microsoft.playwright.Keyboard.TypeOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody who types as fast as people do, 110 ms a key, and is impatient: 0.3 s after the last key they go on. */
final class Typist {

    private static final double A_KEY = 110;
    private static final double SOON = 300;

    /** What comes before these has been told long since when the last one is typed; so nobody waits for it here. */
    private static final int LAST = 8;

    private Typist() {}

    /** Types this at the end of what stands in the field. */
    static void types(Page page, Locator field, String text) {
        field.focus();
        page.keyboard().press("End");
        int first = Math.max(0, text.length() - LAST);
        page.keyboard().type(text.substring(0, first));
        page.keyboard().type(text.substring(first), new TypeOptions().setDelay(A_KEY));
        page.waitForTimeout(SOON);
    }
}
