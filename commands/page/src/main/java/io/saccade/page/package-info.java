/** The command {@code saccade open}: a page that shows, starts and changes runs. */
package io.saccade.page;
