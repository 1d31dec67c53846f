// Package precise holds the assignment of the PRECISE platform (CPCCRN
// protocol 90): children with sepsis-induced organ dysfunction in two or more
// organs are sorted on MODS day 2 by ex vivo TNF, ferritin and CRP into
// TRIPS A, TRIPS B, GRACE-2 or observation.
//
// The printed cut-offs leave a gap: with TNF < 200 pg/mL a ferritin of exactly
// 2000 ng/mL belongs to no arm (GRACE-2 prints "< 2000", TRIPS "> 2000").
package precise

import (
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
)

// Cut-offs. TNF after LPS stimulation of whole blood in pg/mL, ferritin in
// ng/mL, CRP in mg/dL.
const (
	TNFCut       = 200
	FerritinA    = 500
	FerritinB    = 2000
	CRPA         = 4
	ProtocolDay  = 2  // of MODS, the onset's calendar day being day 1
	CorrectedAge = 40 // weeks, least corrected age
	OpposedDays  = 28 // anakinra or GM-CSF within these days excludes GRACE-2
)

// TNFAssays are the assays by which the TNF cut-off of Hall and of the trials is
// read; a local protocol is comparable with itself only.
const TNFAssays = "precise_central hall_2011"

// Windows of the project's policy, counted from the draw.
const (
	FerritinWindow = 24 * time.Hour
	TNFWindow      = 72 * time.Hour
	CRPWindow      = 24 * time.Hour
)

// Criterion ids.
const (
	Eligible    = "precise.eligible"
	Day         = "precise.day"
	TRIPSA      = "precise.trips_a"
	TRIPSB      = "precise.trips_b"
	GRACE2      = "precise.grace2"
	Observation = "precise.observation"
)

// Exclusion names that assess evaluates.
const (
	UnderCorrectedAge = "corrected_age_under_40_weeks"
	NoMODS            = "no_mods"
)

// Sources.
var (
	registry = rule.Cite{Ref: "precise-registry", Status: evidence.Verified}
	protocol = rule.Cite{Ref: "precise-protocol", Status: evidence.Verified}
)

// Spec is the assignment as one value.
func Spec() *rule.Spec {
	return &rule.Spec{
		ID: "precise", Version: "1.0.0", Title: "PRECISE assignment (GRACE-2 and TRIPS)",
		Summary: "Sorts children with new organ dysfunction in two or more organs, on MODS day 2, " +
			"by ex vivo TNF, ferritin and CRP into the arms of the PRECISE platform.",
		Standing:   "trial definition",
		Population: population(),
		Age:        "age",
		Inputs: []rule.Input{
			{Name: "age", Analyte: analyte.Age, Unit: "mo"},
			{Name: "tnf", Analyte: analyte.ExVivoTNF, Unit: "pg/mL",
				Select: rule.Selector{Pick: rule.Latest, Window: TNFWindow, Assay: TNFAssays}},
			{Name: "ferritin", Analyte: analyte.Ferritin, Unit: "ng/mL",
				Select: rule.Selector{Pick: rule.Latest, Window: FerritinWindow}},
			{Name: "crp", Analyte: analyte.CRP, Unit: "mg/dL",
				Select: rule.Selector{Pick: rule.Latest, Window: CRPWindow}},
		},
		Criteria:          criteria(),
		MissingRule:       "Not published: every arm needs its values, drawn on MODS day 2.",
		MissingRuleSource: protocol,
		Source:            protocol,
		Footnotes:         footnotes(),
	}
}

func population() rule.Population {
	return rule.Population{Under: 216,
		Words:    "children from 40 weeks corrected age to under 18 years in intensive care with new dysfunction of two or more organs",
		Settings: []string{"PICU", "CICU"},
		Exclusions: []rule.Exclusion{
			{Name: UnderCorrectedAge, Words: "under 40 weeks corrected age", Source: registry},
			{Name: NoMODS, Words: "no new dysfunction of two or more organs", Source: registry},
		}, Source: registry}
}

func criteria() []rule.Criterion {
	low := rule.Is{Input: "tnf", Op: rule.LT, At: TNFCut, Source: registry}
	high := rule.Is{Input: "tnf", Op: rule.GE, At: TNFCut, Source: protocol}
	return []rule.Criterion{
		{ID: TRIPSA, Title: "TRIPS entry A: TNF response kept, inflammation high", Source: protocol,
			When: rule.All{high, rule.Any{
				rule.Is{Input: "ferritin", Op: rule.GE, At: FerritinA},
				rule.Is{Input: "crp", Op: rule.GE, At: CRPA},
			}}, Notes: []string{"day", "silenced"}},
		{ID: TRIPSB, Title: "TRIPS entry B: TNF response low, ferritin high", Source: protocol,
			When:  rule.All{low, rule.Is{Input: "ferritin", Op: rule.GT, At: FerritinB}},
			Notes: []string{"day", "gap-2000"}},
		{ID: GRACE2, Title: "GRACE-2: TNF response low, ferritin not high", Source: registry,
			When:     rule.All{low, rule.Is{Input: "ferritin", Op: rule.LT, At: FerritinB}},
			Standing: "trial definition; GRACE-2 was terminated (141 of 400 enrolled)",
			Notes:    []string{"day", "gap-2000", "grace2-exclusions"}},
		{ID: Observation, Title: "Observation arm", Source: protocol,
			When: rule.All{high,
				rule.Is{Input: "ferritin", Op: rule.LT, At: FerritinA},
				rule.Is{Input: "crp", Op: rule.LT, At: CRPA},
			}, Notes: []string{"day", "silenced"}},
	}
}

func footnotes() []rule.Footnote {
	return []rule.Footnote{
		{ID: "day", Text: "The protocol draws on MODS day 2. Day 1 is the calendar day (UTC unless the unit declares its zone) of " +
			"MODS onset, asserted or by the pSOFA-based definition; draws of other days are outside the protocol day and not used."},
		{ID: "gap-2000", Text: "With TNF < 200 a ferritin of exactly 2000 ng/mL belongs to no arm: GRACE-2 prints < 2000, TRIPS > 2000."},
		{ID: "silenced", Text: "CRP drawn after an IL-6, IL-1 or JAK blocker or a steroid no longer speaks and is not used. No source gives " +
			"a window: any dose earlier in the stay counts, of tocilizumab, sarilumab, siltuximab and canakinumab one of an earlier stay too."},
		{ID: "grace2-exclusions", Text: "GRACE-2 also excludes: weight < 3 kg; HLH or MAS ever; myeloid leukaemia or MDS; autoimmune " +
			"thrombocytopenia; WBC < 1000 after myeloablation or myeloablation within 14 d; GM-CSF allergy; pregnancy or lactation; " +
			"anakinra or GM-CSF within 28 d; MODS resolved by day 2; limits of care. Of these HLH or MAS ever and anakinra or GM-CSF " +
			"within 28 d are evaluated and stop the arm; the others are for the clinician."},
		{ID: "policy-windows", Text: "Project policy: ferritin and CRP stand for 24 h, ex vivo TNF for 72 h; the protocol prints no window."},
		{ID: "assay", Text: "Ex vivo TNF depends on the laboratory's kit; the trial used one central laboratory. It counts by that laboratory's assay and " +
			"by the protocol of Hall, from which the cut-off comes; a local protocol decides nothing."},
	}
}
