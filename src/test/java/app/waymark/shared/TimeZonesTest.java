package app.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeZonesTest {

    @ParameterizedTest(name = "“{0}” finds {1}")
    @CsvSource({
        "New_York, America/New_York",
        "new york, America/New_York",
        "america/new, America/New_York",
        "Wien, Europe/Vienna",
        "vienna, Europe/Vienna",
        "zürich, Europe/Zurich",
        "Zurich, Europe/Zurich",
        "tokio, Asia/Tokyo",
        "Mexiko, America/Mexico_City",
        "münchen, Europe/Berlin",
        "munchen, Europe/Berlin",
        "Sao Paulo, America/Sao_Paulo",
        "utc, UTC"
    })
    void a_zone_is_found_by_its_city_in_either_language(String typed, String zone) {
        assertThat(TimeZones.idsWith(ZoneId.of("UTC")).stream().filter(id -> TimeZones.matches(ZoneId.of(id), typed)))
                .contains(zone)
                .hasSizeLessThan(12);
    }

    @Test
    void a_zone_bears_its_name_in_the_reader_s_language() {
        var vienna = ZoneId.of("Europe/Vienna");
        assertThat(TimeZones.name(vienna, Locale.ENGLISH)).isEqualTo("Europe/Vienna");
        assertThat(TimeZones.name(vienna, Locale.GERMAN)).isEqualTo("Europe/Wien");
        assertThat(TimeZones.name(ZoneId.of("America/New_York"), Locale.GERMAN)).isEqualTo("America/New York");
        assertThat(TimeZones.city(vienna, Locale.GERMAN)).isEqualTo("Wien");
        assertThat(TimeZones.city(vienna, Locale.ENGLISH)).isEqualTo("Vienna");
        assertThat(TimeZones.city(ZoneId.of("America/Argentina/Buenos_Aires"), Locale.GERMAN))
                .isEqualTo("Buenos Aires");
        assertThat(TimeZones.city(ZoneId.of("UTC"), Locale.GERMAN)).isEqualTo("UTC");
    }
}
