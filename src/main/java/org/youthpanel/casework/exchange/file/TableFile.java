package org.youthpanel.casework.exchange.file;

import java.util.List;

/** A file as it was read: a table, or the one reason why it is none. */
public sealed interface TableFile {

    int LARGEST = 5_000_000;
    int MOST_ROWS = 2_000;
    int MOST_COLUMNS = 150;
    int LONGEST_CELL = 5_000;

    /** How text was found to be written. */
    enum Written {
        WORKBOOK,
        UTF_8,
        UTF_16,
        /** It was no UTF-8. Any bytes can be read like this, so somebody has to look whether it was right. */
        WINDOWS_1252
    }

    /** Why a file is no table. Where: a row, a column, a head, or so many; never a cell. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        NEITHER_CSV_NOR_XLSX,
        OLD_OR_LOCKED_WORKBOOK,
        BROKEN_WORKBOOK,
        MACROS,
        UNPACKS_TOO_LARGE,
        ENCODING,
        QUOTES,
        ONE_COLUMN,
        NO_HEADS,
        HEAD_MISSING,
        HEAD_TWICE,
        NO_ROWS,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        CELL_WITHOUT_HEAD,
        CELL_TOO_LONG,
        FORMULA_ERROR
    }

    record Read(Table table, Written written) implements TableFile {}

    record Refused(Why why, List<Object> where) implements TableFile {}

    static TableFile read(byte[] content) {
        try {
            if (content.length == 0) {
                throw new NoTable(Why.EMPTY);
            }
            if (content.length > LARGEST) {
                throw new NoTable(Why.TOO_LARGE);
            }
            if (starts(content, 'P', 'K', 3, 4)) {
                return new Read(Rows.table(ReadWorkbook.rows(content)), Written.WORKBOOK);
            }
            if (starts(content, 0xD0, 0xCF, 0x11, 0xE0)) {
                throw new NoTable(Why.OLD_OR_LOCKED_WORKBOOK);
            }
            Decoded text = Decoded.of(content);
            return new Read(Rows.table(ReadCsv.rows(text.text())), text.written());
        } catch (NoTable no) {
            return no.refused();
        }
    }

    /** Without blanks around it, those among them that a line may not be broken at: web pages are full of them. */
    static String bare(String cell) {
        return cell.replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
    }

    private static boolean starts(byte[] content, int... signs) {
        for (int i = 0; i < signs.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
