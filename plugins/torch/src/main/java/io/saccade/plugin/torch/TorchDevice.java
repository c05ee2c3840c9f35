package io.saccade.plugin.torch;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.bytedeco.Natives;
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
    private static final Pattern CUDA = Pattern.compile("cuda:[0-9]{1,3}");

    /** @throws InvalidSetting at the key {@code device} for any other name */
    public TorchDevice {
        InvalidSetting.unless(
                name.equals("cpu") || CUDA.matcher(name).matches(), "device", "be cpu or cuda:N, such as cuda:0");
    }

    /**
     * Loads libtorch and makes sure that the device is there.
     *
     * @throws IllegalStateException that says why it isn't, and what to do
     */
    public void require() {
        Natives.loadTorch();
        if (name.equals("cpu")) return;
        if (!torch.hasCUDA()) {
            throw new IllegalStateException("there is no " + name + " for this libtorch, which was built for the CPU"
                    + " alone; set 'device' to cpu");
        }
        if (!torch.cuda_is_available()) {
            throw new IllegalStateException(
                    "no GPU answers as " + name + "; look at the driver with nvidia-smi, or set 'device' to cpu");
        }
    }

    /** The tensor there; the same if it is there already. */
    public Tensor move(Tensor tensor) {
        return tensor.to(new Device(name), tensor.scalar_type());
    }

    /** Moves all weights of a network, before its optimiser is made. */
    public void move(Block network) {
        if (name.equals("cpu")) return;
        try (PointerScope scope = new PointerScope()) {
            for (NamedTensor weight : network.tensors()) weight.tensor().set_data(move(weight.tensor()));
        }
    }
}
