package io.saccade.core.plugin;

import java.lang.module.ModuleFinder;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The module layer in which Saccade itself runs, and the modules of it that plugins may use. */
public final class HostModules {
    static final String API = "io.saccade.api";
    private static final Set<String> OPEN_TO_PLUGINS = Set.of(API, "org.slf4j");

    private final ModuleLayer layer;
    private final Map<String, String> ownPackages;

    /** @param layer the boot layer, or the layer into which an embedding application loaded Saccade */
    public HostModules(ModuleLayer layer) {
        this.layer = layer;
        this.ownPackages = layer.modules().stream()
                .filter(module -> isOwn(module.getName()))
                .flatMap(module -> module.getPackages().stream().map(name -> Map.entry(name, module.getName())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    ModuleLayer layer() {
        return layer;
    }

    /** Whether the module is present and plugins may require it. */
    boolean offers(String module) {
        return has(module) && (OPEN_TO_PLUGINS.contains(module) || isFromJava(module));
    }

    boolean has(String module) {
        return layer.findModule(module).isPresent();
    }

    /** Whether the module belongs to Java, even if this Java was started without it. */
    boolean isPlatform(String module) {
        return ModuleFinder.ofSystem().find(module).isPresent();
    }

    /** Checks the module's location. Its name proves nothing: an automatic module's name can begin with java. too. */
    private boolean isFromJava(String module) {
        return layer.configuration()
                .findModule(module)
                .flatMap(found -> found.reference().location())
                .filter(location -> "jrt".equals(location.getScheme()))
                .isPresent();
    }

    /** The API's version, as recorded by its build. */
    Optional<String> apiVersion() {
        return layer.findModule(API).flatMap(module -> module.getDescriptor().rawVersion());
    }

    /**
     * The Saccade module that contains one of these packages. A plugin that bundles it again can't work with Saccade.
     */
    Optional<String> owning(Set<String> packages) {
        return ownPackages.entrySet().stream()
                .filter(own -> packages.contains(own.getKey()))
                .map(Map.Entry::getValue)
                .min(Comparator.naturalOrder());
    }

    private static boolean isOwn(String module) {
        return module.startsWith("io.saccade.") && !module.startsWith("io.saccade.plugin.");
    }
}
