package org.youthpanel.casework.exchange.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Numbers of a workbook as they are, and days as 2026-06-02, whatever they were made to look like. */
final class PlainValues extends DataFormatter {

    /** Beyond these a spreadsheet program itself does not count. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final String PADDED = "0{2,18}";

    private final boolean from1904;

    PlainValues(boolean from1904) {
        this.from1904 = from1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, @Nullable String format) {
        if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
            var at = DateUtil.getLocalDateTime(value, from1904);
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : at.toString();
        }
        if (format != null && format.matches(PADDED)) {
            // a number that is a name: 00042 is not 42
            return String.format("%0" + format.length() + "d", Math.round(value));
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
