"""Plays one Gymnasium environment for the program that started this one.

Commands come on standard input, answers go to standard output; what the environment prints goes to standard error.
Numbers are big-endian.

    first   a line of JSON      {"id": text, "kwargs": {...}, "path": [folders], "pictured": bool, "pixels": bool}
            answer  W           states, observations, actions, values: i32; width, height: i32; fps: f64
    then    R seed: i64         answer  S ...
            D action: i32       answer  S ...
            V values: f64 each  answer  S ...
            P                   answer  P, height x width x RGB: u8
                    S           reward: f64; terminated, truncated: u8; state: i32 or -1; observations: f32 each
    any     answer  E           length: i32, what went wrong: UTF-8
    end of input                the environment is closed
"""

import contextlib
import faulthandler
import json
import os
import select
import signal
import struct
import sys
import time

SECONDS_TO_CLOSE = 2


def guard():
    """Splits in two: a copy returns and plays, this one stays, and sees that the copy and whatever that starts end
    with the program that started us, even if the copy hangs and the program is killed."""
    os.setsid()  # Ctrl-C is for the program, which then closes us
    wake, woken = os.pipe()
    os.set_blocking(woken, False)
    signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    player = os.fork()
    if player == 0:
        os.setpgid(0, 0)
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.close(wake)
        os.close(woken)
        return
    os.close(1)  # so that its end is the player's end
    signal.signal(signal.SIGTERM, lambda *_: stop(os.kill, player, signal.SIGTERM))
    status = watch(player, wake)
    stop(os.killpg, player, signal.SIGKILL)  # also what the environment may have started
    if status is None:
        status = os.waitpid(player, 0)[1]
    code = os.waitstatus_to_exitcode(status)
    os._exit(code if code >= 0 else 128 - code)


def watch(player, wake):
    """Waits for the player's end and answers its status, or None where the program ended and the player did not."""
    watched = select.poll()
    watched.register(wake, select.POLLIN)
    watched.register(0, 0)  # says when nobody can write there any more
    status = None
    while status is None and all(source == wake for source, _ in watched.poll()):
        os.read(wake, 64)
        status = ended(player)
    watched.unregister(0)
    deadline = time.monotonic() + SECONDS_TO_CLOSE
    while status is None and time.monotonic() < deadline:
        watched.poll(100)
        status = ended(player)
    return status


def ended(player):
    process, status = os.waitpid(player, os.WNOHANG)
    return status if process else None


def stop(how, process, number):
    with contextlib.suppress(ProcessLookupError):  # it has ended before
        how(process, number)


class Unplayable(Exception):
    """What a person can do something about; said without a stack."""


class World:
    """The environment, its spaces and its picture in our terms."""

    def __init__(self, gymnasium, request):
        import numpy

        self.numpy = numpy
        self.spaces = gymnasium.spaces
        self.env = create(gymnasium, request)
        self.states, self.observations, self.observe = self.observer(request["pixels"])
        self.actions, self.values = self.action_shape()
        self.height = self.width = 0
        if self.env.render_mode == "rgb_array":
            self.env.reset(seed=0)
            self.height, self.width = self.frame().shape[:2]

    def observer(self, pixels):
        """How many states there are, how long the vector is, and what makes both of an observation."""
        space, spaces, numpy = self.env.observation_space, self.spaces, self.numpy
        if isinstance(space, spaces.Discrete):
            return int(space.n), 0, lambda seen: (int(seen) - int(space.start), b"")
        if isinstance(space, spaces.Box) and space.dtype == numpy.uint8 and len(space.shape) > 1 and not pixels:
            return -1, 0, lambda seen: (-1, b"")
        if not space.is_np_flattenable:
            raise Unplayable(f"its observations are of {space}, which no vector can hold")
        length = spaces.flatdim(space)
        return -1, length, lambda seen: (-1, spaces.flatten(space, seen).astype(">f4").tobytes())

    def action_shape(self):
        """How many actions there are, or how many values one has."""
        space, spaces = self.env.action_space, self.spaces
        if isinstance(space, spaces.Discrete):
            return int(space.n), 0
        if isinstance(space, (spaces.Box, spaces.MultiDiscrete, spaces.MultiBinary)):
            return -1, int(self.numpy.prod(space.shape))
        raise Unplayable(f"its actions are of {space}; they can be one number or a list of numbers")

    def shape(self):
        metadata = self.env.metadata
        fps = metadata.get("render_fps") or metadata.get("video.frames_per_second") or 30
        numbers = self.states, self.observations, self.actions, self.values, self.width, self.height
        return struct.pack(">c6id", b"W", *numbers, fps), b""

    def reset(self, seed):
        seen, _ = self.env.reset(seed=seed)
        return self.moment(seen, 0, False, False)

    def choose(self, number):
        space = self.env.action_space
        if not isinstance(space, self.spaces.Discrete):
            raise Unplayable(f"the action {number} is one number, but the environment takes {space}")
        return self.step(self.numpy.int64(number + space.start), number)

    def act(self, values):
        space = self.env.action_space
        if isinstance(space, self.spaces.Discrete):
            raise Unplayable(f"the action {values} is a list, but the environment takes {space}")
        if len(values) != self.values:
            raise Unplayable(f"the action {values} has {len(values)} values, but the environment takes {space}")
        given = self.numpy.array(values)
        action = given.astype(space.dtype).reshape(space.shape)
        if self.numpy.issubdtype(space.dtype, self.numpy.integer) and (action.ravel() != given).any():
            raise Unplayable(f"the action {values} is outside the environment's {space}")
        return self.step(action, values)

    def step(self, action, said):
        if not self.env.action_space.contains(action):
            raise Unplayable(f"the action {said} is outside the environment's {self.env.action_space}")
        seen, reward, terminated, truncated, _ = self.env.step(action)
        return self.moment(seen, reward, terminated, truncated)

    def moment(self, seen, reward, terminated, truncated):
        state, vector = self.observe(seen)
        return struct.pack(">cdBBi", b"S", float(reward), bool(terminated), bool(truncated), state), vector

    def frame(self):
        frame = self.env.render()
        numpy = self.numpy
        if not isinstance(frame, numpy.ndarray) or frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != numpy.uint8:
            raise Unplayable(f"its picture is no array of height x width x 3 bytes, but {describe(frame)}")
        if self.height and frame.shape[:2] != (self.height, self.width):
            raise Unplayable(
                f"its picture changed from {self.width}x{self.height} to {frame.shape[1]}x{frame.shape[0]} pixels"
            )
        return numpy.ascontiguousarray(frame)


def describe(value):
    shape = getattr(value, "shape", None)
    return type(value).__name__ if shape is None else f"{value.dtype} of {shape}"


def create(gymnasium, request):
    def make(**mode):
        return gymnasium.make(request["id"], **mode, **request["kwargs"])

    if not request["pictured"]:
        return make()
    try:
        return make(render_mode="rgb_array")
    except Exception:
        env = make()  # fails as well unless the picture was what it lacks
        if "rgb_array" not in env.metadata.get("render_modes", []):
            return env
        env.close()
        raise


def pip(package):
    return f"run: {sys.executable} -m pip install {package}"


def open_world(request):
    sys.path[:0] = request["path"]
    try:
        import gymnasium
    except ImportError as missing:
        if missing.name != "gymnasium":
            raise
        raise Unplayable(f"Gymnasium is not installed for {sys.executable}; {pip('gymnasium')}") from missing
    atari = True
    try:
        import ale_py

        gymnasium.register_envs(ale_py)
    except ImportError:
        atari = False
    try:
        return World(gymnasium, request)
    except gymnasium.error.NamespaceNotFound as unknown:
        if atari or not request["id"].startswith("ALE/"):
            raise Unplayable(str(unknown)) from unknown
        raise Unplayable(f"Gymnasium's Atari games are not installed; {pip('ale-py')}") from unknown
    except (gymnasium.error.UnregisteredEnv, gymnasium.error.DependencyNotInstalled) as unknown:
        raise Unplayable(str(unknown)) from unknown
    except ModuleNotFoundError as missing:
        name = missing.name or request["id"].partition(":")[0]
        raise Unplayable(f"{missing} Name the folder of {name} in 'modules', or {pip(name)}") from missing


def read(commands, layout):
    data = commands.read(struct.calcsize(layout))
    if len(data) < struct.calcsize(layout):
        raise SystemExit  # the program ended in the middle of a word
    return struct.unpack(layout, data)


def answer(world, kind, commands):
    """The answer to a command, in two parts, since copying pictures takes time."""
    if kind == b"R":
        return world.reset(*read(commands, ">q"))
    if kind == b"D":
        return world.choose(*read(commands, ">i"))
    if kind == b"V":
        return world.act(list(read(commands, f">{read(commands, '>i')[0]}d")))
    return b"P", world.frame().data


def trouble(failure):
    text = str(failure) if isinstance(failure, Unplayable) else f"{type(failure).__name__}: {failure}"
    data = text.encode()
    return struct.pack(">ci", b"E", len(data)), data


def attempt(answers, work):
    try:
        head, body = work()
    except Exception as failure:
        head, body = trouble(failure)
    answers.write(head)
    answers.write(body)
    answers.flush()
    return head[:1] != b"E"


def main():
    if hasattr(os, "fork"):
        guard()
        faulthandler.register(signal.SIGTERM, chain=True)  # what a hanging environment was doing
    faulthandler.enable()
    commands, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # whatever prints must not get between the answers
    request = json.loads(commands.readline())
    worlds = []

    def begin():
        worlds.append(open_world(request))
        return worlds[0].shape()

    if not attempt(answers, begin):
        return
    while kind := commands.read(1):
        attempt(answers, lambda: answer(worlds[0], kind, commands))
    worlds[0].env.close()


main()
