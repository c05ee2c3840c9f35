package io.saccade.core.plugin;

import java.lang.module.ModuleFinder;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The layer that Saccade itself runs in, and the part of it that plugins may use. */
public final class HostModules {
    static final String API = "io.saccade.api";
    private static final Set<String> OPEN_TO_PLUGINS = Set.of(API, "org.slf4j");

    private final ModuleLayer layer;
    private final Map<String, String> ownPackages;

    /** @param layer the boot layer, or the one that an embedding application loaded Saccade into */
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

    /** Whether plugins may require it and it is there. */
    boolean offers(String module) {
        return has(module) && (OPEN_TO_PLUGINS.contains(module) || isFromJava(module));
    }

    boolean has(String module) {
        return layer.findModule(module).isPresent();
    }

    /** Whether it comes with Java, even where this Java was started without it. */
    boolean isPlatform(String module) {
        return ModuleFinder.ofSystem().find(module).isPresent();
    }

    /** A name that begins with java. tells nothing: nameless jars get such names too. */
    private boolean isFromJava(String module) {
        return layer.configuration()
                .findModule(module)
                .flatMap(found -> found.reference().location())
                .filter(location -> "jrt".equals(location.getScheme()))
                .isPresent();
    }

    /** The API's version, as its build recorded it. */
    Optional<String> apiVersion() {
        return layer.findModule(API).flatMap(module -> module.getDescriptor().rawVersion());
    }

    /** Saccade's own module that has one of these packages: whoever brings it again can't meet Saccade. */
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
