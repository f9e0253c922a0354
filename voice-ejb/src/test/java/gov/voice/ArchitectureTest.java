package gov.voice;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beAnnotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import gov.voice.access.Gated;
import gov.voice.access.Permit;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.util.List;

/** What must hold of the structure, so that it is still true when somebody is in a hurry. */
@AnalyzeClasses(packages = "gov.voice", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the ground up; each knows only what stands before it. */
    private static final List<String> ORDER = List.of(
            "platform",
            "access",
            "audit",
            "staff",
            "task",
            "hold",
            "subject",
            "casefile",
            "contact",
            "registration",
            "fact",
            "disclosure",
            "notice",
            "channel",
            "feed",
            "standing",
            "operation");

    @ArchTest
    static final ArchRule eachAggregateKnowsOnlyWhatStandsBelowIt = classes()
            .that(resideInAPackage("gov.voice.(*)..").as("stand in an aggregate"))
            .should(new ArchCondition<>("know only what stands below in " + ORDER) {
                @Override
                public void check(JavaClass one, ConditionEvents events) {
                    int here = level(one);
                    if (here < 0) {
                        events.add(SimpleConditionEvent.violated(one, one.getName() + " is in no known aggregate"));
                    }
                    one.getDirectDependenciesFromSelf().stream()
                            .filter(d -> d.getTargetClass().getPackageName().startsWith("gov.voice."))
                            .filter(d -> level(d.getTargetClass()) > here)
                            .forEach(d -> events.add(SimpleConditionEvent.violated(one, d.getDescription())));
                }
            });

    @ArchTest
    static final ArchRule aggregatesFormNoCircle =
            slices().matching("gov.voice.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule servicesKnowNothingOfTheWeb = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..", "jakarta.servlet..", "jakarta.ws.rs..", "org.primefaces..", "org.omnifaces..");

    /** Deny by default: a stateless bean is a service behind the gate, or one of the few that stand before it. */
    @ArchTest
    static final ArchRule everyServiceIsBehindTheGate = classes()
            .that()
            .areAnnotatedWith(Stateless.class)
            .and()
            .doNotHaveFullyQualifiedName("gov.voice.staff.SignIn")
            .and()
            .doNotHaveFullyQualifiedName("gov.voice.audit.AuditLedger")
            .and()
            .doNotHaveFullyQualifiedName("gov.voice.access.OwnTransaction")
            .should(beAnnotatedWith(Gated.class));

    @ArchTest
    static final ArchRule everyPublicMethodOfAServiceSaysWhoMay = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Gated.class)
            .and()
            .arePublic()
            .and()
            .doNotHaveModifier(JavaModifier.STATIC)
            .and(com.tngtech.archunit.base.DescribedPredicate.<JavaMethod>describe(
                    "are no interceptor",
                    method -> !method.getOwner().getSimpleName().equals("AccessGate")))
            .should()
            .beAnnotatedWith(Permit.class);

    /** What a page holds must survive serialization and show nothing that was not meant: records, never entities. */
    @ArchTest
    static final ArchRule servicesGiveRecordsNotEntities = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Gated.class)
            .and()
            .arePublic()
            .should(new ArchCondition<>("give no entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getReturnType().getAllInvolvedRawTypes().stream()
                            .filter(type -> type.isAnnotatedWith(Entity.class))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " gives the entity " + type.getSimpleName())));
                }
            });

    @ArchTest
    static final ArchRule entitiesHaveNoPublicSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule timeIsAParameter = noClasses()
            .that()
            .resideOutsideOfPackage("gov.voice.platform..")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static int level(JavaClass one) {
        String[] parts = one.getPackageName().split("\\.", -1);
        return parts.length < 3 ? 0 : ORDER.indexOf(parts[2]);
    }
}
