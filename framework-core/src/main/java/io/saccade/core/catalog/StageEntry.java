package io.saccade.core.catalog;

import io.saccade.api.spi.StageFactory;
import java.util.Optional;

/**
 * One stage that a plugin offers.
 *
 * @param plugin the id of the plugin
 * @param holder the id of another plugin that has this role and type and keeps the plain name; mostly empty
 */
public record StageEntry(Role role, String type, StageFactory<?> factory, String plugin, Optional<String> holder) {
    private static final String SHIPPED = "io.saccade.plugin.";

    public static StageEntry of(StageFactory<?> factory, String plugin) {
        return new StageEntry(Role.of(factory), factory.type(), factory, plugin, Optional.empty());
    }

    /** The same stage where another plugin keeps the plain name. */
    public StageEntry besides(String holder) {
        return new StageEntry(role, type, factory, plugin, Optional.of(holder));
    }

    /** What a pipeline file writes after {@code type:}: the type, or {@code plugin-id:type} where another has it. */
    public String name() {
        return holder.isEmpty() ? type : qualifiedName();
    }

    /** Whether a pipeline file may mean this stage by the name. Every stage answers to {@code plugin-id:type}. */
    public boolean isCalled(String name) {
        return name.equals(name()) || name.equals(qualifiedName());
    }

    /** Whether it comes with Saccade. */
    public boolean isShipped() {
        return plugin.startsWith(SHIPPED);
    }

    private String qualifiedName() {
        return plugin + ":" + type;
    }
}
