package io.saccade.plugin.videocapture.sound;

import java.nio.FloatBuffer;
import java.util.Arrays;

/** FIFO of decoded sound values that wait for their samples. */
final class SoundBuffer {
    private float[] values = new float[1 << 14];
    private int head;
    private int tail;

    int size() {
        return tail - head;
    }

    void add(FloatBuffer more) {
        int count = more.remaining();
        reserve(count);
        more.get(values, tail, count);
        tail += count;
    }

    void addSilence(int count) {
        reserve(count);
        Arrays.fill(values, tail, tail + count, 0);
        tail += count;
    }

    /** Makes room for this many values at the end. */
    private void reserve(int count) {
        if (tail + count <= values.length) return;
        int size = size();
        // In the steady state moving the rest to the front suffices, so nothing is allocated.
        float[] target = size + count > values.length / 2 ? new float[2 * (size + count)] : values;
        System.arraycopy(values, head, target, 0, size);
        values = target;
        head = 0;
        tail = size;
    }

    /** Takes up to this many values. */
    float[] take(int count) {
        int taken = Math.min(count, size());
        float[] result = Arrays.copyOfRange(values, head, head + taken);
        head += taken;
        return result;
    }
}
