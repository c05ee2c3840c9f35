"""Plays one Gymnasium environment for the program that started this process.

Commands arrive on standard input, answers go to standard output; output of the environment goes to standard error.
Numbers are big-endian.

    first   a line of JSON      {"id": text, "kwargs": {...}, "path": [folders], "pictured": bool, "pixels": bool}
            answer  W           states, observations, actions, values: i32; pictured: u8; fps: f64; notices: i32;
                                of each value of an action: low, high: f64, whole: u8; of each notice: length: i32, UTF-8
    then    R seed: i64         answer  S ...
            D action: i32       answer  S ...
            V values: f64 each  answer  S ...
            P                   answer  P, width, height: i32, height x width x RGB: u8
                    S           reward: f64; terminated, truncated: u8; state: i32 or -1; observations: f32 each
    any     answer  E           length: i32, error message: UTF-8
    end of input                the environment is closed
"""

import os
import sys

STANDARD = os.path.dirname(os.__file__)


def is_standard(folder):
    """Whether a folder or zip of sys.path holds Python's own modules."""
    above, name = os.path.split(folder)
    if above == STANDARD:
        return name not in ("site-packages", "dist-packages")
    return folder == STANDARD or above == os.path.dirname(STANDARD) and (name == "DLLs" or name.endswith(".zip"))


def leave_working_folder():
    """Removes the working folder from sys.path and moves Python's own modules to its front."""
    seen = [folder for folder in sys.path if folder and folder != os.getcwd()]
    sys.path[:] = sorted(seen, key=lambda folder: not is_standard(folder))


leave_working_folder()

import contextlib
import faulthandler
import importlib.machinery
import json
import math
import select
import signal
import struct
import time

OLDEST_PYTHON = (3, 8)
SECONDS_TO_CLOSE = 2
LARGEST_COUNT = 2**31 - 1


def guard():
    """Forks: the child returns and plays; the parent watches and never returns. It ends the child and all processes of
    the child's group when the program ends, even if the child hangs and the program is killed."""
    os.setsid()  # Ctrl-C goes to the program only, which then closes this process
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
    os.close(1)  # so that standard output closes when the player ends
    signal.signal(signal.SIGTERM, lambda *_: stop(os.kill, player, signal.SIGTERM))
    status = watch(player, wake)
    stop(os.killpg, player, signal.SIGKILL)  # also processes that the environment has started
    if status is None:
        status = os.waitpid(player, 0)[1]
    os._exit(128 + os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status))


def watch(player, wake):
    """Waits for the player's end and returns its status, or None if the program ended and the player did not."""
    watched = select.poll()
    watched.register(wake, select.POLLIN)
    watched.register(0, 0)  # reports when the program has closed the pipe
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
    with contextlib.suppress(ProcessLookupError):  # it has already ended
        how(process, number)


class Unplayable(Exception):
    """An error that the user can fix; reported without a stack trace."""


class World:
    """The environment, with its spaces and its picture converted to the protocol's terms."""

    def __init__(self, gymnasium, request):
        import numpy

        self.numpy = numpy
        self.spaces = gymnasium.spaces
        self.env = create(gymnasium, request)
        leave_pictures_unchecked(gymnasium, self.env)
        self.states, self.observations, self.observe = self.observer(request["pixels"])
        self.actions, self.ranges = self.action_shape()
        self.begun = False

    def observer(self, pixels):
        """The number of states, the length of the vector, and the function that converts an observation to both."""
        space, spaces, numpy = self.env.observation_space, self.spaces, self.numpy
        if isinstance(space, spaces.Discrete):
            return count(space), 0, self.state
        if isinstance(space, spaces.Box) and space.dtype == numpy.uint8 and len(space.shape) > 1 and not pixels:
            return -1, 0, lambda seen: (-1, b"")
        if not space.is_np_flattenable:
            raise Unplayable(f"its observations are of {space}, which no vector can hold")
        return -1, spaces.flatdim(space), self.vector

    def state(self, seen):
        space = self.env.observation_space
        try:
            number = int(seen) - int(space.start)
        except (TypeError, ValueError):
            number = -1
        if not 0 <= number < space.n:
            raise Unplayable(f"its observation is {describe(seen)}, but its observation_space is {space}")
        return number, b""

    def vector(self, seen):
        space = self.env.observation_space
        try:
            vector = self.spaces.flatten(space, seen).astype(">f4")
        except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
            vector = self.numpy.empty(0)
        if vector.size != self.observations:
            raise Unplayable(f"its observation is {describe(seen)}, but its observation_space is {space}")
        return -1, vector.tobytes()

    def action_shape(self):
        """The number of actions, or -1; and the legal range of each value of an action: low, high, whole."""
        space, spaces, numpy = self.env.action_space, self.spaces, self.numpy
        if isinstance(space, spaces.Discrete):
            return count(space), []
        if isinstance(space, spaces.MultiBinary):
            return -1, [(0.0, 1.0, True)] * int(numpy.prod(space.shape))
        if isinstance(space, spaces.MultiDiscrete):
            starts = numpy.ravel(getattr(space, "start", 0 * space.nvec))  # since Gymnasium 1.0
            return -1, [(float(low), float(low + n - 1), True) for low, n in zip(starts, numpy.ravel(space.nvec))]
        if isinstance(space, spaces.Box):
            return -1, self.box_ranges(space)
        raise Unplayable(
            f"its actions are of {space}, which no stage can choose; wrap the environment so that an action is of"
            " Discrete, MultiDiscrete, MultiBinary or Box"
        )

    def box_ranges(self, box):
        whole = box.dtype.kind in "iub"
        lows = bounds_within(box.low, box.bounded_below, -math.inf, math.inf)
        highs = bounds_within(box.high, box.bounded_above, math.inf, -math.inf)
        ranges = [(low, high, whole) for low, high in zip(lows, highs)]
        if not all(low <= high and low < math.inf and high > -math.inf for low, high, _ in ranges):
            raise Unplayable(f"its actions are of {box}, in which no action is")
        return ranges

    def shape(self, notices):
        numbers = self.states, self.observations, self.actions, len(self.ranges)
        pictured = self.env.render_mode == "rgb_array"
        head = struct.pack(">c4i?di", b"W", *numbers, pictured, frame_rate(self.env.metadata), len(notices))
        ranges = [struct.pack(">dd?", *of_value) for of_value in self.ranges]
        return head, b"".join(ranges + [text(notice) for notice in notices])

    def reset(self, seed):
        seen, _ = self.env.reset(seed=seed)
        self.begun = True
        return self.moment(seen, 0, False, False)

    def choose(self, number):
        space = self.env.action_space
        if not isinstance(space, self.spaces.Discrete):
            raise Unplayable(f"the action {number} is one number, but the environment takes {space}")
        return self.step(space.dtype.type(number + int(space.start)), number)

    def act(self, values):
        space = self.env.action_space
        if isinstance(space, self.spaces.Discrete):
            raise Unplayable(f"the action {values} is a list, but the environment takes {space}")
        if len(values) != len(self.ranges):
            raise Unplayable(f"the action {values} has {len(values)} values, but the environment takes {space}")
        given = self.numpy.array(values)
        action = given.astype(space.dtype).reshape(space.shape)
        if space.dtype.kind in "iub" and (action.ravel() != given).any():
            raise Unplayable(f"the action {values} is outside the environment's {space}")
        return self.step(action, values)

    def step(self, action, said):
        if not self.env.action_space.contains(action):
            raise Unplayable(f"the action {said} is outside the environment's {self.env.action_space}")
        seen, reward, terminated, truncated, _ = self.env.step(action)
        return self.moment(seen, reward, terminated, truncated)

    def moment(self, seen, reward, terminated, truncated):
        state, vector = self.observe(seen)
        try:
            reward = float(reward)
        except (TypeError, ValueError):
            raise Unplayable(f"its reward is {describe(reward)}, but must be a number") from None
        return struct.pack(">cd??i", b"S", reward, bool(terminated), bool(truncated), state), vector

    def picture(self):
        if not self.begun:
            self.reset(0)
        frame, numpy = self.env.render(), self.numpy
        if not isinstance(frame, numpy.ndarray) or frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != numpy.uint8:
            raise Unplayable(
                f"its picture is {describe(frame)}, but render() must give uint8 of (height, width, 3): red, green, blue"
            )
        height, width = frame.shape[:2]
        if not 0 < width * height <= LARGEST_COUNT // 3:
            raise Unplayable(f"its picture has {width}x{height} pixels")
        return struct.pack(">cii", b"P", width, height), numpy.ascontiguousarray(frame).data


def count(space):
    if space.n > LARGEST_COUNT:
        raise Unplayable(f"its {space} has more than {LARGEST_COUNT} numbers; wrap the environment")
    return int(space.n)


def bounds_within(bounds, bounded, unbounded, inner):
    """The bounds of a Box as floats, each rounded inwards."""
    return [inward(bound, inner) if is_bounded else unbounded for bound, is_bounded in zip(bounds.flat, bounded.flat)]


def inward(bound, inner):
    number = float(bound)
    exact = bound.item()
    if isinstance(exact, int):  # may be too large for a float
        while (int(number) < exact) if inner > 0 else (int(number) > exact):
            number = next_float(number, inner)
    return number


def next_float(number, towards):
    import numpy

    return float(numpy.nextafter(number, towards))


def frame_rate(metadata):
    """Frames per second; NaN if not a number. The caller checks whether a film can have this rate."""
    for key in "render_fps", "video.frames_per_second":
        if (metadata or {}).get(key) is not None:
            try:
                return float(metadata[key])
            except (TypeError, ValueError):
                return math.nan
    return 30.0


def describe(value):
    shape = getattr(value, "shape", None)
    if shape:
        return f"{value.dtype} of {shape}"
    shown = repr(value)
    return f"{type(value).__name__} {shown}" if value is not None and len(shown) < 80 else type(value).__name__


def create(gymnasium, request):
    def make(**mode):
        return gymnasium.make(request["id"], **mode, **request["kwargs"])

    if not request["pictured"]:
        return make()
    try:
        return make(render_mode="rgb_array")
    except Exception:
        env = make()  # fails again unless rendering was the cause
        if "rgb_array" not in env.metadata.get("render_modes", []):
            return env
        env.close()
        raise


def leave_pictures_unchecked(gymnasium, env):
    """Turns off Gymnasium's check, which rejects a frame rate of 0; the film's settings may give another rate."""
    while isinstance(env, gymnasium.Wrapper):
        if hasattr(env, "checked_render"):
            env.checked_render = True
        env = env.env


def pip(package):
    return f"run: {sys.executable} -m pip install {package}"


def open_world(request):
    if sys.version_info < OLDEST_PYTHON:
        raise Unplayable(f"{sys.executable} is Python {sys.version.split()[0]}, but 3.8 or newer is needed")
    at = sum(map(is_standard, sys.path))
    sys.path[at:at] = request["path"]
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
        raise SystemExit  # the program ended within a command
    return struct.unpack(layout, data)


def answer(world, kind, commands):
    """The answer to a command, as head and body, which avoids a copy of the picture."""
    if kind == b"R":
        return world.reset(*read(commands, ">q"))
    if kind == b"D":
        return world.choose(*read(commands, ">i"))
    if kind == b"V":
        return world.act(list(read(commands, f">{read(commands, '>i')[0]}d")))
    return world.picture()


def importable_files(folders):
    """The user's modules and packages: their names and paths."""
    for folder in folders:
        for file in sorted(os.listdir(folder)):
            path = os.path.join(folder, file)
            name, ending = os.path.splitext(file)
            if ending == ".py" or os.path.isfile(os.path.join(path, "__init__.py")):
                yield name, path


def is_standard_module(name):
    return name in sys.builtin_module_names or is_found(name, filter(is_standard, sys.path))


def is_found(name, folders):
    spec = importlib.machinery.PathFinder.find_spec(name, list(folders))
    return spec is not None and spec.origin is not None


def hidden_notices(folders):
    return [
        f"{path} can't be imported, since Python's standard library has a module of that name; rename the file if the"
        " environment needs it"
        for name, path in importable_files(folders)
        if is_standard_module(name)
    ]


def hiding_notices(folders):
    installed = [folder for folder in sys.path if folder not in folders and not is_standard(folder)]
    return [
        f"{path} is imported in place of the installed module {name}; rename the file if that is not meant"
        for name, path in importable_files(folders)
        if is_found(name, installed)
    ]


def text(words):
    data = words.encode(errors="replace")
    return struct.pack(">i", len(data)) + data


def trouble(failure):
    words = str(failure) if isinstance(failure, Unplayable) else f"{type(failure).__name__}: {failure}"
    return b"E", text(words)


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
        faulthandler.register(signal.SIGTERM, chain=True)  # prints the stack of a hanging environment
    faulthandler.enable()
    commands, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # keeps printed text out of the answers
    request = json.loads(commands.readline())
    worlds = []

    def begin():
        notices = hidden_notices(request["path"])
        try:
            worlds.append(open_world(request))
        except (ImportError, AttributeError, Unplayable) as failure:
            causes = notices + hiding_notices(request["path"])
            if causes:
                raise Unplayable("; ".join([str(failure)] + causes)) from failure
            raise
        return worlds[0].shape(notices)

    if not attempt(answers, begin):
        return
    for kind in iter(lambda: commands.read(1), b""):
        attempt(answers, lambda kind=kind: answer(worlds[0], kind, commands))
    worlds[0].env.close()


main()
