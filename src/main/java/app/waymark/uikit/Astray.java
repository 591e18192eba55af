package app.waymark.uikit;

import app.waymark.shared.Links;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page that says kindly that there is none, and leads home. */
abstract class Astray extends Composite<Div> implements HasDynamicTitle {

    private String title = "";

    final void show(String heading, String text, Component... more) {
        title = heading;
        getContent().removeAll();
        getContent().addClassName("wm-astray");
        getContent().add(Glyph.MARK.create(), new H1(heading), new Paragraph(text));
        getContent().add(more);
        getContent().add(PageLink.primaryButton(Links.HOME, getTranslation("uikit.error.home")));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + getTranslation("uikit.brand");
    }
}
