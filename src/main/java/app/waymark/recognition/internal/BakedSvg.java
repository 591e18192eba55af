package app.waymark.recognition.internal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** Where a credential stands in a picture (Open Badges 3.0, 5.3.2). */
final class BakedSvg {

    static final String NAMESPACE = "https://purl.imsglobal.org/ob/v3p0";

    private static final int DEEPEST = 64;

    private BakedSvg() {}

    /** Takes the one credential out of a picture; empty where there is none, or more than one, or no such picture. */
    static Optional<String> credential(String svg) {
        var found = new ArrayList<String>();
        try {
            var reader = factory().createXMLStreamReader(new StringReader(svg));
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    // Who may say what an entity is can make a page of a line, or have us read files.
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
                        return Optional.empty();
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST
                                || (depth == 1 && !reader.getLocalName().equals("svg"))) {
                            return Optional.empty();
                        }
                        if (NAMESPACE.equals(reader.getNamespaceURI())
                                && reader.getLocalName().equals("credential")) {
                            var verify = reader.getAttributeValue(null, "verify");
                            found.add(verify == null ? "" : verify);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            return Optional.empty();
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is read from elsewhere");
        });
        return factory;
    }
}
