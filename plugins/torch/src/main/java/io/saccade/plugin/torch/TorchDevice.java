package io.saccade.plugin.torch;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.bytedeco.Natives;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Device;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;

/**
 * The device of a training: the CPU, or an NVIDIA GPU if libtorch was built for one. The bundled libtorch was not.
 *
 * @param name {@code cpu} or {@code cuda:N}
 */
public record TorchDevice(String name) {
    private static final String AUTO = "auto";
    private static final Pattern CUDA = Pattern.compile("cuda:[0-9]{1,3}");

    /** @throws InvalidSetting at the key {@code device} for any other name */
    public TorchDevice {
        InvalidSetting.unless(
                name.equals("cpu") || CUDA.matcher(name).matches(), "device", "be cpu or cuda:N, such as cuda:0");
    }

    /**
     * Checks that a setting names a device, without looking for the device.
     *
     * @param name {@code auto}, {@code cpu} or {@code cuda:N}
     * @throws InvalidSetting at the key {@code device} for any other name
     */
    public static void check(String name) {
        InvalidSetting.unless(
                name.equals(AUTO) || name.equals("cpu") || CUDA.matcher(name).matches(),
                "device",
                "be auto, cpu or cuda:N, such as cuda:0");
    }

    /**
     * Finds the device that a setting names. Loads libtorch.
     *
     * @param name {@code auto}: the first GPU that libtorch can use, otherwise the CPU
     * @throws UncheckedIOException with an {@link InvalidInputException} that says why the device is missing, and
     *     what to do
     */
    public static TorchDevice of(String name) {
        check(name);
        Natives.loadTorch();
        if (name.equals(AUTO)) {
            return new TorchDevice(torch.hasCUDA() && torch.cuda_is_available() ? "cuda:0" : "cpu");
        }
        TorchDevice device = new TorchDevice(name);
        device.require();
        return device;
    }

    private void require() {
        if (name.equals("cpu")) return;
        if (!torch.hasCUDA()) {
            throw missing("" + name + " can't be used: this libtorch was built for the CPU only; set 'device' to cpu");
        }
        if (!torch.cuda_is_available()) {
            throw missing("no GPU was found as " + name + "; check the driver with nvidia-smi, or set 'device' to cpu");
        }
    }

    private static UncheckedIOException missing(String sentence) {
        return new InvalidInputException(sentence).unchecked();
    }

    /** Returns the tensor on this device; the same tensor if it is there already. */
    public Tensor move(Tensor tensor) {
        return tensor.to(new Device(name), tensor.scalar_type());
    }

    /** Moves these weights. Call it before their optimiser is created. */
    public void move(List<NamedTensor> weights) {
        if (name.equals("cpu")) return;
        try (PointerScope scope = new PointerScope()) {
            for (NamedTensor weight : weights) weight.tensor().set_data(move(weight.tensor()));
        }
    }
}
