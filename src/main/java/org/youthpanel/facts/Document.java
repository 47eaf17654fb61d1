package org.youthpanel.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A YAML or JSON document as plain values: maps in their order, lists, strings, {@code Long}, {@code Boolean}, null.
 * Every other number is kept as the text it was written in.
 *
 * @param root the value of the document
 * @param repeated a problem for each key that a map has twice
 */
public record Document(@Nullable Object root, List<Problem> repeated) {}
