"""Saves the reference generator like the published weights: published_weights.py WEIGHTS.npz FILE KIND CONVERTER

KIND: old (the file format of the published weights), new (torch's current format), script (a TorchScript archive) or
other (weights of another network).
"""
import importlib.util
import sys

import numpy
import torch

PUBLISHED = {"face": "face_encoder_blocks", "audio": "audio_encoder", "decoder": "face_decoder_blocks", "output": "output_block"}


def published(name):
    part, rest = name.split(".", 1)
    return f"{PUBLISHED[part]}.{rest}".replace(".conv.", ".conv_block.0.").replace(".norm.", ".conv_block.1.")


def script(state, converter):
    spec = importlib.util.spec_from_file_location("converter", converter)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    network = module.Generator(2 / 16)
    network.load_state_dict(state)
    return torch.jit.trace(network.eval(), (torch.zeros(1, 1, 80, 16), torch.zeros(1, 6, 96, 96)))


weights, file, kind, converter = sys.argv[1:]
state = {published(name): torch.from_numpy(values) for name, values in numpy.load(weights).items()}
for name in [name for name in state if name.endswith("running_var")]:
    state[name.replace("running_var", "num_batches_tracked")] = torch.tensor(1)
if kind == "script":
    script(state, converter).save(file)
elif kind == "other":
    torch.save({"state_dict": {"module.binary_pred.0.weight": torch.zeros(1, 512, 1, 1)}}, file)
else:
    checkpoint = {"state_dict": {f"module.{name}": values for name, values in state.items()}, "optimizer": {},
                  "global_step": 1, "global_epoch": 1}
    torch.save(checkpoint, file, _use_new_zipfile_serialization=kind == "new")
