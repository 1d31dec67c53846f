package kinetics

import (
	"math"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// Sample is one result of a series: what is known of the analyte at one instant.
type Sample struct {
	At    event.Time
	Value analyte.Value // in the analyte's canonical unit: a point, censored, or an interval
	Assay string        // assay key, empty where none is told
	ID    event.ID      // the event behind it
	// Out says why the caller leaves the sample out of the movement ("drawn 6 h
	// after tocilizumab, which moves it"), and OutSource by which source; empty:
	// it is used.
	Out       string
	OutSource evidence.ID
}

// LeftOut is a sample that took no part, and why.
type LeftOut struct {
	Sample Sample
	Why    Reason
	Words  string      // a clause for people
	Source evidence.ID // of the reason, empty where it is plain arithmetic
}

// Reason says why something is not answered, or why a sample is left out.
type Reason uint8

// Reasons.
const (
	NoReason     Reason = iota // it is answered
	NoSamples                  // nothing usable
	TooFew                     // fewer samples, or fewer exact ones, than the method needs
	NoSpread                   // all samples at one instant
	MixedAssays                // several assays in one series
	NotOnScale                 // zero or less on a log scale
	Marked                     // left out by the caller: Sample.Out says why
	OtherAssay                 // of another assay than the newest sample
	OutsideSpan                // before the span that is looked at
	NoBend                     // one straight line says it as well
	NoError                    // the measurement error is not known, so that "steady" cannot be said
	NotConverged               // the likelihood has no maximum, or it was not reached
	Overlap                    // censored values overlap: which is the greater cannot be told
	OpenEnded                  // the interval of the slope contains 0
	NotLogScale                // a doubling time has no meaning on a linear scale
)

var reasons = [...]struct{ key, words string }{
	NoReason:     {"answered", "answered"},
	NoSamples:    {"no_samples", "no usable value"},
	TooFew:       {"too_few", "too few exact values"},
	NoSpread:     {"no_spread", "all values are of one instant"},
	MixedAssays:  {"mixed_assays", "values of different assays"},
	NotOnScale:   {"not_on_scale", "zero or less cannot be put on a log scale"},
	Marked:       {"left_out", "left out"},
	OtherAssay:   {"other_assay", "of another assay than the newest value"},
	OutsideSpan:  {"outside_span", "before the time looked at"},
	NoBend:       {"no_bend", "one straight line says it as well"},
	NoError:      {"error_unknown", "no published measurement error, so a small change is neither movement nor steadiness"},
	NotConverged: {"not_converged", "the likelihood has no maximum"},
	Overlap:      {"overlap", "censored values overlap"},
	OpenEnded:    {"open_ended", "the slope may be up or down"},
	NotLogScale:  {"linear_scale", "followed on a linear scale"},
}

// Key is the reason as a stable identifier.
func (r Reason) Key() string {
	if int(r) < len(reasons) {
		return reasons[r].key
	}
	return "unknown"
}

// String is the reason in words.
func (r Reason) String() string {
	if int(r) < len(reasons) {
		return reasons[r].words
	}
	return "unknown"
}

func below(s Sample) bool { return s.Value.Why() == analyte.CensoredBelow }

// above reports a value without an upper end: ">x", and a ferritin that may read
// too low by a hook effect.
func above(s Sample) bool {
	return s.Value.Why() == analyte.CensoredAbove || s.Value.Why() == analyte.HookSuspected
}

// onLogScale reports whether a sample says something on a log scale: "<0" and
// an exact 0 do not.
func onLogScale(s Sample) bool {
	if below(s) {
		x, ok := s.Value.Printed()
		return ok && x > 0
	}
	_, hi := s.Value.Bounds()
	return hi > 0
}

// Observations writes samples as observations of a line, hours counted from an
// instant, in natural logarithms where log is set: a censored value counts from
// its printed bound on, without end on the other side. What has no place on the
// scale is left out.
func Observations(samples []Sample, from event.Time, log bool) []Obs {
	out := make([]Obs, 0, len(samples))
	for _, s := range samples {
		if !s.Value.Informative() || log && !onLogScale(s) {
			continue
		}
		o := Obs{T: s.At.Sub(from).Hours()}
		o.Lo, o.Hi = s.Value.Bounds()
		x, ok := s.Value.Printed()
		switch {
		case ok && below(s):
			o.Lo, o.Hi = math.Inf(-1), x
		case ok && above(s):
			o.Lo, o.Hi = x, math.Inf(1)
		}
		if log {
			if o.Hi = math.Log(o.Hi); o.Lo > 0 {
				o.Lo = math.Log(o.Lo)
			} else {
				o.Lo = math.Inf(-1)
			}
		}
		out = append(out, o)
	}
	return out
}
