package io.saccade.distribution;

import java.nio.file.Path;

/** A plugin with stages that hang or end their process, others that do not pass, and one that does. */
final class BadStages {
    private static final String MEMBER_FREE = "";

    private final PluginJar plugin = PluginJar.module("test.bad");

    private BadStages() {}

    static Path writeTo(Path jar) {
        BadStages bad = new BadStages();
        bad.model("undeclared", "(sample, out) -> out.emit(sample.with(Keys.NAME, \"a\"))");
        bad.onesThatDoNotEnd();
        bad.othersAndGoodOnes();
        return bad.plugin.writeTo(jar);
    }

    private void onesThatDoNotEnd() {
        model("blocks", "(sample, out) -> new java.util.concurrent.CountDownLatch(1).await()");
        model("ignores-interruption", """
                (sample, out) -> {
                    while (true) java.util.concurrent.locks.LockSupport.park();
                }""");
        model("exits", "(sample, out) -> System.exit(7)");
    }

    private void othersAndGoodOnes() {
        plugin.stage(
                "Needy",
                factory("Needy", "needy", MEMBER_FREE, "(sample, out) -> out.emit(sample)")
                        .replace("Settings()", "Settings(@Doc(\"a number\") int count)"));
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
        plugin.stage(className, factory(className, type, members, model));
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
