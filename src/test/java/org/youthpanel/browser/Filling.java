package org.youthpanel.browser;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.youthpanel.browser.Reader.Field;

/** What somebody could put into the fields of a form. Hidden fields are left as they stand on the page. */
enum Filling {
    /** Nothing typed, nothing chosen. */
    EMPTY(""),
    MARKUP("<script>alert(1)</script> &amp; \"quoted\" 'too'"),
    FOREIGN("\u202eمرحبا \ud83d\ude80 ŵŷ"),
    CONTROL("a\u0007b\u001bc"),
    OVERLONG("x".repeat(21_000)),
    NEGATIVE("-1"),
    /** Sent by no browser, but by somebody. */
    HIDDEN("rubbish");

    private final String text;

    Filling(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** Whether what was typed must still be there when the page comes back. */
    boolean isKept(String typed) {
        return this != EMPTY && this != HIDDEN && typed.equals(text);
    }

    List<Field> into(Element form) {
        List<Field> fields = new ArrayList<>();
        for (Element each : form.select("input[name], select[name], textarea[name]")) {
            String name = each.attr("name");
            switch (each.attr("type")) {
                case "hidden" -> fields.add(new Field(name, hidden(name, each.val())));
                case "submit" -> {}
                case "radio", "checkbox" -> {
                    if (this != EMPTY
                            && fields.stream().noneMatch(field -> field.name().equals(name))) {
                        fields.add(new Field(name, text));
                    }
                }
                default -> fields.add(new Field(name, this == HIDDEN ? "" : text));
            }
        }
        return fields;
    }

    private String hidden(String name, String value) {
        return this == HIDDEN && !name.equals("_csrf") ? text : value;
    }
}
