package app.waymark.program;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.NewAccount;
import app.waymark.profile.ProfileSaveResult;
import app.waymark.profile.Profiles;
import app.waymark.shared.Actor;
import app.waymark.shared.EmailAddress;
import app.waymark.support.As;
import app.waymark.support.Races;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Some who make the same in the same moment, of which there can be one: the others are told so, and meet no incident. */
@WaymarkTest
class MadeAtOnceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    World world;

    @Autowired
    Programmes programmes;

    @Autowired
    Profiles profiles;

    @Autowired
    AccountAdministration accounts;

    private static final int MANY = 3;

    private Actor robin;

    @BeforeEach
    void an_administrator() {
        robin = world.person("Robin Falk", Locale.ENGLISH, BERLIN, true);
    }

    @Test
    void programmes_of_one_name() {
        for (var name : List.of("Alumni", "Founders", "Nurses")) {
            assertThat(Races.atOnce(MANY, () -> programme(name)))
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
    }

    @Test
    void rounds_of_one_name() {
        var alumni = programme("Alumni").orElseThrow();
        var clara = world.account("Clara Vance");
        appointed(alumni, clara);
        for (var name : List.of("Spring", "Autumn")) {
            assertThat(Races.atOnce(MANY, () -> round(clara, alumni, name)))
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
    }

    @Test
    void a_coordinator_of_a_programme() {
        var clara = world.account("Clara Vance");
        for (var name : List.of("Alumni", "Founders", "Nurses")) {
            var made = programme(name).orElseThrow();
            Races.atOnce(MANY, () -> appointed(made, clara));
            assertThat(As.account(robin, () -> programmes.coordinators(made))).containsExactly(clara.id());
        }
    }

    @Test
    void a_profile_in_several_tabs() {
        assertThat(Races.atOnce(MANY, () -> profile("Product lead")))
                .filteredOn(ProfileSaveResult.Saved.class::isInstance)
                .hasSize(1);
    }

    @Test
    void accounts_of_one_address() {
        assertThat(Races.atOnce(MANY, this::invited)).filteredOn(made -> made).hasSize(1);
    }

    private Optional<ProgrammeId> programme(String name) {
        return As.account(robin, () -> programmes.create(name));
    }

    private Object appointed(ProgrammeId programme, Actor person) {
        As.account(robin, () -> programmes.appoint(programme, person.id()));
        return person;
    }

    private ProfileSaveResult profile(String headline) {
        return As.account(robin, () -> profiles.save(headline, "", List.of(), 0));
    }

    private Optional<RoundId> round(Actor clara, ProgrammeId programme, String name) {
        return As.account(
                clara, () -> programmes.openRound(programme, name, LocalDate.of(2027, 3, 1), LocalDate.of(2027, 9, 1)));
    }

    private boolean invited() {
        return As.account(
                robin,
                () -> accounts.invite(
                        new NewAccount(new EmailAddress("ada@example.org"), "Ada", Locale.ENGLISH, BERLIN)));
    }
}
