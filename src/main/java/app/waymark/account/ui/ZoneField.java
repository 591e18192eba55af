package app.waymark.account.ui;

import app.waymark.shared.TimeZones;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;

/** Chooses a time zone by typing a part of its place. */
class ZoneField extends ComboBox<ZoneId> {

    ZoneField(ZoneId present) {
        setLabel(getTranslation("account.zone"));
        setItemLabelGenerator(zone -> zone.getId().replace('_', ' '));
        setItems(TimeZones.idsWith(present).stream().map(ZoneId::of).toList());
        setValue(present);
        setRequiredIndicatorVisible(true);
    }
}
