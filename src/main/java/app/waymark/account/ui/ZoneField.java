package app.waymark.account.ui;

import app.waymark.shared.TimeZones;
import com.vaadin.flow.component.combobox.ComboBox;
import java.time.ZoneId;

/** Chooses a time zone by typing a part of its place: "New_York", "new york", its city in either language. */
class ZoneField extends ComboBox<ZoneId> {

    ZoneField(ZoneId present) {
        setLabel(getTranslation("account.zone"));
        setItemLabelGenerator(zone -> TimeZones.name(zone, getLocale()));
        setRequiredIndicatorVisible(true);
        show(present);
    }

    /** Shows this zone, which is among those to choose from even where it is an odd one. */
    final void show(ZoneId present) {
        setItems(
                (zone, typed) -> TimeZones.matches(zone, typed),
                TimeZones.idsWith(present).stream().map(ZoneId::of).toList());
        setValue(present);
    }
}
