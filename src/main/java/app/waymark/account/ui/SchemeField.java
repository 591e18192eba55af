package app.waymark.account.ui;

import app.waymark.shared.Scheme;
import com.vaadin.flow.component.select.Select;

/** Chooses between light, dark, and whatever the device says. */
class SchemeField extends Select<Scheme> {

    SchemeField(Scheme present) {
        setLabel(getTranslation("account.scheme"));
        setItems(Scheme.values());
        setItemLabelGenerator(scheme -> getTranslation("account.scheme." + scheme.word()));
        setValue(present);
    }
}
