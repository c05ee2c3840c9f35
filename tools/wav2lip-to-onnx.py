#!/usr/bin/env python3
"""Converts the weights of Wav2Lip's generator, as published or as saved by its training, to an ONNX file.

    python3 -m pip install torch onnx
    python3 wav2lip-to-onnx.py wav2lip_gan.pth wav2lip_gan.onnx

The published weights are for research and personal use only (LRS2's licence); so is the ONNX file made from them.
Reads checkpoints (.pth: a dictionary with 'state_dict', whose names may begin with 'module.') and TorchScript archives.
Runs no code from the weights file. Inputs: mel_spectrogram [n,1,80,16], video_frames [n,6,96,96]; output:
predicted_frames [n,3,96,96].
"""
import inspect
import os
import sys
import warnings
import zipfile

try:
    import onnx  # noqa: F401 (torch writes with it)
    import torch
    from torch import nn
except ImportError as e:
    sys.exit(f"{e.name} is missing; run: python3 -m pip install torch onnx")


class Layer(nn.Module):
    """Convolution and batch norm, with the names of the published weights; a residual layer adds its input."""

    def __init__(self, convolution, residual=False):
        super().__init__()
        self.conv_block = nn.Sequential(convolution, nn.BatchNorm2d(convolution.out_channels))
        self.residual = residual

    def forward(self, x):
        y = self.conv_block(x)
        return torch.relu(y + x if self.residual else y)


def down(inputs, outputs, kernel=3, stride=1, padding=1):
    return Layer(nn.Conv2d(inputs, outputs, kernel, stride, padding))


def up(inputs, outputs, stride=2, padding=1, output_padding=1):
    return Layer(nn.ConvTranspose2d(inputs, outputs, 3, stride, padding, output_padding))


def same(channels, count):
    return [Layer(nn.Conv2d(channels, channels, 3, 1, 1), residual=True) for _ in range(count)]


class Generator(nn.Module):
    """The generator; `unit` scales the number of channels, 1 for the published size."""

    def __init__(self, unit):
        super().__init__()

        def c(channels):
            return int(channels * unit)

        self.face_encoder_blocks = nn.ModuleList([
            nn.Sequential(down(6, c(16), 7, 1, 3)),
            nn.Sequential(down(c(16), c(32), 3, 2), *same(c(32), 2)),
            nn.Sequential(down(c(32), c(64), 3, 2), *same(c(64), 3)),
            nn.Sequential(down(c(64), c(128), 3, 2), *same(c(128), 2)),
            nn.Sequential(down(c(128), c(256), 3, 2), *same(c(256), 2)),
            nn.Sequential(down(c(256), c(512), 3, 2), *same(c(512), 1)),
            nn.Sequential(down(c(512), c(512), 3, 1, 0), down(c(512), c(512), 1, 1, 0)),
        ])
        self.audio_encoder = nn.Sequential(
            down(1, c(32)), *same(c(32), 2),
            down(c(32), c(64), 3, (3, 1)), *same(c(64), 2),
            down(c(64), c(128), 3, 3), *same(c(128), 2),
            down(c(128), c(256), 3, (3, 2)), *same(c(256), 1),
            down(c(256), c(512), 3, 1, 0), down(c(512), c(512), 1, 1, 0),
        )
        self.face_decoder_blocks = nn.ModuleList([
            nn.Sequential(down(c(512), c(512), 1, 1, 0)),
            nn.Sequential(up(c(1024), c(512), 1, 0, 0), *same(c(512), 1)),
            nn.Sequential(up(c(1024), c(512)), *same(c(512), 2)),
            nn.Sequential(up(c(768), c(384)), *same(c(384), 2)),
            nn.Sequential(up(c(512), c(256)), *same(c(256), 2)),
            nn.Sequential(up(c(320), c(128)), *same(c(128), 2)),
            nn.Sequential(up(c(160), c(64)), *same(c(64), 2)),
        ])
        self.output_block = nn.Sequential(down(c(80), c(32)), nn.Conv2d(c(32), 3, 1), nn.Sigmoid())

    def forward(self, mel, faces):
        seen = []
        for block in self.face_encoder_blocks:
            faces = block(faces)
            seen.append(faces)
        drawn = self.audio_encoder(mel)
        for block in self.face_decoder_blocks:
            drawn = torch.cat((block(drawn), seen.pop()), 1)
        return self.output_block(drawn)


def is_torchscript(path):
    return zipfile.is_zipfile(path) and any(name.endswith("/constants.pkl") for name in zipfile.ZipFile(path).namelist())


def read_weights(path):
    """Reads the weights by name; exits with a message if it can't."""
    try:
        if is_torchscript(path):
            weights = torch.jit.load(path, map_location="cpu").state_dict()
        else:
            checkpoint = torch.load(path, map_location="cpu", weights_only=True)
            weights = checkpoint.get("state_dict", checkpoint)
    except FileNotFoundError:
        sys.exit(f"{path} was not found")
    except Exception as e:  # torch fails in many ways; the message is the same
        sys.exit(f"{path} holds no weights that could be read ({type(e).__name__}); is the download whole?")
    return {name.removeprefix("module."): values for name, values in weights.items()}


def generator(path):
    weights = read_weights(path)
    first = weights.get("face_encoder_blocks.0.0.conv_block.0.weight")
    if first is None or tuple(first.shape[1:]) != (6, 7, 7):
        sys.exit(
            f"{path} does not hold the weights of Wav2Lip's generator for 96x96 pixels. Use wav2lip.pth or"
            " wav2lip_gan.pth; lipsync_expert.pth and visual_quality_disc.pth hold other networks.")
    network = Generator(first.shape[0] / 16)
    try:
        network.load_state_dict(weights)
    except RuntimeError as e:
        sys.exit(f"{path} holds weights of another generator: {e}")
    return network.eval()


def as_convolution(norm):
    """Converts batch norm to a depthwise 1x1 convolution."""
    scale = norm.weight / torch.sqrt(norm.running_var + norm.eps)
    convolution = nn.Conv2d(len(scale), len(scale), 1, groups=len(scale))
    convolution.weight.data = scale.detach().reshape(-1, 1, 1, 1)
    convolution.bias.data = (norm.bias - norm.running_mean * scale).detach()
    return convolution


def prepare(network):
    """Replaces batch norms after transposed convolutions: ONNX Runtime can't fold them, and leaves its fast layout."""
    for layer in network.modules():
        if isinstance(layer, Layer) and isinstance(layer.conv_block[0], nn.ConvTranspose2d):
            layer.conv_block[1] = as_convolution(layer.conv_block[1])


def write(network, path):
    inputs = (torch.zeros(1, 1, 80, 16), torch.zeros(1, 6, 96, 96))
    names = ["mel_spectrogram", "video_frames", "predicted_frames"]
    exporters = inspect.signature(torch.onnx.export).parameters
    exporter = {"dynamo": False} if "dynamo" in exporters else {}  # the newer exporter needs more packages
    beside = f"{path}.part"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # warns about the older exporter
        torch.onnx.export(
            network, inputs, beside, opset_version=17, input_names=names[:2], output_names=names[2:],
            dynamic_axes={name: {0: "batch"} for name in names}, **exporter)
    os.replace(beside, path)


def main(arguments):
    if len(arguments) != 2 or not arguments[1].endswith(".onnx"):
        sys.exit("usage: wav2lip-to-onnx.py WEIGHTS.pth MODEL.onnx")
    network = generator(arguments[0])
    parameters = sum(values.numel() for values in network.parameters())
    prepare(network)
    write(network, arguments[1])
    print(f"made {arguments[1]}: {parameters:,} parameters")


if __name__ == "__main__":
    main(sys.argv[1:])
