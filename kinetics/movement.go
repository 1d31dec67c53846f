package kinetics

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
)

// Direction says where an analyte is going.
type Direction uint8

// Directions. The zero Direction is not known, so that nothing is steady by
// default.
const (
	NotKnown Direction = iota
	Rising
	Falling
	Steady // every change is smaller than the reference change value of a cited measurement error
)

// Key is the direction as a stable identifier.
func (d Direction) Key() string {
	return [...]string{"not_known", "rising", "falling", "steady"}[d&3]
}

// String is the direction in words.
func (d Direction) String() string {
	return [...]string{"direction not known", "rising", "falling", "steady within measurement error"}[d&3]
}

// Span is a number with its interval. Lo and Hi are the ends; where LoOpen or
// HiOpen is set there is no end on that side and the field is 0.
type Span struct {
	X, Lo, Hi      float64
	LoOpen, HiOpen bool
	// Bare is set where no interval is known (two values, no cited error).
	Bare bool
}

// Options are how a movement is looked at. The zero Options are the project's
// own convention (policy-kinetics).
type Options struct {
	// Window is how far back from the instant the slope looks; 0: 72 h.
	Window time.Duration
	// Baseline is the instant from which change and peak count; 0: the first
	// sample given.
	Baseline event.Time
	// CV is the measurement error in per cent of the value, 0 where none is
	// known; CVSource is where it was read.
	CV       float64
	CVSource evidence.ID
}

// Movement is how one analyte of one patient moves at one instant.
type Movement struct {
	Analyte   analyte.ID
	At        event.Time
	From      event.Time // the first sample of the slope
	Log       bool       // slope in natural log per hour, else in canonical units per hour
	Direction Direction
	Why       Reason // why the direction is not known
	Assay     string // of the samples used
	// Fit is the line through the samples of the window; FitWhy why there is none.
	Fit    Fit
	FitWhy Reason
	// Slope per hour with its 95 % interval; Bare where it is that of two values.
	Slope Span
	// Hours is the doubling time where the slope rises, the half time where it
	// falls, on a log scale only; HoursWhy why there is none.
	Hours    Span
	HoursWhy Reason
	Change   Change // newest against baseline
	Peak     Peak
	Latest   Sample
	Used     []Sample  // of the slope, ascending
	Left     []LeftOut // what took no part
}

// Change is a later value against an earlier one. Lo and Hi bound it where
// either is not exact.
type Change struct {
	Known              bool
	Why                Reason // why it is not
	From, To           Sample
	AbsLo, AbsHi       float64 // canonical unit
	PercentLo          float64
	PercentHi          float64 // 0 with PercentOpen where it has no upper end
	PercentOpen        bool
	WithinError        bool        // smaller than the reference change value
	ErrorKnown         bool        // a measurement error is known, so that WithinError means something
	ReferenceChange    float64     // smallest rise that exceeds measurement error, per cent
	ReferenceChangeRef evidence.ID // of the measurement error
}

// Peak is the highest value of a series: it lies in [Lo, Hi], and was reached
// by a sample between From and To (several where censoring leaves it open).
type Peak struct {
	Known    bool
	Lo, Hi   float64
	From, To event.Time
	IDs      []event.ID // that may hold the peak, ascending by time
}

// Move works out the movement of an analyte at an instant from its samples, in
// any order; later ones than at are ignored.
func Move(a *analyte.Analyte, at event.Time, samples []Sample, o Options) Movement {
	m := Movement{At: at, Why: NoSamples, FitWhy: NoSamples, HoursWhy: NoSamples}
	if a != nil {
		m.Analyte, m.Log = a.ID, a.LogScale
	}
	m.Change.Why = NoSamples
	return m
}
