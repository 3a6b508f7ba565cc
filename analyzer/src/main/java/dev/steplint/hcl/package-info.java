/// Reads the native syntax of HCL 2, in which Terraform's files and templates are written, into a located tree.
///
/// Every part knows its characters. What cannot be read is a value with a place, never an exception, and the parts
/// around it are read all the same. What the expressions mean is no matter of this package.
///
/// Start at [HclReader]. Grammar: HashiCorp, "HCL Native Syntax Specification".
@NullMarked
package dev.steplint.hcl;

import org.jspecify.annotations.NullMarked;
