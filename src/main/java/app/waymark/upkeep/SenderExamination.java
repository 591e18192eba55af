package app.waymark.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.NamingException;

/**
 * The sender that people see: whether its domain says who may send for it (SPF, RFC 7208), what becomes of mail that does
 * not fit (DMARC, RFC 7489), and where answers and bounces go. DKIM's key stands under a name that only the mail server
 * knows; where it is given it is looked up too (RFC 6376).
 */
final class SenderExamination implements Examination {

    private static final String ABOUT = "Sender";
    private static final Pattern DOMAIN = Pattern.compile("@([^@\\s>]+)>?\\s*$");

    private final InstallationSettings settings;
    private final DomainRecords records;

    SenderExamination(InstallationSettings settings, DomainRecords records) {
        this.settings = settings;
        this.records = records;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        if (settings.value("spring.mail.host").isBlank()) {
            return List.of();
        }
        var from = settings.value("waymark.mail.from");
        var found = DOMAIN.matcher(from);
        var domain = found.find() ? found.group(1).toLowerCase(Locale.ROOT) : "";
        if (!domain.contains(".") || domain.endsWith(".localdomain")) {
            return List.of(Diagnosis.wrong(
                    ABOUT,
                    "Mail comes from “" + from + "”, which is nobody's address: set WAYMARK_MAIL_FROM, or most of it is"
                            + " taken for spam."));
        }
        try {
            var diagnoses = new ArrayList<Diagnosis>();
            diagnoses.add(sendersMayBe(domain));
            diagnoses.add(whatDoesNotFit(domain));
            diagnoses.add(signed(domain));
            if (records.of(domain, "MX").isEmpty() && records.of(domain, "A").isEmpty()) {
                diagnoses.add(Diagnosis.wrong(
                        ABOUT, domain + " takes no mail (no MX and no A record): answers and bounces are lost."));
            }
            return diagnoses;
        } catch (NamingException silent) {
            return List.of(Diagnosis.warning(
                    ABOUT,
                    "No resolver told anything of " + domain + " (" + InstallationSettings.firstLine(silent) + ")."));
        }
    }

    private Diagnosis sendersMayBe(String domain) throws NamingException {
        var spf = records.of(domain, "TXT").stream()
                .filter(text -> text.equals("v=spf1") || text.startsWith("v=spf1 "))
                .toList();
        if (spf.isEmpty()) {
            return Diagnosis.wrong(
                    ABOUT,
                    domain + " has no SPF record: publish which servers send for it, such as \"v=spf1 mx -all\".");
        }
        if (spf.size() > 1) {
            return Diagnosis.wrong(ABOUT, domain + " has " + spf.size() + " SPF records, which is as if it had none.");
        }
        return spf.getFirst().matches(".*[+]?\\ball$") && !spf.getFirst().matches(".*[-~?]all$")
                ? Diagnosis.wrong(ABOUT, domain + "'s SPF record lets everybody send for it: end it with -all.")
                : Diagnosis.well(ABOUT, domain + " says who may send for it: " + spf.getFirst());
    }

    private Diagnosis whatDoesNotFit(String domain) throws NamingException {
        var dmarc = dmarc(domain);
        if (dmarc.isEmpty()) {
            return Diagnosis.warning(
                    ABOUT,
                    "_dmarc." + domain + " has no DMARC record: large providers ask for one, such as"
                            + " \"v=DMARC1; p=none\" to begin with.");
        }
        return Diagnosis.well(ABOUT, "DMARC: " + dmarc.get());
    }

    /** The domain's own, or that of the domain above it. */
    private Optional<String> dmarc(String domain) throws NamingException {
        for (var name = domain; name.contains("."); name = name.substring(name.indexOf('.') + 1)) {
            for (var text : records.of("_dmarc." + name, "TXT")) {
                if (text.startsWith("v=DMARC1")) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    private Diagnosis signed(String domain) throws NamingException {
        var selector = settings.value("waymark.mail.dkim-selector");
        if (selector.isBlank()) {
            return Diagnosis.warning(
                    ABOUT,
                    "Whether mail is signed (DKIM) cannot be seen from here: set WAYMARK_MAIL_DKIM_SELECTOR to the"
                            + " selector that your mail server signs with.");
        }
        var name = selector + "._domainkey." + domain;
        return records.of(name, "TXT").stream().anyMatch(text -> text.matches(".*\\bp=[^;\\s].*"))
                ? Diagnosis.well(ABOUT, name + " holds a key.")
                : Diagnosis.wrong(ABOUT, name + " holds no key: publish the one that your mail server signs with.");
    }
}
