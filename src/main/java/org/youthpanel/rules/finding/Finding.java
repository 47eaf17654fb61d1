package org.youthpanel.rules.finding;

/** Something a rule says about a case. */
public sealed interface Finding
        permits StartingPoint,
                RangeEntry,
                Bar,
                Need,
                NotForYouthDisposal,
                DepthTrigger,
                DepthOpen,
                PanelReferral,
                Prompt {}
