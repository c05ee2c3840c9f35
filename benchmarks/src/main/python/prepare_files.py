"""Prepares pairs from photographs like the originals, with files: reads, labels with cv2.LUT, writes two pictures.

    prepare_files.py PHOTO      makes copies in memory, like the Java benchmark, and prints a JSON line
"""
import os
import shutil
import sys
import tempfile

sys.path.insert(0, os.getcwd())  # for imports of the originals' scripts

import cv2
from b_posterise import edges, lut, photo
from common import bench

COUNT = 400


def main():
    cv2.setNumThreads(1)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    folder = tempfile.mkdtemp(prefix="saccade-prepare-py", dir=memory)
    run = [0]
    try:
        for i in range(COUNT):
            cv2.imwrite(f"{folder}/{i}.jpg", cv2.resize(photo, (500, 375)))

        def pairs():
            run[0] += 1
            made = f"{folder}/pairs{run[0]}"
            os.mkdir(made)
            for i in range(COUNT):
                picture = cv2.resize(cv2.imread(f"{folder}/{i}.jpg"), (128, 128))
                cv2.imwrite(f"{made}/{i}-edges.png", edges(picture))
                cv2.imwrite(f"{made}/{i}-labels.png", lut(picture))

        bench("a pair with its files py", pairs, per=COUNT)
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
