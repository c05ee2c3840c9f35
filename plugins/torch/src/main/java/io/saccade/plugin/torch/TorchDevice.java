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
 * Where a network learns: the CPU, or a GPU of NVIDIA's where libtorch was built for one, which the one that is
 * shipped was not.
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
     * Makes sure that a setting names a device, without looking for it.
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
     * The device that a setting names, which is then there: loads libtorch and looks.
     *
     * @param name {@code auto} for the first GPU where libtorch can use one, and otherwise the CPU
     * @throws UncheckedIOException of an {@link InvalidInputException} that says why it isn't there, and what to do
     */
    public static TorchDevice of(String name) {
        check(name);
        if (name.equals(AUTO)) {
            Natives.loadTorch();
            return new TorchDevice(torch.hasCUDA() && torch.cuda_is_available() ? "cuda:0" : "cpu");
        }
        TorchDevice device = new TorchDevice(name);
        device.require();
        return device;
    }

    /**
     * Loads libtorch and makes sure that the device is there.
     *
     * @throws UncheckedIOException of an {@link InvalidInputException} that says why it isn't, and what to do
     */
    public void require() {
        Natives.loadTorch();
        if (name.equals("cpu")) return;
        if (!torch.hasCUDA()) {
            throw missing("there is no " + name + " for this libtorch, which was built for the CPU"
                    + " alone; set 'device' to cpu");
        }
        if (!torch.cuda_is_available()) {
            throw missing("no GPU answers as " + name + "; look at the driver with nvidia-smi, or set 'device' to cpu");
        }
    }

    private static UncheckedIOException missing(String sentence) {
        return new InvalidInputException(sentence).unchecked();
    }

    /** The tensor there; the same if it is there already. */
    public Tensor move(Tensor tensor) {
        return tensor.to(new Device(name), tensor.scalar_type());
    }

    /** Moves all weights of a network, before its optimiser is made. */
    public void move(Block network) {
        move(network.tensors());
    }

    /** Moves these weights, before an optimiser is made for them. */
    public void move(List<NamedTensor> weights) {
        if (name.equals("cpu")) return;
        try (PointerScope scope = new PointerScope()) {
            for (NamedTensor weight : weights) weight.tensor().set_data(move(weight.tensor()));
        }
    }
}
