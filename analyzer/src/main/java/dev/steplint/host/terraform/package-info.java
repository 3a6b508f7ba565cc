/// Reads modules of Terraform, in HCL and JSON, and plans: finds their machines, works out their expressions as far as
/// that is possible before deployment, and says what the module declares beside each machine.
///
/// Start at [dev.steplint.host.terraform.TerraformReader]. What the functions do is from the Terraform language
/// documentation, what the resources have from that of the AWS provider, as of 2026-11-22.
@NullMarked
package dev.steplint.host.terraform;

import org.jspecify.annotations.NullMarked;
