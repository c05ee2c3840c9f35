package io.saccade.core.conformance;

import io.saccade.core.plugin.TestPluginJar;
import java.nio.file.Path;

/**
 * A plugin with a stage for each rule that a stage can break without taking its process with it, and one that breaks
 * none.
 */
final class BadStages {
    private static final String MEMBER_FREE = "";
    private static final String IMPORTS =
            "import io.saccade.api.data.*;\nimport io.saccade.api.spi.*;\nimport java.util.*;\n";

    private final TestPluginJar plugin = TestPluginJar.library("test.bad").with("requires io.saccade.api");

    private BadStages() {}

    static Path writeTo(Path jar) {
        BadStages bad = new BadStages();
        bad.onesThatAnswerWrongly();
        bad.onesThatLeaveSomething();
        bad.othersAndGoodOnes();
        return bad.plugin.writeTo(jar);
    }

    private void onesThatAnswerWrongly() {
        model("undeclared", "(sample, out) -> out.emit(sample.with(Keys.NAME, \"a\"))");
        model("second-answer", "(sample, out) -> { out.emit(sample); out.emit(sample); }");
        model("other-thread", """
                (sample, out) -> {
                    Thread thread = new Thread(() -> out.emit(sample), "own");
                    thread.start();
                    thread.join();
                    out.emit(sample);
                }""");
        model("outside", """
                new Model() {
                    private Emitter last;
                    private Sample held;

                    @Override public void process(Sample sample, Emitter out) {
                        if (last != null) last.emit(held);
                        out.hold(sample);
                        last = out;
                        held = sample;
                    }

                    @Override public void flush(Emitter out) { if (held != null) out.emit(held); }
                }""");
        model("never-answers", "(sample, out) -> out.hold(sample)");
        model(
                "not-stateless",
                "private int count;\n@Override public boolean stateless() { return true; }",
                "new Model() {\nint count;\n@Override public void process(Sample sample, Emitter out) {\n"
                        + "out.emit(sample.with(Keys.GAZE, new Point(count++, 0)));\n}\n}");
    }

    private void onesThatLeaveSomething() {
        model("leak", "(sample, out) -> { sample.hold(); out.emit(sample); }");
        model("keeps-frame", """
                new Model() {
                    private Frame last;

                    @Override public void process(Sample sample, Emitter out) {
                        last = sample.need(Keys.FRAME);
                        out.emit(sample);
                    }
                }""");
        model("keeps-pixels", """
                new Model() {
                    private java.nio.ByteBuffer last;

                    @Override public void process(Sample sample, Emitter out) {
                        last = sample.need(Keys.FRAME).pixels().slice();
                        out.emit(sample);
                    }
                }""");
        model("thread-left", """
                private static Model waiting() {
                    Thread thread = new Thread(() -> java.util.concurrent.locks.LockSupport.park(), "left-over");
                    thread.setDaemon(true);
                    thread.start();
                    return (sample, out) -> out.emit(sample);
                }""", "waiting()");
        model(
                "file-left",
                "private static final List<Object> OPEN = new ArrayList<>();\n"
                        + "private static Model reading(StageContext context) throws Exception {\n"
                        + "OPEN.add(new java.io.FileInputStream(\"/etc/passwd\"));\n"
                        + "return (sample, out) -> out.emit(sample);\n}",
                "reading(context)");
        model("throws-in-close", closing("close() throws java.io.IOException", "java.io.IOException"));
        model("throws-in-finish", closing("finish()", "IllegalStateException"));
    }

    private static String closing(String method, String exception) {
        return "new Model() {\n@Override public void process(Sample sample, Emitter out) { out.emit(sample); }\n"
                + "@Override public void " + method + " { throw new " + exception + "(\"broken\"); }\n}";
    }

    private void othersAndGoodOnes() {
        plugin.provider(
                "Silent",
                IMPORTS
                        + factory("Silent", "silent", MEMBER_FREE, "(sample, out) -> out.emit(sample)")
                                .replace("@Doc(\"a test\") record", "record")
                                .replace("Settings()", "Settings(@Default(\"1\") int count)"));
        model(
                "good",
                "@Override public boolean stateless() { return true; }",
                "(sample, out) -> out.emit(sample.with(Keys.GAZE, new Point(sample.need(Keys.FRAME).width(), 0)))");
    }

    private void model(String type, String model) {
        model(type, MEMBER_FREE, model);
    }

    private void model(String type, String members, String model) {
        String name = type.replace("-", "");
        String className = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        plugin.provider(className, IMPORTS + factory(className, type, members, model));
    }

    private static String factory(String className, String type, String members, String model) {
        return """
                public final class %1$s extends ModelFactory<%1$s.Settings> {
                    @Doc("a test") public record Settings() {}
                    %3$s
                    public %1$s() {
                        super("%2$s", Settings.class, Ports.reading(Keys.FRAME).writing(Keys.GAZE));
                    }

                    @Override public Model create(Settings settings, StageContext context) throws Exception {
                        return %4$s;
                    }
                }
                """.formatted(className, type, members, model);
    }
}
