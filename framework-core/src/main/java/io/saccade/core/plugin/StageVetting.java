package io.saccade.core.plugin;

import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.StageFactory;
import io.saccade.core.call.Reasons;
import io.saccade.core.catalog.StageEntry;
import io.saccade.core.plan.TypicalPorts;
import io.saccade.core.settings.SettingsClass;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes every call on a new factory that listing and planning will make, so that an invalid factory is found when its
 * plugin loads, not when a pipeline is checked. For factories shipped with Saccade it checks only the type: their tests
 * cover the rest, and commands start faster.
 */
final class StageVetting {
    private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String ADDRESS = "demo:face";

    private StageVetting() {}

    /**
     * Why the factory can't be used, as a clause that continues "its XFactory "; empty if it can. Runs the plugin's
     * code.
     */
    static Optional<String> refusal(StageFactory<?> factory) {
        return type(factory).or(() -> isShipped(factory) ? Optional.empty() : answers(factory));
    }

    private static boolean isShipped(StageFactory<?> factory) {
        String module = String.valueOf(factory.getClass().getModule().getName());
        return StageEntry.of(factory, module).isShipped();
    }

    private static Optional<String> answers(StageFactory<?> factory) {
        return settings(factory)
                .or(() -> TypicalPorts.refusal(factory))
                .or(() -> addresses(factory))
                .or(() -> devices(factory));
    }

    private static Optional<String> type(StageFactory<?> factory) {
        if (factory.type() != null && KEBAB.matcher(factory.type()).matches()) return Optional.empty();
        return Optional.of("has the type '" + factory.type() + "', which a pipeline can't name; it must be"
                + " lower-case words with hyphens, such as 'my-stage'");
    }

    private static Optional<String> settings(StageFactory<?> factory) {
        Class<?> settings = factory.settings();
        if (settings == null || !settings.isRecord()) {
            return Optional.of("has no settings record; pass its class to the constructor of "
                    + factory.getClass().getSuperclass().getSimpleName());
        }
        return new SettingsClass(settings.asSubclass(Record.class)).refusal();
    }

    /**
     * Checks {@code devices()}. An {@link IllegalStateException} means that the system can't list devices, which is not
     * the plugin's fault.
     */
    private static Optional<String> devices(StageFactory<?> factory) {
        if (!(factory instanceof CaptureFactory<?> captures)) return Optional.empty();
        try {
            return captures.devices() != null
                    ? Optional.empty()
                    : Optional.of("returns null from devices; it must return List.of() if it finds none");
        } catch (IllegalStateException e) {
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            return Optional.of("fails when it lists its devices (" + Reasons.of(e) + "); install a newer version of"
                    + " the plugin, or report this to its author");
        }
    }

    @SuppressWarnings("OptionalAssignedToNull") // a plugin may return null
    private static Optional<String> addresses(StageFactory<?> factory) {
        if (!(factory instanceof CaptureFactory<?> captures)) return Optional.empty();
        return captures.settingsFor(ADDRESS) != null
                ? Optional.empty()
                : Optional.of("returns null from settingsFor; it must return Optional.empty() for the address of"
                        + " another capture");
    }
}
