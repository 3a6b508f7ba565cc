/// The states of a scope as a graph, asked in the words of Step Functions.
///
/// The graph library is used in this package only.
@NullMarked
package dev.steplint.graph;

import org.jspecify.annotations.NullMarked;
