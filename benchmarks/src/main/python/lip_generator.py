"""Exports a generator of the published size with random weights, with the script that users convert weights with."""
import runpy
import sys

converter, path = sys.argv[1:]
tool = runpy.run_path(converter)
network = tool["Generator"](1).eval()
tool["prepare"](network)
tool["write"](network, path)
