package org.youthpanel.panel.exchange.archive.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.exchange.archive.MakeArchive;

/** README.txt of an archive: each file, each column, and how to follow the chain without this program. */
@Component
class DescribeArchive implements MakeArchive.Description {

    private static final int WIDTH = 100;
    private static final List<String> SECTIONS = List.of("what", "withheld", "not-in-it", "numbers", "manifest");
    private static final List<String> CHAIN = List.of("1", "2", "3", "4", "5", "6", "7");

    private final Words words;

    DescribeArchive(Words words) {
        this.words = words;
    }

    @Override
    public String of(MakeArchive.About about) {
        Page page = new Page();
        page.title(words.of("archive.title", about.service()));
        page.line("", words.of("archive.made", about.at().toString(), about.by()));
        page.line("", words.of("archive.format"));
        page.line(
                "",
                words.of(
                        "archive.head",
                        String.valueOf(about.head().position()),
                        about.head().hash()));
        for (String section : SECTIONS) {
            page.title(words.of("archive." + section + ".title"));
            page.line("", words.of("archive." + section));
        }
        page.title(words.of("archive.chain.title"));
        CHAIN.forEach(each -> page.line(each + ". ", words.of("archive.chain." + each)));
        page.title(words.of("archive.files.title"));
        page.line("", words.of("archive.files"));
        for (String file : List.of("chain", "joint", "pdf", "matrices", "rules")) {
            page.line("- ", words.of("archive.file." + file));
        }
        about.columns().forEach((file, columns) -> table(file, columns, page));
        page.title(words.of("archive.rules.title"));
        about.ruleSets().forEach(each -> page.line("- ", each));
        return page.text();
    }

    private void table(String file, List<String> columns, Page page) {
        String table = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
        page.title(file);
        page.line("", words.of("archive.table." + table));
        for (String column : columns) {
            page.line("- ", words.of("words.part", column, meaning(table, column)));
        }
    }

    /** Said of the column of this table, or of the column wherever it is. */
    private String meaning(String table, String column) {
        String own = words.find("archive.column." + table + "." + column);
        return own != null ? own : words.of("archive.column." + column);
    }

    /** Plain text in lines that fit a page. */
    private static final class Page {

        private final StringBuilder text = new StringBuilder();

        void title(String title) {
            text.append(text.isEmpty() ? "" : "\r\n")
                    .append(title)
                    .append("\r\n")
                    .append("-".repeat(title.length()))
                    .append("\r\n");
        }

        void line(String mark, String said) {
            StringBuilder line = new StringBuilder(mark);
            for (String word : said.split(" ")) {
                if (line.length() > mark.length() && line.length() + 1 + word.length() > WIDTH) {
                    text.append(line).append("\r\n");
                    line.setLength(0);
                    line.append(" ".repeat(mark.length()));
                }
                line.append(line.length() > mark.length() ? " " : "").append(word);
            }
            text.append(line).append("\r\n");
        }

        String text() {
            return text.toString();
        }
    }
}
