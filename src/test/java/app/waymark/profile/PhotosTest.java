package app.waymark.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.account.AccountAdministration;
import app.waymark.account.Browser;
import app.waymark.account.PersonalRecords;
import app.waymark.shared.Actor;
import app.waymark.shared.Links;
import app.waymark.support.As;
import app.waymark.support.WaymarkTest;
import app.waymark.support.World;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Photos: which are kept, what is left of them, and to whom they are given. */
@WaymarkTest
class PhotosTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Photos photos;

    @Autowired
    PersonalRecords records;

    @Autowired
    AccountAdministration administration;

    @Autowired
    JdbcTemplate jdbc;

    private World.Pair pair;

    @BeforeEach
    void two_people() {
        pair = world.pair("Jonas", "Mara");
        As.account(pair.mentee());
    }

    @Test
    void what_is_kept_is_the_middle_small_and_nothing_that_the_camera_wrote() throws IOException {
        var uploaded = withExif(encoded(halves(900, 600), "jpg"), 1);
        assertThat(new String(uploaded, StandardCharsets.ISO_8859_1)).contains("Exif", "GPS 52.52");
        assertThat(keep(uploaded)).isInstanceOf(PhotoResult.Kept.class);

        var kept = photos.of(pair.mentee().id()).orElseThrow().bytes();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS 52.52");
        var seen = ImageIO.read(new ByteArrayInputStream(kept));
        assertThat(seen.getWidth()).isEqualTo(Photo.SIDE);
        assertThat(seen.getHeight()).isEqualTo(Photo.SIDE);
        assertThat(red(seen, 20, 128)).as("left of the middle").isTrue();
        assertThat(red(seen, 236, 128)).as("right of the middle").isFalse();
    }

    @Test
    void who_held_the_camera_upright_is_seen_upright() throws IOException {
        keep(withExif(encoded(halves(600, 600), "jpg"), 6));
        var seen = ImageIO.read(new ByteArrayInputStream(
                photos.of(pair.mentee().id()).orElseThrow().bytes()));
        assertThat(red(seen, 128, 20)).as("what was at the left is above").isTrue();
        assertThat(red(seen, 128, 236)).isFalse();

        keep(withExif(encoded(halves(600, 600), "jpg"), 3));
        seen = ImageIO.read(new ByteArrayInputStream(
                photos.of(pair.mentee().id()).orElseThrow().bytes()));
        assertThat(red(seen, 236, 128))
                .as("what was at the left is at the right")
                .isTrue();
    }

    @Test
    void a_small_and_see_through_png_is_taken_as_it_is() throws IOException {
        keep(encoded(new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB), "png"));
        var seen = ImageIO.read(new ByteArrayInputStream(
                photos.of(pair.mentee().id()).orElseThrow().bytes()));
        assertThat(seen.getWidth()).isEqualTo(30);
        assertThat(new Color(seen.getRGB(15, 15))).as("on white").isEqualTo(Color.WHITE);
    }

    @Test
    void what_is_too_large_or_no_picture_is_refused_and_what_was_there_stays() {
        var before = ((PhotoResult.Kept) keep(encoded(halves(60, 60), "png"))).version();

        assertThat(keep(new byte[Photo.MOST_BYTES + 1])).isEqualTo(new PhotoResult.TooLarge(Photo.MOST_BYTES));
        assertThat(keep(header(10_000, 10_000)))
                .as("its header alone is read: the rest is not even there")
                .isEqualTo(new PhotoResult.TooManyPixels(Photo.MOST_PIXELS));
        assertThat(keep(header(39_000_000, 1))).as("one endless line").isInstanceOf(PhotoResult.TooManyPixels.class);
        var whole = encoded(halves(60, 60), "jpg");
        for (var bytes : new byte[][] {
            {},
            "Some words".getBytes(StandardCharsets.UTF_8),
            "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
            header(60, 60),
            Arrays.copyOf(whole, 30),
            "RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)
        }) {
            assertThat(keep(bytes)).isInstanceOf(PhotoResult.NoPicture.class);
        }
        assertThat(photos.of(pair.mentee().id()).orElseThrow().version()).isEqualTo(before);
    }

    @Test
    void another_photo_has_another_address_and_a_removed_one_none() {
        var first = ((PhotoResult.Kept) keep(encoded(halves(60, 60), "png"))).version();
        assertThat(photos.version(pair.mentee().id())).contains(first);
        var second = ((PhotoResult.Kept) keep(encoded(halves(60, 40), "png"))).version();
        assertThat(second).isNotEqualTo(first);
        assertThat(photos.version(pair.mentee().id())).contains(second);

        photos.remove();
        assertThat(photos.version(pair.mentee().id())).isEmpty();
        assertThat(photos.of(pair.mentee().id())).isEmpty();
    }

    @Test
    void who_knows_the_person_is_given_it_and_nobody_else() {
        var version = ((PhotoResult.Kept) keep(encoded(halves(60, 60), "png"))).version();
        var address = Links.photo(pair.mentee().id(), version);

        // A pair has no passwords: he gets one.
        var mentor = pair.mentor();
        world.person(mentor.name(), mentor.locale(), mentor.zone(), false);
        var his = signedIn(mentor);
        var answer = his.open(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("image/jpeg");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("private, max-age=86400");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        var tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(his.with("If-None-Match", tag).open(address).statusCode()).isEqualTo(304);
        assertThat(his.open(Links.photo(pair.mentor().id(), "0")).statusCode())
                .as("there is none")
                .isEqualTo(404);
        assertThat(his.open(Links.PHOTOS + "/none").statusCode()).isEqualTo(404);

        var eve = world.person("Eve", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), false);
        var foreign = signedIn(eve);
        assertThat(foreign.open(address).statusCode()).isEqualTo(404);
        assertThat(foreign.with("If-None-Match", tag).open(address).statusCode())
                .as("not even whether it is the same")
                .isEqualTo(404);
        assertThat(new Browser(port).open(address).statusCode())
                .as("nobody is signed in")
                .isIn(302, 303, 401);
    }

    @Test
    void the_two_of_a_mentorship_know_each_other_when_one_has_left_the_round() {
        keep(encoded(halves(60, 60), "png"));
        jdbc.update(
                "delete from participant where account = ?", pair.mentor().id().value());
        assertThat(As.account(pair.mentor(), () -> photos.of(pair.mentee().id())))
                .isPresent();
    }

    @Test
    void it_is_in_the_file_of_all_that_is_kept_of_the_person_and_goes_with_them() {
        keep(encoded(halves(60, 60), "png"));
        assertThat(new String(records.mine(), StandardCharsets.UTF_8)).contains("\"image/jpeg\"", "/9j/");

        var administrator = world.person("Ada", Locale.ENGLISH, ZoneId.of("Europe/Berlin"), true);
        As.account(administrator, () -> {
            administration.close(pair.mentee().id());
            records.forget(pair.mentee().id());
        });
        assertThat(jdbc.queryForObject("select count(*) from profile_photo", Integer.class))
                .isZero();
        assertThat(photos.version(pair.mentee().id())).isEmpty();
    }

    private PhotoResult keep(byte[] bytes) {
        return photos.keep(new ByteArrayResource(bytes));
    }

    private Browser signedIn(Actor person) {
        var browser = new Browser(port);
        browser.signIn(World.address(person.name()), World.PASSWORD);
        return browser;
    }

    /** Red at the left, blue at the right. */
    private static BufferedImage halves(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }

    private static boolean red(BufferedImage image, int x, int y) {
        var colour = new Color(image.getRGB(x, y));
        return colour.getRed() > 200 && colour.getBlue() < 60;
    }

    private static byte[] encoded(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** What a camera writes behind the first two bytes: how it was held, and where. */
    private static byte[] withExif(byte[] jpeg, int held) {
        var where = "GPS 52.52, 13.40".getBytes(StandardCharsets.US_ASCII);
        int length = 2 + 6 + 8 + 2 + 12 + 4 + where.length;
        var all = ByteBuffer.allocate(jpeg.length + 2 + length);
        all.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) length);
        all.put("Exif\0\0MM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 42)
                .putInt(8);
        all.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        all.putShort((short) held).putShort((short) 0).putInt(0).put(where);
        all.put(jpeg, 2, jpeg.length - 2);
        return all.array();
    }

    /** The beginning of a PNG that says it is so large, and nothing more. */
    private static byte[] header(int width, int height) {
        var chunk = ByteBuffer.allocate(17).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        chunk.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        var sum = new CRC32();
        sum.update(chunk.array());
        return ByteBuffer.allocate(33)
                .putLong(0x89504E470D0A1A0AL)
                .putInt(13)
                .put(chunk.array())
                .putInt((int) sum.getValue())
                .array();
    }
}
