package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/reference"
)

// Policy is what the project decides where no source does. It is part of the
// rule set's hash and is named on every result that it touches.
type Policy struct {
	// How long one value stands for an immune state, counted from the draw.
	Ferritin, HLADR, ExVivoTNF, CRP time.Duration
	// DayOffset is the unit's offset from UTC: calendar days (MODS day 2)
	// begin at its midnight.
	DayOffset time.Duration
	// IntensiveCare says whether intensive care is at hand: the published fluid
	// volumes differ by it. Not said: they are shown side by side.
	IntensiveCare event.Tri
	// Intervals are the reference intervals by which a value is raised for age:
	// the built-in ones with a site's own in their place; nil: the built-in ones.
	Intervals *reference.Table
}

// DefaultPolicy is ferritin and CRP 24 h, HLA-DR and ex vivo TNF 72 h, UTC days.
func DefaultPolicy() Policy {
	return Policy{Ferritin: immunosep.FerritinWindow, HLADR: immunosep.HLADRWindow,
		ExVivoTNF: precise.TNFWindow, CRP: precise.CRPWindow}
}

// window is the policy's window for an analyte of the immune states.
func (p *Policy) window(a analyte.ID) time.Duration {
	switch a {
	case analyte.Ferritin:
		return p.Ferritin
	case analyte.HLADR:
		return p.HLADR
	case analyte.ExVivoTNF:
		return p.ExVivoTNF
	case analyte.CRP:
		return p.CRP
	}
	return 0
}
