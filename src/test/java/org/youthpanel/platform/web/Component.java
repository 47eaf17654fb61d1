package org.youthpanel.platform.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A component of govuk-frontend as a fragment of ours is called for it.
 *
 * @param name as govuk-frontend names it
 * @param atLeast so many fixtures were compared before: fewer would mean that something is no longer looked at
 * @param needs options without which the fragment cannot be called
 * @param knows all that it can be given
 */
record Component(String name, int atLeast, Set<String> needs, Set<String> knows, Function<Options, Call> call) {

    /** A fragment with its arguments, and the elements that it stands in. */
    record Call(String fragment, Map<String, @Nullable Object> arguments, String around) {

        static Call of(String fragment, @Nullable Object... namesAndValues) {
            Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
            for (int i = 0; i < namesAndValues.length; i += 2) {
                arguments.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
            return new Call(fragment, arguments, "%s");
        }

        /** Arguments that are null are not given, unless the fragment asks for them. */
        String template() {
            List<String> given = new ArrayList<>();
            arguments.keySet().forEach(each -> given.add(each + "=${" + each + "Given}"));
            if (around.contains("inner")) {
                given.add("content=~{::inner}");
            }
            return String.format(
                    around,
                    "<div th:replace=\"~{fragments/govuk :: " + fragment
                            + (given.isEmpty() ? "" : "(" + String.join(", ", given) + ")") + "}\"></div>");
        }

        Map<String, Object> variables() {
            Map<String, Object> variables = new HashMap<>();
            arguments.forEach((name, value) -> variables.put(name + "Given", value));
            return variables;
        }
    }

    public record Item(
            @Nullable String value, String text, @Nullable String hint) {}

    public record Line(@Nullable String href, String text) {}

    public record Cell(
            String text, boolean numeric, @Nullable String href) {}

    public record PageLink(
            @Nullable String number, @Nullable String href, boolean current) {}

    /** What a fragment cannot be given although it knows the option. */
    Set<String> cannot(Options it) {
        Set<String> cannot = new java.util.TreeSet<>();
        if (it.at("idPrefix") != null && !it.text("idPrefix").equals(it.text("name"))) {
            cannot.add("an idPrefix that is not the name");
        }
        String classes = it.text("classes", "");
        String modifier = Map.of(
                        "radios", "(govuk-radios--(inline|small) ?)*",
                        "checkboxes", "(govuk-checkboxes--small)?",
                        "button", "(govuk-button--[a-z]+)?",
                        "tag", "(govuk-tag--[a-z]+)?")
                .getOrDefault(name, ".*");
        if (!classes.matches(modifier)) {
            cannot.add("classes of another component");
        }
        if (name.equals("select")
                && it.list("items").stream()
                        .anyMatch(each -> each.at("value") == null || Boolean.FALSE.equals(each.at("selected")))) {
            cannot.add("an item without a value, or said not to be selected");
        }
        if (name.equals("pagination")
                && it.list("items").stream().anyMatch(each -> each.at("number") == null && !each.is("ellipsis"))) {
            cannot.add("an item that is empty");
        }
        boolean titled = name.equals("error-summary");
        if (titled && !it.text("titleText", "").equals("There is a problem")
                || name.equals("back-link") && !it.text("text", "Back").equals("Back")) {
            cannot.add("other words than ours");
        }
        if (name.equals("date-input")
                && it.at("errorMessage") == null
                && !wrongParts(it).isEmpty()) {
            cannot.add("an error of a part without a message");
        }
        return cannot;
    }

    private static List<String> wrongParts(Options it) {
        List<String> parts = List.of("day", "month", "year");
        List<String> wrong =
                parts.stream().filter(each -> it.is(each + ".error")).toList();
        boolean told = it.at("errorMessage") != null;
        return !wrong.isEmpty() || !told
                ? wrong
                : parts.stream()
                        .filter(each -> !Boolean.FALSE.equals(it.at(each + ".error")))
                        .toList();
    }

    private static final Set<String> LABEL = Set.of("label.text", "label.isPageHeading", "label.classes");
    private static final Set<String> FIELD = with(LABEL, "name", "id", "value", "hint.text", "errorMessage.text");
    private static final Set<String> CHOICE = Set.of(
            "name",
            "idPrefix",
            "fieldset.legend.text",
            "fieldset.legend.isPageHeading",
            "fieldset.legend.classes",
            "hint.text",
            "errorMessage.text",
            "items[].value",
            "items[].text",
            "items[].hint.text",
            "items[].checked");

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new java.util.TreeSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    static List<Component> all() {
        return List.of(
                new Component(
                        "input",
                        24,
                        Set.of("name", "label.text"),
                        with(FIELD, "classes", "type", "suffix.text", "inputmode", "autocomplete", "spellcheck"),
                        it -> field("inputField", it)),
                new Component(
                        "textarea",
                        8,
                        Set.of("name", "label.text"),
                        with(FIELD, "rows"),
                        it -> field("textareaField", it)),
                new Component(
                        "character-count",
                        10,
                        Set.of("name", "label.text", "maxlength"),
                        with(FIELD, "rows", "maxlength"),
                        it -> field("textareaField", it)),
                new Component(
                        "password-input",
                        7,
                        Set.of("name", "label.text"),
                        with(LABEL, "name", "id", "hint.text", "errorMessage.text", "classes"),
                        it -> field("passwordField", it)),
                new Component(
                        "select",
                        5,
                        Set.of("name", "label.text"),
                        with(FIELD, "items[].value", "items[].text", "items[].selected"),
                        Component::select),
                new Component(
                        "radios",
                        8,
                        Set.of("name", "fieldset.legend.text", "items[].value"),
                        with(CHOICE, "value", "classes"),
                        Component::radios),
                new Component(
                        "checkboxes",
                        10,
                        Set.of("name", "fieldset.legend.text", "items[].value"),
                        with(CHOICE, "values[]", "classes"),
                        Component::checkboxes),
                new Component(
                        "date-input",
                        8,
                        Set.of("id", "fieldset.legend.text"),
                        Set.of(
                                "id",
                                "fieldset.legend.text",
                                "fieldset.legend.isPageHeading",
                                "fieldset.legend.classes",
                                "hint.text",
                                "errorMessage.text",
                                "values.day",
                                "values.month",
                                "values.year",
                                "day.error",
                                "month.error",
                                "year.error"),
                        Component::date),
                new Component(
                        "button",
                        12,
                        Set.of("text"),
                        Set.of("text", "href", "name", "value", "classes", "preventDoubleClick"),
                        Component::button),
                new Component(
                        "tag",
                        10,
                        Set.of("text"),
                        Set.of("text", "classes"),
                        it -> Call.of(
                                "tag",
                                "text",
                                it.text("text"),
                                "colour",
                                it.text("classes") == null
                                        ? null
                                        : it.text("classes", "").replace("govuk-tag--", ""))),
                new Component(
                        "error-summary",
                        5,
                        Set.of("errorList[].text"),
                        Set.of("titleText", "errorList[].text", "errorList[].href"),
                        it -> Call.of(
                                "errorSummary",
                                "errors",
                                it.list("errorList").stream()
                                        .map(each -> new Line(each.text("href"), each.text("text", "")))
                                        .toList())),
                new Component(
                        "label",
                        1,
                        Set.of("text", "for"),
                        Set.of("text", "for", "classes", "isPageHeading"),
                        it -> Call.of(
                                "fieldLabel",
                                "id",
                                it.text("for"),
                                "label",
                                it.text("text"),
                                "heading",
                                it.is("isPageHeading"))),
                new Component(
                        "inset-text",
                        2,
                        Set.of("text"),
                        Set.of("text"),
                        it -> Call.of("insetText", "text", it.text("text"))),
                new Component(
                        "warning-text",
                        4,
                        Set.of("text"),
                        Set.of("text", "iconFallbackText"),
                        it -> Call.of("warningText", "text", it.text("text"))),
                new Component(
                        "back-link",
                        1,
                        Set.of(),
                        Set.of("href", "text"),
                        it -> Call.of("backLink", "href", it.text("href", "#"))),
                new Component(
                        "details",
                        3,
                        Set.of("summaryText", "text"),
                        Set.of("summaryText", "text", "open"),
                        it -> new Call(
                                "detailsBlock",
                                Call.of("", "summary", it.text("summaryText"), "startOpen", it.is("open"))
                                        .arguments(),
                                "<th:block th:if=\"${false}\"><th:block th:fragment=\"inner\">" + escaped(it)
                                        + "</th:block></th:block>%s")),
                new Component(
                        "notification-banner",
                        6,
                        Set.of("text"),
                        Set.of("text", "type"),
                        it -> Call.of(
                                it.text("type", "").equals("success") ? "successBanner" : "newsBanner",
                                "text",
                                it.text("text"))),
                new Component(
                        "pagination",
                        7,
                        Set.of(),
                        Set.of(
                                "previous.href",
                                "next.href",
                                "items[].number",
                                "items[].href",
                                "items[].current",
                                "items[].ellipsis"),
                        Component::pagination),
                new Component(
                        "summary-list",
                        3,
                        Set.of("rows[].key.text", "rows[].value.text"),
                        Set.of(
                                "rows[].key.text",
                                "rows[].value.text",
                                "rows[].actions.items[].href",
                                "rows[].actions.items[].text",
                                "rows[].actions.items[].visuallyHiddenText"),
                        Component::summaryRow),
                new Component(
                        "table",
                        1,
                        Set.of("caption", "firstCellIsHeader", "head[].text", "rows[][].text"),
                        Set.of(
                                "caption",
                                "captionClasses",
                                "firstCellIsHeader",
                                "head[].text",
                                "head[].format",
                                "rows[][].text",
                                "rows[][].format"),
                        Component::table));
    }

    private static String escaped(Options it) {
        return it.text("text", "").replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Call field(String fragment, Options it) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("name", it.text("name"));
        given.put("label", it.text("label.text"));
        given.put("hint", it.text("hint.text"));
        if (!fragment.startsWith("password")) {
            given.put("value", it.text("value"));
        }
        given.put("error", it.text("errorMessage.text"));
        given.put("fieldId", it.text("id"));
        given.put("pageHeading", it.is("label.isPageHeading"));
        Map<String, String> more = Map.of(
                "inputClasses", "classes",
                "inputType", "type",
                "inputSuffix", "suffix.text",
                "inputmode", "inputmode",
                "autocomplete", "autocomplete",
                "spellcheck", "spellcheck",
                "textRows", "rows",
                "maxlength", "maxlength");
        more.forEach((ours, theirs) -> {
            if (it.at(theirs) != null) {
                given.put(ours, it.text(theirs));
            }
        });
        return new Call(fragment, given, "%s");
    }

    private static Call select(Options it) {
        Call field = field("selectField", it);
        List<Options> items = it.list("items");
        field.arguments().put("items", items(items));
        items.stream()
                .filter(each -> each.is("selected"))
                .findFirst()
                .ifPresent(each -> field.arguments().put("value", each.text("value")));
        return field;
    }

    private static List<Item> items(List<Options> items) {
        return items.stream()
                .map(each -> new Item(each.text("value"), each.text("text", ""), each.text("hint.text")))
                .toList();
    }

    private static Call choice(String fragment, Options it) {
        Call call = Call.of(
                fragment,
                "name",
                it.text("name"),
                "legend",
                it.text("fieldset.legend.text"),
                "hint",
                it.text("hint.text"),
                "items",
                items(it.list("items")),
                "error",
                it.text("errorMessage.text"),
                "pageHeading",
                it.is("fieldset.legend.isPageHeading"),
                "smallItems",
                it.text("classes", "").contains("--small"));
        return call;
    }

    private static Call radios(Options it) {
        Call call = choice("radiosField", it);
        call.arguments().put("inlineItems", it.text("classes", "").contains("--inline"));
        call.arguments()
                .put(
                        "value",
                        it.list("items").stream()
                                .filter(each -> each.is("checked"))
                                .map(each -> each.text("value", ""))
                                .findFirst()
                                .orElse(it.text("value")));
        return call;
    }

    private static Call checkboxes(Options it) {
        Call call = choice("checkboxesField", it);
        List<String> values = new ArrayList<>();
        if (it.at("values") instanceof List<?> list) {
            list.forEach(each -> values.add(String.valueOf(each)));
        }
        it.list("items").stream()
                .filter(each -> each.is("checked"))
                .forEach(each -> values.add(each.text("value", "")));
        call.arguments().put("values", values);
        return call;
    }

    private static Call date(Options it) {
        Call call = Call.of(
                "dateField",
                "name",
                it.text("id"),
                "legend",
                it.text("fieldset.legend.text"),
                "hint",
                it.text("hint.text"),
                "day",
                it.text("values.day"),
                "month",
                it.text("values.month"),
                "year",
                it.text("values.year"),
                "error",
                it.text("errorMessage.text"),
                "pageHeading",
                it.is("fieldset.legend.isPageHeading"));
        call.arguments().put("wrongParts", wrongParts(it));
        return call;
    }

    private static Call button(Options it) {
        String classes = it.text("classes");
        String kind = classes == null ? null : classes.replace("govuk-button--", "");
        if (it.text("href") != null) {
            return Call.of("linkButton", "text", it.text("text"), "href", it.text("href"), "buttonKind", kind);
        }
        return it.text("name") == null && it.text("value") == null
                ? Call.of("submitButton", "text", it.text("text"), "buttonKind", kind)
                : Call.of(
                        "submitButtonNamed",
                        "text",
                        it.text("text"),
                        "name",
                        it.text("name"),
                        "value",
                        it.text("value"),
                        "buttonKind",
                        kind);
    }

    private static Call pagination(Options it) {
        List<PageLink> items = it.list("items").stream()
                .map(each -> new PageLink(
                        each.is("ellipsis") ? null : each.text("number"), each.text("href"), each.is("current")))
                .toList();
        return Call.of(
                "pagination",
                "previous",
                it.text("previous.href"),
                "next",
                it.text("next.href"),
                "items",
                items.isEmpty() ? null : items);
    }

    /** One row is compared: a list of several is the same again. */
    private static Call summaryRow(Options it) {
        Options row = it.list("rows").get(0);
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        given.put("key", row.text("key.text"));
        given.put("value", row.text("value.text"));
        row.list("actions.items").stream().findFirst().ifPresent(action -> {
            given.put("changeHref", action.text("href"));
            given.put("changeText", action.text("text"));
            given.put("changeHidden", action.text("visuallyHiddenText"));
        });
        return new Call("summaryRow", given, "<dl class=\"govuk-summary-list\">%s</dl>");
    }

    private static Call table(Options it) {
        List<List<Cell>> rows = new ArrayList<>();
        if (it.at("rows") instanceof List<?> list) {
            list.forEach(each -> rows.add(cells(new Options(Map.of("row", each)).list("row"))));
        }
        return Call.of(
                "dataTable", "id", null, "caption", it.text("caption"), "head", cells(it.list("head")), "rows", rows);
    }

    private static List<Cell> cells(List<Options> cells) {
        return cells.stream()
                .map(each ->
                        new Cell(each.text("text", ""), each.text("format", "").equals("numeric"), null))
                .toList();
    }
}
