// Package kinetic holds published rules on how markers move: a fall, a rise, a
// value of a certain day, a run of days. Each is a Spec for the population it
// was made in; what its inputs ask of a series is a Measure, which package
// assess works out from the timeline and gives to an input by its name
// (rule.Input.Of, "kinetics.pct_fall_day_4").
//
// # Measures
//
// Day n is the n-th period of 24 h after day zero: day 0 is the first
// (policy-kinetic-days). Day zero is the admission unless said otherwise.
//
//	kinetics.mals_began                   flag   a ferritin above 4420 ng/mL in the stay
//	kinetics.ferritin_fall_mals           %      fall of ferritin since the run above 4420 ng/mL began
//	kinetics.emapalumab                   flag   emapalumab on record in the stay; not, where a live feed of doses has none
//	kinetics.ferritin_before_emapalumab   ng/mL  newest in the 3 days up to the first dose
//	kinetics.ferritin_under_emapalumab    ng/mL  newest after the first dose
//	kinetics.ferritin_fall_emapalumab     %      from the one to the other
//	kinetics.hla_dr_day_5_7               {molecules}/{cell}  drawn on day 5, 6 or 7
//	kinetics.hla_dr_change_day_5_10       %      from day 1-3 to day 5-10
//	kinetics.hla_dr_percent_rise_day_3    %      percentage points from day 0 to day 3
//	kinetics.hla_dr_percent_rise_day_7    %      from day 0 to day 7
//	kinetics.tnf_low_days                 d      run below 200 pg/mL up to now, since the onset of MODS
//	kinetics.lymphocyte_low_days          d      days among day 0 to 5 with a count below 1000/µL
//	kinetics.lymphocyte_low_run           d      run below 1000/µL up to now
//	kinetics.crp_first, ferritin_first    mg/dL, ng/mL  the first of the stay
//	kinetics.pct_fall_day_4               %      fall of procalcitonin from day 0 to day 4
//	kinetics.crp_day_14, albumin_day_14   mg/dL, g/dL   drawn on day 13, 14 or 15
//
// A value that a drug silences (timeline.Silenced), and HLA-DR and TNF drawn
// after interferon γ or GM-CSF (policy-kinetic-drugs), take no part; where only
// such values are left the answer is open and says so. The newest value must be
// within its carry-forward window, else the answer is stale. Baselines and
// counts of past days have no window.
package kinetic

import (
	"slices"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/endotype/precise"
)

// Prefix begins the names of measures in rule.Input.Of.
const Prefix = "kinetics."

// Form says what a measure makes of its series.
type Form uint8

// Forms.
const (
	Began   Form = iota // flag: day zero is known
	Draw                // the newest value of the late window
	Start               // the value of the early window
	Fall                // per cent by which the late value is below the early one
	Rise                // late minus early value, in the measure's unit
	RunDays             // days up to the newest value of an unbroken run on the low side
	LowDays             // number of days of the late window with a value on the low side
)

// Zero is what day zero is.
type Zero uint8

// Day zeros.
const (
	Admission  Zero = iota // of the stay; without an encounter the first event
	MODSOnset              // as mods.onset has it
	MALSStart              // the first ferritin of the newest run above its cut-off
	Emapalumab             // its first dose in the stay
)

// Days is a window [From, To) in days after day zero; To 0 has no end.
type Days struct{ From, To float64 }

// Measure is what an input asks of a series.
type Measure struct {
	Name    string // without Prefix
	Label   string
	Analyte analyte.ID
	Unit    string // UCUM, as the rule's table has it
	Form    Form
	Zero    Zero
	// Early and Late are the windows. Newest takes the newest value of the early
	// one, which else is the first.
	Early, Late Days
	Newest      bool
	// Low is the low side of a run or a count: below it, in canonical units. Gap
	// is the longest time between two values of a run.
	Low float64
	Gap time.Duration
	// Assay names the assays that count, keys with spaces between them; empty: any.
	Assay string
	// Natural leaves out what was drawn after interferon γ or GM-CSF.
	Natural bool
}

// Of is the measure as rule.Input.Of names it.
func (m *Measure) Of() string { return Prefix + m.Name }

// Settings of the measures. The gaps are policy-kinetics.
const (
	TNFCut        = 200                // pg/mL
	LymphocyteCut = 1000               // /µL
	RunGap        = 4 * 24 * time.Hour // as Felmet 2003 drew: days 1, 3 and 7
	BaselineDays  = 3                  // before the first dose of emapalumab
	// RunLimit is how far back a run is followed, in days: its rules ask for less.
	RunLimit = 28
)

// Measures lists them all, in the order of the package comment.
func Measures() []Measure { return slices.Clone(measures[:]) }

// AnalyteOf is the analyte whose values settle an input that a measure fills;
// None for other inputs, and where only a dose settles it.
func AnalyteOf(of string) analyte.ID {
	name, ok := strings.CutPrefix(of, Prefix)
	if !ok {
		return analyte.None
	}
	for i := range measures {
		if m := &measures[i]; m.Name == name && !(m.Form == Began && m.Zero == Emapalumab) {
			return m.Analyte
		}
	}
	return analyte.None
}

// now is the window up to the instant assessed.
var now = Days{}

func day(from, to float64) Days { return Days{from, to} }

// measures is the list. Read only.
var measures = [...]Measure{
	{Name: "mals_began", Label: "ferritin above 4420 ng/mL in the stay", Analyte: analyte.Ferritin, Unit: "1", Form: Began, Zero: MALSStart},
	{Name: "ferritin_fall_mals", Label: "fall of ferritin since MALS began", Analyte: analyte.Ferritin, Unit: "%", Form: Fall, Zero: MALSStart, Late: now},
	{Name: "emapalumab", Label: "emapalumab on record", Analyte: analyte.Ferritin, Unit: "1", Form: Began, Zero: Emapalumab},
	{Name: "ferritin_before_emapalumab", Label: "ferritin before emapalumab", Analyte: analyte.Ferritin, Unit: "ng/mL", Form: Start, Zero: Emapalumab, Early: day(-BaselineDays, 0), Newest: true},
	{Name: "ferritin_under_emapalumab", Label: "ferritin under emapalumab", Analyte: analyte.Ferritin, Unit: "ng/mL", Form: Draw, Zero: Emapalumab, Late: now},
	{Name: "ferritin_fall_emapalumab", Label: "fall of ferritin under emapalumab", Analyte: analyte.Ferritin, Unit: "%", Form: Fall, Zero: Emapalumab, Early: day(-BaselineDays, 0), Newest: true, Late: now},
	{Name: "hla_dr_day_5_7", Label: "HLA-DR per monocyte on day 5 to 7", Analyte: analyte.HLADR, Unit: "{molecules}/{cell}", Form: Draw, Late: day(5, 8), Natural: true},
	{Name: "hla_dr_change_day_5_10", Label: "change of HLA-DR per monocyte from day 1-3 to day 5-10", Analyte: analyte.HLADR, Unit: "{molecules}/{cell}", Form: Rise, Early: day(1, 4), Late: day(5, 11), Natural: true},
	{Name: "hla_dr_percent_rise_day_3", Label: "rise of HLA-DR positive monocytes from day 0 to day 3", Analyte: analyte.HLADRPercent, Unit: "%", Form: Rise, Early: day(0, 1), Late: day(3, 4), Natural: true},
	{Name: "hla_dr_percent_rise_day_7", Label: "rise of HLA-DR positive monocytes from day 0 to day 7", Analyte: analyte.HLADRPercent, Unit: "%", Form: Rise, Early: day(0, 1), Late: day(7, 8), Natural: true},
	{Name: "tnf_low_days", Label: "days with ex vivo TNF below 200 pg/mL up to now", Analyte: analyte.ExVivoTNF, Unit: "d", Form: RunDays, Zero: MODSOnset, Low: TNFCut, Gap: RunGap, Assay: precise.TNFAssays, Natural: true},
	{Name: "lymphocyte_low_days", Label: "days of day 0 to 5 with lymphocytes below 1000 per µL", Analyte: analyte.Lymphocytes, Unit: "d", Form: LowDays, Late: day(0, 6), Low: LymphocyteCut / 1000.0},
	{Name: "lymphocyte_low_run", Label: "days with lymphocytes below 1000 per µL up to now", Analyte: analyte.Lymphocytes, Unit: "d", Form: RunDays, Low: LymphocyteCut / 1000.0, Gap: RunGap},
	{Name: "crp_first", Label: "first CRP of the stay", Analyte: analyte.CRP, Unit: "mg/dL", Form: Start, Early: now},
	{Name: "ferritin_first", Label: "first ferritin of the stay", Analyte: analyte.Ferritin, Unit: "ng/mL", Form: Start, Early: now},
	{Name: "pct_fall_day_4", Label: "fall of procalcitonin from day 0 to day 4", Analyte: analyte.Procalcitonin, Unit: "%", Form: Fall, Early: day(0, 1), Late: day(4, 5)},
	{Name: "crp_day_14", Label: "CRP on day 13 to 15", Analyte: analyte.CRP, Unit: "mg/dL", Form: Draw, Late: day(13, 16)},
	{Name: "albumin_day_14", Label: "albumin on day 13 to 15", Analyte: analyte.Albumin, Unit: "g/dL", Form: Draw, Late: day(13, 16)},
}
