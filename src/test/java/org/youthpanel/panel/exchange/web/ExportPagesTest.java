package org.youthpanel.panel.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.youthpanel.casework.CaseEventKind;
import org.youthpanel.casework.CaseFile;
import org.youthpanel.casework.CaseForm;
import org.youthpanel.casework.Cases;
import org.youthpanel.casework.MadeDocument;
import org.youthpanel.casework.MadeDocuments;
import org.youthpanel.casework.NewCaseEvent;
import org.youthpanel.casework.Person;
import org.youthpanel.casework.Role;
import org.youthpanel.facts.Disposal;
import org.youthpanel.facts.Sha256;
import org.youthpanel.panel.after.Earlier;
import org.youthpanel.platform.Visitor;
import org.youthpanel.platform.Visitor.Page;

/** Cases as a table for other systems, outcomes for the police, and what is written down of them. */
class ExportPagesTest extends Earlier {

    private static final String MARK = "\ufeff";

    @Autowired
    private Cases cases;

    @Autowired
    private MadeDocuments documents;

    private static String text(HttpResponse<byte[]> file) {
        assertThat(file.statusCode()).isEqualTo(200);
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> rows(String text) {
        assertThat(text).startsWith(MARK).contains("\r\n");
        try (var parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text.substring(1)))) {
            return parser.getRecords();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> of(List<CSVRecord> rows, String reference) {
        return rows.stream()
                .filter(each -> each.get("reference").equals(reference))
                .toList();
    }

    private void happened(String reference, CaseEventKind kind, String code, LocalDate on) {
        CaseFile file = cases.find(reference).orElseThrow();
        events.add(
                file.signed(clock.instant(), person(Role.OFFICER, file.service())),
                reference,
                new NewCaseEvent(kind, Optional.of(code), Optional.of(on), Optional.empty(), Map.of()));
    }

    /** In the address, by the day of the decision. */
    private static String on(LocalDate day) {
        return "from.day=%1$d&from.month=%2$d&from.year=%3$d&to.day=%1$d&to.month=%2$d&to.year=%3$d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    }

    @Test
    void aRowSaysOfACaseWhatTheLogHasOfIt() {
        LocalDate panel = today().minusDays(77);
        String reference = advised("N-" + fresh(), facts(panel, "offence.code", "=cmd|' /c calc'!A1"));
        String waiting = advised("N-" + fresh(), facts(panel));
        decide(reference, panel, Disposal.DEFERRED_PROSECUTION);
        happened(reference, CaseEventKind.POLICE_DECIDED, "YOUTH_CAUTION", panel.plusDays(3));
        happened(reference, CaseEventKind.DELIVERED, "YOUTH_CAUTION", panel.plusDays(9));
        happened(reference, CaseEventKind.COMPLETED, "COMPLETED", panel.plusDays(60));
        Visitor manager = Visitor.signedIn(port, "manager");

        List<CSVRecord> rows = rows(text(manager.file("/exports/cases.csv?" + on(panel))));

        CSVRecord row = of(rows, reference).get(0);
        assertThat(row.get("service")).isEqualTo("leeds");
        assertThat(row.get("status")).isEqualTo("CLOSED");
        assertThat(row.get("panelDate")).isEqualTo(panel.toString());
        assertThat(row.get("offenceCode")).as("no formula").isEqualTo("'=cmd|' /c calc'!A1");
        assertThat(row.get("gravity")).isEqualTo("2");
        assertThat(row.get("riskOfHarm")).isEqualTo("LOW");
        assertThat(row.get("recommended")).isEqualTo("COMMUNITY_RESOLUTION");
        assertThat(row.get("ruleSets")).startsWith("national/").contains(" leeds/");
        assertThat(row.get("decided")).isEqualTo("DEFERRED_PROSECUTION");
        assertThat(row.get("decidedOn")).isEqualTo(panel.toString());
        assertThat(row.get("adherence")).isEqualTo("WITHIN_RANGE");
        assertThat(row.get("departure")).isEqualTo("PROPORTIONALITY");
        assertThat(row.get("policeDecided")).isEqualTo("YOUTH_CAUTION");
        assertThat(row.get("deliveredOn")).isEqualTo(panel.plusDays(9).toString());
        assertThat(row.get("ended")).isEqualTo("COMPLETED");
        assertThat(row.isMapped("rationale")).as("not asked for").isFalse();
        assertThat(of(rows, waiting)).as("not decided").isEmpty();

        CSVRecord undecided = of(
                        rows(text(manager.file("/exports/cases.csv?which=all&by=panel&" + on(panel)))), waiting)
                .get(0);
        assertThat(undecided.get("recommended"))
                .as("no list tells what is recommended before the panel decided")
                .isEmpty();
        assertThat(undecided.get("outcome")).isEmpty();
        assertThat(undecided.get("ruleSets")).isEmpty();

        CSVRecord worded = of(rows(text(manager.file("/exports/cases.csv?reasons=yes&" + on(panel)))), reference)
                .get(0);
        assertThat(worded.get("rationale")).contains("heard the child");

        CSVRecord told = of(
                        rows(text(Visitor.signedIn(port, "officer")
                                .file("/exports/police-outcomes.csv?which=all&" + on(panel)))),
                        reference)
                .get(0);
        assertThat(told.get("finalOutcome")).as("the police decide in the end").isEqualTo("YOUTH_CAUTION");
        assertThat(told.get("finalOutcomeOn")).isEqualTo(panel.plusDays(3).toString());
        assertThat(told.get("outcomeCode")).isEqualTo("2");
        assertThat(told.get("decided")).isEqualTo("DEFERRED_PROSECUTION");
        assertThat(told.toMap().keySet())
                .doesNotContain(
                        "caseNumber",
                        "riskOfHarm",
                        "safetyAndWellbeing",
                        "gravity",
                        "recommended",
                        "adherence",
                        "rationale");
    }

    @Test
    void whatHasNoCodeHasAnEmptyCellAndThePageSaysSo() {
        String reference = decided(78, Disposal.NO_FURTHER_ACTION);
        Visitor officer = Visitor.signedIn(port, "officer");
        CSVRecord told = of(
                        rows(text(officer.file("/exports/police-outcomes.csv?" + on(today().minusDays(78))))),
                        reference)
                .get(0);
        assertThat(told.get("finalOutcome")).isEqualTo("NO_FURTHER_ACTION");
        assertThat(told.get("outcomeCode")).isEmpty();
        assertThat(officer.get("/exports").document().select("#missing li").eachText())
                .containsExactly("No further action");
    }

    @Test
    void theNumberIsInTheFileWhereItWasKept() {
        LocalDate panel = today().minusDays(79);
        String number = "CM-" + fresh();
        CaseForm form = new CaseForm(
                Optional.of(fresh()),
                Optional.of(number),
                Optional.empty(),
                true,
                facts(panel),
                Map.of(),
                Map.of(),
                List.of());
        var opened = (org.youthpanel.casework.OpenCase.Result.Opened) opening.open(person(Role.OFFICER, "leeds"), form);
        String reference = opened.file().reference();
        List<CSVRecord> rows = rows(
                text(Visitor.signedIn(port, "manager").file("/exports/cases.csv?which=all&by=panel&" + on(panel))));
        assertThat(of(rows, reference).get(0).get("caseNumber")).isEqualTo(number);
    }

    @Test
    void everyColumnIsInTheDictionaryAndEveryCodeThatStandsInIt() {
        LocalDate panel = today().minusDays(80);
        String reference = advised("N-" + fresh(), facts(panel));
        decide(reference, panel, Disposal.COMMUNITY_RESOLUTION);
        happened(reference, CaseEventKind.RE_ENTERED, "NONE_KNOWN", panel.plusDays(70));
        happened(reference, CaseEventKind.ENGAGEMENT, "ENGAGING_WELL", panel.plusDays(7));
        Visitor manager = Visitor.signedIn(port, "manager");
        List<CSVRecord> dictionary = rows(text(manager.file("/exports/dictionary.csv")));
        for (Map.Entry<String, String> each : Map.of(
                        "cases.csv", "/exports/cases.csv?which=all&reasons=yes",
                        "police-outcomes.csv", "/exports/police-outcomes.csv?")
                .entrySet()) {
            List<CSVRecord> rows = rows(text(manager.file(each.getValue())));
            List<CSVRecord> described = dictionary.stream()
                    .filter(line -> line.get("file").equals(each.getKey()))
                    .toList();
            assertThat(rows).isNotEmpty();
            assertThat(described.stream().map(line -> line.get("column")).toList())
                    .isEqualTo(rows.get(0).getParser().getHeaderNames());
            for (CSVRecord line : described) {
                assertThat(List.of(line.get("name"), line.get("meaning"), line.get("type"), line.get("source")))
                        .as(line.get("column"))
                        .doesNotContain("");
                List<String> there = new ArrayList<>();
                rows.forEach(row -> there.add(row.get(line.get("column"))));
                if (line.get("type").equals("code")) {
                    assertThat(List.of(line.get("codes").split(" ")))
                            .as(line.get("column"))
                            .containsAll(there.stream()
                                    .filter(code -> !code.isEmpty())
                                    .toList());
                } else if (line.get("type").startsWith("day")) {
                    assertThat(there).as(line.get("column")).allMatch(day -> day.matches("(\\d{4}-\\d{2}-\\d{2})?"));
                } else if (line.get("type").equals("whole number")) {
                    assertThat(there).as(line.get("column")).allMatch(count -> count.matches("\\d*"));
                }
            }
        }
    }

    @Test
    void eachRoleTakesWhatItNeedsAndNobodyAnotherServicesCases() {
        LocalDate panel = today().minusDays(81);
        String ours = decided(81, Disposal.COMMUNITY_RESOLUTION);
        String theirs = advised("N-" + fresh(), facts(panel, "service", "leicestershire"));
        decide(theirs, panel, Disposal.COMMUNITY_RESOLUTION);
        Visitor manager = Visitor.signedIn(port, "manager");
        Visitor officer = Visitor.signedIn(port, "officer");

        for (String address : List.of("/exports/cases.csv?which=all&", "/exports/police-outcomes.csv?")) {
            List<CSVRecord> rows = rows(text(manager.file(address + on(panel))));
            assertThat(of(rows, ours)).as(address).hasSize(1);
            assertThat(of(rows, theirs)).as(address).isEmpty();
            assertThat(manager.file(address + "service=leicestershire").statusCode())
                    .isEqualTo(400);
        }
        assertThat(manager.file("/exports/archive.zip?service=leicestershire").statusCode())
                .isEqualTo(404);
        assertThat(officer.file("/exports/cases.csv").statusCode()).isEqualTo(403);
        assertThat(officer.file("/exports/archive.zip?service=leeds").statusCode())
                .isEqualTo(403);
        assertThat(officer.get("/exports").document().select("[formaction]").eachAttr("formaction"))
                .containsExactly("/exports/police-outcomes.csv");
        for (String account : List.of("author", "gatekeeper", "chair", "policy", "auditor", "admin")) {
            assertThat(Visitor.signedIn(port, account).get("/exports").status())
                    .as(account)
                    .isEqualTo(403);
        }
    }

    @Test
    void daysThatAreNoneAreRefusedInTheOrderOfThePage() {
        Visitor manager = Visitor.signedIn(port, "manager");
        Page refused = manager.get("/exports/cases.csv?service=leeds&by=moon&from.day=31&from.month=2&from.year=2026"
                + "&to.day=1&to.month=&to.year=2026&which=some");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.title()).startsWith("Error: ");
        assertThat(refused.errors())
                .containsExactly(
                        "Select which day counts",
                        "First day must be a real date, such as 1 4 2026",
                        "Last day must include a day, a month and a year",
                        "Select which cases");
        assertThat(refused.deadLinks()).isEmpty();
        assertThat(Visitor.value(refused, "from.day")).isEqualTo("31");
        assertThat(manager.get("/exports?from.day=2&from.month=6&from.year=2026&to.day=1&to.month=6&to.year=2026")
                        .errors())
                .containsExactly("Last day must be the same as or after the first day");
    }

    @Test
    void whoTookAFileIsWrittenDownWithItsFingerprintAndItIsKnownAgain() {
        LocalDate panel = today().minusDays(82);
        decided(82, Disposal.COMMUNITY_RESOLUTION);
        Visitor manager = Visitor.signedIn(port, "manager");
        Person person = person(Role.MANAGER, "leeds");
        Map<String, MadeDocument.Kind> files = Map.of(
                "/exports/cases.csv?" + on(panel),
                MadeDocument.Kind.CASES_EXPORT,
                "/exports/police-outcomes.csv?" + on(panel),
                MadeDocument.Kind.POLICE_EXPORT,
                "/exports/archive.zip?service=leeds",
                MadeDocument.Kind.ARCHIVE,
                "/tracking/decisions.csv?from=" + panel + "&to=" + panel,
                MadeDocument.Kind.FIGURES,
                "/tracking/figures.xlsx?from=" + panel + "&to=" + panel,
                MadeDocument.Kind.FIGURES,
                "/tracking/kpi6/csv?service=leeds&quarter=2026-Q1",
                MadeDocument.Kind.FIGURES);
        files.forEach((address, kind) -> {
            int before = documents.count(person.services(), Optional.empty());
            assertThat(manager.head(address).statusCode()).as(address).isEqualTo(200);
            assertThat(documents.count(person.services(), Optional.empty()))
                    .as("only asked: " + address)
                    .isEqualTo(before);
            HttpResponse<byte[]> file = manager.file(address);
            assertThat(file.statusCode()).as(address).isEqualTo(200);
            MadeDocument made = documents
                    .ofServices(person.services(), Optional.of(kind), 0, 1)
                    .get(0);
            assertThat(made.sha256()).as(address).isEqualTo(Sha256.of(file.body()));
            assertThat(made.bytes()).isEqualTo(file.body().length);
            assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                    .contains(made.name());
            assertThat(made.stamp().by()).isEqualTo("manager");
        });

        MadeDocument export = documents
                .ofServices(person.services(), Optional.of(MadeDocument.Kind.CASES_EXPORT), 0, 1)
                .get(0);
        Page list = manager.get("/downloads?kind=CASES_EXPORT");
        assertThat(list.document().select("tbody tr td:nth-child(3)").eachText())
                .isNotEmpty()
                .containsOnly("Cases for another system");
        assertThat(list.document().select("tbody tr").first().text())
                .contains(export.name(), export.sha256(), "manager");
        Page known = manager.get(
                "/downloads?fingerprint=" + export.sha256().toUpperCase(java.util.Locale.ROOT) + "++" + export.name());
        assertThat(known.document().select("#checked").text()).contains(export.name(), "by manager");
        assertThat(manager.get("/downloads?fingerprint=" + "0".repeat(64))
                        .document()
                        .select("#checked")
                        .text())
                .contains("No file with this fingerprint");
        assertThat(manager.get("/downloads?fingerprint=").errors())
                .containsExactly("Enter the fingerprint of the file");
        assertThat(manager.get("/downloads?fingerprint=abc").status()).isEqualTo(400);
    }

    @Test
    void aPaperThatIsOnlyAskedAboutIsNotTakenAndNotSeen() {
        LocalDate panel = today().minusDays(83);
        String reference = decided(83, Disposal.COMMUNITY_RESOLUTION);
        int before = documents.count(java.util.Set.of("leeds"), Optional.empty());
        Visitor chair = Visitor.signedIn(port, "chair");
        for (String paper : List.of("panel-paper.pdf", "letter.docx", "easy-read-letter.docx")) {
            assertThat(chair.head("/cases/" + reference + "/" + paper).statusCode())
                    .as(paper)
                    .isEqualTo(200);
        }
        assertThat(chair.head("/cases/none-" + panel + "/panel-paper.pdf").statusCode())
                .isEqualTo(404);
        assertThat(documents.count(java.util.Set.of("leeds"), Optional.empty())).isEqualTo(before);
        assertThat(jdbc.sql("SELECT COUNT(*) FROM exposure WHERE reference = ?")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
