package app.waymark.availability.internal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Looks hosts up, and gives only addresses that the whole world can reach: what is connected to is what was looked at, so a
 * name that means something else a moment later gains nothing. Hosts that the operator names may be anywhere.
 */
final class PublicHosts implements DnsResolver {

    /** Says that a host is there, and that it is not for us. */
    static final class NotPublic extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private NotPublic() {
            super("Not a public address");
        }
    }

    /** How names are looked up. */
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    /** Spring Boot's, and what it takes for public although it embeds, or is set aside for, something else. */
    private static final InetAddressFilter PUBLIC =
            InetAddressFilter.externalAddresses().andNot("::/96", "64:ff9b:1::/48", "3fff::/20", "5f00::/16");

    private final Set<String> allowed;
    private final Lookup lookup;

    PublicHosts(Set<String> allowed, Lookup lookup) {
        this.allowed =
                allowed.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        this.lookup = lookup;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = lookup.all(host);
        if (allowed.contains(host.toLowerCase(Locale.ROOT))) {
            return found;
        }
        var open = Arrays.stream(found).filter(PUBLIC::matches).toArray(InetAddress[]::new);
        // One private address among public ones is somebody trying.
        if (open.length < found.length) {
            throw new NotPublic();
        }
        return open;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
