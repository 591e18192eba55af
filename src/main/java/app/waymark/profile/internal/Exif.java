package app.waymark.profile.internal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The one thing that is read of what a camera writes into a JPEG: how it was held. */
final class Exif {

    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /** How the camera was held, 1 to 8 as EXIF counts; 1, upright, where nothing or nonsense is said. */
    static int orientation(byte[] jpeg) {
        try {
            var bytes = ByteBuffer.wrap(jpeg);
            int at = 2;
            while (at + 4 < jpeg.length && (bytes.get(at) & 0xFF) == 0xFF) {
                int marker = bytes.get(at + 1) & 0xFF;
                int length = bytes.getShort(at + 2) & 0xFFFF;
                if (marker == SCAN) {
                    return 1;
                }
                // "Exif", and two zeros behind it
                if (marker == APP1 && bytes.getInt(at + 4) == 0x45786966) {
                    return inside(bytes.slice(at + 10, length - 8));
                }
                at += 2 + length;
            }
            return 1;
        } catch (IndexOutOfBoundsException broken) {
            return 1;
        }
    }

    private static int inside(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                int held = tiff.getShort(at + 8);
                return held >= 1 && held <= 8 ? held : 1;
            }
        }
        return 1;
    }
}
