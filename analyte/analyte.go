// Package analyte is the catalogue of everything that can be known of a
// patient as a number: laboratory results, vital signs, scores by examination,
// supports and drug rates as states, and what is derived from them. It holds
// for each the LOINC codes, canonical unit, conversions per substance, assay
// kinds, plausible range, carry-forward window and typical turnaround.
//
// It also defines Value, the interval that stands for what is known.
package analyte

import (
	"time"

	"stormglass/evidence"
	"stormglass/unit"
)

// ID is an analyte's index in the catalogue; None is no analyte.
type ID uint16

// Kind says what sort of quantity an analyte is.
type Kind uint8

// Kinds of analyte.
const (
	Quantity Kind = iota // a real number with a unit
	Count                // a whole number: GCS, number of drugs
	Flag                 // 0 or 1: present, on, true
)

// Group sorts analytes on screens by organ or theme.
type Group uint8

// Groups, in display order.
const (
	GroupRespiratory Group = iota
	GroupCardiovascular
	GroupCoagulation
	GroupNeurologic
	GroupEndocrine
	GroupImmunologic // cell counts
	GroupRenal
	GroupHepatic
	GroupImmuneMarkers // ferritin, HLA-DR, cytokines
	GroupGeneral
	GroupPerson // age, weight, gestation
)

// Conversion says that one Unit equals Factor canonical units for this
// substance, and why (some factors circulate in two versions).
type Conversion struct {
	Unit   unit.Unit
	Factor float64
	Note   string
	// Per is the same factor as print gives it, units per canonical unit:
	// 88.4 µmol/L per mg/dL. It is divided by, so that 353.6 µmol/L is 4 mg/dL
	// after one rounding. Zero where Factor is the printed form.
	Per float64
}

// Code is a LOINC code that means this analyte.
type Code struct {
	LOINC string
	// Unit is the unit LOINC proposes; never assumed for a message without one.
	Unit string
	// Specimen that the code implies ("arterial", "capillary"), empty if any.
	Specimen string
	// Assay that the code implies, empty if none.
	Assay string
	// Note is what a reader of the code should know: a wrong code in
	// circulation, a first encounter only.
	Note string
}

// Assay is a kind of measurement whose numbers are comparable among
// themselves only.
type Assay struct {
	Key  string // "quantibrite"
	Name string
}

// Word is a text that stands for a number: "fixed" is 1.
type Word struct {
	Text string // lower case
	X    float64
}

// SampleAge is how long after the draw a sample may be analysed; zero where no
// limit was read. Later than Best a result counts with a caveat, later than Most
// it is not used.
type SampleAge struct {
	Best, Most time.Duration
	Sources    []evidence.ID // of Best, of Most, of what follows from them
}

// Limited reports whether there is a limit.
func (s SampleAge) Limited() bool { return s.Most > 0 }

// Analyte is one row of the catalogue.
type Analyte struct {
	ID          ID
	Key         string // stable name in files, "ferritin"
	Aliases     []string
	Name        string // for people, "Ferritin"
	Short       string // for narrow columns
	Kind        Kind
	Group       Group
	Unit        unit.Unit // canonical
	Conversions []Conversion
	Codes       []Code
	Assays      []Assay       // empty: comparable across kits for our purpose; reference intervals ask for them also where NeedsAssay is false
	NeedsAssay  bool          // a value without its assay is AssayUnknown
	Lo, Hi      float64       // plausible range, canonical unit, inclusive
	Window      time.Duration // carry-forward; 0: no expiry
	Turnaround  time.Duration // typical, 0 unknown
	Derived     bool          // computed by the timeline, never received as such only
	LogScale    bool          // drawn on a log scale
	Sources     []evidence.ID
	Bare        bool   // a number without unit is in the canonical unit: counts, flags, INR, pH
	Words       []Word // texts understood as numbers, beside those of every flag
	SampleAge   SampleAge

	accepts []accepted
}
