package app.waymark.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;

/**
 * Three dots behind which stands what is seldom wanted. What they offer is made when it is asked for: of fifty rows one
 * menu is opened at most. Escape closes it and gives the focus back.
 */
public class MoreButton extends Button {

    /**
     * Three dots with this name for those who do not see them.
     *
     * @param fill says what is offered, each time the menu is opened
     */
    public MoreButton(String name, SerializableConsumer<Menu> fill) {
        super(Glyph.MORE.create());
        setAriaLabel(name);
        getElement().setAttribute("aria-haspopup", "dialog");
        addClickListener(click -> open(name, fill));
    }

    private void open(String name, SerializableConsumer<Menu> fill) {
        var offered = new Popover();
        offered.setTarget(this);
        offered.setOpenOnClick(false);
        offered.setAutofocus(true);
        offered.setPosition(PopoverPosition.BOTTOM_END);
        offered.setAriaLabel(name);
        offered.addOpenedChangeListener(opened -> {
            if (!opened.isOpened()) {
                offered.removeFromParent();
            }
        });
        var menu = new Menu(offered);
        fill.accept(menu);
        offered.add(menu.list);
        offered.open();
    }

    /** What is behind the dots, in this order. */
    public static final class Menu {

        private final Popover offered;
        private final Div list = new Div();

        private Menu(Popover offered) {
            this.offered = offered;
            list.addClassName("wm-offered");
        }

        /** Offers to do something; the menu closes first. */
        public void act(String text, SerializableRunnable does) {
            var choice = new Button(text, click -> {
                offered.close();
                does.run();
            });
            choice.addThemeVariants(ButtonVariant.TERTIARY);
            list.add(choice);
        }

        /** Offers a page, as a link that can be opened in another tab. */
        public void page(String text, String path) {
            list.add(new PageLink(path, text));
        }
    }
}
