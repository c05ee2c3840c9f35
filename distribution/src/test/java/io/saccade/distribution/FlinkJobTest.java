package io.saccade.distribution;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The jar that a Flink cluster loads carries all that it uses, and nothing else. */
class FlinkJobTest {
    private static final Path JAR = Build.home().resolve("commands/batch/flink/batch-flink-" + Build.VERSION + ".jar");
    private static final int SMALL = 500_000;

    @Test
    void theJobCarriesWhatItUsesAndNoClassOfFlink() throws Exception {
        JavaClasses classes;
        try (JarFile jar = new JarFile(JAR.toFile())) {
            classes = new ClassFileImporter().importJar(jar);
        }
        Set<String> packages =
                classes.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        packages.removeIf(name -> name.startsWith("com.google.gson"));
        assertThat(packages)
                .containsExactly(
                        "io.saccade.api.files",
                        "io.saccade.batch.attempt",
                        "io.saccade.batch.cluster",
                        "io.saccade.batch.job",
                        "io.saccade.batch.work");
        Set<String> used = classes.stream()
                .filter(user -> user.getPackageName().startsWith("io.saccade."))
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> !target.isPrimitive() && !classes.contain(target.getName()))
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith("java."))
                .filter(name -> !name.startsWith("org.jspecify."))
                .filter(name -> !name.startsWith("org.apache.flink."))
                .collect(Collectors.toSet());
        assertThat(used).as("packages that a TaskManager would not find").isEmpty();
        slices().matching("io.saccade.batch.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theJobIsSmallPlainAndHasAMainClass() throws Exception {
        assertThat(Files.size(JAR)).isLessThan(SMALL);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Main-Class"))
                    .isEqualTo("io.saccade.batch.job.BatchJob");
            assertThat(jar.stream()).noneMatch(entry -> entry.getName().endsWith("module-info.class"));
        }
        try (var lib = Files.walk(Build.home())) {
            assertThat(lib.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches("flink-.*\\.jar"));
        }
    }
}
