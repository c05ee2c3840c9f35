"""The article's training in Keras (3; KERAS_BACKEND as set): 1,000 pictures, 200 epochs in batches of 32, one fit."""
import json
import os
import time

import keras
import numpy as np
import tensorflow as tf
from keras import layers as L

threads = int(os.environ["THREADS"])
tf.config.threading.set_intra_op_parallelism_threads(threads)
tf.config.threading.set_inter_op_parallelism_threads(threads)

m = keras.Sequential([keras.Input((12, 44, 3)), L.Conv2D(32, 3, 2, activation="relu"),
                      L.Conv2D(64, 2, 2, activation="relu"), L.Flatten(), L.Dense(32, activation="relu"),
                      L.Dense(2, activation="sigmoid")])
m.compile("adam", "mean_squared_error")
x = np.random.rand(1000, 12, 44, 3).astype("float32")
y = np.random.rand(1000, 2).astype("float32")
m.fit(x, y, batch_size=32, epochs=2, verbose=0)  # traces the graph and warms up
start = time.perf_counter()
m.fit(x, y, batch_size=32, epochs=200, verbose=0)
ms = (time.perf_counter() - start) * 1e3
print(json.dumps(dict(name="gaze keras train", ms=ms, min=ms)), flush=True)
