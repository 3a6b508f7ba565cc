/// What tasks send to the services they call, as far as the definition says.
///
/// [TaskCalls] lists the calls; the request of each is an [DataShape], the same for both query languages. What is
/// known only when the machine runs, or after deployment, is unknown there and never leads to a claim.
@NullMarked
package dev.steplint.facts.data;

import org.jspecify.annotations.NullMarked;
