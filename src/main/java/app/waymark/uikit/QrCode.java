package app.waymark.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text as a square of dots that a telephone reads (ISO/IEC 18004, versions 1 to 10, the lowest level of correction),
 * drawn on the server. It is for the camera alone: the page says the same in words beside it.
 */
public class QrCode extends Composite<Div> {

    /** The longest text, in bytes. */
    public static final int LONGEST = 271;

    private static final int QUIET = 4;

    /** A drawing of this text; with {@link #LONGEST} bytes at most. */
    public QrCode(String text) {
        var dots = dots(text);
        var way = new StringBuilder();
        for (int y = 0; y < dots.length; y++) {
            for (int x = 0; x < dots.length; x++) {
                if (dots[y][x]) {
                    way.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = dots.length + 2 * QUIET;
        getContent().addClassName("wm-qr");
        getContent().getElement().setAttribute("aria-hidden", "true");
        // Numbers alone: nothing that anybody wrote stands in it.
        getContent()
                .getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"0 0 " + size + " " + size + "\" focusable=\"false\"><path d=\"" + way
                                + "\"/></svg>");
    }

    /** The dots, row by row; true is dark. */
    static boolean[][] dots(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int version = 1;
        while (version <= 10 && bytes.length > room(version)) {
            version++;
        }
        if (version > 10) {
            throw new IllegalArgumentException("Longer than " + LONGEST + " bytes");
        }
        var square = new Square(version);
        square.place(woven(coded(bytes, version), version));
        return square.masked();
    }

    /** Of each version how many code words carry data, how many correct each block, and how many blocks there are. */
    private static final int[] DATA = {0, 19, 34, 55, 80, 108, 136, 156, 194, 232, 274};

    private static final int[] CORRECTING = {0, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18};
    private static final int[] BLOCKS = {0, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4};

    private static int room(int version) {
        return DATA[version] - (version < 10 ? 2 : 3);
    }

    private static byte[] coded(byte[] bytes, int version) {
        var bits = new Bits(DATA[version]);
        bits.add(0b0100, 4);
        bits.add(bytes.length, version < 10 ? 8 : 16);
        for (var one : bytes) {
            bits.add(one & 0xff, 8);
        }
        return bits.padded();
    }

    /** The blocks with what corrects each, one code word of each in turn. */
    private static byte[] woven(byte[] data, int version) {
        int blocks = BLOCKS[version];
        int correcting = CORRECTING[version];
        int shorter = data.length / blocks;
        int longerFrom = blocks - data.length % blocks;
        var parts = new byte[blocks][];
        var checks = new byte[blocks][];
        int from = 0;
        for (int block = 0; block < blocks; block++) {
            int length = shorter + (block < longerFrom ? 0 : 1);
            parts[block] = Arrays.copyOfRange(data, from, from + length);
            checks[block] = ReedSolomon.remainder(parts[block], correcting);
            from += length;
        }
        var all = new byte[data.length + blocks * correcting];
        int at = 0;
        for (int i = 0; i <= shorter; i++) {
            for (var part : parts) {
                if (i < part.length) {
                    all[at++] = part[i];
                }
            }
        }
        for (int i = 0; i < correcting; i++) {
            for (var check : checks) {
                all[at++] = check[i];
            }
        }
        return all;
    }

    private static final class Bits {

        private final byte[] words;
        private int length;

        Bits(int words) {
            this.words = new byte[words];
        }

        void add(int value, int count) {
            for (int i = count - 1; i >= 0; i--) {
                words[length >> 3] |= (byte) ((value >> i & 1) << 7 - (length & 7));
                length++;
            }
        }

        /** Ends with up to four zeros and to a whole word, then two words in turn. */
        byte[] padded() {
            length = Math.min(words.length * 8, length + 4);
            for (int i = length + 7 >> 3, turn = 0; i < words.length; i++, turn++) {
                words[i] = (byte) (turn % 2 == 0 ? 0xec : 0x11);
            }
            return words;
        }
    }

    /** Arithmetic in the field of 256 elements that the standard names. */
    private static final class ReedSolomon {

        private static int times(int a, int b) {
            int product = 0;
            for (int i = 7; i >= 0; i--) {
                product = product << 1 ^ (product >> 7) * 0x11d;
                product ^= (b >> i & 1) * a;
            }
            return product & 0xff;
        }

        static byte[] remainder(byte[] data, int degree) {
            var divisor = new int[degree];
            divisor[degree - 1] = 1;
            int root = 1;
            for (int i = 0; i < degree; i++) {
                for (int j = 0; j < degree; j++) {
                    divisor[j] = times(divisor[j], root) ^ (j + 1 < degree ? divisor[j + 1] : 0);
                }
                root = times(root, 2);
            }
            var rest = new int[degree];
            for (var one : data) {
                int factor = (one & 0xff) ^ rest[0];
                System.arraycopy(rest, 1, rest, 0, degree - 1);
                rest[degree - 1] = 0;
                for (int j = 0; j < degree; j++) {
                    rest[j] ^= times(divisor[j], factor);
                }
            }
            var bytes = new byte[degree];
            for (int i = 0; i < degree; i++) {
                bytes[i] = (byte) rest[i];
            }
            return bytes;
        }
    }

    /** The square: what every one has, the data, and the mask under which it is read best. */
    private static final class Square {

        private final int version;
        private final int size;
        private final boolean[][] dark;
        private final boolean[][] fixed;

        Square(int version) {
            this.version = version;
            size = 17 + 4 * version;
            dark = new boolean[size][size];
            fixed = new boolean[size][size];
            for (int i = 0; i < size; i++) {
                fix(6, i, i % 2 == 0);
                fix(i, 6, i % 2 == 0);
            }
            finder(3, 3);
            finder(size - 4, 3);
            finder(3, size - 4);
            var places = aligned();
            for (int i = 0; i < places.length; i++) {
                for (int j = 0; j < places.length; j++) {
                    int last = places.length - 1;
                    if (!(i == 0 && j == 0 || i == 0 && j == last || i == last && j == 0)) {
                        alignment(places[i], places[j]);
                    }
                }
            }
            format(0);
            versionWords();
        }

        private int[] aligned() {
            if (version == 1) {
                return new int[0];
            }
            return version < 7 ? new int[] {6, size - 7} : new int[] {6, (size - 7 + 6) / 2, size - 7};
        }

        private void fix(int x, int y, boolean value) {
            dark[y][x] = value;
            fixed[y][x] = true;
        }

        private void finder(int x, int y) {
            for (int dy = -4; dy <= 4; dy++) {
                for (int dx = -4; dx <= 4; dx++) {
                    int far = Math.max(Math.abs(dx), Math.abs(dy));
                    if (x + dx >= 0 && x + dx < size && y + dy >= 0 && y + dy < size) {
                        fix(x + dx, y + dy, far != 2 && far != 4);
                    }
                }
            }
        }

        private void alignment(int x, int y) {
            for (int dy = -2; dy <= 2; dy++) {
                for (int dx = -2; dx <= 2; dx++) {
                    fix(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) != 1);
                }
            }
        }

        private void format(int mask) {
            int data = 1 << 3 | mask;
            int rest = data;
            for (int i = 0; i < 10; i++) {
                rest = rest << 1 ^ (rest >> 9) * 0x537;
            }
            int bits = (data << 10 | rest) ^ 0x5412;
            for (int i = 0; i <= 5; i++) {
                fix(8, i, bit(bits, i));
            }
            fix(8, 7, bit(bits, 6));
            fix(8, 8, bit(bits, 7));
            fix(7, 8, bit(bits, 8));
            for (int i = 9; i < 15; i++) {
                fix(14 - i, 8, bit(bits, i));
            }
            for (int i = 0; i < 8; i++) {
                fix(size - 1 - i, 8, bit(bits, i));
            }
            for (int i = 8; i < 15; i++) {
                fix(8, size - 15 + i, bit(bits, i));
            }
            fix(8, size - 8, true);
        }

        private void versionWords() {
            if (version < 7) {
                return;
            }
            int rest = version;
            for (int i = 0; i < 12; i++) {
                rest = rest << 1 ^ (rest >> 11) * 0x1f25;
            }
            int bits = version << 12 | rest;
            for (int i = 0; i < 18; i++) {
                int a = size - 11 + i % 3;
                int b = i / 3;
                fix(a, b, bit(bits, i));
                fix(b, a, bit(bits, i));
            }
        }

        private static boolean bit(int bits, int at) {
            return (bits >> at & 1) != 0;
        }

        /** In columns of two, up and down, from the right. */
        void place(byte[] words) {
            int next = 0;
            for (int right = size - 1; right >= 1; right -= 2) {
                if (right == 6) {
                    right = 5;
                }
                for (int step = 0; step < size; step++) {
                    boolean up = (right + 1 & 2) == 0;
                    int y = up ? size - 1 - step : step;
                    for (int x = right; x > right - 2; x--) {
                        if (!fixed[y][x] && next < words.length * 8) {
                            dark[y][x] = bit(words[next >> 3], 7 - (next & 7));
                            next++;
                        }
                    }
                }
            }
        }

        boolean[][] masked() {
            int best = 0;
            int least = Integer.MAX_VALUE;
            for (int mask = 0; mask < 8; mask++) {
                apply(mask);
                int penalty = penalty();
                if (penalty < least) {
                    least = penalty;
                    best = mask;
                }
                apply(mask);
            }
            apply(best);
            return dark;
        }

        /** Turned over where the mask says; a second time it is as before. */
        private void apply(int mask) {
            format(mask);
            for (int y = 0; y < size; y++) {
                for (int x = 0; x < size; x++) {
                    if (!fixed[y][x] && turns(mask, x, y)) {
                        dark[y][x] = !dark[y][x];
                    }
                }
            }
        }

        private static boolean turns(int mask, int x, int y) {
            return switch (mask) {
                case 0 -> (x + y) % 2 == 0;
                case 1 -> y % 2 == 0;
                case 2 -> x % 3 == 0;
                case 3 -> (x + y) % 3 == 0;
                case 4 -> (x / 3 + y / 2) % 2 == 0;
                case 5 -> x * y % 2 + x * y % 3 == 0;
                case 6 -> (x * y % 2 + x * y % 3) % 2 == 0;
                default -> ((x + y) % 2 + x * y % 3) % 2 == 0;
            };
        }

        /** Long runs, blocks, and more of one colour than of the other make it hard to read. */
        private int penalty() {
            int sum = 0;
            int darks = 0;
            for (int a = 0; a < size; a++) {
                int across = 1;
                int down = 1;
                for (int b = 0; b < size; b++) {
                    darks += dark[a][b] ? 1 : 0;
                    if (b == 0) {
                        continue;
                    }
                    across = dark[a][b] == dark[a][b - 1] ? across + 1 : 1;
                    down = dark[b][a] == dark[b - 1][a] ? down + 1 : 1;
                    sum += run(across) + run(down);
                    if (a > 0 && across > 1 && dark[a - 1][b] == dark[a][b] && dark[a - 1][b - 1] == dark[a][b]) {
                        sum += 3;
                    }
                }
            }
            return sum + 10 * (Math.abs(darks * 20 - size * size * 10) / (size * size));
        }

        private static int run(int length) {
            return length == 5 ? 3 : length > 5 ? 1 : 0;
        }
    }
}
