package app.waymark.demo.internal;

import app.waymark.notification.LetterWords;
import app.waymark.notification.LogoResult;
import app.waymark.notification.ProgrammeLetters;
import app.waymark.notification.ProgrammeMail;
import app.waymark.notification.SenderSaved;
import app.waymark.notification.WordsSaved;
import app.waymark.program.ProgrammeId;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** The programme's mail: under its own name and picture, with answers to its coordinators, and one of them in its own words. */
@Component
class HowItWrites {

    private static final int DAY = -171;
    private static final int SIDE = 192;

    private final Storyteller teller;
    private final ProgrammeLetters letters;

    HowItWrites(Storyteller teller, ProgrammeLetters letters) {
        this.teller = teller;
        this.letters = letters;
    }

    void tell(Persona clara, ProgrammeId programme) {
        Storyteller.expect(
                SenderSaved.Saved.class,
                teller.on(DAY, clara, () -> letters.saveSender(programme, 0, "", "mentoring@demo.example")));
        Storyteller.expect(
                LogoResult.Kept.class,
                teller.on(DAY, clara, () -> letters.saveLogo(programme, () -> new ByteArrayInputStream(picture()))));
        Storyteller.expect(
                WordsSaved.Saved.class,
                teller.on(
                        DAY,
                        clara,
                        () -> letters.save(
                                programme,
                                ProgrammeMail.PROPOSAL,
                                Locale.ENGLISH,
                                0,
                                new LetterWords(
                                        "{other} and you, in {round}?",
                                        "We think that you and {other} have something to say to each other, and would like to bring you"
                                                + " together in {round}.\n"
                                                + "Why we think so stands on the page. Whether it is so only you can say: yes or no are both"
                                                + " fine, and a no needs no more than a word.\n"
                                                + "If you are not sure, answer this mail or write to us. We read it."))));
    }

    /** Two hills and the sun above them. */
    private static byte[] picture() {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(new Color(0xF2B544));
            graphics.fillOval(SIDE / 2, SIDE / 8, SIDE / 4, SIDE / 4);
            graphics.setColor(new Color(0x2F7A5B));
            graphics.fillPolygon(
                    new Polygon(new int[] {0, SIDE * 2 / 5, SIDE * 4 / 5}, new int[] {SIDE, SIDE / 3, SIDE}, 3));
            graphics.setColor(new Color(0x1E5C44));
            graphics.fillPolygon(
                    new Polygon(new int[] {SIDE / 3, SIDE * 3 / 4, SIDE}, new int[] {SIDE, SIDE / 2, SIDE}, 3));
        } finally {
            graphics.dispose();
        }
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
