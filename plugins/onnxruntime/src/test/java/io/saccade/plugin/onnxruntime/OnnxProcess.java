package io.saccade.plugin.onnxruntime;

import java.nio.file.Path;

/** A program that opens a model, for tests that need a separate process. */
final class OnnxProcess {
    static final int EXIT = 7;

    private static final System.Logger LOG = System.getLogger("test");

    private OnnxProcess() {}

    /** {@code once MODEL} runs the model once; {@code exit MODEL} keeps running it while the process exits. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        run(file);
        if (arguments[0].equals("once")) Runtime.getRuntime().halt(0); // like Ctrl-C, with no time to clean up
        Runtime.getRuntime().addShutdownHook(new Thread(() -> runWhileEnding(file)));
        System.exit(EXIT);
    }

    /** Runs until every other shutdown hook has finished. */
    private static void runWhileEnding(Path file) {
        try {
            long end = System.nanoTime() + 1_500_000_000L;
            while (System.nanoTime() < end) run(file);
            System.out.println("still right at the end");
        } catch (OnnxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path file) throws OnnxException {
        try (OnnxModel model = OnnxModel.open(file, new OnnxOptions("cpu", false, 1), LOG);
                OnnxBinding binding = model.bind(new long[] {1, 2})) {
            binding.input(0).put(0, 3);
            binding.run();
            if (binding.output(0).get(0) != -3) throw new IllegalStateException("wrong answer");
        }
    }
}
