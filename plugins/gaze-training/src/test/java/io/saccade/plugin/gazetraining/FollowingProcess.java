package io.saccade.plugin.gazetraining;

import io.saccade.testkit.StageHarness;
import java.nio.file.Path;
import java.util.Map;

/** A trainer that follows clicks, in a process that is measured or killed. The process draws the clicks itself. */
final class FollowingProcess {
    private static final int FIRST_CLICKS = 31;

    private static final int EPOCHS = 20;

    private FollowingProcess() {}

    /**
     * Trains after each new click. After so many trainings it prints how many networks were published, and waits for a
     * line of input.
     *
     * @param arguments the folder for clicks and network, and how often it prints before it ends
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        int every = Integer.parseInt(arguments[1]);
        Path data = folder.resolve("eyes");
        DrawnClicks clicks = new DrawnClicks(data, 1);
        clicks.everywhere(FIRST_CLICKS);
        try (StageHarness harness =
                Training.of(Training.following(data, 1, EPOCHS), folder).open()) {
            for (int training = 1; ; training++) {
                Map<String, Double> metrics = Training.next(harness);
                if (training % every == 0) {
                    System.out.println("published " + metrics.get("published").intValue());
                    if (System.in.read() < 0) return;
                }
                clicks.everywhere(1);
            }
        }
    }
}
