// Package mods holds the onset of multiple organ dysfunction (MODS) by the
// pSOFA-based definition: a pSOFA sub-score of 2 or more in two or more organs
// (JAMA Netw Open 2020, doi:10.1001/jamanetworkopen.2020.9271).
//
// The modified Proulx criteria of the trials are not shipped: no source read
// defines them.
package mods

import (
	"time"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/psofa"
)

// Onset is the criterion's id: MODS has begun by the instant assessed.
const Onset = "mods.onset"

// Organs and Points of the definition.
const (
	Organs = 2
	Points = 2
)

var source = rule.Cite{Ref: "mods-psofa-2020", Status: evidence.Secondary}

// Ventilated is the organ that chronic ventilation explains.
const Ventilated = "respiratory"

// Day is how far back pSOFA reads.
const Day = 24 * time.Hour

// Measured lists what an organ's 2 points are measured by: it is known to be
// better as of the newest of these. None for an organ whose 2 points are a
// running drug, which is known as of now.
func Measured(organ string) []analyte.ID {
	switch organ {
	case "respiratory":
		return []analyte.ID{analyte.PFRatio, analyte.SFRatio}
	case "coagulation":
		return []analyte.ID{analyte.Platelets}
	case "hepatic":
		return []analyte.ID{analyte.BilirubinTotal}
	case "neurologic":
		return []analyte.ID{analyte.GCS}
	case "renal":
		return []analyte.ID{analyte.Creatinine}
	}
	return nil
}

// Rests reports whether an organ's 2 points can rest on what was received of an
// analyte.
func Rests(id analyte.ID) bool {
	switch id {
	case analyte.PFRatio, analyte.SFRatio, analyte.SFRatioAny, analyte.PaO2, analyte.SpO2, analyte.FiO2, analyte.O2Flow, analyte.InvasiveVentilation,
		analyte.Platelets, analyte.BilirubinTotal, analyte.GCS, analyte.GCSEye, analyte.GCSVerbal, analyte.GCSMotor, analyte.Creatinine,
		analyte.DopamineRate, analyte.DobutamineRate, analyte.EpinephrineRate, analyte.NorepinephrineRate, analyte.Age, analyte.DosingWeight, analyte.Weight:
		return true
	}
	return false
}

// Explained is a baseline fact with the organ whose points it explains.
type Explained struct {
	Fact  event.Fact
	Organ string // item of pSOFA
	Words string
	// Recurs says that the fact makes the points come and go, so that having
	// been better before does not make them new.
	Recurs bool
}

// Baseline lists the facts that explain points: an organ so explained stands
// apart and makes no onset, unless it is known to have been better. Project
// policy: the trials ask for new dysfunction and do not say how it is told.
func Baseline() [5]Explained {
	return [...]Explained{
		{event.FactChronicVentilation, Ventilated, "chronic ventilation", false},
		{event.FactCyanoticHeartDisease, Ventilated, "cyanotic heart disease", false},
		{event.FactChronicKidneyDisease, "renal", "chronic kidney disease", false},
		{event.FactChemotherapy, "coagulation", "chemotherapy", true},
		{event.FactMalignancy, "coagulation", "malignancy", true},
	}
}

// Spec is the definition as one value. It reads pSOFA's own items, so that the
// sub-scores are those that the pSOFA answer shows.
func Spec() *rule.Spec {
	s := psofa.Spec()
	organs := rule.AtLeast{K: Organs}
	for _, it := range s.Items {
		organs.Of = append(organs.Of, rule.ItemIs{Item: it.Name, Op: rule.GE, Points: Points, Source: source})
	}
	s.ID, s.Version, s.Title = "mods", "1.1.0", "MODS onset by pSOFA"
	s.Summary = "The first instant at which pSOFA gives 2 or more points in two or more organs that no recorded baseline explains, whatever is missing."
	s.Standing = "research definition"
	s.Logit = nil
	s.Criteria = []rule.Criterion{{
		ID: Onset, Title: "MODS: pSOFA sub-score ≥ 2 in two or more organs", When: organs, Source: source,
		Notes: []string{"mods-definition", "mods-baseline", "mods-episode", "mods-course"},
	}}
	s.Footnotes = append(s.Footnotes[:len(s.Footnotes):len(s.Footnotes)],
		rule.Footnote{ID: "mods-definition", Text: "The trials use modified Proulx criteria, which no source read here defines; the " +
			"pSOFA-based definition stands in for them. A clinician's asserted onset takes precedence; after a " +
			"clinician's denial the definition counts again when another organ joins those that stood then."},
		rule.Footnote{ID: "mods-baseline", Text: "Only new dysfunction makes an onset. Points that a recorded baseline explains stand apart: chronic " +
			"ventilation and cyanotic heart disease those of respiration, chronic kidney disease those of the kidney, unless the organ was " +
			"seen under 2 points before; chemotherapy and malignancy those of platelets in any case. Where nothing was recorded before, the organ " +
			"counts and the baseline is called unknown. Project policy."},
		rule.Footnote{ID: "mods-episode", Text: "An onset is never moved by transfer, improvement or correction. Another episode begins only with another stay, " +
			"more than 24 h after the last, or with a clinician's word: an onset asserted later than the one that stands, or another organ after a " +
			"denial. An onset that a correction took away is named as withdrawn. Project policy."},
		rule.Footnote{ID: "mods-course", Text: "Met from the first instant at which the definition holds whatever is missing; earlier hours " +
			"with missing values may have met it unseen. An onset stays; later recovery does not undo it."})
	return s
}
