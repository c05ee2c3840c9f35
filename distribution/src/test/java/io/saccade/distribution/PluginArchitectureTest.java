package io.saccade.distribution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Requires;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rules for the dependencies of the built plugins on each other and on the host. */
class PluginArchitectureTest {
    private static final Path PLUGINS = Path.of(System.getProperty("saccade.home"), "plugins");
    private static final Set<String> LIBRARIES = Set.of(
            "io.saccade.plugin.bytedeco",
            "io.saccade.plugin.desktop",
            "io.saccade.plugin.onnxruntime",
            "io.saccade.plugin.torch",
            "io.saccade.plugin.training");
    /**
     * Plugins that others may read although they have stages: each owns a format, such as mel, and reads it for all.
     */
    private static final Set<String> KEEPERS_OF_FORMATS =
            Set.of("io.saccade.plugin.clickrecorder", "io.saccade.plugin.linedrawing", "io.saccade.plugin.wav2lip");

    private static JavaClasses classes;

    @Test
    void pluginsRequireTheApiThePlatformLibraryPluginsAndWhatTheyBringOnly() throws IOException {
        for (Path jar : jars()) {
            ModuleDescriptor plugin = descriptor(jar);
            if (LIBRARIES.contains(plugin.name())) continue;
            ModuleFinder brought = ModuleFinder.of(jar.resolveSibling("lib"));
            assertThat(plugin.requires())
                    .as("requires of %s", plugin.name())
                    .allMatch(required ->
                            isAllowed(required) || brought.find(required.name()).isPresent());
        }
    }

    private static boolean isAllowed(Requires required) {
        String name = required.name();
        boolean atCompileTimeOnly = required.modifiers().contains(Requires.Modifier.STATIC);
        return name.equals("io.saccade.api")
                || name.startsWith("java.")
                || name.startsWith("jdk.")
                || LIBRARIES.contains(name)
                || KEEPERS_OF_FORMATS.contains(name)
                || atCompileTimeOnly;
    }

    @Test
    void librariesRequireNothingOfTheCore() throws IOException {
        for (ModuleDescriptor plugin : plugins()) {
            assertThat(plugin.requires()).as("requires of %s", plugin.name()).noneMatch(required -> required.name()
                    .equals("io.saccade.core"));
        }
    }

    @Test
    void packagesOfAPluginLieAtOrBelowItsName() throws IOException {
        for (ModuleDescriptor plugin : plugins()) {
            assertThat(plugin.packages())
                    .as("packages of %s", plugin.name())
                    .contains(plugin.name())
                    .allMatch(name -> name.equals(plugin.name()) || name.startsWith(plugin.name() + "."));
            assertThat(plugin.version()).isPresent();
        }
    }

    /** The core reads the settings in a plugin's first package; those below it are the plugin's own business. */
    @Test
    void pluginsExportTheirFirstPackageAndBelowItOnlyWhatOtherPluginsUse() throws IOException {
        for (ModuleDescriptor plugin : plugins()) {
            Set<String> exported =
                    plugin.exports().stream().map(Exports::source).collect(Collectors.toSet());
            assertThat(exported).as("exports of %s", plugin.name()).contains(plugin.name());
            exported.remove(plugin.name());
            assertThat(exported)
                    .as("exports of %s that another plugin uses", plugin.name())
                    .allMatch(name -> isUsedOutside(plugin.name(), name));
        }
    }

    private static boolean isUsedOutside(String plugin, String exported) {
        return classes.stream()
                .filter(user -> !isIn(plugin, user.getPackageName()))
                .flatMap(user -> user.getDirectDependenciesFromSelf().stream())
                .anyMatch(used -> used.getTargetClass().getPackageName().equals(exported));
    }

    private static boolean isIn(String plugin, String packageName) {
        return packageName.equals(plugin) || packageName.startsWith(plugin + ".");
    }

    @Test
    void packagesOfPluginsHaveNoCycles() throws IOException {
        slices().assignedFrom(new EachPackage()).should().beFreeOfCycles().check(classes);
    }

    private static final class EachPackage implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("io.saccade.plugin.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the packages of plugins";
        }
    }

    @Test
    void pluginsDoNotPrint() throws IOException {
        noClasses().should(GeneralCodingRules.ACCESS_STANDARD_STREAMS).check(classes);
    }

    @Test
    void noImageIsBufferedOnTheRoad() throws IOException {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.saccade.plugin.demo..", "io.saccade.plugin.environments..") // use Java2D
                .and()
                .haveSimpleNameNotStartingWith("HeatMap") // drawn once, at the end
                .and()
                .haveSimpleNameNotStartingWith("PathsPicture") // likewise
                .and()
                .haveSimpleNameNotStartingWith("Preview") // a Java window can show nothing else
                .and()
                .haveSimpleNameNotStartingWith("Magnifier") // likewise
                .and()
                .doNotHaveSimpleName("TransparentPicture") // OpenCV drops the opacity of some kinds of TIFF and PNG
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.awt.image.BufferedImage")
                .check(classes);
    }

    /** Reads the plugins once for all rules, since that takes long. */
    @BeforeAll
    static void read() throws IOException {
        List<JarFile> opened = new ArrayList<>();
        try {
            for (Path jar : jars()) opened.add(new JarFile(jar.toFile()));
            classes = new ClassFileImporter().importJars(opened);
        } finally {
            for (JarFile jar : opened) jar.close();
        }
    }

    private static List<ModuleDescriptor> plugins() throws IOException {
        return jars().stream().map(PluginArchitectureTest::descriptor).toList();
    }

    private static ModuleDescriptor descriptor(Path jar) {
        return ModuleFinder.of(jar).findAll().iterator().next().descriptor();
    }

    /** The plugins' own jars, without those in their lib folders. */
    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.walk(PLUGINS, 2)) {
            List<Path> jars =
                    files.filter(file -> file.toString().endsWith(".jar")).toList();
            assertThat(jars).hasSizeGreaterThan(8);
            return jars;
        }
    }
}
