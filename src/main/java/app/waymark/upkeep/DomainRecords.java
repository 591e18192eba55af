package app.waymark.upkeep;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.InitialDirContext;

/** What is published of a domain, asked of the resolver that this machine uses. */
class DomainRecords {

    /**
     * The records of this type, each in one piece; none where there are none.
     *
     * @param type such as {@code TXT} or {@code MX}
     * @throws NamingException where no resolver answers within a few seconds
     */
    // The resolver's provider hands out text alone, and takes no address but a domain's name; it asks for a Hashtable.
    @SuppressWarnings({"BanJNDI", "JdkObsolete"})
    List<String> of(String name, String type) throws NamingException {
        var environment = new Hashtable<String, String>();
        environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", "2000");
        environment.put("com.sun.jndi.dns.timeout.retries", "2");
        var context = new InitialDirContext(environment);
        try {
            var found = context.getAttributes(name, new String[] {type}).get(type);
            var records = new ArrayList<String>();
            for (int at = 0; found != null && at < found.size(); at++) {
                // A long text comes in pieces of 255 characters.
                records.add(String.valueOf(found.get(at)).replace("\" \"", "").replace("\"", ""));
            }
            return records;
        } catch (NameNotFoundException none) {
            return List.of();
        } finally {
            context.close();
        }
    }
}
