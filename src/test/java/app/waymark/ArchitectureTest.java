package app.waymark;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import app.waymark.engine.model.LevelSum;
import app.waymark.engine.model.ProblemEdits;
import app.waymark.engine.model.ProblemRows;
import app.waymark.shared.PerMinute;
import app.waymark.shared.RetryOnConflict;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PostAuthorize;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;

/** Rules of the house that a compiler does not know, each with its reason. */
class ArchitectureTest {

    private static final JavaClasses PRODUCT =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("app.waymark");

    private static final JavaClasses TESTS = new ClassFileImporter(List.of(new ImportOption.OnlyIncludeTests()))
            .importPackages("app.waymark", "gallery");

    /** A module's root package: what other modules see of it. */
    private static final DescribedPredicate<JavaClass> IN_A_ROOT =
            DescribedPredicate.describe("are in a module's root package", type -> type.getPackageName()
                    .matches("app\\.waymark\\.(?!shared$|uikit$|startup$|cli$|engine$)[a-z]+"));

    /** What tests and the benchmark must see or put back that no page shows, or a template reads by its name. */
    private static final Set<String> WINDOWS = Set.of(
            "Throttle.forget",
            "Pace.forget",
            "OpenTabs.of",
            "GoalMenu.menu",
            "LiveRegion.said",
            "LiveUpdates.following",
            "Part.paragraphs",
            "PersonalData.columns",
            "Asked.chosen",
            "Asked.free",
            "Asked.ranked",
            "Asked.said",
            "TextMerge.clashes",
            "Translations.keys",
            "UnreadableDocument.document",
            "UnreadableDocument.field",
            "UnreadableDocument.reason");

    private static final List<Class<? extends Annotation>> CALLED_BY_SPRING = List.of(
            EventListener.class,
            Bean.class,
            RequestMapping.class,
            ExceptionHandler.class,
            PostConstruct.class,
            PreDestroy.class);

    private static final List<Class<? extends Annotation>> AUTHORISATION =
            List.of(PreAuthorize.class, PostAuthorize.class);

    private static final Set<String> TIMES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.ZonedDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.MonthDay");

    @Test
    void vaadin_is_used_by_pages_alone() {
        holds(noClasses()
                .that(resideOutsideOfPackages("app.waymark..ui..", "app.waymark.uikit.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..")
                .because("what Waymark does must be callable, and testable, without a screen, and outlive this one"));
    }

    @Test
    void persistence_is_internal() {
        holds(noClasses()
                .that(resideOutsideOfPackages("app.waymark..internal.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "jakarta.persistence..",
                                "org.hibernate..",
                                "org.springframework.data..",
                                "org.springframework.jdbc..",
                                "javax.sql..")
                        .and(resideOutsideOfPackages(
                                "org.springframework.data.domain..",
                                // A service calls its module's repositories, and what they inherit.
                                "org.springframework.data.repository..")))
                .because("a table belongs to one module; who holds an entity or a connection goes around the services"
                        + " that decide who may"));
    }

    @Test
    void repositories_and_entities_are_declared_internal() {
        holds(classes()
                .that(assignableTo("org.springframework.data.repository.Repository"))
                .or()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .resideInAPackage("app.waymark..internal..")
                .because("other modules get records, never what a change of would be saved"));
    }

    @Test
    void pages_reach_nothing_internal() {
        holds(noClasses()
                .that(resideInAPackage("app.waymark..ui.."))
                .should()
                .dependOnClassesThat(resideInAPackage("app.waymark..internal.."))
                .because("a page that went around the services would go around what they decide on access"));
    }

    @Test
    void modules_reach_nothing_internal_of_each_other() {
        holds(classes()
                .that(resideInAPackage("app.waymark..internal.."))
                .should(new ArchCondition<>("be used inside their own module alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var own = module(type.getPackageName());
                        type.getDirectDependenciesToSelf().stream()
                                .filter(use -> !module(use.getOriginClass().getPackageName())
                                        .equals(own))
                                .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
                    }
                })
                .because("what is internal can then be changed without asking anybody"));
    }

    @Test
    void every_public_method_of_a_service_says_who_may_call_it() {
        holds(methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat(IN_A_ROOT)
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(new ArchCondition<>("be under an authorisation annotation, its own or its class's") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        if (method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                            return;
                        }
                        boolean said = AUTHORISATION.stream()
                                .anyMatch(one -> method.isAnnotatedWith(one)
                                        || method.getOwner().isAnnotatedWith(one));
                        if (!said) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has no @PreAuthorize"));
                        }
                    }
                })
                .because("a method that forgot to ask is open to everybody, and nobody notices"));
    }

    @Test
    void no_service_has_a_door_that_nobody_uses() {
        holds(methods()
                .that()
                .arePublic()
                .and()
                .areNotStatic()
                .and()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .should(beCalled("be called by something else of the product", true))
                .because("tests would go on testing it, while what people use has none: call it from where it is"
                        + " needed, or delete it"));
    }

    @Test
    void what_nobody_calls_is_deleted() {
        holds(methods()
                .that()
                .areNotPrivate()
                .and()
                .areDeclaredInClassesThat()
                // Plain Java that its tests, the benchmark and whoever builds on it use as a library.
                .resideOutsideOfPackage("app.waymark.engine..")
                .and(DescribedPredicate.describe(
                        "are no windows",
                        method -> !WINDOWS.contains(method.getOwner().getSimpleName() + "." + method.getName())))
                .should(beCalled("be called by something of the product", false))
                .because("whoever changes what it belongs to must read it, keep it right and wonder what it is for"));
        assertThat(PRODUCT.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName()))
                .as("the windows that there are")
                .containsAll(WINDOWS);
    }

    private static ArchCondition<JavaMethod> beCalled(String description, boolean fromElsewhere) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean used = method.getAccessesToSelf().stream()
                        .anyMatch(use -> fromElsewhere
                                ? !use.getOriginOwner().equals(method.getOwner())
                                : !use.getOrigin().equals(method));
                if (!used && !isCalledByAFramework(method)) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " is called by no class of the product"));
                }
            }
        };
    }

    private static boolean isCalledByAFramework(JavaMethod method) {
        var owner = method.getOwner();
        boolean ofTheLanguage = method.getName().equals("main")
                || (owner.isEnum() && Set.of("values", "valueOf").contains(method.getName()))
                || (owner.isRecord() && owner.tryGetField(method.getName()).isPresent());
        return ofTheLanguage
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || CALLED_BY_SPRING.stream().anyMatch(method::isMetaAnnotatedWith)
                || isOfASupertype(method);
    }

    /** Whether whoever calls the method knows it by an interface or a class above. */
    private static boolean isOfASupertype(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawInterfaces().stream(),
                        method.getOwner().getAllRawSuperclasses().stream())
                // By its number of parameters, not their types: those of a generic method above are others.
                .anyMatch(type -> type.getMethods().stream()
                        .anyMatch(above -> above.getName().equals(method.getName())
                                && above.getRawParameterTypes().size()
                                        == method.getRawParameterTypes().size()));
    }

    @Test
    void one_name_is_one_thing() {
        var places = new TreeMap<String, Set<String>>();
        PRODUCT.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .forEach(type -> places.computeIfAbsent(type.getSimpleName(), name -> new TreeSet<>())
                        .add(type.getPackageName()));
        assertThat(places.values().stream().filter(packages -> packages.size() > 1))
                .as("packages that have a class of the same name: whoever reads it must look at the imports to know"
                        + " which thing is meant")
                .isEmpty();
        assertThat(places).as("it has looked at something").hasSizeGreaterThan(500);
    }

    @Test
    void what_a_module_offers_as_a_bean_is_a_service() {
        holds(noClasses()
                .that(IN_A_ROOT)
                .and()
                .arePublic()
                .should()
                .beAnnotatedWith(Component.class)
                .orShould()
                .beAnnotatedWith("org.springframework.stereotype.Repository")
                .orShould()
                .beAnnotatedWith("org.springframework.context.annotation.Configuration")
                .because("the rule on authorisation looks at services; under another name a bean would slip past it"));
    }

    @Test
    void annotations_that_nothing_reads_are_not_used_for_authorisation() {
        holds(noMethods()
                .that()
                .areDeclaredInClassesThat(IN_A_ROOT)
                .should()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(DenyAll.class)
                .because("on services only @PreAuthorize is switched on; these would look like a lock and be none"));
    }

    @Test
    void time_comes_from_the_clock() {
        holds(noClasses()
                .that(resideOutsideOfPackages("app.waymark.engine.bench.."))
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "ask the machine for the time",
                        (JavaCall<?> call) ->
                                TIMES.contains(call.getTargetOwner().getName())
                                        && call.getName().equals("now")
                                        && call.getTarget().getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class))))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .because("tests and the demo's story set the time through the one Clock bean"));
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.waymark.shared.WaymarkClock")
                .should()
                .callMethodWhere(target(owner(assignableTo(Clock.class)))
                        .and(target(
                                name("systemUTC").or(name("systemDefaultZone")).or(name("system")))))
                .because("there is one clock, and it is injected"));
    }

    @Test
    void names_say_what_a_class_is() {
        var rule = noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Misc|Common)(\\$.*)?")
                .because("such a name says only that nobody knew where the code belongs, and draws more of it");
        rule.check(PRODUCT);
        rule.check(TESTS);
    }

    @Test
    void work_that_must_happen_is_in_the_persistent_queue() {
        holds(noMethods()
                .should()
                .beAnnotatedWith(Scheduled.class)
                .orShould()
                .beAnnotatedWith(Async.class)
                .because("a thread of this process forgets with it, and runs twice where two nodes run"));
        holds(noClasses()
                .should()
                .beAnnotatedWith(Async.class)
                .because("a thread of this process forgets with it, and runs twice where two nodes run"));
    }

    @Test
    void classes_are_written_out() {
        assertThat(ClassUtils.isPresent("lombok.Getter", null))
                .as("no Lombok on the path: records say the same, and the compiler's checks see all of the code")
                .isFalse();
    }

    @Test
    void whether_people_typed_anything_is_asked_in_one_place() {
        holds(noClasses()
                .that(resideOutsideOfPackages(
                        // Files and mails, whose lines are read as they are, and what the house stands on.
                        "app.waymark.calendar..",
                        "app.waymark.cli..",
                        "app.waymark.engine..",
                        "app.waymark.file..",
                        "app.waymark.goal.coach..",
                        "app.waymark.mailbox..",
                        "app.waymark.notification.internal..",
                        "app.waymark.shared..",
                        "app.waymark.startup..",
                        "app.waymark.uikit..",
                        "app.waymark.upkeep.."))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "asks a string itself whether it is blank, or, outside of pages, for what is between its spaces",
                        access -> access.getTargetOwner().isEquivalentTo(String.class)
                                && (access.getName().equals("isBlank")
                                        || (Set.of("strip", "trim").contains(access.getName())
                                                && !access.getOriginOwner()
                                                        .getPackageName()
                                                        .contains(".ui")))))
                .because("a sign without width is no text to a reader; TypedText knows all of them"));
    }

    @Test
    void styles_are_in_style_sheets() {
        var rule = noClasses()
                .should()
                .callMethodWhere(target(name("getStyle")).and(target(owner(resideInAPackage("com.vaadin..")))))
                .because("an inline style ignores dark mode and narrow screens, and the content security policy");
        rule.check(PRODUCT);
    }

    @Test
    void the_matching_engine_is_plain_java() {
        holds(
                classes()
                        .that()
                        .resideInAPackage("app.waymark.engine..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "app.waymark.engine..",
                                "java.lang..",
                                "java.math..",
                                "java.text..",
                                "java.time..",
                                "java.util..",
                                "org.jspecify.annotations..",
                                // Each package's declaration alone.
                                "org.springframework.modulith..")
                        .because(
                                "the console, the command line and the benchmark run the same code, and prove the same result"));
    }

    @Test
    void the_coach_is_plain_java() {
        holds(classes()
                .that()
                .resideInAPackage("app.waymark.goal.coach..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "app.waymark.goal.coach..",
                        // The horizon alone; the rule below says so.
                        "app.waymark.goal",
                        "java.io..",
                        "java.lang..",
                        "java.math..",
                        "java.nio..",
                        "java.time..",
                        "java.util..",
                        "org.jspecify.annotations..",
                        // Each package's declaration alone.
                        "org.springframework.modulith..",
                        // The stemmers.
                        "org.tartarus.snowball..")
                .because("the page, the command line and the benchmark ask the same coach, which needs neither a"
                        + " network nor a database"));
        holds(noClasses()
                .that()
                .resideInAPackage("app.waymark.goal.coach..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("app.waymark.goal").and(not(type(app.waymark.goal.Horizon.class))))
                .because("what it looks at is what it is given"));
    }

    @Test
    void a_proof_never_sees_what_computed_the_result() {
        holds(noClasses()
                .that()
                .resideInAPackage("app.waymark.engine.proof..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "app.waymark.engine.solve..", "app.waymark.engine.explain..", "app.waymark.engine.criteria..")
                .because("a mistake of the solver could then hide in the check, and \"proven\" would be a word"));
    }

    @Test
    void the_engines_packages_look_one_way() {
        holds(layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("app.waymark.engine..")
                .layer("model")
                .definedBy("app.waymark.engine.model..")
                .layer("criteria")
                .definedBy("app.waymark.engine.criteria..")
                .layer("proof")
                .definedBy("app.waymark.engine.proof..")
                .layer("solve")
                .definedBy("app.waymark.engine.solve..")
                .layer("explain")
                .definedBy("app.waymark.engine.explain..")
                .whereLayer("model")
                .mayNotAccessAnyLayer()
                .whereLayer("criteria")
                .mayOnlyAccessLayers("model")
                .whereLayer("proof")
                .mayOnlyAccessLayers("model")
                .whereLayer("solve")
                .mayOnlyAccessLayers("model", "proof")
                .whereLayer("explain")
                .mayOnlyAccessLayers("model", "proof", "solve")
                .because("who reads one of them need know only those below it"));
    }

    @Test
    void nothing_outside_the_engine_reads_a_problem_by_position() {
        holds(noClasses()
                .that()
                .resideOutsideOfPackage("app.waymark.engine..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProblemRows.class, ProblemEdits.class, LevelSum.class)
                .because("their arrays are the problem's own, and one who writes to them changes it for everybody"));
    }

    @Test
    void every_transaction_that_changes_something_is_done_again_after_a_lost_race() {
        var because = "MariaDB gives up one of two that race, and whoever lost would see a fault of ours";
        holds(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("app.waymark.shared.Transactions")
                .should()
                .dependOnClassesThat(assignableTo("org.springframework.transaction.support.TransactionOperations")
                        .or(assignableTo("org.springframework.transaction.TransactionManager")))
                .because(because));
        holds(methods()
                .that()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .should(new ArchCondition<>("carry @RetryOnConflict where they begin a transaction") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var said = method.tryGetAnnotationOfType(Transactional.class)
                                .or(() -> method.getOwner().tryGetAnnotationOfType(Transactional.class));
                        boolean begins = said.filter(one -> !one.readOnly())
                                .filter(one -> one.propagation() != Propagation.MANDATORY)
                                .isPresent();
                        if (begins
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !method.isAnnotatedWith(RetryOnConflict.class)
                                && !method.getOwner().isAnnotatedWith(RetryOnConflict.class)) {
                            events.add(SimpleConditionEvent.violated(
                                    method, method.getFullName() + " has no @RetryOnConflict"));
                        }
                    }
                })
                .because(because));
    }

    @Test
    void a_pace_holds_on_every_way_to_what_has_one() {
        var around = new TreeSet<String>();
        var paced = 0;
        for (var type : PRODUCT) {
            for (var method : type.getMethods()) {
                if (method.isAnnotatedWith(PerMinute.class)) {
                    paced++;
                    method.getCallsOfSelf().stream()
                            // From within no proxy counts.
                            .filter(call -> call.getOriginOwner().equals(type)
                                    && !call.getOrigin().isAnnotatedWith(PerMinute.class))
                            .forEach(call -> around.add(call.getOrigin().getFullName()));
                }
            }
        }
        assertThat(paced).isPositive();
        assertThat(around).isEmpty();
    }

    @Test
    void nothing_is_looked_up_in_a_registry_of_everything() {
        holds(noClasses()
                .should()
                .callMethodWhere(target(owner(assignableTo(BeanFactory.class)))
                        .and(target(name("getBean")
                                .or(name("getBeanProvider"))
                                .or(name("getBeansOfType"))
                                .or(name("getBeansWithAnnotation")))))
                .because("what a class needs stands in its constructor, where its reader and the module rules see it"));
    }

    @Test
    void tests_replace_no_beans_and_wait_for_no_clock() {
        var beans = noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework.test.context.bean.override..", "org.springframework.boot.test.mock.."))
                .because("each replaced bean is another application context for the run, and tests something else");
        beans.check(TESTS);
        var sleep = noClasses()
                .should()
                .callMethodWhere(target(name("sleep"))
                        .and(target(owner(DescribedPredicate.describe(
                                "Thread or TimeUnit",
                                type -> type.isEquivalentTo(Thread.class)
                                        || type.isEquivalentTo(java.util.concurrent.TimeUnit.class))))))
                .because("a test that sleeps is slow on every machine and wrong on a slower one");
        sleep.check(TESTS);
        sleep.check(PRODUCT);
    }

    private static void holds(ArchRule rule) {
        rule.check(PRODUCT);
    }

    private static String module(String packageName) {
        var parts = packageName.split("\\.", -1);
        return parts.length > 2 ? parts[2] : "";
    }
}
