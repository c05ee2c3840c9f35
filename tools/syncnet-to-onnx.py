#!/usr/bin/env python3
"""Converts the published weights of SyncNet v2 to an ONNX file, with which sync-score measures LSE-D and LSE-C.

    python3 -m pip install torch onnx
    python3 syncnet-to-onnx.py syncnet_v2.model syncnet_v2.onnx

The weights are syncnet_v2.model of joonson/syncnet_python; their terms apply to the ONNX file as well. Runs no code of
the weights file. Inputs: mfcc [n,1,13,20], a fifth of a second in cepstral coefficients, and faces [n,3,5,224,224],
five frames of a face, BGR, 0..255. Outputs: sound [n,1024] and lips [n,1024].
"""
import inspect
import os
import sys
import warnings

try:
    import onnx  # noqa: F401 (torch writes with it)
    import torch
    from torch import nn
except ImportError as e:
    sys.exit(f"{e.name} is missing; run: python3 -m pip install torch onnx")


def convolution(inputs, outputs, kernel, stride=1, padding=0):
    return [nn.Conv2d(inputs, outputs, kernel, stride, padding), nn.BatchNorm2d(outputs), nn.ReLU()]


def place():
    return nn.Sequential(nn.Linear(512, 512), nn.BatchNorm1d(512), nn.ReLU(), nn.Linear(512, 1024))


class SyncNet(nn.Module):
    """The audio and the lip branch, with the names of the published weights.

    Only the first layer sees more than one frame, and it sees all five. So 2-D convolutions replace the 3-D ones, and
    frames become channels.
    """

    def __init__(self):
        super().__init__()
        self.netcnnaud = nn.Sequential(
            *convolution(1, 64, 3, 1, 1), nn.MaxPool2d(1, 1),
            *convolution(64, 192, 3, 1, 1), nn.MaxPool2d(3, (1, 2)),
            *convolution(192, 384, 3, 1, 1), *convolution(384, 256, 3, 1, 1),
            *convolution(256, 256, 3, 1, 1), nn.MaxPool2d(3, 2),
            *convolution(256, 512, (5, 4)),
        )
        self.netfcaud = place()
        self.netcnnlip = nn.Sequential(
            *convolution(3 * 5, 96, 7, 2), nn.MaxPool2d(3, 2),
            *convolution(96, 256, 5, 2, 1), nn.MaxPool2d(3, 2, 1),
            *convolution(256, 256, 3, 1, 1), *convolution(256, 256, 3, 1, 1),
            *convolution(256, 256, 3, 1, 1), nn.MaxPool2d(3, 2),
            *convolution(256, 512, 6),
        )
        self.netfclip = place()

    def forward(self, mfcc, lips):
        sound = self.netfcaud(self.netcnnaud(mfcc).flatten(1))
        return sound, self.netfclip(self.netcnnlip(lips.flatten(1, 2)).flatten(1))


def over_pictures(weight):
    """Converts the weight of a 3-D convolution: its time steps become channels, grouped by colour."""
    return weight.flatten(1, 2) if weight.dim() == 5 else weight


def read(path):
    """Reads the weights of a file into a network; exits with a message if it can't."""
    try:
        weights = torch.load(path, map_location="cpu", weights_only=True)
    except FileNotFoundError:
        sys.exit(f"{path} was not found")
    except Exception as e:  # torch fails in many ways; the message is the same
        sys.exit(f"{path} holds no weights that could be read ({type(e).__name__}); is the download whole?")
    network = SyncNet()
    try:
        network.load_state_dict({name: over_pictures(values) for name, values in weights.items()})
    except (AttributeError, RuntimeError) as e:
        sys.exit(f"{path} holds other weights than those of SyncNet v2, which are published as syncnet_v2.model: {e}")
    return network.eval()


def write(network, path):
    inputs = (torch.zeros(1, 1, 13, 20), torch.zeros(1, 3, 5, 224, 224))
    names = ["mfcc", "faces", "sound", "lips"]
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
        sys.exit("usage: syncnet-to-onnx.py syncnet_v2.model MODEL.onnx")
    network = read(arguments[0])
    write(network, arguments[1])
    print(f"made {arguments[1]}: {sum(values.numel() for values in network.parameters()):,} parameters")


if __name__ == "__main__":
    main(sys.argv[1:])
