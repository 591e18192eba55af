package app.waymark.notification.internal;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes the small picture that stands in a programme's mail from what was uploaded: a PNG of its own, that has nothing of the
 * first but what is seen. What a file is its bytes say: JPEG and PNG are read.
 */
public sealed interface LogoPicture {

    /** Of one with more it is not read how it looks. */
    long MOST_PIXELS = 16_000_000;

    /** As large as it is kept: twice as large as it is shown. */
    int WIDTH = 320;

    /** See {@link #WIDTH}. */
    int HEIGHT = 96;

    /**
     * Here it is.
     *
     * @param width how wide it is shown
     * @param height how high
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Made(byte[] bytes, int width, int height) implements LogoPicture {}

    /** It says of itself that it is larger than is read; nothing of it was. */
    record TooManyPixels() implements LogoPicture {}

    /** It is no picture of these kinds, or a broken one. */
    record Unreadable() implements LogoPicture {}

    /** Makes it. One at a time, so that the memory it takes is that of one. */
    static LogoPicture of(byte[] uploaded) {
        Making.ONE.lock();
        try {
            return Making.format(uploaded)
                    .map(format -> Making.make(uploaded, format))
                    .orElseGet(Unreadable::new);
        } catch (RuntimeException broken) {
            // Readers say of a broken picture what they like.
            return new Unreadable();
        } finally {
            Making.ONE.unlock();
        }
    }

    /** How it is made. */
    final class Making {

        private static final ReentrantLock ONE = new ReentrantLock();
        private static final int LONGEST_SIDE = 10_000;

        private Making() {}

        private static Optional<String> format(byte[] bytes) {
            if (bytes.length > 3 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xD8 && bytes[2] == (byte) 0xFF) {
                return Optional.of("jpeg");
            }
            boolean png = bytes.length > 8
                    && bytes[0] == (byte) 0x89
                    && bytes[1] == 'P'
                    && bytes[2] == 'N'
                    && bytes[3] == 'G';
            return png ? Optional.of("png") : Optional.empty();
        }

        private static LogoPicture make(byte[] uploaded, String format) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
            try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(uploaded))) {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                    return new TooManyPixels();
                }
                var small = small(reader.read(0));
                var bytes = new ByteArrayOutputStream();
                ImageIO.write(small, "png", bytes);
                double shown = Math.min(1, Math.min(WIDTH / 2.0 / small.getWidth(), HEIGHT / 2.0 / small.getHeight()));
                return new Made(bytes.toByteArray(), side(small.getWidth() * shown), side(small.getHeight() * shown));
            } catch (IOException broken) {
                return new Unreadable();
            } finally {
                reader.dispose();
            }
        }

        /** By halves, for what is made smaller at once looks coarse. */
        private static BufferedImage small(BufferedImage read) {
            double all = Math.min(1, Math.min((double) WIDTH / read.getWidth(), (double) HEIGHT / read.getHeight()));
            int width = side(read.getWidth() * all);
            int height = side(read.getHeight() * all);
            var image = read;
            while (image.getWidth() > 2 * width && image.getHeight() > 2 * height) {
                image = drawn(image, image.getWidth() / 2, image.getHeight() / 2);
            }
            return drawn(image, width, height);
        }

        private static BufferedImage drawn(BufferedImage image, int width, int height) {
            var smaller = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            var graphics = smaller.createGraphics();
            try {
                graphics.setBackground(new Color(0, true));
                graphics.setRenderingHint(
                        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                graphics.drawImage(image, 0, 0, width, height, null);
            } finally {
                graphics.dispose();
            }
            return smaller;
        }

        private static int side(double length) {
            return Math.max(1, (int) Math.round(length));
        }
    }
}
