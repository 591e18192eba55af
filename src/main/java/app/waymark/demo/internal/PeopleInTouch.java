package app.waymark.demo.internal;

import app.waymark.network.ContactDraft;
import app.waymark.network.ContactResult;
import app.waymark.network.ContactRhythm;
import app.waymark.network.PersonalContacts;
import org.springframework.stereotype.Component;

/** Whom Mara and Lena want to stay in touch with; for each of them it is time again with somebody. */
@Component
class PeopleInTouch {

    private final Storyteller teller;
    private final PersonalContacts contacts;

    PeopleInTouch(Storyteller teller, PersonalContacts contacts) {
        this.teller = teller;
        this.contacts = contacts;
    }

    void tell(Persona mara, Persona lena) {
        keep(
                mara,
                "Sofia Brandt",
                "sofia@elsewhere.example",
                "She led the first product I worked on.",
                "How she hires, and what she would not do again.",
                "Jonas Berg",
                -47,
                6,
                ContactRhythm.Unit.WEEKS);
        keep(
                mara,
                "Henrik Dahl",
                "",
                "Met at the conference in Lund.",
                "Clinics, and sailing.",
                "",
                -20,
                2,
                ContactRhythm.Unit.MONTHS);
        keep(mara, "Grandmother Elsa", "", "", "Her ninetieth birthday in March.", "", -5, 2, ContactRhythm.Unit.WEEKS);
        keep(
                lena,
                "Frau Dr. Albers",
                "albers@elsewhere.example",
                "Leitet das Labor der Klinik.",
                "Wie man Schichten plant, ohne dass jemand verliert.",
                "Rita Sow",
                -70,
                2,
                ContactRhythm.Unit.MONTHS);
        keep(lena, "Tobias", "", "Studium in Jena.", "Er gründet gerade.", "", -10, 3, ContactRhythm.Unit.MONTHS);
    }

    private void keep(
            Persona owner,
            String name,
            String address,
            String known,
            String about,
            String introducedBy,
            int last,
            int number,
            ContactRhythm.Unit unit) {
        teller.on(
                last,
                owner,
                () -> Storyteller.expect(
                        ContactResult.Saved.class,
                        contacts.add(new ContactDraft(
                                name,
                                address,
                                known,
                                about,
                                introducedBy,
                                teller.day(last),
                                new ContactRhythm(number, unit)))));
    }
}
