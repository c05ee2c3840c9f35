package io.saccade.distribution;

import java.nio.file.Path;

/** A plugin whose capture wraps another one and fails once, like a camera with its cable pulled. */
final class UnpluggedCamera {
    private UnpluggedCamera() {}

    /** Installs the plugin into a folder of plugins. */
    static void into(Path plugins) {
        PluginJar.module("test.unpluggedcamera")
                .stage("UnpluggedCamera", """
                public final class UnpluggedCamera extends CaptureFactory<UnpluggedCamera.Settings> {
                    public record Settings(CaptureRef source, @Doc("samples until then") @Default("10") int after) {}

                    private static int opened;

                    public UnpluggedCamera() {
                        super("unplugged-camera", Settings.class, Ports.none());
                    }

                    @Override public Ports ports(Settings settings) {
                        return Ports.none().from(settings.source());
                    }

                    @Override public Capture create(Settings settings, StageContext context) {
                        int life = ++opened;
                        if (life == 2) {
                            throw new InvalidInputException("camera 0 is not there yet").unchecked();
                        }
                        Capture source = context.open(settings.source());
                        int[] read = {0};
                        return () -> {
                            if (life == 1 && read[0]++ == settings.after()) {
                                throw new InvalidInputException("camera 0 has stopped");
                            }
                            return source.read();
                        };
                    }
                }
                """)
                .writeTo(plugins.resolve("unplugged-camera.jar"));
    }
}
