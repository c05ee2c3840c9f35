"""A training step of the generator in torch: windows of five random faces, forward, L1, backward, Adam."""
import json
import os
import runpy
import sys
import time

import torch

converter, windows = sys.argv[1:]
torch.set_num_threads(int(os.environ["THREADS"]))
network = runpy.run_path(converter)["Generator"](1).train()
adam = torch.optim.Adam(network.parameters(), lr=1e-4)
frames = 5 * int(windows)
mel = torch.rand(frames, 1, 80, 16) * 8 - 4
faces = torch.rand(frames, 6, 96, 96)
truth = torch.rand(frames, 3, 96, 96)


def step():
    adam.zero_grad()
    torch.nn.functional.l1_loss(network(mel, faces), truth).backward()
    adam.step()


for _ in range(2):
    step()
times = []
for _ in range(8):
    start = time.perf_counter()
    step()
    times.append((time.perf_counter() - start) * 1e3)
print(json.dumps(dict(name="lips torch step", ms=sum(times) / len(times), min=min(times))), flush=True)
