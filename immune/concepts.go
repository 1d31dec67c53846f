package immune

import (
	"slices"
	"strings"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/endotype/ids"
	"stormglass/rule"
)

// concept is one row of the table below: a title, why its definitions clash,
// and the ids of the rules or criteria that answer it.
type concept struct {
	id, title, clash string
	of               []string
}

// conceptRows lists which definitions stand beside one another. An entry that
// ends in a dot means all criteria that begin with it. Read only.
var conceptRows = []concept{
	{"hyperinflammation", "Hyperinflammation by ferritin and C-reactive protein",
		"Ferritin cut-offs in use run from 500 (HLH-2004, hyperferritinaemic sepsis, TRIPS) over 684, 1980, 2000 and 4420 to 10,000 ng/mL: each was found in " +
			"other patients for another purpose.",
		[]string{"immunosep.mals", "precise.trips_a", "precise.trips_b", "hyperferritin.", "simon."}},
	{"hlh", "HLH and macrophage activation syndrome",
		"HLH-2004 was made for familial HLH, the HScore for adults, MAS-2016 and the MS score for systemic juvenile arthritis. None was validated in children in intensive care with sepsis.",
		[]string{"hlh2004.", "hlh2024.", "hscore", "hscore.", "mas2016.", "msscore.", "carcillo.mas_like", "carcillo.adult_hbd_dic", "markers."}},
	{"interferon", "Interferon γ and IL-6",
		"Interferon-γ-driven sepsis is an adult definition by one draw; the stuck state of children is a course over days without a published cut-off.",
		[]string{"ids.", "stuck.", "stuck_arms."}},
	{"immunoparalysis", "Immunoparalysis",
		"Adults are judged by HLA-DR molecules per monocyte (< 5000 at entry, > 8000 to leave; < 8000 on day 5 to 7), children by TNF after LPS (< 200, < 160 pg/mL, beyond day 3 or on any day). " +
			"They measure different things and are not converted.",
		[]string{"immunosep.sip", "precise.grace2", "precise.observation", "hall.", "kinetic.hla_dr_low_day_5_7", "kinetic.tnf_low_7_days"}},
	{"lymphopenia", "Lymphopenia and persistence",
		"Every rule for intensive care uses a flat 1000/µL, although a healthy infant's lower limit is about three times that.",
		[]string{"lymphopenia.", "kinetic.lymphopenia_early", "kinetic.lymphopenia_7_days", "kinetic.pics"}},
	{"organ_phenotypes", "Organ failure phenotypes of children", "Parts of these definitions have no published number that was read; they rest on what a clinician states.",
		[]string{"carcillo."}},
	{"misc", "MIS-C", "", []string{"misc2023."}},
	{"cart", "After CAR-T cells and T-cell engagers", "After tocilizumab or a steroid fever is no longer needed for a grade.", []string{"crs", "crs.", "icans", "icans.", "iechs.", "ebmt_hlh."}},
	{"course", "Published courses of markers", "A response is not the end of a state: a ferritin that fell by 15 % and is still above 4420 is still MALS.", []string{"kinetic."}},
	{"imported", "Labels worked out elsewhere", "Their weights are not published or not ours to compute: the label is shown as it came.", []string{"imported."}},
}

// holds reports whether a rule's id belongs to an entry.
func holds(entry, id string) bool {
	return entry == id || strings.HasSuffix(entry, ".") && strings.HasPrefix(id, entry)
}

// conceptOf is the row that names a rule's id, else the first whose family it
// belongs to: every definition stands in one place only.
func conceptOf(id string) int {
	family := -1
	for i := range conceptRows {
		for _, entry := range conceptRows[i].of {
			if entry == id {
				return i
			}
			if family < 0 && holds(entry, id) {
				family = i
			}
		}
	}
	return family
}

// ConceptOf is the id of the concept that a rule's id stands in, empty for none.
func ConceptOf(id string) string {
	if k := conceptOf(id); k >= 0 {
		return conceptRows[k].id
	}
	return ""
}

// diseases are the definitions of one disease or therapy: they stand with the
// others only where somebody said that the patient has it.
var diseases = []string{"crs", "crs.", "icans", "icans.", "iechs.", "ebmt_hlh.", "mas2016.", "msscore.", "markers.il18_sjia", "markers.il18_aosd", "kinetic.ferritin_non_response"}

func saidOnly(id string) bool {
	return slices.ContainsFunc(diseases, func(entry string) bool { return holds(entry, id) })
}

// concepts sorts the results of the assessment into the rows.
func (r *reader) concepts() []Concept {
	out := make([]Concept, len(conceptRows))
	for i := range conceptRows {
		out[i] = Concept{ID: conceptRows[i].id, Title: conceptRows[i].title, Clash: conceptRows[i].clash}
	}
	asks := r.asks()
	for i := range r.a.Results {
		res := &r.a.Results[i]
		k := conceptOf(res.Rule)
		if k < 0 {
			continue
		}
		d := asks[res.Rule]
		d.Remark = r.septicText(res)
		d.Result, d.Applies = res, res.Population != assess.PopulationOut && !res.Draft
		if out[k].ID == "imported" && res.Truth == rule.Undetermined || res.Population == assess.PopulationUndetermined && saidOnly(res.Rule) {
			d.Applies = false // no label was received; nobody said that the patient is of this disease
		}
		out[k].Definitions = append(out[k].Definitions, d)
	}
	kept := out[:0]
	for _, c := range out {
		if len(c.Definitions) > 0 {
			kept = append(kept, c)
		}
	}
	return kept
}

// remark adds what stands beside the definitions: how lymphocytes are for age,
// where every rule asks one flat number.
func (r *reader) remark(v *View) {
	m := v.Marker(analyte.Lymphocytes)
	if m == nil || !m.Reading.Value.Informative() {
		return
	}
	for i := range v.Concepts {
		if c := &v.Concepts[i]; c.ID == "lymphopenia" {
			text := "lymphocytes " + Number(m) + " " + analyte.Get(m.Analyte).Unit.String() + ": " + m.Interval.Kind.String()
			if m.Interval.Reason != "" && m.Interval.Reason != m.Interval.Kind.String() {
				text += " (" + m.Interval.Reason + ")"
			}
			c.Remarks = append(c.Remarks, text)
		}
	}
}

// sepsis3 is the SOFA that Sepsis-3 asks for.
const sepsis3 = 2

// septicText says where interferon-γ-driven sepsis holds by its two cytokines
// in an adult in whom sepsis is not established: the definition was made in
// sepsis, and the rule as published does not ask it.
func (r *reader) septicText(res *assess.Result) string {
	if !holds("ids.", res.Rule) || res.Rule == ids.Window || res.Truth != rule.Met {
		return ""
	}
	const made = "; the definition was made in adults with sepsis: without it, it says no more than that both cytokines are above its cut-offs"
	infected, sofa := r.by["infection.suspected"], r.by["sofa"]
	scored := sofa != nil && sofa.Score != nil
	switch {
	case infected != nil && infected.Truth == rule.NotMet:
		return "no infection is suspected" + made
	case scored && sofa.Score.Hi < sepsis3:
		return "SOFA is under 2: no sepsis by Sepsis-3" + made
	case infected == nil || infected.Truth != rule.Met:
		return "whether there is an infection is not known" + made
	case !scored || sofa.Score.Lo < sepsis3:
		return "whether there is sepsis by Sepsis-3 is not known" + made
	}
	return ""
}

// asks is what each criterion asks and for whom, by its id.
func (r *reader) asks() map[string]Definition {
	out := map[string]Definition{}
	if r.cfg.Rules == nil {
		return out
	}
	for _, ru := range r.cfg.Rules.Rules() {
		s := ru.Spec()
		base := Definition{For: s.Population.Words, Research: strings.Contains(s.Standing, "research")}
		out[s.ID] = base
		for k := range s.Criteria {
			d := base
			d.Asks = ru.CriterionWords(k)
			if st := s.Criteria[k].Standing; st != "" {
				d.Research = strings.Contains(st, "research")
			}
			out[s.Criteria[k].ID] = d
		}
	}
	return out
}
