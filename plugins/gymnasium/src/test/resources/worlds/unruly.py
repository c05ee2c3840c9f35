"""Environments that misbehave."""

import ctypes
import os
import subprocess
import sys
import time

import gymnasium
import numpy


class Unruly(gymnasium.Env):
    """Behaves until step 7, then misbehaves as its class defines."""

    metadata = {"render_modes": ["rgb_array"], "video.frames_per_second": 12}
    observation_space = gymnasium.spaces.Discrete(3, start=5)
    action_space = gymnasium.spaces.Discrete(2)

    def __init__(self, render_mode=None):
        self.render_mode = render_mode
        self.steps = 0

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.steps = 0
        return 5, {}

    def step(self, action):
        self.steps += 1
        if self.steps == 7:
            self.misbehave()
        return 6, 1.0, False, self.steps == 9, {}

    def render(self):
        return numpy.zeros((20, 30, 3), numpy.uint8)

    def misbehave(self):
        pass


class Dying(Unruly):
    def misbehave(self):
        print("the reactor melts", file=sys.stderr)
        os._exit(3)


class Crashing(Unruly):
    def misbehave(self):
        ctypes.string_at(0)


class Raising(Unruly):
    def misbehave(self):
        raise ValueError("no such valve")


class Looping(Unruly):
    def misbehave(self):
        while True:
            pass


class Deaf(Unruly):
    """Hangs in native code that holds the GIL, so that no other Python thread runs."""

    def misbehave(self):
        ctypes.PyDLL(None).sleep(1000)


class Parent(Deaf):
    """Hangs in the same way, and has started another process."""

    def __init__(self, render_mode=None):
        super().__init__(render_mode)
        self.child = subprocess.Popen(["sleep", "1000"])


class Slow(Unruly):
    def reset(self, *, seed=None, options=None):
        time.sleep(0.3)
        return super().reset(seed=seed)

    def misbehave(self):
        time.sleep(0.3)


class Talking(Unruly):
    def step(self, action):
        print("step", action)
        os.write(1, b"native words\n")
        return super().step(action)


class Blind(Unruly):
    metadata = {"render_modes": []}

    def __init__(self):
        super().__init__()


class Composed(Unruly):
    observation_space = gymnasium.spaces.Dict(
        place=gymnasium.spaces.Box(-1, 1, (2,)), speed=gymnasium.spaces.Discrete(3)
    )
    action_space = gymnasium.spaces.Box(numpy.array([-1, 0]), numpy.array([1, 10]), dtype=numpy.float32)

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        return {"place": numpy.array([0.5, -0.5], numpy.float32), "speed": 1}, {}

    def step(self, action):
        return {"place": numpy.array([action[0], 0], numpy.float32), "speed": 2}, float(action[1]), False, False, {}


class Wordy(Unruly):
    observation_space = gymnasium.spaces.Sequence(gymnasium.spaces.Discrete(2))


for world in Unruly.__subclasses__() + [Parent]:
    gymnasium.register(f"{world.__name__}-v0", world)
gymnasium.register("Unruly-v0", Unruly)
