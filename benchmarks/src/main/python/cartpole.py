"""Gymnasium's CartPole-v1, created and stepped as in its documentation; prints one JSON line per case."""
import json
import statistics
import time

import gymnasium

STEPS, REPETITIONS, WARM_UP = 10_000, 9, 2
env = gymnasium.make("CartPole-v1")


def steps(choose):
    env.reset(seed=1)
    for i in range(STEPS):
        _, _, terminated, truncated, _ = env.step(choose(i))
        if terminated or truncated:
            env.reset()


def measure(name, choose):
    times = []
    for i in range(WARM_UP + REPETITIONS):
        start = time.perf_counter()
        steps(choose)
        if i >= WARM_UP:
            times.append((time.perf_counter() - start) * 1e3 / STEPS)
    print(json.dumps({"name": name, "ms": statistics.median(times), "min": min(times)}), flush=True)


measure("cartpole gymnasium step", lambda i: i & 1)
measure("cartpole gymnasium random", lambda i: env.action_space.sample())
