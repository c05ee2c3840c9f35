package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.linedrawing.DrawingPairs;
import io.saccade.plugin.torch.Seeds;
import io.saccade.plugin.torch.Tensors;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Pairs on disk, some of them held out; read when they are needed, since all of them may be more than memory holds. */
final class DrawingData implements AutoCloseable {
    /** So many tell how frequent colours are. */
    private static final int COUNTED = 1000;

    private final DrawingPairs pairs;
    private final DrawingPairs.Reader reader;
    private final int side;
    private final int[] learnt;
    private final int[] heldOut;
    private final byte[] edges;
    private final byte[] labels;

    /**
     * Deals the pairs out.
     *
     * @param part that is held out
     * @param crop side of the part of each that is looked at
     */
    DrawingData(DrawingPairs pairs, double part, Optional<Integer> crop, long seed) {
        this.pairs = pairs;
        this.side = crop.orElse(pairs.width());
        int count = pairs.names().size();
        int[] order = Seeds.shuffled(count, seed);
        int held = part == 0 ? 0 : Math.max(1, (int) Math.round(part * count));
        heldOut = Arrays.copyOf(order, held);
        learnt = Arrays.copyOfRange(order, held, count);
        Arrays.sort(heldOut);
        Arrays.sort(learnt);
        edges = new byte[pairs.width() * pairs.height()];
        labels = new byte[edges.length];
        reader = pairs.reader();
    }

    /** How many are learnt from. */
    int size() {
        return learnt.length;
    }

    int heldOut() {
        return heldOut.length;
    }

    /** Of what a network sees, in pixels. */
    int side() {
        return side;
    }

    int colors() {
        return pairs.palette().colors();
    }

    /** Pairs to learn from, each mirrored or not, and another part of it each time. */
    DrawingBatch batch(int[] numbers, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int[] chosen = Arrays.stream(numbers).map(number -> learnt[number]).toArray();
        return batch(chosen, () -> PairPart.random(random, pairs.width(), pairs.height(), side));
    }

    /** Pairs held out: as they are, or their middles. */
    DrawingBatch heldOut(int from, int count) throws IOException {
        int[] chosen = Arrays.copyOfRange(heldOut, from, from + count);
        return batch(chosen, () -> PairPart.middle(pairs.width(), pairs.height(), side));
    }

    private DrawingBatch batch(int[] chosen, Supplier<PairPart> parts) throws IOException {
        int area = side * side;
        float[] drawn = new float[chosen.length * area];
        long[] colored = new long[chosen.length * area];
        for (int i = 0; i < chosen.length; i++) {
            reader.read(chosen[i], edges, labels);
            PairPart part = parts.get();
            for (int y = 0, to = i * area; y < side; y++) {
                for (int x = 0; x < side; x++, to++) {
                    int from = part.at(x, y);
                    drawn[to] = edges[from] == 0 ? 0 : 1;
                    colored[to] = labels[from] & 0xff;
                }
            }
        }
        return new DrawingBatch(
                Tensors.of(drawn, chosen.length, 1, side, side),
                Tensors.of(colored).view(chosen.length, side, side));
    }

    /** How many pixels have each colour, in pairs that are learnt from; a thousand of them where there are more. */
    long[] frequencies() throws IOException {
        long[] counts = new long[colors()];
        int step = Math.max(1, learnt.length / COUNTED);
        for (int i = 0; i < learnt.length; i += step) {
            reader.read(learnt[i], edges, labels);
            for (byte label : labels) counts[label & 0xff]++;
        }
        return counts;
    }

    @Override
    public void close() {
        reader.close();
    }
}
