package io.saccade.core.plugin;

/**
 * An entry of {@code Plugin-Dependencies} in a manifest.
 *
 * @param versions the range of versions, such as {@code >=1.2.0}; {@code *} for any
 * @param optional whether the plugin is used only if present
 */
record ManifestDependency(String id, String versions, boolean optional) {}
