package org.youthpanel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds our fragments against the fixtures that govuk-frontend ships with each component: the same options must make
 * the same markup. What a fragment cannot be given is counted and listed in target/components.txt.
 */
class ComponentsTest {

    private static final Path FRONTEND = Path.of("src/main/frontend/node_modules/govuk-frontend/dist/govuk/components");
    private static final Path REPORT = Path.of("target/components.txt");

    @BeforeAll
    static void fixturesAreThere() throws IOException {
        if (!Files.isDirectory(FRONTEND)) {
            String why = "There is no " + FRONTEND + ": run npm ci in src/main/frontend to compare the components";
            if (Boolean.getBoolean("components.required")) {
                fail(why);
            }
            Assumptions.abort(why);
        }
        Files.writeString(REPORT, "");
    }

    static List<Component> components() {
        return Component.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void aFragmentMakesTheMarkupOfItsComponent(Component component) throws IOException {
        SpringTemplateEngine engine = engine();
        Map<String, String> different = new LinkedHashMap<>();
        Map<String, Integer> leftOut = new TreeMap<>();
        List<String> compared = new ArrayList<>();
        for (Options fixture : fixtures(component.name())) {
            String name = fixture.text("name", "");
            Options options = new Options((Map<?, ?>) fixture.map().get("options"));
            Set<String> why = reasons(component, options);
            if (why.isEmpty()) {
                Component.Call call = component.call().apply(options);
                String ours = engine.process(call.template(), new Context(Locale.UK, call.variables()));
                compared.add(name);
                List<String> expected = Dom.lines(fixture.text("html", ""));
                if (!Dom.lines(ours).equals(expected)) {
                    different.put(
                            name,
                            "\nours:\n" + String.join("\n", Dom.lines(ours)) + "\ntheirs:\n"
                                    + String.join("\n", expected));
                }
            } else {
                why.forEach(each -> leftOut.merge(each, 1, Integer::sum));
            }
        }
        Files.writeString(
                REPORT,
                component.name() + ": " + compared.size() + " compared " + compared + "\n  left out for: " + leftOut
                        + "\n",
                StandardCharsets.UTF_8,
                java.nio.file.StandardOpenOption.APPEND);
        assertThat(different).isEmpty();
        assertThat(compared).hasSizeGreaterThanOrEqualTo(component.atLeast());
    }

    private static Set<String> reasons(Component component, Options options) {
        Set<String> why = new TreeSet<>(options.paths());
        why.removeAll(component.knows());
        why.addAll(component.cannot(options));
        component.needs().stream()
                .filter(each -> !options.paths().contains(each))
                .forEach(each -> why.add("without " + each));
        return why;
    }

    private static List<Options> fixtures(String component) throws IOException {
        String text = Files.readString(FRONTEND.resolve(component).resolve("fixtures.json"));
        return new Options(JsonMapper.shared().readValue(text, Map.class)).list("fixtures");
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
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(calls);
        engine.setTemplateEngineMessageSource(words);
        return engine;
    }
}
