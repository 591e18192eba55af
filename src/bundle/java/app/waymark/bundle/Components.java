package app.waymark.bundle;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.internal.DependencyTrigger;

/**
 * The components that Waymark shows, each with the part of the bundle that holds it. Flow makes parts by view: a view that
 * is new or renamed would have none, and what it shows would stay undefined, without an error anywhere. A part by component
 * is fetched where the component first stands on a page, whichever view it is of; and what stands in a dialog that nobody
 * opens is never fetched.
 *
 * <p>These classes are compiled for the bundle alone, and seen by nothing but the plugin that makes it. The list is held
 * against what the views reach by {@code BundleTest}.
 */
final class Components {

    private Components() {}

    /** What is fetched at once: what no component calls by its class. */
    @JsModule("./dndConnector.js")
    static final class Shell implements AppShellConfigurator {}

    /** A part of the bundle: all that this component reaches. */
    abstract static class Chunk extends Div {

        abstract Component made();
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Button.class)
    static final class OfButton extends Chunk {

        @Override
        Component made() {
            return new Button();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Checkbox.class)
    static final class OfCheckbox extends Chunk {

        @Override
        Component made() {
            return new Checkbox();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(CheckboxGroup.class)
    static final class OfCheckboxGroup extends Chunk {

        @Override
        Component made() {
            return new CheckboxGroup<>();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(ComboBox.class)
    static final class OfComboBox extends Chunk {

        @Override
        Component made() {
            return new ComboBox<>();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(MultiSelectComboBox.class)
    static final class OfMultiSelectComboBox extends Chunk {

        @Override
        Component made() {
            return new MultiSelectComboBox<>();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(ConfirmDialog.class)
    static final class OfConfirmDialog extends Chunk {

        @Override
        Component made() {
            return new ConfirmDialog();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(ContextMenu.class)
    static final class OfContextMenu extends Chunk {

        @Override
        Component made() {
            return new ContextMenu();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(DatePicker.class)
    static final class OfDatePicker extends Chunk {

        @Override
        Component made() {
            return new DatePicker();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Details.class)
    static final class OfDetails extends Chunk {

        @Override
        Component made() {
            return new Details();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Dialog.class)
    static final class OfDialog extends Chunk {

        @Override
        Component made() {
            return new Dialog();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Grid.class)
    static final class OfGrid extends Chunk {

        @Override
        Component made() {
            return new Grid<>();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Popover.class)
    static final class OfPopover extends Chunk {

        @Override
        Component made() {
            return new Popover();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(RadioButtonGroup.class)
    static final class OfRadioButtonGroup extends Chunk {

        @Override
        Component made() {
            return new RadioButtonGroup<>();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Select.class)
    static final class OfSelect extends Chunk {

        @Override
        Component made() {
            return new Select<>();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(EmailField.class)
    static final class OfEmailField extends Chunk {

        @Override
        Component made() {
            return new EmailField();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(IntegerField.class)
    static final class OfIntegerField extends Chunk {

        @Override
        Component made() {
            return new IntegerField();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(PasswordField.class)
    static final class OfPasswordField extends Chunk {

        @Override
        Component made() {
            return new PasswordField();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(TextArea.class)
    static final class OfTextArea extends Chunk {

        @Override
        Component made() {
            return new TextArea();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(TextField.class)
    static final class OfTextField extends Chunk {

        @Override
        Component made() {
            return new TextField();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(TimePicker.class)
    static final class OfTimePicker extends Chunk {

        @Override
        Component made() {
            return new TimePicker();
        }
    }

    @Route(registerAtStartup = false)
    @DependencyTrigger(Upload.class)
    static final class OfUpload extends Chunk {

        @Override
        Component made() {
            return new Upload();
        }
    }
}
