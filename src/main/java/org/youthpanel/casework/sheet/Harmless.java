package org.youthpanel.casework.sheet;

/** Text that a spreadsheet cannot take for a formula, whoever typed it. */
final class Harmless {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private Harmless() {}

    static String text(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
