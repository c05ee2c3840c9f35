package io.saccade.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks the architecture rules that can be tested on the compiled classes. */
class ArchitectureTest {
    private static final JavaClasses CORE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPath(Path.of("target/classes"));

    @Test
    void packagesHaveNoCycles() {
        slices().matching("io.saccade.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void theCorePrintsNothing() {
        noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(CORE);
    }

    @Test
    void theRoadKnowsNeitherFilesNorPlugins() {
        noClasses()
                .that()
                .resideInAnyPackage("io.saccade.core.road", "io.saccade.core.moment")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.saccade.core.plan",
                        "io.saccade.core.plugin",
                        "io.saccade.core.run",
                        "io.saccade.core.settings",
                        "com.google.inject..",
                        "org.pf4j..")
                .check(CORE);
    }

    @Test
    void librariesStayWhereTheyAreUsed() {
        confined("org.snakeyaml..", "io.saccade.core.settings");
        confined("com.google.gson..", "io.saccade.core.report", "io.saccade.core.schema");
        confined("com.google.inject..", "io.saccade.core", "io.saccade.core.run");
    }

    @Test
    void oneClassUsesPf4j() {
        noClasses()
                .that()
                .haveNameNotMatching("io\\.saccade\\.core\\.plugin\\.Pf4jPlugins(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j..")
                .check(CORE);
    }

    private static void confined(String library, String... users) {
        noClasses()
                .that()
                .resideOutsideOfPackages(users)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CORE);
    }

    @Test
    void theApiRequiresNothing() {
        ModuleDescriptor api = ModuleFinder.of(Path.of(io.saccade.api.spi.Stage.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()))
                .find("io.saccade.api")
                .orElseThrow()
                .descriptor();
        assertThat(api.requires()).extracting(ModuleDescriptor.Requires::name).containsExactly("java.base");
    }

    @Test
    void servicesAreDeclaredInModuleInfoAlone() throws Exception {
        Path root = Path.of("..").toRealPath();
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> services = files.filter(file -> file.toString().contains("src/main"))
                    .filter(file -> file.endsWith("META-INF/services"))
                    .toList();
            assertThat(services).isEmpty();
        }
    }

    @Test
    void everyPackageOfAPluginSaysWhatItHolds() throws Exception {
        Path plugins = Path.of("..", "plugins").toRealPath();
        try (Stream<Path> files = Files.walk(plugins)) {
            List<Path> silent = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/main/java/io"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> Files.notExists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(silent)
                    .as("folders of packages without a package-info.java")
                    .isEmpty();
        }
    }
}
