package org.youthpanel.panel.paper.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.youthpanel.casework.Chains;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Stored;
import org.youthpanel.casework.paper.PrintPaper;
import org.youthpanel.casework.web.Words;
import org.youthpanel.panel.Readiness;
import org.youthpanel.panel.Sitting;
import org.youthpanel.panel.paper.MakePack;
import org.youthpanel.panel.web.SittingWords;

/** The pack of a sitting on paper: the agenda, then each case from a new page on. */
@Component
class PrintPack implements MakePack.Press {

    private final PaperCases cases;
    private final Chains chains;
    private final ITemplateEngine templates;
    private final PrintPaper printing;
    private final Words words;
    private final Clock clock;

    PrintPack(
            PaperCases cases, Chains chains, ITemplateEngine templates, PrintPaper printing, Words words, Clock clock) {
        this.cases = cases;
        this.chains = chains;
        this.templates = templates;
        this.printing = printing;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public byte[] print(Person person, Sitting sitting, List<Readiness> heard, boolean advice) {
        List<PaperCase> papers = new ArrayList<>();
        for (Readiness each : heard) {
            papers.add(cases.of(person, papers.size() + 1, each.file(), each.facts(), each.recommendation(), !advice));
        }
        Context context = new Context(Locale.UK);
        context.setVariable("words", words);
        context.setVariable("name", new SittingWords(words).name(sitting));
        context.setVariable("place", sitting.plan().place().orElse(null));
        context.setVariable("madeBy", words.of("paper.made.by", words.at(clock.instant()), person.name()));
        context.setVariable("advice", advice);
        context.setVariable("papers", papers);
        context.setVariable("ruleSets", ruleSets(heard));
        context.setVariable(
                "heads",
                heard.stream()
                        .map(each -> each.file().service())
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .flatMap(service -> chains.head(service).stream()
                                .map(head -> words.of("paper.head", service, head.position(), head.hash())))
                        .toList());
        return printing.print(templates.process("paper/pack", context));
    }

    /** By which its cases were advised on, each once; said where no recommendation is printed, too. */
    private List<String> ruleSets(List<Readiness> heard) {
        return heard.stream()
                .flatMap(each -> each.recommendation().stream())
                .flatMap(each -> Stored.list(Stored.document(each.ruleSets()).root()).stream())
                .map(each -> (Map<?, ?>) each)
                .map(each -> words.of(
                        "paper.rule-set",
                        each.get("set"),
                        each.get("version"),
                        words.shortHash(String.valueOf(each.get("sha256")))))
                .distinct()
                .sorted()
                .toList();
    }
}
