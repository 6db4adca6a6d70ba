package org.dateline.tag;

import org.jspecify.annotations.Nullable;

/** stub */
public record Participant(Role role, int start, int end, String text, @Nullable Mention mention) {}
