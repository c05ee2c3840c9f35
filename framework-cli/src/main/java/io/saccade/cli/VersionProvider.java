package io.saccade.cli;

import picocli.CommandLine.IVersionProvider;

/** The version of this build, from its module descriptor, and the Java version. */
final class VersionProvider implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version =
                VersionProvider.class.getModule().getDescriptor().rawVersion().orElse("unknown");
        return new String[] {
            "saccade " + version,
            "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + "), "
                    + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
