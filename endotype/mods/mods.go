// Package mods holds the onset of multiple organ dysfunction (MODS) by the
// pSOFA-based definition: a pSOFA sub-score of 2 or more in two or more organs
// (JAMA Netw Open 2020, doi:10.1001/jamanetworkopen.2020.9271).
//
// The modified Proulx criteria of the trials are not shipped: no source read
// defines them.
package mods

import (
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

// Spec is the definition as one value. It reads pSOFA's own items, so that the
// sub-scores are those that the pSOFA answer shows.
func Spec() *rule.Spec {
	s := psofa.Spec()
	organs := rule.AtLeast{K: Organs}
	for _, it := range s.Items {
		organs.Of = append(organs.Of, rule.ItemIs{Item: it.Name, Op: rule.GE, Points: Points, Source: source})
	}
	s.ID, s.Version, s.Title = "mods", "1.0.0", "MODS onset by pSOFA"
	s.Summary = "The first instant at which pSOFA gives 2 or more points in two or more organs, whatever is missing."
	s.Standing = "research definition"
	s.Logit = nil
	s.Criteria = []rule.Criterion{{
		ID: Onset, Title: "MODS: pSOFA sub-score ≥ 2 in two or more organs", When: organs, Source: source,
		Notes: []string{"mods-definition", "mods-course"},
	}}
	s.Footnotes = append(s.Footnotes[:len(s.Footnotes):len(s.Footnotes)],
		rule.Footnote{ID: "mods-definition", Text: "The trials use modified Proulx criteria, which no source read here defines; the " +
			"pSOFA-based definition stands in for them. A clinician's asserted onset takes precedence; after a " +
			"clinician's denial the definition counts again when another organ joins those that stood then. That the dysfunction is new is not " +
			"checked: a child whose organ was failing before is for the clinician to deny."},
		rule.Footnote{ID: "mods-course", Text: "Met from the first instant at which the definition holds whatever is missing; earlier hours " +
			"with missing values may have met it unseen. An onset stays; later recovery does not undo it."})
	return s
}
