package io.saccade.core.plugin;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * The class loader that PF4J knows a plugin by. It defines no classes, but finds them in the plugin's module layer.
 * PF4J's own loader would put the plugin into an unnamed module, where ServiceLoader does not find its providers.
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

    /** The plugin's layer; null until the plugin is linked, and again after it was unloaded. */
    @Nullable
    ModuleLayer layer() {
        return layer;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (layer == null || main == null) throw new ClassNotFoundException(name);
        return layer.findLoader(main).loadClass(name);
    }

    /** Releases the layer, so that its classes can be collected. */
    @Override
    public void close() {
        layer = null;
        main = null;
    }
}
