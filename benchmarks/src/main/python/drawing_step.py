"""A training step on line drawings in PyTorch: the article's network and ours, 8 drawings of 128x128."""
import json
import os
import statistics
import time

import torch
from torch import nn

torch.set_num_threads(int(os.environ["THREADS"]))
COLORS, BATCH, STEPS = 27, 8, 20


def article(most):
    widths = [min(3 ** (i + 1), most) for i in range(7)]
    layers, channels = [], 1
    for out, stride in zip(widths + widths[-1:] * 2, [2] * 7 + [1] * 2):
        layers += [nn.Conv2d(channels, out, 3, stride, 1), nn.ReLU(), nn.BatchNorm2d(out)]
        channels = out
    for out, stride in zip(widths[-1:] * 4 + widths[-2:2:-1], [1] * 2 + [2] * 5):
        layers += [nn.ConvTranspose2d(channels, out, 3, stride, 1, stride - 1), nn.ReLU(), nn.BatchNorm2d(out)]
        channels = out
    return nn.Sequential(*layers, nn.ConvTranspose2d(channels, COLORS, 3, 2, 1, 1), nn.Upsample(scale_factor=2),
                         nn.BatchNorm2d(COLORS))


class Skip(nn.Module):
    def __init__(self, around):
        super().__init__()
        self.around = around

    def forward(self, x):
        return torch.cat((x, self.around(x)), 1)


def best(most):
    def conv(i, o, s):
        return nn.Sequential(nn.Conv2d(i, o, 3, s, 1), nn.BatchNorm2d(o), nn.ReLU())

    def level(below, c):
        if below == 0:
            return conv(c, c, 1)
        inside = min(2 * c, most)
        under = nn.Sequential(conv(c, inside, 2), conv(inside, inside, 1), level(below - 1, inside),
                              nn.Upsample(scale_factor=2))
        return nn.Sequential(Skip(under), conv(c + inside, c, 1))

    return nn.Sequential(conv(1, 8, 1), level(5, 8), nn.Conv2d(8, COLORS, 1))


def measure(name, network):
    optimizer = torch.optim.Adam(network.parameters())
    drawings = (torch.rand(BATCH, 1, 128, 128) < .5).float()
    labels = torch.randint(0, COLORS, (BATCH, 128, 128))

    def step():
        scores = network(drawings)
        loss = nn.functional.cross_entropy(scores, labels)
        loss.backward()
        optimizer.step()
        optimizer.zero_grad()
        (scores.detach().argmax(1) == labels).sum().item()
        loss.item()

    for _ in range(3):
        step()
    times = []
    for _ in range(STEPS):
        start = time.perf_counter()
        step()
        times.append((time.perf_counter() - start) * 1e3)
    print(json.dumps(dict(name=name, ms=statistics.median(times), min=min(times),
                          parameters=sum(p.numel() for p in network.parameters()))), flush=True)


measure("drawing article torch", article(243))
measure("drawing best torch", best(96))
