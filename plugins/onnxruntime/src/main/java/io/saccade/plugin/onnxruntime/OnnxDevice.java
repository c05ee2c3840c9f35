package io.saccade.plugin.onnxruntime;

import io.saccade.api.spi.InvalidSetting;
import java.util.regex.Pattern;

/**
 * The device for a network, as given by the setting {@code device}.
 *
 * @param kind the kind of device
 * @param index number of the GPU, from 0; 0 for the other kinds
 */
public record OnnxDevice(Kind kind, int index) {
    /** Kinds of devices. */
    public enum Kind {
        /** A GPU if one can be used, otherwise the CPU. */
        AUTO,
        /** The CPU. */
        CPU,
        /** This NVIDIA GPU and no other. */
        CUDA
    }

    private static final Pattern DEVICE = Pattern.compile("auto|cpu|cuda:[0-9]{1,3}");

    /**
     * Parses {@code auto}, {@code cpu} or {@code cuda:N}.
     *
     * @throws InvalidSetting at the key {@code device} for anything else
     */
    public static OnnxDevice of(String text) {
        check(text);
        if (text.equals("auto")) return new OnnxDevice(Kind.AUTO, 0);
        if (text.equals("cpu")) return new OnnxDevice(Kind.CPU, 0);
        return new OnnxDevice(Kind.CUDA, Integer.parseInt(text.substring("cuda:".length())));
    }

    /**
     * Checks that a setting names a device.
     *
     * @throws InvalidSetting at the key {@code device} if it does not
     */
    static void check(String text) {
        InvalidSetting.unless(DEVICE.matcher(text).matches(), "device", "be auto, cpu or cuda:N, such as cuda:0");
    }

    /** The value as in a pipeline file. */
    @Override
    public String toString() {
        return switch (kind) {
            case AUTO -> "auto";
            case CPU -> "cpu";
            case CUDA -> "cuda:" + index;
        };
    }
}
