package app.waymark.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks (XLSX) as small as they can be, for tests. */
public final class Workbooks {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** A sheet: its name, and its rows as they stand in the file. */
    public record Sheet(String name, String rows, boolean hidden) {}

    private Workbooks() {}

    /** A sheet of texts. */
    public static Sheet sheet(String name, List<List<String>> rows) {
        var text = new StringBuilder();
        for (var row : rows) {
            text.append("<row>");
            row.forEach(cell ->
                    text.append("<c t=\"inlineStr\"><is><t>").append(cell).append("</t></is></c>"));
            text.append("</row>");
        }
        return new Sheet(name, text.toString(), false);
    }

    /** A workbook of these sheets, with one style: 0 is as it comes, 1 a day, 2 a moment, 3 a time of day. */
    public static byte[] of(Sheet... sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            var types = new StringBuilder();
            var relations = new StringBuilder();
            var list = new StringBuilder();
            for (int at = 1; at <= sheets.length; at++) {
                var sheet = sheets[at - 1];
                types.append("<Override PartName=\"/xl/worksheets/sheet")
                        .append(at)
                        .append(
                                ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                relations
                        .append("<Relationship Id=\"r")
                        .append(at)
                        .append("\" Type=\"")
                        .append(REL)
                        .append("/worksheet\" Target=\"worksheets/sheet")
                        .append(at)
                        .append(".xml\"/>");
                list.append("<sheet name=\"")
                        .append(sheet.name())
                        .append("\" sheetId=\"")
                        .append(at)
                        .append("\" r:id=\"r")
                        .append(at)
                        .append('"')
                        .append(sheet.hidden() ? " state=\"hidden\"" : "")
                        .append("/>");
                put(
                        zip,
                        "xl/worksheets/sheet" + at + ".xml",
                        "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + sheet.rows() + "</sheetData></worksheet>");
            }
            relations.append("<Relationship Id=\"s\" Type=\"").append(REL).append("/styles\" Target=\"styles.xml\"/>");
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                            + types + "</Types>");
            put(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" Type=\""
                            + REL + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + REL + "\"><sheets>" + list
                            + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                            + "</Relationships>");
            put(
                    zip,
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"" + MAIN
                            + "\"><numFmts count=\"1\"><numFmt numFmtId=\"170\" formatCode=\"&quot;am &quot;dd.mm.yyyy\"/></numFmts><cellXfs count=\"4\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"22\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>");
        }
        return out.toByteArray();
    }

    /** A workbook with a further part. */
    static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + text).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
