package org.youthpanel.facts;

/** What free words may be made of, wherever they are given. */
public final class PlainText {

    private PlainText() {}

    /** Whether there is anything in it to read: a letter or a digit, and not only signs that nobody sees. */
    public static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** Whether it is free of control characters (but for line ends and tabs) and of halves of characters. */
    public static boolean isWhole(String text) {
        return text.codePoints()
                .noneMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t'
                        || Character.getType(sign) == Character.SURROGATE);
    }
}
