package org.youthpanel.facts.concepts;

import org.youthpanel.facts.Heard;

/** Whether the child and the parent or carer were heard. */
public record Voice(
        @Reads("voice.child") Heard child,
        @Reads("voice.parentOrCarer") Heard parentOrCarer) {}
