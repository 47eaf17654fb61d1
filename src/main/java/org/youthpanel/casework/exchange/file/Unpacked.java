package org.youthpanel.casework.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.youthpanel.casework.exchange.file.TableFile.Why;

/**
 * What a packed file unpacks to, looked at before anything reads it: a small one can be made to fill a memory.
 *
 * @param from1904 whether its days are counted from 1904
 */
record Unpacked(boolean from1904) {

    static final int LARGEST = 60_000_000;
    private static final int MOST_PARTS = 500;
    private static final int AT_ONCE = 16_384;

    static Unpacked of(byte[] content) throws NoTable {
        long size = 0;
        int parts = 0;
        boolean workbook = false;
        boolean macros = false;
        boolean from1904 = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            byte[] buffer = new byte[AT_ONCE];
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                StringBuilder first = new StringBuilder();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    size += read;
                    if (first.length() < AT_ONCE) {
                        first.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
                    }
                    if (size > LARGEST) {
                        throw new NoTable(Why.UNPACKS_TOO_LARGE);
                    }
                }
                if (++parts > MOST_PARTS) {
                    throw new NoTable(Why.UNPACKS_TOO_LARGE);
                }
                workbook |= name.equals("xl/workbook.xml");
                macros |= name.endsWith("vbaproject.bin");
                from1904 |= name.equals("xl/workbook.xml")
                        && first.toString().matches("(?s).*date1904\\s*=\\s*[\"'](1|true)[\"'].*");
            }
        } catch (IOException | IllegalArgumentException e) {
            // the latter for a part whose name is no UTF-8
            throw new NoTable(Why.BROKEN_WORKBOOK);
        }
        if (macros) {
            throw new NoTable(Why.MACROS);
        }
        if (!workbook) {
            throw new NoTable(Why.NEITHER_CSV_NOR_XLSX);
        }
        return new Unpacked(from1904);
    }
}
