package io.saccade.plugin.linedrawingtraining;

import io.saccade.plugin.linedrawing.pairs.DrawingPairs;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.training.Seeds;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Pairs on disk, some of them held out. They are read on demand, since they may not fit into memory. */
final class DrawingData implements AutoCloseable {
    /** Number of pairs from which the frequencies of colours are taken. */
    private static final int COUNTED = 1000;

    private final DrawingPairs pairs;
    private final DrawingPairs.Reader reader;
    private final int side;
    private final int[] learnt;
    private final int[] heldOut;
    private final byte[] edges;
    private final byte[] labels;

    /**
     * Splits the pairs.
     *
     * @param part held-out share
     * @param crop side of the part of each pair that is used
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

    /** Returns the number of training pairs. */
    int size() {
        return learnt.length;
    }

    int heldOut() {
        return heldOut.length;
    }

    /** Returns the side of the network's input, in pixels. */
    int side() {
        return side;
    }

    int colors() {
        return pairs.palette().colors();
    }

    /** Reads training pairs: a random crop of each, mirrored at random. */
    DrawingBatch batch(int[] numbers, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        int[] chosen = Arrays.stream(numbers).map(number -> learnt[number]).toArray();
        return batch(chosen, () -> PairPart.random(random, pairs.width(), pairs.height(), side));
    }

    /** Reads held-out pairs: the centre crop of each, not mirrored. */
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

    /** Counts the pixels of each colour in the training pairs; if there are many, in about a thousand of them. */
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
