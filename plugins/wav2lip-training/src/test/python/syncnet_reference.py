"""Measures LSE-D, LSE-C and the offset of a film, as SyncNet's own program does: syncnet_reference.py WEIGHTS FOLDER

FOLDER contains frames.bgr, all pixels of 160x120 frames; boxes.txt, x, y, width and height of a face per line; and
sound.pcm, 16 kHz mono, 16 bits. The script writes WEIGHTS, random ones with the published names and shapes, and batch
norm statistics of the film.
"""
import sys

import cv2
import numpy
import torch
from torch import nn

WIDTH, HEIGHT, SHIFTS = 160, 120, 15


class Reference(nn.Module):
    def __init__(self):
        super().__init__()

        def audio(inputs, outputs, kernel, padding):
            return [nn.Conv2d(inputs, outputs, kernel, padding=padding), nn.BatchNorm2d(outputs), nn.ReLU()]

        def lip(inputs, outputs, kernel, stride=1, padding=0):
            return [nn.Conv3d(inputs, outputs, kernel, stride, padding), nn.BatchNorm3d(outputs), nn.ReLU()]

        def place():
            return nn.Sequential(nn.Linear(512, 512), nn.BatchNorm1d(512), nn.ReLU(), nn.Linear(512, 1024))

        self.netcnnaud = nn.Sequential(
            *audio(1, 64, 3, 1), nn.MaxPool2d((1, 1), (1, 1)), *audio(64, 192, 3, 1), nn.MaxPool2d((3, 3), (1, 2)),
            *audio(192, 384, 3, 1), *audio(384, 256, 3, 1), *audio(256, 256, 3, 1), nn.MaxPool2d((3, 3), (2, 2)),
            *audio(256, 512, (5, 4), 0))
        self.netcnnlip = nn.Sequential(
            *lip(3, 96, (5, 7, 7), (1, 2, 2)), nn.MaxPool3d((1, 3, 3), (1, 2, 2)),
            *lip(96, 256, (1, 5, 5), (1, 2, 2), (0, 1, 1)), nn.MaxPool3d((1, 3, 3), (1, 2, 2), (0, 1, 1)),
            *lip(256, 256, (1, 3, 3), 1, (0, 1, 1)), *lip(256, 256, (1, 3, 3), 1, (0, 1, 1)),
            *lip(256, 256, (1, 3, 3), 1, (0, 1, 1)), nn.MaxPool3d((1, 3, 3), (1, 2, 2)),
            *lip(256, 512, (1, 6, 6)))
        self.netfcaud = place()
        self.netfclip = place()

    def forward(self, sound, lips):
        return self.netfcaud(self.netcnnaud(sound).flatten(1)), self.netfclip(self.netcnnlip(lips).flatten(1))


def mfcc(signal):
    """Equals python_speech_features.mfcc(signal, 16000)."""
    signal = numpy.append(signal[0], signal[1:] - 0.97 * signal[:-1])
    count = 1 + max(0, -(-(len(signal) - 400) // 160))
    signal = numpy.append(signal, numpy.zeros((count - 1) * 160 + 400 - len(signal)))
    frames = numpy.stack([signal[160 * i:160 * i + 400] for i in range(count)])
    power = numpy.abs(numpy.fft.rfft(frames, 512)) ** 2 / 512
    mels = numpy.linspace(0, 2595 * numpy.log10(1 + 8000 / 700), 28)
    place = numpy.floor(513 * 700 * (10 ** (mels / 2595) - 1) / 16000).astype(int)
    bank = numpy.zeros((26, 257))
    for band in range(26):
        low, middle, high = place[band:band + 3]
        bank[band, low:middle] = (numpy.arange(low, middle) - low) / (middle - low)
        bank[band, middle:high] = (high - numpy.arange(middle, high)) / (high - middle)

    def log(values):
        return numpy.log(numpy.where(values == 0, numpy.finfo(float).eps, values))

    order = numpy.arange(13)
    cosines = numpy.cos(numpy.pi / 52 * order[:, None] * (2 * numpy.arange(26) + 1)) * numpy.sqrt(2 / 26)
    features = log(power @ bank.T) @ cosines.T * (1 + 11 * numpy.sin(numpy.pi * order / 22))
    features[:, 0] = log(power.sum(1))
    return features


def crop(image, x, y, width, height):
    """Crops a face as run_pipeline.py does, without its median over time."""
    scale, size = 0.4, max(width, height) / 2
    pad = int(size * (1 + 2 * scale))
    frame = numpy.pad(image, ((pad, pad), (pad, pad), (0, 0)), "constant", constant_values=110)
    middle_y, middle_x = y + height / 2 + pad, x + width / 2 + pad
    rows = slice(int(middle_y - size), int(middle_y + size * (1 + 2 * scale)))
    columns = slice(int(middle_x - size * (1 + scale)), int(middle_x + size * (1 + scale)))
    return cv2.resize(frame[rows, columns], (224, 224))


def windows(folder):
    frames = numpy.fromfile(f"{folder}/frames.bgr", numpy.uint8).reshape(-1, HEIGHT, WIDTH, 3)
    boxes = numpy.loadtxt(f"{folder}/boxes.txt", ndmin=2)
    faces = numpy.stack([crop(frame, *box) for frame, box in zip(frames, boxes)], 0).transpose(3, 0, 1, 2)
    signal = numpy.fromfile(f"{folder}/sound.pcm", numpy.int16)
    heard = mfcc(signal).T
    count = min(len(frames), len(signal) // 640) - 5
    lips = torch.from_numpy(numpy.stack([faces[:, i:i + 5] for i in range(count)]).astype(numpy.float32))
    sound = numpy.stack([heard[None, :, 4 * i:4 * i + 20] for i in range(count)]).astype(numpy.float32)
    return torch.from_numpy(sound), lips


def untrained(sound, lips):
    """Creates a random network with the batch norm statistics of these windows, so that their embeddings differ."""
    torch.manual_seed(1)
    network = Reference()
    for module in network.modules():
        if isinstance(module, nn.modules.batchnorm._BatchNorm):
            module.momentum = None
    network.train()
    with torch.no_grad():
        network(sound, lips)
    return network.eval()


def main(weights, folder):
    sound, lips = windows(folder)
    network = untrained(sound, lips)
    torch.save(network.state_dict(), weights)
    with torch.no_grad():
        sound, lips = network(sound, lips)
    padded = nn.functional.pad(sound, (0, 0, SHIFTS, SHIFTS))
    distances = torch.stack([
        nn.functional.pairwise_distance(lips[i:i + 1].repeat(2 * SHIFTS + 1, 1), padded[i:i + 2 * SHIFTS + 1])
        for i in range(len(lips))], 1).mean(1)
    least, place = distances.min(0)
    print(len(lips), SHIFTS - place.item(), least.item(), (distances.median() - least).item(), distances[SHIFTS].item())


main(*sys.argv[1:])
