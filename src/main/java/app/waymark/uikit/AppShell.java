package app.waymark.uikit;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** The page that holds the application: theme, styles, icons, and the connection over which changes arrive. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.setPageTitle("Waymark");
        settings.addLink("images/icon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("theme-color", "#1e5c44");
        settings.addMetaTag("referrer", "same-origin");
    }
}
