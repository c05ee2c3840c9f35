/**
 * Files that appear as a whole, and files and folders that only their owner may read. Unfinished files have one known
 * name, {@code .partial-RUN-NAME} beside {@code NAME}, so that the next run into the same place can remove what a
 * killed process left.
 */
package io.saccade.api.files;
