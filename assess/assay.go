package assess

import (
	"slices"
	"strings"

	"stormglass/analyte"
	"stormglass/timeline"
)

// ofAssay leaves a reading as it is where all that it rests on was measured by
// one of the assays named (rule.Selector.Assay); else it is unknown, with the
// value kept for display. Without names nothing is asked.
func ofAssay(tl *timeline.Timeline, r timeline.Reading, keys string) timeline.Reading {
	if keys == "" || !r.Value.Informative() {
		return r
	}
	if assay, ok := tl.Assay(&r); ok && slices.Contains(strings.Fields(keys), assay) {
		return r
	}
	return withheld(r, analyte.AssayUnknown)
}

// withheld makes a reading unusable for a reason, and keeps its value as the
// last one, for display.
func withheld(r timeline.Reading, why analyte.Reason) timeline.Reading {
	out := timeline.Reading{Analyte: r.Analyte, Last: r.At, LastValue: r.Value, LastRef: r.Value.Ref(), Refs: r.Refs, Expires: r.Expires, Feed: r.Feed}
	out.Value = analyte.Unknown(analyte.Get(r.Analyte), why, r.Value.Ref())
	return out
}
