"""Steps and renders Breakout inside Python; prints the time of one step with its picture."""

import json
import statistics
import time

import ale_py
import gymnasium

STEPS, WARMUP, TIMES = 1500, 1, 5

gymnasium.register_envs(ale_py)
env = gymnasium.make("ALE/Breakout-v5", render_mode="rgb_array")


def play():
    """The same steps each time, equal to those of the Java benchmark."""
    env.reset(seed=1)
    env.render()
    for step in range(STEPS):
        _, _, terminated, truncated, _ = env.step(step % 4)
        env.render()
        if terminated or truncated:
            env.reset(seed=1)


def timed():
    start = time.perf_counter()
    play()
    return (time.perf_counter() - start) * 1e3 / STEPS


for _ in range(WARMUP):
    play()
millis = [timed() for _ in range(TIMES)]
print(json.dumps({"name": "step and render py", "ms": statistics.median(millis), "min": min(millis)}))
