package org.youthpanel.workbench.reading.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youthpanel.casework.paper.PrintPaper;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.RuleSetVersion;

/** The rulebook of a version on paper. It says nothing of the day it was printed, so that equal versions read alike. */
@Component
class PrintRulebook {

    private final WriteRulebook writing;
    private final ITemplateEngine templates;
    private final PrintPaper printing;
    private final Words words;
    private final Map<Rulebook, byte[]> printed = new ConcurrentHashMap<>();

    PrintRulebook(WriteRulebook writing, ITemplateEngine templates, PrintPaper printing, Words words) {
        this.writing = writing;
        this.templates = templates;
        this.printing = printing;
        this.words = words;
    }

    /** Printing takes seconds, so what was printed is kept: equal books print alike. */
    byte[] print(RuleSetVersion version) {
        Rulebook book = writing.of(version);
        return printed.computeIfAbsent(book, this::onPaper).clone();
    }

    private byte[] onPaper(Rulebook book) {
        Context context = new Context(Locale.UK);
        context.setVariable("book", book);
        context.setVariable("words", words);
        return printing.print(templates.process("workbench/rulebook-paper", context));
    }
}
