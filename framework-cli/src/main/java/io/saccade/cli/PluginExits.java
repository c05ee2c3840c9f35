package io.saccade.cli;

import io.saccade.core.call.PluginCall;

/**
 * Names a plugin that calls {@code System.exit} while it is loaded, listed or checked. A shutdown hook prints it, since
 * the process ends.
 */
final class PluginExits {
    private static final int PLUGIN_FAILED = 3;

    private PluginExits() {}

    static void tell() {
        Runtime.getRuntime().addShutdownHook(new Thread(PluginExits::tellNow, "plugin-exits"));
    }

    private static void tellNow() {
        PluginCall.exiting().findFirst().ifPresent(plugin -> {
            System.err.println("saccade: the plugin " + plugin + " called System.exit, which ended the program. No"
                    + " plugin may call it: remove this one from the plugin folder");
            System.err.flush();
            Runtime.getRuntime().halt(PLUGIN_FAILED);
        });
    }
}
