"""Environments whose spaces, frame rate, reward, observation or picture a test chooses by kwargs."""

import gymnasium
import numpy
from gymnasium import spaces

INFINITE = numpy.inf
ACTIONS = {
    "discrete": spaces.Discrete(3, start=-1),
    "cells": spaces.MultiDiscrete([[3, 2], [1, 4]], start=[[5, -1], [0, 2]]),
    "bits": spaces.MultiBinary([2, 2]),
    "whole": spaces.Box(numpy.array([-10, 0]), numpy.array([-3, 2**62 + 1]), dtype=numpy.int64),
    "bytes": spaces.Box(0, 255, (3,), numpy.uint8),
    "uneven": spaces.Box(numpy.float32([-1, 0.1]), numpy.float32([1, 0.2])),
    "half-open": spaces.Box(numpy.array([3, -INFINITE]), numpy.array([INFINITE, -2.5]), dtype=numpy.float64),
    "open": spaces.Box(-INFINITE, INFINITE, (2,), numpy.float16),
    "single": spaces.Box(-2.0, 2.0, ()),
    "dict": spaces.Dict(a=spaces.Discrete(2)),
    "tuple": spaces.Tuple([spaces.Discrete(2)]),
    "text": spaces.Text(5),
    "graph": spaces.Graph(spaces.Discrete(2), None),
}
REWARDS = {"none": None, "list": [1.0, 2.0], "numpy": numpy.float32(0.5), "one": numpy.array([0.5]), "text": "0.5"}
SEEN = {"outside": 4, "none": None, "numpy": numpy.int8(2)}


class Border(gymnasium.Env):
    observation_space = spaces.Discrete(3, start=1)

    def __init__(self, action="discrete", fps=30, reward="numpy", seen="numpy", render_mode=None):
        self.metadata = {"render_modes": ["rgb_array"], "render_fps": fps}
        self.action_space = ACTIONS[action]
        self.reward = REWARDS[reward]
        self.seen = SEEN[seen]
        self.render_mode = render_mode
        self.resets = self.renders = self.steps = 0

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.resets += 1
        self.steps = 0
        return 1, {}

    def step(self, action):
        assert self.action_space.contains(action), action
        self.steps += 1
        return self.seen, self.reward, self.steps == 5, False, {}

    def render(self):
        self.renders += 1
        picture = numpy.zeros((16 + self.steps, 24, 3), numpy.uint8)
        picture[0, 0] = self.resets, self.renders, self.steps
        return picture


gymnasium.register("Border-v0", Border)
