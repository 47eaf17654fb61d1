package org.youthpanel;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.youthpanel.facts.Problem;
import org.youthpanel.rules.finding.Finding;

/** The house: data flows one way through the stages, and the core knows no framework. */
@AnalyzeClasses(packages = "org.youthpanel", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** A stage may use those to its left. Nothing uses the last. */
    private static final List<String> STAGES =
            List.of("facts", "rules", "advice", "casework", "panel", "tracking", "workbench", "platform");

    private static final List<String> STATISTICS_MAY_USE = List.of(
            "org.youthpanel.tracking.statistics",
            "org.apache.commons.statistics",
            "org.apache.commons.csv",
            "org.jspecify",
            "java.io",
            "java.lang",
            "java.util");

    @ArchTest
    static final ArchRule aStageUsesOnlyTheStagesToItsLeft =
            classes().that(resideInAPackage("org.youthpanel..")).should(new StagesToTheLeft(STAGES));

    @ArchTest
    static final ArchRule onlyTheEngineKnowsDrools = noClasses()
            .that(resideInAPackage("org.youthpanel.."))
            .and(describe(
                    "are not the engine",
                    (JavaClass each) -> !each.getPackageName().equals("org.youthpanel.rules.engine")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.kie..", "org.drools..", "com.github.javaparser.."));

    @ArchTest
    static final ArchRule onlyTheChartsKnowWhatDrawsThem = noClasses()
            .that(resideInAPackage("org.youthpanel.."))
            .and(describe(
                    "are neither the charts nor the papers, which name a colour profile",
                    (JavaClass each) -> !each.getPackageName().equals("org.youthpanel.tracking.chart")
                            && !each.getPackageName().equals("org.youthpanel.casework.paper")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.jfree..", "org.apache.batik..", "java.awt.."));

    @ArchTest
    static final ArchRule theChartsKnowNoFrameworkAndNoDatabase = noClasses()
            .that(resideInAPackage("org.youthpanel.tracking.chart"))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "org.thymeleaf..", "java.sql..", "jakarta.."));

    @ArchTest
    static final ArchRule theCoreKnowsNoFrameworkAndNoDatabase = noClasses()
            .that(resideInAnyPackage(
                    "org.youthpanel.facts..",
                    "org.youthpanel.rules..",
                    "org.youthpanel.advice..",
                    "org.youthpanel.workbench",
                    "org.youthpanel.workbench.space"))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework..", "java.sql..", "javax.sql..", "jakarta..", "picocli..", "org.slf4j.."));

    @ArchTest
    static final ArchRule theFiguresAreMathematicsAlone = classes()
            .that(resideInAPackage("org.youthpanel.tracking.statistics"))
            .should()
            .onlyDependOnClassesThat(describe(
                    "are mathematics, or problems of what was given",
                    (JavaClass each) -> each.isEquivalentTo(Problem.class)
                            || STATISTICS_MAY_USE.stream()
                                    .anyMatch(prefix -> each.getBaseComponentType()
                                            .getPackageName()
                                            .startsWith(prefix))
                            || each.getBaseComponentType().isPrimitive()));

    @ArchTest
    static final ArchRule onlyThePlatformReadsAClock = noClasses()
            .that(resideInAPackage("org.youthpanel.."))
            .and(describe(
                    "are not the platform",
                    (JavaClass each) -> !each.getPackageName().startsWith("org.youthpanel.platform")))
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** Its threads have the system's class loader, which does not find the rule engine in the packaged program. */
    @ArchTest
    static final ArchRule nothingRunsOnThePoolOfAllPrograms = noClasses()
            .that(resideInAPackage("org.youthpanel.."))
            .should()
            .callMethod(java.util.Collection.class, "parallelStream")
            .orShould()
            .callMethod(List.class, "parallelStream")
            .orShould()
            .callMethod(java.util.stream.Stream.class, "parallel");

    @ArchTest
    static final ArchRule whatRulesSayIsFrozen =
            classes().that().implement(Finding.class).should().beRecords();

    @ArchTest
    static final ArchRule aNameSaysWhatAClassDoes = noClasses()
            .should()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Service");
}
