package app.waymark.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.shared.AccountId;
import app.waymark.shared.Actor;
import app.waymark.shared.Drafts;
import app.waymark.shared.Drafts.Place;
import app.waymark.support.ViewTest;
import app.waymark.support.World;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

class FieldsTest extends ViewTest {

    private static final Place PLACE = Place.of("test", 1, "reason");

    @Autowired
    Drafts drafts;

    @Autowired
    World world;

    @Test
    void a_number_that_can_be_read_in_two_ways_is_asked_about_and_stays_as_it_was_typed() {
        open(person(Locale.ENGLISH));
        var field = shown(new DecimalField("Target"));
        test(field).setValue("1,234");
        assertThat(field.number()).isEmpty();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("1234", "1.234");
        assertThat(field.getValue()).isEqualTo("1,234");
        test(field).setValue("3,2");
        assertThat(field.isInvalid()).isFalse();
        assertThat(field.number()).contains(new BigDecimal("3.2"));
    }

    @Test
    void a_number_is_asked_about_in_its_person_s_language() {
        open(person(Locale.GERMAN));
        var field = shown(new DecimalField("Ziel"));
        test(field).setValue("1.234");
        assertThat(field.getErrorMessage()).contains("1234", "1,234");
        field.setNumber(new BigDecimal("2.50"));
        assertThat(field.getValue()).isEqualTo("2,5");
        test(field).setValue("1e3");
        assertThat(field.getErrorMessage()).isEqualTo("Schreib eine Zahl wie 12,5.");
    }

    @Test
    void a_number_has_its_limits_and_an_empty_one_stays_empty() {
        open(person(Locale.ENGLISH));
        var field = shown(new DecimalField("Weight").whole().between(0, 100));
        assertThat(field.ready()).isTrue();
        assertThat(field.integer()).isEmpty();
        test(field).setValue("101");
        assertThat(field.getErrorMessage()).isEqualTo("From 0 to 100.");
        assertThat(field.integer()).isEmpty();
        test(field).setValue("2.5");
        assertThat(field.getErrorMessage()).isEqualTo("Write a whole number such as 12.");
        test(field).setValue("50");
        assertThat(field.integer()).hasValue(50);
        field.needed();
        test(field).setValue("");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isNotBlank();
    }

    @Test
    void a_day_is_read_in_short_forms_and_refused_with_a_sentence() {
        open(person(Locale.GERMAN));
        var field = shown(new DateField("Bis"));
        var parser = field.getFallbackParser();
        assertThat(parser.apply("3. Dez. 2026").getOrThrow(IllegalStateException::new))
                .isEqualTo(LocalDate.of(2026, 12, 3));
        assertThat(parser.apply("31.11.").isError()).isTrue();
        field.notAfter(LocalDate.of(2026, 12, 3), "Das liegt in der Zukunft.");
        field.setValue(LocalDate.of(2026, 12, 4));
        assertThat(field.ready()).isFalse();
        assertThat(field.getErrorMessage()).isEqualTo("Das liegt in der Zukunft.");
    }

    @Test
    void a_text_that_is_too_long_is_not_cut_and_says_by_how_much() {
        open(person(Locale.ENGLISH));
        var field = shown(TextLimit.on(new TextField("Topic"), 10));
        test(field).setValue("twelve chars");
        assertThat(field.getValue()).isEqualTo("twelve chars");
        assertThat(field.getElement().getProperty("maxlength")).isNull();
        assertThat(field.getErrorMessage()).isEqualTo("2 characters too many: 12 of at most 10.");
        assertThat(TextLimit.fits(field)).isFalse();
        test(field).setValue("ten chars!");
        assertThat(field.isInvalid()).isFalse();
        assertThat(TextLimit.fits(field)).isTrue();
    }

    @Test
    void what_was_typed_comes_back_in_its_place_and_is_forgotten_once_sent() {
        open(world.account("Mara"));
        var field = shown(new TextArea());
        KeptText.of(field, drafts).at(PLACE, "As it is stored");
        assertThat(field.getValue()).isEqualTo("As it is stored");
        test(field).setValue("As it is stored, and more");

        var again = shown(new TextArea());
        var kept = KeptText.of(again, drafts).at(PLACE, "As it is stored");
        assertThat(again.getValue()).isEqualTo("As it is stored, and more");
        assertThat(kept.open()).isTrue();
        kept.at(Place.of("test", 2), "");
        assertThat(again.getValue()).isEmpty();
        kept.at(PLACE, "As it is stored");
        kept.sent();
        assertThat(drafts.find(PLACE)).isEmpty();
        assertThat(kept.open()).isFalse();
    }

    @Test
    void what_cannot_be_kept_while_the_database_is_away_is_kept_as_soon_as_it_is_back() {
        open(world.account("Mara"));
        var field = shown(new TextArea());
        var away = new AtomicBoolean(true);
        var taken = new ArrayList<String>();
        var keeping = new UntilKept(field, Duration.ofMillis(20));
        Runnable keep = () -> {
            if (away.get()) {
                throw new DataAccessResourceFailureException("The database is away");
            }
            taken.add(field.getValue());
        };
        field.setValue("Half");
        keeping.keep(keep);
        field.setValue("The whole");
        keeping.keep(keep);
        settle();
        assertThat(taken).isEmpty();

        away.set(false);
        eventually(() -> assertThat(taken).containsExactly("The whole"));

        away.set(true);
        keeping.keep(keep);
        // It was sent meanwhile.
        keeping.forget();
        away.set(false);
        keeping.keep(() -> taken.add("Later"));
        eventually(() -> assertThat(taken).containsExactly("The whole", "Later"));
    }

    @Test
    void a_reason_is_kept_until_it_is_sent_and_must_not_be_missing_or_too_long() {
        open(world.account("Mara"));
        var given = new ArrayList<String>();
        ask(given);
        press("End it");
        assertThat(given).isEmpty();
        assertThat(find(TextArea.class).single().getErrorMessage()).isEqualTo("Say why.");
        test(find(TextArea.class).single()).setValue("Because of the move");
        press("Cancel");

        ask(given);
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Because of the move");
        test(find(TextArea.class).single()).setValue("x".repeat(41));
        press("End it");
        assertThat(given).isEmpty();
        assertThat(find(TextArea.class).single().getErrorMessage()).contains("41 of at most 40");
        test(find(TextArea.class).single()).setValue("We are done");
        press("End it");
        assertThat(given).containsExactly("We are done");
        assertThat(drafts.find(PLACE)).isEmpty();
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private void ask(ArrayList<String> given) {
        ReasonDialog.ask("End", "Both are told.", "End it")
                .label("Reason")
                .most(40)
                .needed("Say why.")
                .kept(drafts, PLACE)
                .openUntil(given::add);
    }

    private <C extends com.vaadin.flow.component.Component> C shown(C component) {
        UI.getCurrent().add(component);
        return component;
    }

    private static Actor person(Locale locale) {
        return new Actor(new AccountId(UUID.randomUUID()), "Mara", false, locale, ZoneId.of("Europe/Berlin"));
    }
}
