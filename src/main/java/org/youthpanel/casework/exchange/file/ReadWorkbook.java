package org.youthpanel.casework.exchange.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.youthpanel.casework.exchange.file.TableFile.Why;

/** Reads the first sheet of a workbook, cell by cell: of a formula what it came to last, and nothing is run. */
final class ReadWorkbook {

    private ReadWorkbook() {}

    static List<Table.Row> rows(byte[] content) throws NoTable {
        Unpacked unpacked = Unpacked.of(content);
        ZipSecureFile.setMaxEntrySize(Unpacked.LARGEST);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            XSSFReader reader = new XSSFReader(file);
            Cells cells = new Cells();
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(
                    reader.getStylesTable(),
                    null,
                    new ReadOnlySharedStringsTable(file),
                    cells,
                    new PlainValues(unpacked.from1904()),
                    false));
            var sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new NoTable(Why.EMPTY);
            }
            try (InputStream sheet = sheets.next()) {
                xml.parse(new InputSource(sheet));
            }
            return cells.rows();
        } catch (TooMuch e) {
            throw new NoTable(e.why, e.most);
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | javax.xml.parsers.ParserConfigurationException
                | RuntimeException e) {
            // what the library says may quote a cell
            throw new NoTable(Why.BROKEN_WORKBOOK);
        }
    }

    /** Stops the reading of a sheet in its midst. */
    private static final class TooMuch extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1L;

        private final Why why;
        private final int most;

        TooMuch(Why why, int most) {
            super(why.name(), null, false, false);
            this.why = why;
            this.most = most;
        }
    }

    private static final class Cells implements XSSFSheetXMLHandler.SheetContentsHandler {

        private static final String ERROR = "ERROR:";
        /** Such as #DIV/0! and #N/A: a cell may begin with that word without being one. */
        private static final String OF_A_FORMULA = "#[A-Z0-9/_]+[!?]?";

        private final List<Table.Row> rows = new ArrayList<>();
        private final List<Object[]> errors = new ArrayList<>();
        private List<String> cells = new ArrayList<>();

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void endRow(int row) {
            if (cells.stream().anyMatch(each -> !each.isEmpty())) {
                if (rows.size() > TableFile.MOST_ROWS) {
                    throw new TooMuch(Why.TOO_MANY_ROWS, TableFile.MOST_ROWS);
                }
                rows.add(new Table.Row(row + 1, cells));
            }
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (value == null || value.isBlank()) {
                return;
            }
            if (column >= TableFile.MOST_COLUMNS) {
                throw new TooMuch(Why.TOO_MANY_COLUMNS, TableFile.MOST_COLUMNS);
            }
            if (value.startsWith(ERROR)
                    && value.substring(ERROR.length()).strip().matches(OF_A_FORMULA)) {
                errors.add(new Object[] {
                    String.valueOf(reference), value.substring(ERROR.length()).strip()
                });
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, TableFile.bare(value));
        }

        List<Table.Row> rows() throws NoTable {
            if (!errors.isEmpty()) {
                throw new NoTable(Why.FORMULA_ERROR, errors.get(0)[0], errors.get(0)[1], errors.size());
            }
            return rows;
        }
    }
}
