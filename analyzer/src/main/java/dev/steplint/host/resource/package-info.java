/// What a host declares beside a definition, the same for every kind of host: the machine itself with its role and
/// settings, and the resources that definitions refer to.
///
/// Start at [dev.steplint.host.resource.Resources], which finds the resource that a text names.
@NullMarked
package dev.steplint.host.resource;

import org.jspecify.annotations.NullMarked;
