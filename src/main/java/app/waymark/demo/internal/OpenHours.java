package app.waymark.demo.internal;

import app.waymark.availability.Holidays;
import app.waymark.availability.OwnAvailability;
import app.waymark.availability.OwnHours.Limits;
import app.waymark.availability.SaveHoursResult;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** When the people of the story can be met. */
@Component
class OpenHours {

    private final Storyteller teller;
    private final OwnAvailability own;

    OpenHours(Storyteller teller, OwnAvailability own) {
        this.teller = teller;
        this.own = own;
    }

    void ofMaraAndJonas(Persona mara, Persona jonas) {
        says(
                jonas,
                Map.of(
                        DayOfWeek.MONDAY, "9-12, 13-17",
                        DayOfWeek.TUESDAY, "9-12",
                        DayOfWeek.THURSDAY, "13-18",
                        DayOfWeek.FRIDAY, "9-12, 13-15"),
                Holidays.FI,
                new Limits(List.of(45, 25), 0, 15, 24, 2, 4));
        teller.on(
                -20,
                jonas,
                () -> Storyteller.expect(
                        SaveHoursResult.OtherDay.Added.class,
                        own.otherwise(teller.day(23), teller.day(36), "", ZoneId.of("Europe/Helsinki"))));
        says(
                mara,
                Map.of(
                        DayOfWeek.TUESDAY, "8:30-16",
                        DayOfWeek.WEDNESDAY, "8:30-16",
                        DayOfWeek.THURSDAY, "10-17",
                        DayOfWeek.FRIDAY, "8:30-14"),
                Holidays.SE,
                Limits.USUAL);
    }

    void ofRita(Persona rita) {
        says(
                rita,
                Map.of(DayOfWeek.MONDAY, "14-18", DayOfWeek.WEDNESDAY, "9-12, 14-18", DayOfWeek.FRIDAY, "9-13"),
                Holidays.DE,
                new Limits(List.of(60, 30), 15, 15, 48, 1, 0));
    }

    private void says(Persona who, Map<DayOfWeek, String> week, Holidays holidays, Limits limits) {
        teller.on(-20, who, () -> Storyteller.expect(SaveHoursResult.Saved.class, own.save(week, holidays, limits, 0)));
    }
}
