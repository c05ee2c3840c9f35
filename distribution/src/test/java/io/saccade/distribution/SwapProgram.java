package io.saccade.distribution;

import io.saccade.core.Pipeline;
import io.saccade.core.Run;
import io.saccade.core.Saccade;
import io.saccade.core.option.RunOptions;
import io.saccade.core.report.Report;
import io.saccade.core.report.RunSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/**
 * A program that replaces a network again and again while eyes are tracked in a clip that is played live. Arguments: the installation, a folder
 * with {@code swap.yaml}, {@code replace} or {@code watch}, and how often.
 */
final class SwapProgram {
    /** Each network is another one than those before. */
    private static final int NETWORKS = 64;
    /** What the first replacements load and compile once stays in memory. */
    static final int SETTLED_AFTER = 50;

    /** Changes a file. */
    private interface Change {
        void run() throws Exception;
    }

    private final Run run;
    private final Path folder;

    private SwapProgram(Run run, Path folder) {
        this.run = run;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        int swaps = Integer.parseInt(arguments[3]);
        ConstantGaze.publish(ConstantGaze.answering(answer(0)), folder.resolve("gaze.onnx"));
        try (Saccade saccade = Saccade.open(Path.of(arguments[0]))) {
            RunOptions options = RunOptions.defaults().in(folder).out(folder);
            saccade.start(clip(), options).await();
            Run run = saccade.start(Pipeline.file(folder.resolve("swap.yaml")), options);
            SwapProgram program = new SwapProgram(run, folder);
            program.awaitSamples(5);
            boolean watch = arguments[2].equals("watch");
            for (int i = 1; i <= swaps; i++) program.swap(i, watch, swaps);
            if (watch) program.breakFiles(swaps);
            program.awaitSamples(run.samples() + 5);
            run.stop();
            Report report = run.await();
            Files.writeString(folder.resolve("report.json"), report.toJson());
        }
    }

    /** Films a drawn person for some seconds, at 30 frames a second. */
    private static Pipeline clip() {
        return Pipeline.named("clip")
                .capture("demo-face", Map.of("width", 320, "height", 240, "seconds", 4))
                .recorder("video", Map.of("file", "clip.mp4"))
                .build();
    }

    /** What the network after so many replacements answers. */
    static double answer(int swap) {
        return (double) (swap % NETWORKS) / NETWORKS;
    }

    private void awaitSamples(long count) throws Exception {
        Waiting.until("samples arrive", () -> run.samples() >= count);
    }

    private void swap(int number, boolean watch, int swaps) throws Exception {
        byte[] network = ConstantGaze.answering(answer(number));
        if (watch) {
            ConstantGaze.publish(network, folder.resolve("gaze.onnx"));
            Waiting.until("the watched file is used", () -> replacements() == number);
        } else {
            Path file = Files.write(folder.resolve("network-" + number + ".onnx"), network);
            run.replace("onnx-gaze", Map.of("model", file.getFileName().toString()));
            awaitSamples(run.samples() + 3);
        }
        if (number == SETTLED_AFTER || (number == swaps && swaps > SETTLED_AFTER)) measure(number);
    }

    private int replacements() {
        return run.snapshot().replacements().size();
    }

    /** Lets the test measure this process: prints the used heap, and waits for an answer. */
    private static void measure(int swaps) throws Exception {
        System.gc();
        Runtime java = Runtime.getRuntime();
        System.out.println("measure after " + swaps + ": " + (java.totalMemory() - java.freeMemory()) / 1024);
        System.in.read();
    }

    /** Every file that can't be used is told, and the network of before works on. */
    private void breakFiles(int swaps) throws Exception {
        Path file = folder.resolve("gaze.onnx");
        byte[] whole = ConstantGaze.answering(.99);
        told("text", () -> Files.writeString(file, "Dear diary"));
        told("truncated", () -> ConstantGaze.publish(Arrays.copyOf(whole, whole.length / 2), file));
        told("half-written", () -> Files.write(file, Arrays.copyOf(whole, whole.length - 7)));
        told("wrong shape", () -> ConstantGaze.publish(ConstantGaze.ofOtherShape(), file));
        told("no data", () -> ConstantGaze.publish(ConstantGaze.answeringFrom("gaze.onnx.data"), file));
        System.out.println("replacements after broken files: " + replacements());
        Files.write(folder.resolve("gaze.onnx.data"), ConstantGaze.data(answer(swaps + 1)));
        Waiting.until("the network with its data is used", () -> replacements() == swaps + 1);
    }

    private void told(String what, Change change) throws Exception {
        int before = run.snapshot().notices().size();
        change.run();
        Waiting.until(what + " is told", () -> run.snapshot().notices().size() > before);
        RunSnapshot now = run.snapshot();
        System.out.println(what + ": " + now.notices().get(before));
    }
}
