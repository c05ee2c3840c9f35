/**
 * Atomically replaced files, files and folders that only their owner may read, deletion of folders, and arrays of NumPy.
 * An unfinished file is named {@code .partial-RUN-NAME} beside {@code NAME}, so that the next run in the same folder can
 * delete what a killed process left.
 */
package io.saccade.api.files;
