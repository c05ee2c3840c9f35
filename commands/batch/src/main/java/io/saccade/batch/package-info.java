/** The command {@code saccade batch} and its workers. */
package io.saccade.batch;
