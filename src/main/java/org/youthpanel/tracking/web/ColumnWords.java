package org.youthpanel.tracking.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.tracking.Column;
import org.youthpanel.tracking.Period;

/** What columns, their codes and periods are called on pages and in files. */
@Component
public class ColumnWords {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);
    private static final DateTimeFormatter BRIEF = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter BRIEF_YEAR = DateTimeFormatter.ofPattern("MMM yy", Locale.ENGLISH);

    private final Words words;

    ColumnWords(Words words) {
        this.words = words;
    }

    public String name(Column column) {
        return words.of("tracking.column." + column.camel());
    }

    /** The same; the column's own name where a page never calls it anything. */
    String find(Column column) {
        String name = words.find("tracking.column." + column.camel());
        return name == null ? column.camel() : name;
    }

    /** {@code Theft and handling}; a code that has no words as it is. */
    public String code(Column column, String code) {
        String own = words.find("tracking.code." + column.camel() + "." + code);
        if (own != null) {
            return own;
        }
        if (column == Column.QUARTER || column == Column.MONTH) {
            return (column == Column.QUARTER ? Period.of(code) : month(code))
                    .map(this::period)
                    .orElse(code);
        }
        if (column == Column.RULE_SETS) {
            return code.replace("/", " ").replaceAll("(?<=\\d) (?=\\D)", ", ");
        }
        @Nullable
        String said = column.type()
                .map(type -> words.find(type.getSimpleName() + "." + code))
                .orElse(null);
        return said == null ? code : said;
    }

    private static Optional<Period> month(String code) {
        return code.matches("\\d{4}-(0[1-9]|1[0-2])")
                ? Optional.of(Period.months(YearMonth.parse(code), 1))
                : Optional.empty();
    }

    /** {@code Jul–Sep 26}, where there is little room. */
    public String brief(Period period) {
        LocalDate first = period.from().orElseThrow();
        return words.of(
                "tracking.days.brief",
                BRIEF.format(first),
                BRIEF_YEAR.format(period.to().orElseThrow()));
    }

    /** {@code July to September 2026}. */
    public String period(Period period) {
        Optional<LocalDate> from = period.from();
        Optional<LocalDate> to = period.to();
        int months = period.wholeMonths();
        if (months > 0) {
            LocalDate first = from.orElseThrow();
            LocalDate last = to.orElseThrow();
            String end = MONTH.format(last) + " " + last.getYear();
            if (months == 1) {
                return end;
            }
            String begin = MONTH.format(first) + (first.getYear() == last.getYear() ? "" : " " + first.getYear());
            return words.of("tracking.days", begin, end);
        }
        if (from.isPresent() && to.isPresent()) {
            return words.of("tracking.days", words.date(from.get()), words.date(to.get()));
        }
        return from.map(each -> words.of("tracking.since", words.date(each)))
                .or(() -> to.map(each -> words.of("tracking.until", words.date(each))))
                .orElseGet(() -> words.of("tracking.always"));
    }
}
