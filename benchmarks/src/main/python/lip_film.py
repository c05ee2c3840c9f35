"""Lip-syncs a film with the original's whole pipeline, in its order: lip_film.py FILM VOICE.WAV

Reads all frames, detects the faces, computes the mel spectrogram, generates faces in batches, writes an AVI, and joins
it with the voice by ffmpeg (if installed). OpenCV's cascade replaces the original's face detector, which takes over a
second per frame without a GPU.
"""
import time

START = time.perf_counter()

import json
import os
import shutil
import subprocess
import sys

import cv2
import librosa
import numpy as np
import torch

sys.path.insert(0, os.getcwd())
from wav2lip import Wav2Lip

BATCH, STEP, SMOOTH = 16, 16, 5
BASIS = dict(sr=16000, n_fft=800, n_mels=80, fmin=55, fmax=7600)


def read(path):
    film = cv2.VideoCapture(path)
    frames = []
    while True:
        more, frame = film.read()
        if not more:
            return frames, film.get(cv2.CAP_PROP_FPS)
        frames.append(frame)


def hear(path, fps):
    wav = librosa.load(path, sr=16000)[0]
    wav = np.append(wav[0], wav[1:] - .97 * wav[:-1])
    mel = librosa.filters.mel(**BASIS) @ np.abs(librosa.stft(wav, n_fft=800, hop_length=200, win_length=800))
    mel = np.clip(8 * ((20 * np.log10(np.maximum(1e-5, mel)) - 20 + 100) / 100) - 4, -4, 4)
    chunks = []
    while True:
        start = int(len(chunks) * 80 / fps)
        if start + STEP > mel.shape[1]:
            return chunks + [mel[:, -STEP:]]
        chunks.append(mel[:, start:start + STEP])


def search(frames):
    cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
    boxes = []
    for frame in frames:
        found = cascade.detectMultiScale(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), 1.1, 5)
        if len(found):
            x, y, w, h = max(found, key=lambda box: box[2] * box[3])
            box = [x, y, x + w, min(frame.shape[0], y + h + 10)]
        boxes.append(box)  # without a face, the previous frame's box
    boxes = np.array(boxes)
    for i in range(len(boxes)):
        boxes[i] = np.mean(boxes[i:i + SMOOTH] if i + SMOOTH <= len(boxes) else boxes[-SMOOTH:], axis=0)
    return boxes


def batches(frames, boxes, chunks):
    for start in range(0, len(chunks), BATCH):
        at = [i % len(frames) for i in range(start, min(start + BATCH, len(chunks)))]
        faces = np.asarray([cv2.resize(frames[i][boxes[i][1]:boxes[i][3], boxes[i][0]:boxes[i][2]], (96, 96)) for i in at])
        masked = faces.copy()
        masked[:, 48:] = 0
        faces = np.concatenate((masked, faces), axis=3) / 255.
        mels = np.asarray(chunks[start:start + BATCH])[:, None]
        yield torch.FloatTensor(mels), torch.FloatTensor(faces.transpose(0, 3, 1, 2)), at


threads = int(os.environ["THREADS"])
torch.set_num_threads(threads)
cv2.setNumThreads(threads)
torch.manual_seed(0)
os.makedirs("work", exist_ok=True)
frames, fps = read(sys.argv[1])
chunks = hear(sys.argv[2], fps)
frames = frames[:len(chunks)]
boxes = search(frames)
network = Wav2Lip().eval()
film = cv2.VideoWriter("work/result.avi", cv2.VideoWriter_fourcc(*"DIVX"), fps, frames[0].shape[1::-1])
with torch.no_grad():
    for mels, faces, at in batches(frames, boxes, chunks):
        for drawn, i in zip(network(mels, faces).numpy().transpose(0, 2, 3, 1) * 255., at):
            x1, y1, x2, y2 = boxes[i]
            frame = frames[i].copy()
            frame[y1:y2, x1:x2] = cv2.resize(drawn.astype(np.uint8), (int(x2 - x1), int(y2 - y1)))
            film.write(frame)
film.release()
if shutil.which("ffmpeg"):
    subprocess.run(["ffmpeg", "-y", "-loglevel", "error", "-i", sys.argv[2], "-i", "work/result.avi", "-strict", "-2",
                    "-q:v", "1", "work/lips.mp4"], check=True)
ms = (time.perf_counter() - START) * 1e3 / len(chunks)
print(json.dumps(dict(name="lip film py", ms=ms, min=ms)), flush=True)
