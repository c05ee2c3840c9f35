package io.saccade.plugin.gazetraining;

import io.saccade.api.files.WholeFile;
import io.saccade.testkit.StageHarness;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A trainer that follows clicks, in a process that is measured or killed. The process draws the clicks itself. */
final class FollowingProcess {
    private static final int FIRST_CLICKS = 31;
    private static final int EPOCHS = 20;

    private FollowingProcess() {}

    /**
     * Trains after each new click. After so many trainings it prints how many networks were published and the used
     * heap in KiB, and waits for a line of input.
     *
     * @param arguments the folder for clicks and network, how often it prints, and whether a bad network takes the place
     *     of each published one, so that the next is better
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int every = Integer.parseInt(arguments[1]);
        Path data = folder.resolve("eyes-" + ProcessHandle.current().pid());
        DrawnClicks clicks = new DrawnClicks(data, 1);
        clicks.everywhere(FIRST_CLICKS);
        byte[] bad = Boolean.parseBoolean(arguments[2]) ? badNetwork(data) : new byte[0];
        try (StageHarness harness =
                Training.of(Training.following(data, 1, EPOCHS), folder).open()) {
            for (int training = 1; ; training++) {
                Map<String, Double> metrics = Training.next(harness);
                if (bad.length > 0) WholeFile.write(folder.resolve("gaze.onnx"), out -> out.write(bad));
                if (training % every == 0) {
                    System.out.println("published " + metrics.get("published").intValue() + " " + usedHeapKib());
                    if (System.in.read() < 0) return;
                }
                clicks.everywhere(1);
            }
        }
    }

    /** The network of a training that has hardly begun. */
    private static byte[] badNetwork(Path data) throws Exception {
        Path folder = Files.createTempDirectory("bad");
        Training.run(Training.settings(data, Preset.ARTICLE, 1), folder);
        byte[] network = Files.readAllBytes(folder.resolve("gaze.onnx"));
        Files.delete(folder.resolve("gaze.onnx"));
        Files.delete(folder);
        return network;
    }

    private static long usedHeapKib() {
        System.gc();
        Runtime java = Runtime.getRuntime();
        return (java.totalMemory() - java.freeMemory()) / 1024;
    }
}
