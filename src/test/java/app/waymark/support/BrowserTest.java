package app.waymark.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link WaymarkTest} that needs a real browser: open its windows with {@link Browsers#open}. Where no Chromium or
 * Chrome is found the class is skipped, and the run says so in one line; with {@code -Dbrowser.required=true} it fails
 * instead.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("browser")
// First: a class that is skipped need not start the application.
@ExtendWith(BrowserCondition.class)
@WaymarkTest
public @interface BrowserTest {}
