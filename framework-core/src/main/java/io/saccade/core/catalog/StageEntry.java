package io.saccade.core.catalog;

import io.saccade.api.spi.StageFactory;
import java.util.Optional;

/**
 * A stage that a plugin offers.
 *
 * @param plugin the id of the plugin
 * @param holder the id of another plugin that has the same role and type and owns the plain name; usually empty
 */
public record StageEntry(Role role, String type, StageFactory<?> factory, String plugin, Optional<String> holder) {
    private static final String SHIPPED = "io.saccade.plugin.";

    public static StageEntry of(StageFactory<?> factory, String plugin) {
        return new StageEntry(Role.of(factory), factory.type(), factory, plugin, Optional.empty());
    }

    /** The same stage if another plugin owns the plain name. */
    public StageEntry besides(String holder) {
        return new StageEntry(role, type, factory, plugin, Optional.of(holder));
    }

    /** The name for {@code type:} in a pipeline file: the type, or {@code plugin-id:type} if another plugin owns it. */
    public String name() {
        return holder.isEmpty() ? type : qualifiedName();
    }

    /** Whether the name refers to this stage. Every stage can be named {@code plugin-id:type}. */
    public boolean isCalled(String name) {
        return name.equals(name()) || name.equals(qualifiedName());
    }

    /** Whether the stage ships with Saccade. */
    public boolean isShipped() {
        return plugin.startsWith(SHIPPED);
    }

    /** The name that no other plugin can take: {@code plugin-id:type}. */
    public String qualifiedName() {
        return plugin + ":" + type;
    }
}
