package org.youthpanel.platform.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.youthpanel.tracking.chart.Samples;

/** A page with one of each chart, as a page of the application would call them. */
public final class ChartPage {

    /** A column's name or a cell. */
    public record Cell(
            String text, boolean numeric, @Nullable String href) {}

    private static final String CALL =
            "<div th:replace=\"~{fragments/chart :: withNumbers('%s', ${headline}, ${subtitle},"
                    + " ${drawings.get('%s')}, ${caption}, ${head}, ${rows})}\"></div>";

    private ChartPage() {}

    /** @param assets where the style sheet lies */
    public static String html(String assets) {
        List<String> calls = new ArrayList<>();
        Map<String, @Nullable Object> drawings = new LinkedHashMap<>();
        Samples.all().forEach((kind, chart) -> {
            calls.add(CALL.formatted(kind, kind));
            drawings.put(kind, Samples.drawn(kind, chart));
        });
        return "<!DOCTYPE html><html lang=\"en\" class=\"govuk-template\"><head><meta charset=\"utf-8\"><title>Charts</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
                + "<link rel=\"stylesheet\" href=\"" + assets + "/app.css\"><link rel=\"icon\" href=\"" + assets
                + "/favicon.svg\"></head><body class=\"govuk-template__body\"><div class=\"govuk-width-container\">"
                + "<main class=\"govuk-main-wrapper\"><h1 class=\"govuk-heading-l\">Charts</h1>"
                + processed(String.join("\n", calls), drawings) + "</main></div></body></html>";
    }

    static String processed(String template, Map<String, @Nullable Object> drawings) {
        Context context = new Context(Locale.UK);
        context.setVariable("headline", "The panel decided as recommended less often than in the quarter before");
        context.setVariable("subtitle", "Decided cases with a recommendation, July to September 2026");
        context.setVariable("caption", "The numbers");
        context.setVariable("head", List.of(new Cell("Decision", false, null), new Cell("Cases", true, null)));
        context.setVariable(
                "rows",
                List.of(
                        List.of(new Cell("As recommended", false, null), new Cell("62", true, "/cases?adherence=same")),
                        List.of(new Cell("Less formal", false, null), new Cell("9", true, null))));
        context.setVariable("drawings", drawings);
        return engine().process(template, context);
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setResolvablePatterns(Set.of("fragments/*"));
        files.setOrder(1);
        StringTemplateResolver calls = new StringTemplateResolver();
        calls.setOrder(2);
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages");
        words.setDefaultEncoding("UTF-8");
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addDialect(new Drawings());
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(calls);
        engine.setTemplateEngineMessageSource(words);
        return engine;
    }
}
