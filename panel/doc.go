// Package panel scores protein panels: the 24 proteins of the CHOP signature as
// a research surrogate (lindell-2024), a user's own model from a file, and
// modules of genes from a user's GMT file.
//
// # What is known of a protein is an interval
//
// A measured protein is a point, one below its limit of detection reaches from
// nothing to that limit, a missing one is anything at all. Every score comes
// with the range that it can take over all of these, and with the number of
// proteins that it rests on. All scores are monotone in every protein, so the
// range is exact: its ends are the score at the ends of the intervals.
//
// # Scales
//
// Olink's NPX is relative and logarithmic, one unit a doubling; it is compared
// within an assay and a run only, and is no concentration (olink-npx). A table
// has to say its scale; a scale is never recognised by the size of a number.
// What says NPX and cannot be NPX is refused as a whole (ErrScale).
//
// # Conventions
//
// No coefficients of the signature are published. Everything that turns its
// list of proteins into a number is ours (policy-panels) and is said so
// wherever it is shown: the z of each protein against a reference group that
// the user brings, the clip of z, the least number of proteins and of reference
// samples. There is no threshold and no class.
package panel

import (
	"errors"
	"math"
)

// Conventions of this project (policy-panels).
const (
	// LeastReference is the smallest number of reference samples from which a
	// mean and a standard deviation are taken.
	LeastReference = 10
	// MostBelow is the largest share of reference samples below detection with
	// which a protein still has a mean. They count at their limit.
	MostBelow = 0.25
	// NPXLo and NPXHi bound what can be an NPX value at all.
	NPXLo, NPXHi = -20, 40
	// LargestZ bounds what can be a z at all.
	LargestZ = 100
	// LeastMembers and LeastCoverage are what of a gene set must be measured for
	// a module score; LeastWide is the least number of proteins to rank among.
	LeastMembers, LeastCoverage, LeastWide = 10, 0.1, 100
	// ModuleClip bounds the z of each protein of a module.
	ModuleClip = 10.0
)

// Errors of a whole file. They are wrapped with what was found and what to do.
var (
	// ErrScale marks a table on another scale than the model's, or without one.
	ErrScale = errors.New("wrong scale")
	// ErrTable marks a table that cannot be read.
	ErrTable = errors.New("the table cannot be read")
	// ErrModel marks a model file that cannot be used.
	ErrModel = errors.New("the model cannot be used")
)

// Why says what is known of one protein of one sample.
type Why uint8

// What is known of a protein.
const (
	Missing     Why = iota // no value
	Measured               // a number
	Below                  // below the limit of detection: anything up to it
	Above                  // above the range of the assay: anything from it
	Several                // several values of one sample: anything between them
	Warned                 // flagged by quality control: not used
	Implausible            // outside the model's plausible range: kept, not used
	NoReference            // no usable mean and standard deviation
	Conflict               // name and UniProt accession contradict each other
)

var whyText = [...]string{"missing", "measured", "below detection", "above the range", "several values", "quality control warning", "implausible", "no reference", "name and accession disagree"}

// String is the reason in words.
func (w Why) String() string {
	if int(w) < len(whyText) {
		return whyText[w]
	}
	return "unknown"
}

// Reading is one protein of one sample on the table's scale: the truth lies
// from Lo to Hi; an end that is not known is infinite.
type Reading struct {
	Lo, Hi float64
	Why    Why
}

func nothing(why Why) Reading { return Reading{math.Inf(-1), math.Inf(1), why} }

// Usable reports whether the reading says anything of the protein.
func (r Reading) Usable() bool {
	return r.taken() && !(math.IsInf(r.Lo, -1) && math.IsInf(r.Hi, 1))
}

// taken reports whether the protein was measured.
func (r Reading) taken() bool {
	return r.Why == Measured || r.Why == Below || r.Why == Above || r.Why == Several
}

// at is the number that stands for a usable reading where one is needed: the
// value, the limit of a censored one, the middle of several.
func (r Reading) at() float64 {
	switch {
	case math.IsInf(r.Lo, -1):
		return r.Hi
	case math.IsInf(r.Hi, 1):
		return r.Lo
	}
	return r.Lo + (r.Hi-r.Lo)/2
}

// hull is the smallest reading that contains both of a repeated measurement.
func hull(a, b Reading) Reading {
	switch {
	case !b.taken():
		return a
	case !a.taken():
		return b
	case a == b:
		return a
	}
	return Reading{min(a.Lo, b.Lo), max(a.Hi, b.Hi), Several}
}
