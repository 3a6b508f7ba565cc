/// The located tree that JSON and YAML are read into.
///
/// It loses nothing: duplicate keys and syntax errors are values with a span, never exceptions, so
/// a broken file still has a tree. The YAML library is used in this package only.
@NullMarked
package dev.steplint.json;

import org.jspecify.annotations.NullMarked;
