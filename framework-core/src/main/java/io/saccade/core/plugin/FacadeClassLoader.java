package io.saccade.core.plugin;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * The class loader that PF4J knows a plugin by. It defines nothing: PF4J's own would put the plugin into an
 * unnamed module, where ServiceLoader finds none of what it provides. The classes come from the layer.
 */
final class FacadeClassLoader extends ClassLoader implements Closeable {
    private @Nullable ModuleLayer layer;
    private @Nullable String main;

    FacadeClassLoader(String plugin) {
        super(plugin, ClassLoader.getPlatformClassLoader());
    }

    void attach(ModuleLayer linked, String mainModule) {
        layer = linked;
        main = mainModule;
    }

    /** Null until the plugin is linked, and again after it was unloaded. */
    @Nullable
    ModuleLayer layer() {
        return layer;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (layer == null || main == null) throw new ClassNotFoundException(name);
        return layer.findLoader(main).loadClass(name);
    }

    /** Lets the layer go, so that its classes can be collected. */
    @Override
    public void close() {
        layer = null;
        main = null;
    }
}
