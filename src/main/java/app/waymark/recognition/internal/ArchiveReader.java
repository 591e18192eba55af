package app.waymark.recognition.internal;

import app.waymark.file.FileName;
import app.waymark.recognition.Portfolio;
import app.waymark.recognition.PortfolioArchive;
import app.waymark.recognition.PortfolioBrought.Fault;
import app.waymark.recognition.PortfolioContent;
import app.waymark.recognition.PortfolioPiece;
import app.waymark.shared.document.UnreadableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the archive of a portfolio, which anybody may have made: nothing is unpacked to a path, nothing is read beyond what an
 * archive of ours can have, and what is not understood is refused.
 */
final class ArchiveReader {

    /** More than any document of ours has: a hundred pieces with all their words. */
    private static final int MOST_DOCUMENT = 5 * 1024 * 1024;

    private static final int MOST_ENTRIES = Portfolio.MOST_FILES + Portfolio.MOST_PIECES + 2;
    private static final int MOST_TEXT = 20_000;
    private static final int MOST_LIST = 1_000;
    private static final Pattern FILE = Pattern.compile("files/[^/\\\\]{1,200}");
    private static final Pattern BADGE = Pattern.compile(PortfolioArchive.BADGES + "/[0-9]{2,3}\\.svg");

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxDocumentLength(MOST_DOCUMENT)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private ArchiveReader() {}

    /** What an archive has: what it says, and the bytes of its files by their paths. */
    record Read(PortfolioDocuments.Whole whole, Map<String, byte[]> files) {}

    /** It cannot be read. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        private final Fault fault;
        private final String what;

        Refused(Fault fault, String what) {
            super(fault + ": " + what);
            this.fault = fault;
            this.what = what;
        }

        Fault fault() {
            return fault;
        }

        String what() {
            return what;
        }
    }

    static Read read(byte[] archive) throws Refused {
        if (archive.length > PortfolioArchive.MOST_BYTES) {
            throw new Refused(Fault.TOO_LARGE, "");
        }
        var entries = entries(archive);
        var document = entries.remove(PortfolioArchive.DOCUMENT);
        if (document == null) {
            throw new Refused(Fault.NO_DOCUMENT, "");
        }
        entries.keySet().removeIf(name -> !FILE.matcher(name).matches());
        var whole = document(document);
        check(whole, entries);
        return new Read(whole, entries);
    }

    private static Map<String, byte[]> entries(byte[] archive) throws Refused {
        var found = new HashMap<String, byte[]>();
        long left = PortfolioArchive.MOST_BYTES;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (!known(name) || found.containsKey(name)) {
                    throw new Refused(Fault.STRANGE, FileName.shown(name));
                }
                if (found.size() >= MOST_ENTRIES) {
                    throw new Refused(Fault.TOO_LARGE, "");
                }
                // Never more than what is left and one byte, whatever the entry says of its size.
                var bytes = zip.readNBytes((int) left + 1);
                left -= bytes.length;
                if (left < 0) {
                    throw new Refused(Fault.TOO_LARGE, "");
                }
                found.put(name, bytes);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refused(Fault.NO_ARCHIVE, "");
        }
        if (found.isEmpty()) {
            throw new Refused(Fault.NO_ARCHIVE, "");
        }
        return found;
    }

    private static boolean known(String name) {
        return name.equals(PortfolioArchive.DOCUMENT)
                || name.equals(PortfolioArchive.PAGE)
                || BADGE.matcher(name).matches()
                || FILE.matcher(name).matches();
    }

    private static PortfolioDocuments.Whole document(byte[] bytes) throws Refused {
        if (bytes.length > MOST_DOCUMENT) {
            throw new Refused(Fault.TOO_LARGE, "");
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            var tree = STRICT.readTree(text);
            if (!tree.isObject() || !tree.path("format").isInt()) {
                throw new Refused(Fault.UNREADABLE, "format");
            }
            texts(tree, "");
            return PortfolioDocuments.WHOLE.read(text, "in an archive");
        } catch (UnreadableDocument unfit) {
            throw new Refused(
                    unfit.reason() == UnreadableDocument.Reason.NEWER ? Fault.NEWER : Fault.UNREADABLE, unfit.field());
        } catch (CharacterCodingException | JacksonException broken) {
            throw new Refused(Fault.UNREADABLE, "");
        }
    }

    /** Each text can be one that somebody typed: of a length, and without signs that steer what reads it. */
    private static void texts(JsonNode node, String field) throws Refused {
        if (node.isString()) {
            var text = node.stringValue();
            int most = field.equals("credential") ? ShownBadge.LONGEST : MOST_TEXT;
            boolean steers = text.chars().anyMatch(sign -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t');
            if (text.length() > most || steers) {
                throw new Refused(Fault.WRONG, field);
            }
        }
        if (node.size() > MOST_LIST) {
            throw new Refused(Fault.WRONG, field);
        }
        if (node.isObject()) {
            for (var entry : node.properties()) {
                texts(entry.getValue(), entry.getKey());
            }
        }
        for (var item : node.isArray() ? node : STRICT.createArrayNode()) {
            texts(item, field);
        }
    }

    private static void check(PortfolioDocuments.Whole whole, Map<String, byte[]> files) throws Refused {
        fits(whole.heading(), PortfolioPiece.MOST_HEADING, "heading");
        fits(whole.words(), Portfolio.MOST_WORDS, "words");
        if (whole.pieces().size() > Portfolio.MOST_PIECES) {
            throw new Refused(Fault.NO_ROOM, "");
        }
        var named = new HashSet<String>();
        for (var piece : whole.pieces()) {
            fits(piece.heading(), PortfolioPiece.MOST_HEADING, "heading");
            fits(piece.words(), PortfolioPiece.MOST_WORDS, "words");
            if (!piece.installation().matches("[A-Za-z0-9.-]{0,253}")) {
                throw new Refused(Fault.WRONG, "installation");
            }
            content(piece.content());
            for (var file : piece.files()) {
                if (!named.add(file.path())) {
                    throw new Refused(Fault.STRANGE, FileName.shown(file.path()));
                }
                file(file, files.get(file.path()));
            }
        }
        for (var path : files.keySet()) {
            if (!named.contains(path)) {
                throw new Refused(Fault.STRANGE, FileName.shown(path));
            }
        }
    }

    private static void content(PortfolioContent content) throws Refused {
        switch (content) {
            case PortfolioContent.Evidence one
            when one.form() == PortfolioContent.Evidence.Form.ADDRESS
                    && one.address().isEmpty() -> throw new Refused(Fault.WRONG, "text");
            case PortfolioContent.Skill skill -> {
                if (skill.top() < 1
                        || skill.top() > 10
                        || (skill.own() != null && wrong(skill.own().level(), skill.top()))
                        || skill.mentors().stream().anyMatch(one -> wrong(one.level(), skill.top()))) {
                    throw new Refused(Fault.WRONG, "level");
                }
                for (var one : skill.mentors()) {
                    fits(one.name(), PortfolioContent.Seen.MOST_NAME, "name");
                }
            }
            case PortfolioContent.Badge badge
            when !CredentialOrigin.says(badge) -> throw new Refused(Fault.BADGE, badge.title());
            default -> {}
        }
    }

    private static boolean wrong(int level, int top) {
        return level < 0 || level > top;
    }

    private static void file(PortfolioDocuments.Enclosed said, byte @Nullable [] bytes) throws Refused {
        var name = said.name();
        if (name.isEmpty() || name.length() > FileName.LONGEST || !name.equals(FileName.cleaned(name))) {
            throw new Refused(Fault.WRONG, "name");
        }
        if (bytes == null || bytes.length != said.size() || !digest(bytes).equals(said.sha256())) {
            throw new Refused(Fault.OTHER_FILE, name);
        }
    }

    private static void fits(String text, int most, String field) throws Refused {
        if (text.length() > most) {
            throw new Refused(Fault.WRONG, field);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
