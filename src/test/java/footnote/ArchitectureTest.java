package footnote;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;

/** How the house is built: what may know what, each rule with its reason. */
@AnalyzeClasses(packages = "footnote", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

    /** From the roof to the ground, as docs/architecture.md lists them. */
    private static final List<String> FLOORS = List.of(
            "app",
            "cli",
            "web",
            "slack",
            "suggest",
            "eval",
            "store",
            "answer",
            "conversation",
            "collection",
            "search",
            "model",
            "article",
            "text",
            "settings",
            "fault");

    @ArchTest
    static final ArchRule dependenciesPointDown = CompositeArchRule.of(pointingDown());

    @ArchTest
    static final ArchRule edgesDoNotKnowEachOther = slices().matching("footnote.(cli|web|slack)..")
            .should()
            .notDependOnEachOther()
            .because("an edge only translates, and each must be able to change or go without the other");

    @ArchTest
    static final ArchRule everyPackageHasItsFloor = classes()
            .should()
            .resideInAnyPackage(
                    FLOORS.stream().map(floor -> "footnote." + floor + "..").toArray(String[]::new))
            .because("a new package must be given its place in the order of dependencies");

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("footnote.(**)")
            .should()
            .beFreeOfCycles()
            .because("packages that need each other are one package with two names");

    @ArchTest
    static final ArchRule onlyOnePackageSeesTheIndexOfLucene = noClasses()
            .that()
            .resideOutsideOfPackage("footnote.store.lucene..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.apache.lucene..")
                    .and(resideInAPackage("org.apache.lucene.analysis..").negate()))
            .because("another index must be able to take its place behind the port");

    @ArchTest
    static final ArchRule onlyTextAndTheIndexAnalyseWords = noClasses()
            .that()
            .resideOutsideOfPackages("footnote.store.lucene..", "footnote.text..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("words must be taken apart in one way everywhere");

    @ArchTest
    static final ArchRule onlyTheRootKnowsTheStores = noClasses()
            .that()
            .resideOutsideOfPackages("footnote.store..", "footnote.app..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("footnote.store..")
            .because("all others work on ports, behind which another store can take its place");

    @ArchTest
    static final ArchRule storesDoNotKnowEachOther = slices().matching("footnote.store.(lucene|sqlite|postgres)..")
            .should()
            .notDependOnEachOther()
            .because("each must be able to change or go without the other");

    @ArchTest
    static final ArchRule whatIsCommonKnowsNoDatabase = noClasses()
            .that()
            .resideInAPackage("footnote.store.sql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "footnote.store.lucene..",
                    "footnote.store.sqlite..",
                    "footnote.store.postgres..",
                    "org.sqlite..",
                    "org.postgresql..")
            .because("the same statements keep conversations in whichever database");

    @ArchTest
    static final ArchRule onlyItsRoomKnowsPostgres = noClasses()
            .that()
            .resideOutsideOfPackage("footnote.store.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.postgresql..", "com.zaxxer.hikari..", "org.flywaydb..")
            .because("nothing of the cluster is loaded where no database is set");

    @ArchTest
    static final ArchRule theDoorOfTheCollectionIsPortsAndValues = noClasses()
            .that()
            .resideInAPackage("footnote.collection")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("footnote.collection.*..")
            .because(
                    "a store must be able to keep articles without knowing how they come in or what is decided of them");

    @ArchTest
    static final ArchRule whatIsDecidedKnowsNotHowArticlesComeIn = noClasses()
            .that()
            .resideInAPackage("footnote.collection.copies..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("footnote.collection.ingest..")
            .because("the same is decided of an article whoever puts it");

    @ArchTest
    static final ArchRule thePartsOfTheRoadDoNotKnowEachOther = slices().matching(
                    "footnote.answer.(question|extract|check|news|receipt)..")
            .should()
            .notDependOnEachOther()
            .because("only the road and the writing know how the parts work together");

    @ArchTest
    static final ArchRule onlyTheRoadKnowsItsSteps = noClasses()
            .that()
            .resideInAnyPackage(
                    "footnote.answer",
                    "footnote.answer.question..",
                    "footnote.answer.evidence..",
                    "footnote.answer.extract..",
                    "footnote.answer.check..",
                    "footnote.answer.news..",
                    "footnote.answer.receipt..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("footnote.answer.road..", "footnote.answer.writing..")
            .because("a step must be understood and tested without the steps around it");

    @ArchTest
    static final ArchRule theDoorIsValuesAlone = noClasses()
            .that()
            .resideInAPackage("footnote.answer")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("footnote.answer.*..")
            .because("every channel knows the door, and must not come to know what is behind it");

    @ArchTest
    static final ArchRule doorsOfTheWebDoNotKnowEachOther = slices().matching(
                    "footnote.web.(api|log|mcp|metrics|openai|tracing)..")
            .should()
            .notDependOnEachOther()
            .because("each protocol must be able to change or go without the others");

    @ArchTest
    static final ArchRule theGroundOfTheWebKnowsNoDoor = noClasses()
            .that()
            .resideInAnyPackage("footnote.web.http..", "footnote.web.access..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "footnote.web",
                    "footnote.web.api..",
                    "footnote.web.log..",
                    "footnote.web.mcp..",
                    "footnote.web.metrics..",
                    "footnote.web.openai..",
                    "footnote.web.tracing..",
                    "footnote.web.page..")
            .because("what all doors stand on is below them");

    @ArchTest
    static final ArchRule terminalsKnowNothingOfTheProduct = noClasses()
            .that()
            .resideInAPackage("footnote.cli.terminal..")
            .should()
            .dependOnClassesThat(resideInAPackage("footnote..")
                    .and(resideInAPackage("footnote.cli.terminal..").negate())
                    .and(resideInAPackage("footnote.fault..").negate()))
            .because("streams, widths and colours are the same whatever is shown");

    @ArchTest
    static final ArchRule onlyFittingFits = noClasses()
            .that()
            .resideOutsideOfPackage("footnote.eval.fit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.bwaldvogel.liblinear..")
            .because("what answers questions reads fitted models and makes none");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrintsAndExits = noClasses()
            .that()
            .resideOutsideOfPackages("footnote.cli..", "footnote.app..")
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .because("standard output belongs to the answer, and only the edge knows how the process ends");

    @ArchTest
    static final ArchRule onlyWebKnowsTheServer = noClasses()
            .that()
            .resideOutsideOfPackage("footnote.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
            .because("the other edges answer the same way with no server at all");

    @ArchTest
    static final ArchRule onlySlackKnowsSlack = noClasses()
            .that()
            .resideOutsideOfPackage("footnote.slack..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.slack.api..", "com.google.gson..", "okhttp3..")
            .because("a chat service is the business of one edge");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsTheTerminal = noClasses()
            .that()
            .resideOutsideOfPackage("footnote.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "org.jline..")
            .because("flags in and text out are the business of one edge");

    @ArchTest
    static final ArchRule packagesSayWhatTheyAreFor =
            classes().should(belongToAPackageWithACharter()).because("a package is a room with a name on the door");

    private static List<ArchRule> pointingDown() {
        List<ArchRule> rules = new ArrayList<>();
        for (int floor = 1; floor < FLOORS.size(); floor++) {
            String[] above = FLOORS.subList(0, floor).stream()
                    .map(name -> "footnote." + name + "..")
                    .toArray(String[]::new);
            rules.add(noClasses()
                    .that()
                    .resideInAPackage("footnote." + FLOORS.get(floor) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(above)
                    .because("what is below must be understood, tested and changed without what is above"));
        }
        return rules;
    }

    private static ArchCondition<JavaClass> belongToAPackageWithACharter() {
        return new ArchCondition<>("belong to a package with a package-info") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean there = type.getPackage().tryGetPackageInfo().isPresent();
                String message = type.getPackageName() + (there ? " has a package-info" : " has no package-info");
                events.add(new SimpleConditionEvent(type, there, message));
            }
        };
    }
}
