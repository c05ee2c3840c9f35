package io.saccade.distribution;

/** Names, comments and documentation that would be scripts if the page took them for HTML. */
final class ScriptNames {
    static final String SCRIPT = "<img src=x onerror=document.title=1>";

    static final String LOOK = "# Looks at a drawn face. " + SCRIPT + "\\npipeline: look\\n"
            + "capture: {type: haar-eyes, with: {track: true, source: {type: demo-face,"
            + " with: {live: true, fps: 10, width: 320, height: 240, seconds: 600}}}}\\n"
            + "models: [{type: telling}, {type: onnx-gaze, with: {model: gaze.onnx}},"
            + " {type: gaze-error, with: {heat-map: heat.png}}]\\n"
            + "actuators: [{type: robot-cursor}]\\n"
            + "recorders: [{type: video, with: {file: '" + SCRIPT + ".mp4', overlay: [eyes, gaze, target]}}]\\n";

    private ScriptNames() {}

    /** A plugin whose documentation would be a script. */
    static PluginJar plugin() {
        return PluginJar.module("test.telling").stage("Telling", """
                public final class Telling extends ModelFactory<Telling.Settings> {
                    @Doc("%s") public record Settings() {}
                    public Telling() { super("telling", Settings.class, Ports.none()); }
                    @Override public Model create(Settings settings, StageContext context) {
                        return (sample, out) -> out.emit(sample);
                    }
                }
                """.formatted(SCRIPT));
    }
}
