package org.youthpanel.workbench.reading.web;

import org.jspecify.annotations.Nullable;
import org.youthpanel.casework.web.Words;
import org.youthpanel.rules.Manifest;
import org.youthpanel.rules.RuleBook;
import org.youthpanel.rules.RuleSetVersion;

/**
 * What a version says of itself, in words.
 *
 * @param until the last day; null while no later version is known
 */
public record AboutVersion(
        String set,
        String version,
        String title,
        String status,
        String from,
        @Nullable String until,
        String hash,
        String owner) {

    static AboutVersion of(RuleSetVersion version, RuleBook rules, Words words) {
        Manifest manifest = version.manifest();
        return new AboutVersion(
                manifest.set(),
                manifest.version().toString(),
                manifest.title(),
                words.code(rules.status(version)),
                words.date(manifest.from()),
                rules.until(version).map(each -> words.date(each.minusDays(1))).orElse(null),
                version.sha256(),
                manifest.owner());
    }

    /** {@code National 5.0}. */
    static String name(RuleSetVersion version, Words words) {
        String set = version.manifest().set();
        return words.of(
                "rules.one.title",
                set.substring(0, 1).toUpperCase(java.util.Locale.UK) + set.substring(1),
                version.manifest().version().toString());
    }
}
