package io.saccade.distribution;

import java.nio.file.Path;

/**
 * A plugin whose model {@code mishap} crashes, hangs, exits, fails or kills its parent in the middle of an item, by the
 * item's name. An item waits while its name begins with the text of a file {@code hold} beside the rules; it writes the
 * process that holds it to a file {@code holder} there.
 */
final class Mishaps {
    /** Reads pictures, so that the film is decoded; the rules stand for the file of a network. */
    static final String PIPELINE = """
            pipeline: notes
            capture: { type: video, with: { source: film.mp4 } }
            models: [{ type: mishap, with: { item: none, rules: rules.txt } }]
            recorders: [{ type: trace, with: { file: trace.jsonl } }]
            """;

    private Mishaps() {}

    static void writeTo(Path jar) {
        PluginJar.module("test.mishaps")
                .with("requires jdk.unsupported")
                .with("provides io.saccade.api.spi.StageFactory with test.mishaps.MishapFactory")
                .source(
                        "MishapSettings",
                        "public record MishapSettings(@Doc(\"name\") String item, @Doc(\"file\") java.nio.file.Path rules,"
                                + " @Default(\"20\") @Doc(\"milliseconds for a sample\") int pace) {}")
                .source("MishapFactory", """
                        public final class MishapFactory extends ModelFactory<MishapSettings> {
                            public MishapFactory() {
                                super("mishap", MishapSettings.class, Ports.reading(Keys.FRAME));
                            }
                            @Override public void check(MishapSettings settings, Check check) {
                                check.inputFile("rules", settings.rules());
                            }
                            @Override public Model create(MishapSettings settings, StageContext context) {
                                System.out.println("a plugin prints");
                                java.nio.file.Path place = context.input(settings.rules()).getParent();
                                return (sample, out) -> {
                                    // so slowly that a test can interfere
                                    java.util.concurrent.locks.LockSupport.parkNanos(1_000_000L * settings.pace());
                                    if (isHeld(place, settings.item())) {
                                        String process = "" + ProcessHandle.current().pid();
                                        java.nio.file.Files.writeString(place.resolve("holder"), process);
                                    }
                                    while (isHeld(place, settings.item())) {
                                        java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                                    }
                                    if (sample.index() == 2) happen(settings.item());
                                    out.emit(sample);
                                };
                            }
                            private static boolean isHeld(java.nio.file.Path place, String item) throws java.io.IOException {
                                try {
                                    return item.startsWith(java.nio.file.Files.readString(place.resolve("hold")));
                                } catch (java.nio.file.NoSuchFileException none) {
                                    return false;
                                }
                            }
                            private static void happen(String item) throws Exception {
                                if (item.startsWith("hang")) new java.util.concurrent.CountDownLatch(1).await();
                                if (item.startsWith("flop") || item.startsWith("fail")) throw new IllegalStateException("no reason");
                                if (item.startsWith("exit")) System.exit(7);
                                if (item.startsWith("poison")) {
                                    ProcessHandle.current().parent().orElseThrow().destroyForcibly();
                                }
                                if (!item.startsWith("crash")) return;
                                java.lang.reflect.Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
                                field.setAccessible(true);
                                ((sun.misc.Unsafe) field.get(null)).putAddress(0, 0);
                            }
                        }
                        """)
                .writeTo(jar);
    }
}
