/// Holds the rules to finding faults where they are written in modules of Terraform.
@NullMarked
package dev.steplint.rules.terraform;

import org.jspecify.annotations.NullMarked;
