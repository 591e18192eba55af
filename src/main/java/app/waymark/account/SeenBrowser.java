package app.waymark.account;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a browser that signs in: enough for its person to know it again, and nothing by which it could be told from
 * others of its make.
 *
 * @param browser its name, or empty where it is none that we know
 * @param system what it runs on, or empty
 * @param network the network that it comes from, the last part of the address left out; {@link #HOUSE} within the house, and
 *     empty where the address says nothing
 */
public record SeenBrowser(String browser, String system, String network) {

    /** A browser of which nothing is known. */
    public static final SeenBrowser UNKNOWN = new SeenBrowser("", "", "");

    /** Stands for every network that is not a public one: behind a proxy that passes no addresses on, for all. */
    public static final String HOUSE = "house";

    private record Mark(String sign, String name) {}

    /** In this order: most say that they are several. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("Edg/", "Edge"),
            new Mark("EdgA/", "Edge"),
            new Mark("EdgiOS/", "Edge"),
            new Mark("OPR/", "Opera"),
            new Mark("Vivaldi/", "Vivaldi"),
            new Mark("SamsungBrowser/", "Samsung Internet"),
            new Mark("FxiOS/", "Firefox"),
            new Mark("Firefox/", "Firefox"),
            new Mark("CriOS/", "Chrome"),
            new Mark("Chromium/", "Chromium"),
            new Mark("Chrome/", "Chrome"),
            new Mark("Safari/", "Safari"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iPhone", "iPhone"),
            new Mark("iPad", "iPad"),
            new Mark("Android", "Android"),
            new Mark("CrOS", "ChromeOS"),
            new Mark("Windows", "Windows"),
            new Mark("Mac OS X", "macOS"),
            new Mark("Macintosh", "macOS"),
            new Mark("Linux", "Linux"));

    /** What this browser says of itself, from this address. */
    public static SeenBrowser of(@Nullable String userAgent, String address) {
        var says = userAgent == null ? "" : userAgent;
        return new SeenBrowser(first(BROWSERS, says), first(SYSTEMS, says), network(address));
    }

    private static String first(List<Mark> marks, String says) {
        return marks.stream()
                .filter(mark -> says.contains(mark.sign()))
                .map(Mark::name)
                .findFirst()
                .orElse("");
    }

    /** No name is looked up: what is no address in digits says nothing. */
    private static String network(String address) {
        if (!address.matches("[0-9.]{7,15}|[0-9a-fA-F:.]+(%.*)?")) {
            return "";
        }
        try {
            var parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
            if (parsed.isLoopbackAddress() || parsed.isAnyLocalAddress() || parsed.isMulticastAddress()) {
                return "";
            }
            var bytes = parsed.getAddress();
            if (parsed.isSiteLocalAddress()
                    || parsed.isLinkLocalAddress()
                    || (parsed instanceof Inet6Address && (bytes[0] & 0xfe) == 0xfc)) {
                return HOUSE;
            }
            if (parsed instanceof Inet6Address) {
                return "%x:%x:%x::".formatted(part(bytes, 0), part(bytes, 2), part(bytes, 4));
            }
            return "%d.%d.%d.x".formatted(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
        } catch (UnknownHostException noAddress) {
            return "";
        }
    }

    private static int part(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 8 | bytes[at + 1] & 0xff;
    }
}
