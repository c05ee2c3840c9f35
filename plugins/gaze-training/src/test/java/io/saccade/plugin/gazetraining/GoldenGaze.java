package io.saccade.plugin.gazetraining;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/** How Keras taught the article's network: its first weights, its batches and its losses. */
final class GoldenGaze {
    private static final int PREAMBLE = 10;

    private final Path folder;
    private final String parity;

    GoldenGaze() throws IOException {
        folder = ReferenceClicks.folder().resolve("../../golden/gaze");
        parity = Files.readString(folder.resolve("parity.json"));
    }

    /** Which clicks were learnt from, by their places in the order of names. */
    int[] clicks() {
        return Arrays.stream(list("positions_in_name_order"))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    /** The loss of each step, before it. */
    double[] losses() {
        return Arrays.stream(list("losses")).mapToDouble(Double::parseDouble).toArray();
    }

    private String[] list(String key) {
        Matcher list = Pattern.compile("\"" + key + "\": \\[([^\\]]*)\\]").matcher(parity);
        if (!list.find()) throw new IllegalStateException("no " + key + " in parity.json");
        return list.group(1).trim().split("\\s*,\\s*");
    }

    /** The clicks of all steps, one after another. */
    int[] batches() throws IOException {
        ByteBuffer values = values(Files.readAllBytes(folder.resolve("batches.npy")));
        int[] batches = new int[values.remaining() / Integer.BYTES];
        values.asIntBuffer().get(batches);
        return batches;
    }

    /** Weights as Keras keeps them, such as {@code conv1_kernel}. */
    float[] weights(String name) throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("initial-weights.npz").toFile())) {
            var entry = zip.getEntry(name + ".npy");
            FloatBuffer values =
                    values(zip.getInputStream(entry).readAllBytes()).asFloatBuffer();
            float[] weights = new float[values.remaining()];
            values.get(weights);
            return weights;
        }
    }

    private static ByteBuffer values(byte[] npy) {
        ByteBuffer bytes = ByteBuffer.wrap(npy).order(ByteOrder.LITTLE_ENDIAN);
        int header = bytes.getShort(PREAMBLE - Short.BYTES);
        return bytes.position(PREAMBLE + header).slice().order(ByteOrder.LITTLE_ENDIAN);
    }
}
