package app.waymark.profile.internal;

import app.waymark.profile.Photo;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Makes the small square that is shown from what was uploaded: its middle, upright, as a JPEG of its own that has nothing
 * of the first but what is seen. JPEG and PNG are read, which is what the JDK reads of photos; it reads no WebP.
 */
public sealed interface Portrait {

    /** Here it is. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Made(byte[] bytes) implements Portrait {}

    /** It says of itself that it is larger than is read; nothing of it was. */
    record TooManyPixels() implements Portrait {}

    /** It is no picture of these kinds, or a broken one. */
    record Unreadable() implements Portrait {}

    /** Makes it. One at a time, so that the memory it takes is that of one. */
    static Portrait of(byte[] uploaded) {
        var format = Making.format(uploaded);
        if (format.isEmpty()) {
            return new Unreadable();
        }
        Making.ONE.lock();
        try {
            return Making.make(uploaded, format.get());
        } catch (IOException | RuntimeException broken) {
            // Readers say of a broken picture what they like, unchecked exceptions too.
            return new Unreadable();
        } finally {
            Making.ONE.unlock();
        }
    }

    /** How it is made. */
    final class Making {

        private static final ReentrantLock ONE = new ReentrantLock();

        /** What is read of a large picture is no larger than twice this: pixels between are left out while reading. */
        private static final int READ = 4 * Photo.SIDE;

        /** Readers hold whole lines. */
        private static final int LONGEST_SIDE = 30_000;

        private static final float QUALITY = 0.85f;

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

        private static Portrait make(byte[] uploaded, String format) throws IOException {
            ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
            try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(uploaded))) {
                reader.setInput(in, true, true);
                long width = reader.getWidth(0);
                long height = reader.getHeight(0);
                if (width * height > Photo.MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE) {
                    return new TooManyPixels();
                }
                var middle = middle(reader, (int) width, (int) height);
                return new Made(jpeg(upright(middle, format.equals("jpeg") ? Exif.orientation(uploaded) : 1)));
            } finally {
                reader.dispose();
            }
        }

        private static BufferedImage middle(ImageReader reader, int width, int height) throws IOException {
            int side = Math.min(width, height);
            var part = reader.getDefaultReadParam();
            part.setSourceRegion(new Rectangle((width - side) / 2, (height - side) / 2, side, side));
            int each = Math.max(1, side / READ);
            part.setSourceSubsampling(each, each, 0, 0);
            return reader.read(0, part);
        }

        /** By halves, for what is made smaller at once looks coarse; then turned as the camera was held. */
        private static BufferedImage upright(BufferedImage middle, int orientation) {
            var image = middle;
            int side = Math.min(middle.getWidth(), middle.getHeight());
            while (side > 2 * Photo.SIDE) {
                side /= 2;
                image = drawn(image, side, 1);
            }
            return drawn(image, Math.min(side, Photo.SIDE), orientation);
        }

        private static BufferedImage drawn(BufferedImage image, int side, int orientation) {
            var square = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
            var graphics = square.createGraphics();
            try {
                graphics.setColor(Color.WHITE);
                graphics.fillRect(0, 0, side, side);
                graphics.setRenderingHint(
                        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
                graphics.transform(turn(orientation, side));
                graphics.drawImage(image, 0, 0, side, side, null);
            } finally {
                graphics.dispose();
            }
            return square;
        }

        /** What makes a square of this side upright again: the eight ways in which EXIF says a camera was held. */
        private static AffineTransform turn(int orientation, int side) {
            return switch (orientation) {
                case 2 -> new AffineTransform(-1, 0, 0, 1, side, 0);
                case 3 -> new AffineTransform(-1, 0, 0, -1, side, side);
                case 4 -> new AffineTransform(1, 0, 0, -1, 0, side);
                case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                case 6 -> new AffineTransform(0, 1, -1, 0, side, 0);
                case 7 -> new AffineTransform(0, -1, -1, 0, side, side);
                case 8 -> new AffineTransform(0, -1, 1, 0, 0, side);
                default -> new AffineTransform();
            };
        }

        private static byte[] jpeg(BufferedImage square) throws IOException {
            var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            var bytes = new ByteArrayOutputStream();
            try (var out = new MemoryCacheImageOutputStream(bytes)) {
                writer.setOutput(out);
                var how = writer.getDefaultWriteParam();
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
                writer.write(null, new IIOImage(square, null, null), how);
            } finally {
                writer.dispose();
            }
            return bytes.toByteArray();
        }
    }
}
