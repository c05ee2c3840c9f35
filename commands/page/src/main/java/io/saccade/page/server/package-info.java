/** The HTTP server on the loopback interface, and what keeps strangers out of it. */
package io.saccade.page.server;
