/// Rules about timeouts, heartbeats, waits and tokens that are waited for.
@NullMarked
package dev.steplint.rules.time;

import org.jspecify.annotations.NullMarked;
