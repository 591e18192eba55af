package app.waymark.demo.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.mentorship.ProposeResult;
import app.waymark.profile.Profiles;
import app.waymark.program.ImportResult;
import app.waymark.program.PeopleImport;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.SystemActor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The small programme in which everything happens: a dozen people and half a year. */
@Component
class AlumniRound {

    private static final String PEOPLE = """
            email,name,role,capacity,skills offered,skills sought,languages,organisation
            jonas@demo.example,Jonas Berg,mentor,4,"product management, facilitation, public speaking",,"English, Finnish",Polku Oy
            ilse@demo.example,Ilse Kramer,mentor,3,"data engineering, leadership, python",,"English, German",Datenwerk
            rita@demo.example,Rita Sow,mentor,2,"finance, negotiation, leadership",,"English, French, German",Banque du Lac
            yuki@demo.example,Yuki Mori,mentor,1,"research, scientific writing",,"English, Japanese",Institute of Materials
            per@demo.example,Per Dahl,mentor,0,"operations, lean management",,"English, Danish",Havn Logistik
            mara@demo.example,Mara Lindqvist,mentee,0,,"product management, facilitation, public speaking","English, Swedish",Fjord Apps
            amir@demo.example,Amir Haddad,mentee,0,,"data engineering, python","English, Arabic",City Library
            thu@demo.example,Thu Nguyen,mentee,0,,"product management, negotiation","English, Vietnamese",Green Grid
            noor@demo.example,Noor Aziz,mentee,0,,"leadership, finance",English,Open Clinic
            lena@demo.example,Lena Vogt,mentee,0,,"finance, negotiation","German, English",Stadtwerke
            ben@demo.example,Ben Ortiz,mentee,0,,"research, scientific writing","English, Spanish",Polytechnic
            """;

    private final Storyteller teller;
    private final Programmes programmes;
    private final PeopleImport people;
    private final Profiles profiles;
    private final Mentorships mentorships;
    private final MarasYear mara;
    private final OthersYear others;

    AlumniRound(
            Storyteller teller,
            Programmes programmes,
            PeopleImport people,
            Profiles profiles,
            Mentorships mentorships,
            MarasYear mara,
            OthersYear others) {
        this.teller = teller;
        this.programmes = programmes;
        this.people = people;
        this.profiles = profiles;
        this.mentorships = mentorships;
        this.mara = mara;
        this.others = others;
    }

    /** Tells it all, and gives back the coordinator. */
    Persona tell(Persona administrator) {
        var clara = teller.person("clara@demo.example", "Clara Vance", Locale.ENGLISH, "Europe/London", false);
        var jonas = teller.person("jonas@demo.example", "Jonas Berg", Locale.ENGLISH, "Europe/Helsinki", false);
        var ilse = teller.person("ilse@demo.example", "Ilse Kramer", Locale.GERMAN, "Europe/Berlin", false);
        var rita = teller.person("rita@demo.example", "Rita Sow", Locale.ENGLISH, "Europe/Zurich", false);
        var yuki = teller.person("yuki@demo.example", "Yuki Mori", Locale.ENGLISH, "Asia/Tokyo", false);
        var mara = teller.person("mara@demo.example", "Mara Lindqvist", Locale.ENGLISH, "Europe/Stockholm", false);
        var amir = teller.person("amir@demo.example", "Amir Haddad", Locale.ENGLISH, "Europe/London", false);
        var thu = teller.person("thu@demo.example", "Thu Nguyen", Locale.ENGLISH, "Europe/Amsterdam", false);
        var noor = teller.person("noor@demo.example", "Noor Aziz", Locale.ENGLISH, "Europe/London", false);
        var lena = teller.person("lena@demo.example", "Lena Vogt", Locale.GERMAN, "Europe/Berlin", false);
        var ben = teller.person("ben@demo.example", "Ben Ortiz", Locale.ENGLISH, "Europe/Madrid", false);
        var round = open(administrator, clara);
        introduce(jonas, mara);
        var jonasMara = pair(round, clara, jonas, mara, -170, "Both named facilitation and product management");
        var jonasThu = pair(round, clara, jonas, thu, -170, "Both named product management");
        var ilseAmir = pair(round, clara, ilse, amir, -169, "Both named data engineering and python");
        var ritaLena = pair(round, clara, rita, lena, -168, "Both named finance and negotiation", "Both speak German");
        var ilseNoor = pair(round, clara, ilse, noor, -168, "Both named leadership");
        declined(round, clara, yuki, ben);
        this.mara.tell(mara, jonas, jonasMara);
        others.tell(thu, jonas, jonasThu, amir, ilse, ilseAmir, lena, rita, ritaLena);
        teller.on(
                -30,
                noor,
                () -> mentorships.end(
                        ilseNoor,
                        "My plans changed towards finance. Ilse was wonderful, and said the same: Rita knows more."));
        teller.on(
                -2,
                clara,
                () -> Storyteller.expect(
                        ProposeResult.Proposed.class,
                        mentorships.propose(
                                round,
                                rita.actor().id(),
                                noor.actor().id(),
                                List.of("Both named finance and leadership"))));
        return clara;
    }

    private RoundId open(Persona administrator, Persona clara) {
        var programme = teller.on(-185, administrator, () -> {
            var made = programmes.create("Alumni mentoring").orElseThrow();
            SystemActor.run(() -> programmes.appoint(made, clara.actor().id()));
            return made;
        });
        var round = teller.on(-182, clara, () -> programmes
                .openRound(programme, "This year’s round", teller.day(-175), teller.day(120))
                .orElseThrow());
        teller.on(
                -180,
                clara,
                () -> Storyteller.expect(
                        ImportResult.Imported.class,
                        people.read(round, PEOPLE.getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN)));
        teller.on(-171, clara, () -> {
            programmes.run(round);
            return round;
        });
        return round;
    }

    private void introduce(Persona jonas, Persona mara) {
        teller.on(
                -178,
                jonas,
                () -> profiles.save(
                        Map.of(
                                "headline", "Head of product who started in support",
                                "about",
                                        "I like asking the second question. I can listen well and answer within two days."),
                        profiles.mine().version()));
        teller.on(
                -177,
                mara,
                () -> profiles.save(
                        Map.of(
                                "headline", "Developer on the way to leading a product team",
                                "about",
                                        "Six years of apps, one of them used by my grandmother. I learn best by doing."),
                        profiles.mine().version()));
    }

    private MentorshipId pair(RoundId round, Persona clara, Persona mentor, Persona mentee, int day, String... why) {
        var proposed = teller.on(
                day,
                clara,
                () -> Storyteller.expect(
                        ProposeResult.Proposed.class,
                        mentorships.propose(
                                round, mentor.actor().id(), mentee.actor().id(), List.of(why))));
        teller.on(day + 1, mentee, () -> mentorships.accept(proposed.mentorship()));
        teller.on(day + 2, mentor, () -> mentorships.accept(proposed.mentorship()));
        return proposed.mentorship();
    }

    private void declined(RoundId round, Persona clara, Persona yuki, Persona ben) {
        var proposed = teller.on(
                -12,
                clara,
                () -> Storyteller.expect(
                        ProposeResult.Proposed.class,
                        mentorships.propose(
                                round, yuki.actor().id(), ben.actor().id(), List.of("Both named scientific writing"))));
        teller.on(-11, ben, () -> mentorships.accept(proposed.mentorship()));
        teller.on(
                -10,
                yuki,
                () -> mentorships.decline(
                        proposed.mentorship(),
                        "I am on field work until January and would answer too late. Ask me then, please."));
    }
}
