package org.youthpanel.workbench.reading.web;

import java.util.Locale;
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

    PrintRulebook(WriteRulebook writing, ITemplateEngine templates, PrintPaper printing, Words words) {
        this.writing = writing;
        this.templates = templates;
        this.printing = printing;
        this.words = words;
    }

    byte[] print(RuleSetVersion version) {
        Context context = new Context(Locale.UK);
        context.setVariable("book", writing.of(version));
        context.setVariable("words", words);
        return printing.print(templates.process("workbench/rulebook-paper", context));
    }
}
