package org.youthpanel.rules;

import java.util.Comparator;

/**
 * MAJOR.MINOR: major when policy changed, minor when our encoding of the same policy was corrected.
 */
public record Version(int major, int minor) implements Comparable<Version> {

    public static Version of(String text) {
        if (!text.matches("\\d{1,4}\\.\\d{1,4}")) {
            throw new IllegalArgumentException(text + " is no version such as 5.0");
        }
        int dot = text.indexOf('.');
        return new Version(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::major)
                .thenComparingInt(Version::minor)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
