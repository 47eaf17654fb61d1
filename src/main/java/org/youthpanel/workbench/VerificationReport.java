package org.youthpanel.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.youthpanel.facts.Json;
import org.youthpanel.rules.Evidence;
import org.youthpanel.workbench.space.Defect;
import org.youthpanel.workbench.space.Proof;

/** A verification as one HTML file without anything beside it, to be read, kept and printed. */
public final class VerificationReport {

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>What was verified of the rule sets</title>
            <style>
            body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color: #0b0c0c; background: #fff }
            table { border-collapse: collapse; width: 100%; margin: 1rem 0 }
            th, td { border-bottom: 1px solid #b1b4b6; padding: .4rem .8rem .4rem 0; text-align: left; vertical-align: top }
            td.number, th.number { text-align: right }
            pre { white-space: pre-wrap; background: #f3f2f1; padding: .5rem 1rem }
            </style>
            </head>
            <body>
            """;

    private final StringBuilder html = new StringBuilder(HEAD);

    private VerificationReport() {}

    public static String of(Verification.Report report) {
        VerificationReport page = new VerificationReport();
        page.write(report);
        return page.html.append("</body>\n</html>\n").toString();
    }

    private void write(Verification.Report report) {
        int defects = report.defects().size();
        line(
                "h1",
                defects == 0
                        ? "Nothing is wrong with the rule sets"
                        : defects == 1 ? "One thing is wrong" : defects + " things are wrong");
        boolean whole = !report.proofs().isEmpty() && report.proofs().stream().allMatch(proof -> proof.size() > 0);
        line(
                "p",
                whole
                        ? "Every two versions that are in force together were tried in every kind of case that their rules"
                                + " can tell apart. Two cases of one kind are one to every rule, so nothing was left out."
                        : "Not every case was tried: mend what stands below, and verify again.");
        if (defects > 0) {
            line("h2", "What is wrong");
            html.append("<ul>\n");
            report.defects().forEach(defect -> line("li", defect));
            html.append("</ul>\n");
        }
        if (!report.proofs().isEmpty()) {
            line("h2", "What was tried");
            pairs(report.proofs());
        }
        report.proofs().stream().filter(proof -> !proof.defects().isEmpty()).forEach(this::defects);
    }

    private void pairs(List<Proof> proofs) {
        html.append("<table>\n<caption>Kinds of case in each pair of versions, and on what evidence the disposal rests"
                + " in them</caption>\n<thead><tr><th scope=\"col\">Versions</th>"
                + "<th scope=\"col\" class=\"number\">Kinds of case</th>");
        for (Evidence evidence : Evidence.values()) {
            html.append("<th scope=\"col\" class=\"number\">").append(evidence).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        proofs.forEach(proof -> {
            html.append("<tr><th scope=\"row\">")
                    .append(escaped(proof.pair().toString()))
                    .append("</th>");
            cell(String.format(Locale.UK, "%,d", proof.size()));
            for (Evidence evidence : Evidence.values()) {
                cell(share(proof.restsOn(), evidence));
            }
            html.append("</tr>\n");
        });
        html.append("</tbody>\n</table>\n");
        line(
                "p",
                "A case rests on the weakest evidence among the rules that decided it. UNCONFIRMED and DESIGN are for a"
                        + " person of the service to confirm. Kinds of case are not cases: how often each comes is not"
                        + " in the rules.");
    }

    private static String share(Map<Evidence, Double> restsOn, Evidence evidence) {
        double share = restsOn.getOrDefault(evidence, 0.0);
        return share == 0 ? "–" : String.format(Locale.UK, "%.1f%%", share * 100);
    }

    private void defects(Proof proof) {
        line("h3", proof.pair().toString());
        for (Defect defect : proof.defects()) {
            line("p", defect.words());
            if (!defect.example().isEmpty()) {
                line("p", "The smallest case that shows it:");
                line("pre", Json.write(defect.example()));
            }
        }
    }

    private void cell(String text) {
        html.append("<td class=\"number\">").append(escaped(text)).append("</td>");
    }

    private void line(String element, String text) {
        html.append('<')
                .append(element)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(element)
                .append(">\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
