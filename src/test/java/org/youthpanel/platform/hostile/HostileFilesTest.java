package org.youthpanel.platform.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.TreeMap;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.youthpanel.casework.exchange.file.TableFile;
import org.youthpanel.facts.Documents;
import org.youthpanel.facts.MalformedDocument;

/** Whatever bytes a file has, it is read or refused in words of our own; each kind from a sound one, by a seed. */
class HostileFilesTest {

    private static final int SMOKE = 1_000;
    private static final int MANY = 100_000;
    private static final String[] SIGNS = {
        "\"",
        "'",
        ",",
        ";",
        "\n",
        "\r",
        "\t",
        "\0",
        "{",
        "[",
        "}",
        "]",
        ":",
        "- ",
        "&a",
        "*a",
        "!!java.net.URL ",
        "---",
        "...",
        "<<",
        "%",
        "@",
        "`",
        "|",
        ">",
        "?",
        "~",
        "1e999",
        "-0",
        "0x1F",
        "\\u0000",
        "\uFEFF",
        "\uD800",
        "é",
        "<!DOCTYPE a>"
    };

    private interface Reader {
        String read(byte[] content) throws Exception;
    }

    @Test
    void aDocumentIsReadOrRefused() throws IOException {
        documents(SMOKE);
    }

    @Test
    @Tag("slow")
    void aDocumentIsReadOrRefusedHoweverOften() throws IOException {
        documents(MANY);
    }

    @Test
    void aTableIsReadOrRefused() throws IOException {
        tables(SMOKE);
    }

    @Test
    @Tag("slow")
    void aTableIsReadOrRefusedHoweverOften() throws IOException {
        tables(MANY);
    }

    private static void documents(int times) throws IOException {
        byte[] yaml = Files.readAllBytes(Path.of("scenarios/defaults/ordinary.yaml"));
        tried("YAML", yaml, times, content -> refused(() -> Documents.yamlStream(text(content))));
        byte[] json = "{\"a\": [1, -2.5, true, null, \"\\u00e9\"], \"b\": {\"c\": {\"d\": []}}, \"b\": 1e5}"
                .getBytes(StandardCharsets.UTF_8);
        tried("JSON", json, times, content -> refused(() -> Documents.json(text(content))));
    }

    private static void tables(int times) throws IOException {
        byte[] csv =
                "Reference,Words,Gravity\r\nY-1,\"a, b; \"\"c\"\"\",2\r\nY-2,b,3\r\n".getBytes(StandardCharsets.UTF_8);
        tried("CSV", csv, times, HostileFilesTest::table);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int row = 0; row < 4; row++) {
                for (int cell = 0; cell < 3; cell++) {
                    sheet.createRow(row).createCell(cell).setCellValue(row == 0 ? "Head " + cell : "Cell " + row);
                }
            }
            workbook.write(bytes);
        }
        tried("XLSX", bytes.toByteArray(), times / 4, HostileFilesTest::table);
    }

    private static String table(byte[] content) {
        return TableFile.read(content) instanceof TableFile.Refused refused
                ? refused.why().name()
                : "read";
    }

    private interface Reading {
        Object read() throws MalformedDocument;
    }

    private static String refused(Reading reading) {
        try {
            reading.read();
            return "read";
        } catch (MalformedDocument e) {
            return "refused";
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** Each time from the sound one, so that a number of the message alone says which it was. */
    private static void tried(String kind, byte[] sound, int times, Reader reader) {
        TreeMap<String, Integer> ends = new TreeMap<>();
        for (int seed = 0; seed < times; seed++) {
            byte[] content = changed(sound, new Random(seed));
            try {
                ends.merge(reader.read(content), 1, Integer::sum);
            } catch (Exception | StackOverflowError e) {
                throw new AssertionError(kind + " of seed " + seed, e);
            }
        }
        // where everything were refused at its first byte, nothing would have been tried
        assertThat(ends).as(kind).hasSizeGreaterThan(1);
    }

    private static byte[] changed(byte[] sound, Random chance) {
        byte[] content = sound.clone();
        for (int i = chance.nextInt(4); i >= 0; i--) {
            content = changedOnce(content, chance);
        }
        return content;
    }

    private static byte[] changedOnce(byte[] content, Random chance) {
        int at = chance.nextInt(content.length + 1);
        int to = Math.min(content.length, at + 1 + chance.nextInt(20));
        byte[] sign = SIGNS[chance.nextInt(SIGNS.length)].getBytes(StandardCharsets.UTF_8);
        return switch (chance.nextInt(6)) {
            case 0 -> joined(content, at, sign, at);
            case 1 -> joined(content, at, new byte[0], to);
            case 2 -> joined(content, at, new byte[] {(byte) chance.nextInt(256)}, Math.min(content.length, at + 1));
            case 3 -> joined(content, at, Arrays.copyOfRange(content, at, to), at);
            case 4 -> Arrays.copyOf(content, at);
            default -> joined(content, at, repeated(sign, 1 + chance.nextInt(200)), at);
        };
    }

    private static byte[] repeated(byte[] sign, int times) {
        return new String(sign, StandardCharsets.ISO_8859_1).repeat(times).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The bytes up to one place, others, and the bytes from another place on. */
    private static byte[] joined(byte[] content, int upTo, byte[] others, int from) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(content, 0, upTo);
        all.writeBytes(others);
        all.write(content, from, content.length - from);
        return all.toByteArray();
    }
}
