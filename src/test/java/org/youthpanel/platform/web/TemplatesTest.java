package org.youthpanel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no template may hold: the security policy, or the way forms work, forbids it. */
class TemplatesTest {

    private static final Map<String, Pattern> FORBIDDEN = Map.of(
            "a style of its own",
            Pattern.compile("\\sstyle=|<style"),
            "a script of its own",
            Pattern.compile("\\son[a-z]+=|<script(?![^>]*src=)"),
            "text that is not escaped",
            Pattern.compile("th:utext|\\[\\("),
            "a field that the browser requires",
            Pattern.compile("\\srequired[\\s=>]"),
            "a link to nowhere",
            Pattern.compile("href=\"#\""),
            "a form that the browser judges",
            Pattern.compile("<form(?![^>]*novalidate)(?![^>]*sign-out)[^>]*>"),
            "a condition that Thymeleaf ignores beside th:replace",
            Pattern.compile("<(?=[^<>]*\\sth:replace)(?=[^<>]*\\sth:(if|unless|each|case)=)[^<>]*>"),
            "a form without protection",
            Pattern.compile("<form(?![^>]*th:action)[^>]*>"));

    @Test
    void noTemplateHoldsWhatIsForbidden() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : templates()) {
            String text = Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", "");
            FORBIDDEN.forEach((name, pattern) -> {
                if (pattern.matcher(text).find()) {
                    found.add(file.getFileName() + " has " + name);
                }
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void everyMessageThatATemplateNamesHasWords() throws IOException {
        Properties messages = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages.properties"))) {
            messages.load(in);
        }
        List<String> missing = new ArrayList<>();
        Pattern named = Pattern.compile("#\\{([a-zA-Z0-9_.-]+)[(}]|words\\.of\\('([a-zA-Z0-9_.-]+)'[,)]");
        for (Path file : templates()) {
            Matcher matcher = named.matcher(Files.readString(file).replaceAll("(?s)<!--/\\*.*?\\*/-->", ""));
            while (matcher.find()) {
                String key = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
                if (!messages.containsKey(key)) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            return files.filter(each -> each.toString().endsWith(".html")).toList();
        }
    }
}
