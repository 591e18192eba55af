package app.waymark.demo.internal;

import app.waymark.mentorship.MentorshipId;
import app.waymark.mentorship.Mentorships;
import app.waymark.notification.Inbox;
import app.waymark.profile.Profiles;
import app.waymark.program.ImportResult;
import app.waymark.program.Invitations;
import app.waymark.program.JoinResult;
import app.waymark.program.Participants;
import app.waymark.program.PeopleImport;
import app.waymark.program.ProgrammeId;
import app.waymark.program.Programmes;
import app.waymark.program.RoundId;
import app.waymark.shared.SystemActor;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The small programme in which everything happens: a dozen people and half a year. */
@Component
class AlumniRound {

    private static final String PEOPLE = """
            email,name,role,capacity,skills offered,skills sought,languages,organisation
            jonas@demo.example,Jonas Berg,mentor,4,"product management, facilitation, public speaking",,"English, Finnish",Polku Oy
            ilse@demo.example,Ilse Kramer,mentor,3,"data engineering, leadership, python",,"English, German",Datenwerk
            rita@demo.example,Rita Sow,mentor,2,"finance, negotiation, leadership",,"English, French, German",Banque du Lac
            yuki@demo.example,Yuki Mori,mentor,0,"research, scientific writing",,"English, Japanese",Institute of Materials
            per@demo.example,Per Dahl,mentor,0,"operations, lean management",,"English, Danish",Havn Logistik
            mara@demo.example,Mara Lindqvist,mentee,0,,"product management, facilitation, public speaking","English, Swedish",Fjord Apps
            amir@demo.example,Amir Haddad,mentee,0,,"data engineering, python","English, Arabic",City Library
            thu@demo.example,Thu Nguyen,mentee,0,,"product management, negotiation","English, Vietnamese",Green Grid
            noor@demo.example,Noor Aziz,mentee,0,,"leadership, finance",English,Open Clinic
            lena@demo.example,Lena Vogt,mentee,0,,"finance, negotiation","German, English",Stadtwerke
            ben@demo.example,Ben Ortiz,mentee,0,,"research, scientific writing","English, Spanish",Polytechnic
            """;

    /** When everybody last read what they had been told; what came since is new. */
    static final int LAST_LOOK = -4;

    private final Storyteller teller;
    private final Programmes programmes;
    private final PeopleImport people;
    private final Invitations invitations;
    private final Profiles profiles;
    private final Participants participants;
    private final Mentorships mentorships;
    private final Matches matching;
    private final Inbox inbox;
    private final MarasYear mara;
    private final OthersYear others;
    private final RestAndReach rest;
    private final GivenAndShown given;
    private final WhatRolesAsk roles;
    private final FromAPublishedSet set;
    private final RatedByBoth rated;
    private final OfferedAndWanted wanted;
    private final WhatIsLearned learned;
    private final PeopleInTouch inTouch;
    private final Introduced introduced;
    private final WhereTheyStand standing;
    private final WhatOthersSee seen;
    private final SaidAndKept said;
    private final ReviewedInDetail detail;
    private final Recognised recognised;
    private final PutTogether together;
    private final NextYearsSignUps nextYear;
    private final HowItWrites writes;
    private final InGroups groups;

    AlumniRound(
            Storyteller teller,
            Programmes programmes,
            PeopleImport people,
            Invitations invitations,
            Profiles profiles,
            Participants participants,
            Mentorships mentorships,
            Matches matching,
            Inbox inbox,
            MarasYear mara,
            OthersYear others,
            RestAndReach rest,
            GivenAndShown given,
            WhatRolesAsk roles,
            FromAPublishedSet set,
            RatedByBoth rated,
            OfferedAndWanted wanted,
            WhatIsLearned learned,
            PeopleInTouch inTouch,
            Introduced introduced,
            WhereTheyStand standing,
            ReviewedInDetail detail,
            WhatOthersSee seen,
            SaidAndKept said,
            Recognised recognised,
            PutTogether together,
            NextYearsSignUps nextYear,
            HowItWrites writes,
            InGroups groups) {
        this.teller = teller;
        this.programmes = programmes;
        this.people = people;
        this.invitations = invitations;
        this.profiles = profiles;
        this.participants = participants;
        this.mentorships = mentorships;
        this.matching = matching;
        this.inbox = inbox;
        this.mara = mara;
        this.others = others;
        this.rest = rest;
        this.given = given;
        this.roles = roles;
        this.set = set;
        this.rated = rated;
        this.wanted = wanted;
        this.learned = learned;
        this.inTouch = inTouch;
        this.introduced = introduced;
        this.standing = standing;
        this.seen = seen;
        this.said = said;
        this.detail = detail;
        this.recognised = recognised;
        this.together = together;
        this.nextYear = nextYear;
        this.writes = writes;
        this.groups = groups;
    }

    private ProgrammeId programme(Persona clara) {
        return teller.on(
                -13,
                clara,
                () -> programmes.coordinated(null, 1).items().getFirst().programme());
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
        writes.tell(clara, programme(clara));
        for (var who : List.of(jonas, ilse, rita, yuki, mara, amir, thu, noor, lena, ben)) {
            joined(round, who);
        }
        introduce(jonas, mara);
        matching.first(round, clara);
        matching.wish(round, mara, jonas, ilse);
        matching.wish(round, thu, jonas, rita);
        matching.wish(round, amir, ilse, jonas);
        matching.wish(round, noor, ilse, rita);
        matching.wish(round, lena, rita, ilse);
        matching.wish(round, ben, yuki);
        matching.publish(round, clara, mara, jonas);
        var jonasMara = agreed(round, clara, jonas, mara, -169);
        var jonasThu = agreed(round, clara, jonas, thu, -169);
        var ilseAmir = agreed(round, clara, ilse, amir, -168);
        var ritaLena = agreed(round, clara, rita, lena, -167);
        var ilseNoor = agreed(round, clara, ilse, noor, -167);
        rest.ofMara(mara, jonas, jonasMara, this.mara.tell(mara, jonas, jonasMara));
        others.tell(thu, jonas, jonasThu, amir, ilse, ilseAmir, lena, rita, ritaLena);
        said.ofMaraAndJonas(mara, jonas, jonasMara);
        set.ofMara(mara);
        set.ofLena(lena);
        rated.tell(mara, jonas, jonasMara);
        said.ofThuAndJonas(thu, jonas, jonasThu, clara);
        said.ofLenaAndRita(lena, rita, ritaLena);
        detail.ofThuAndJonas(thu, jonas, jonasThu);
        detail.ofLenaAndRita(lena, rita, ritaLena);
        learned.tell(clara, jonas, mara, lena);
        inTouch.tell(mara, lena);
        groups.ofTheRound(clara, round, List.of(mara, lena, rita, jonas, thu, amir));
        groups.ofJonas(jonas, round, List.of(mara, thu));
        introduced.ofLena(rita, lena, ritaLena);
        introduced.ofMara(jonas, mara, jonasMara, thu);
        standing.ofMara(mara, jonas, jonasMara);
        standing.ofLena(lena, rita, ritaLena);
        seen.ofMara(mara, jonasMara);
        seen.ofLena(lena, ritaLena);
        declined(round, clara, yuki, ben);
        teller.on(
                -9,
                noor,
                () -> mentorships.end(
                        ilseNoor,
                        "My plans changed towards finance. Ilse was wonderful, and said the same: Rita knows more."));
        recognised.tell(clara, noor, ilseNoor);
        recognised.levels(clara, mara, jonasMara);
        together.tell(mara, lena);
        wanted.tell(round, jonas, ilse, rita, noor, lena, ben);
        matching.alsoSkills(round, clara);
        matching.again(round, clara, -2);
        nextYear.tell(clara, programme(clara));
        for (var who : List.of(clara, jonas, ilse, rita, yuki, mara, amir, thu, noor, lena, ben)) {
            teller.on(LAST_LOOK, who, () -> {
                inbox.readAll();
                return round;
            });
        }
        return clara;
    }

    private RoundId open(Persona administrator, Persona clara) {
        var programme = teller.on(-185, administrator, () -> {
            var made = programmes.create("Alumni mentoring").orElseThrow();
            SystemActor.run(() -> programmes.appoint(made, clara.actor().id()));
            return made;
        });
        given.templates(clara, programme);
        roles.tell(clara, programme);
        set.offered(clara, programme);
        given.questions(clara, programme);
        var round = teller.on(-182, clara, () -> programmes
                .openRound(programme, "This year’s round", teller.day(-175), teller.day(120))
                .orElseThrow());
        teller.on(
                -180,
                clara,
                () -> Storyteller.expect(
                        ImportResult.Imported.class,
                        people.read(round, PEOPLE.getBytes(StandardCharsets.UTF_8), PeopleImport.Part.AS_WRITTEN)));
        teller.on(-180, clara, () -> invitations.ask(round));
        return round;
    }

    /** Asked on one day, each says yes on the next; the mentors take whom the programme expected them to. */
    private void joined(RoundId round, Persona who) {
        teller.on(-179, who, () -> {
            var invitation = invitations.mine(round).orElseThrow();
            return Storyteller.expect(JoinResult.Done.class, invitations.join(invitation.id(), invitation.capacity()));
        });
    }

    private void introduce(Persona jonas, Persona mara) {
        teller.on(
                -178,
                jonas,
                () -> profiles.save(
                        "Head of product who started in support",
                        "I like asking the second question. I can listen well and answer within two days.",
                        List.of(),
                        profiles.mine().version()));
        teller.on(
                -177,
                mara,
                () -> profiles.save(
                        "Developer on the way to leading a product team",
                        "Six years of apps, one of them used by my grandmother. I learn best by doing.",
                        List.of(),
                        profiles.mine().version()));
    }

    /** The two answer what was published: the mentee on this day, the mentor on the next. */
    private MentorshipId agreed(RoundId round, Persona clara, Persona mentor, Persona mentee, int day) {
        var proposed = proposed(round, clara, mentor, mentee);
        teller.on(day, mentee, () -> mentorships.accept(proposed));
        teller.on(day + 1, mentor, () -> mentorships.accept(proposed));
        return proposed;
    }

    private void declined(RoundId round, Persona clara, Persona yuki, Persona ben) {
        teller.on(-13, clara, () -> participants.change(round, yuki.actor().id(), true, false, 1));
        matching.again(round, clara, -12);
        var proposed = proposed(round, clara, yuki, ben);
        teller.on(-11, ben, () -> mentorships.accept(proposed));
        teller.on(
                -10,
                yuki,
                () -> mentorships.decline(
                        proposed, "I am on field work until January and would answer too late. Ask me then, please."));
    }

    private MentorshipId proposed(RoundId round, Persona clara, Persona mentor, Persona mentee) {
        return teller.on(0, clara, () -> mentorships.openInRound(round)).stream()
                .filter(one -> one.mentor().equals(mentor.actor().id())
                        && one.mentee().equals(mentee.actor().id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The matching made another story"))
                .id();
    }
}
