// Package ipscc holds the definitions of the International Pediatric Sepsis
// Consensus Conference of 2005: the systemic inflammatory response syndrome
// and sepsis (rule "ipscc"), the six organ dysfunctions with severe sepsis and
// septic shock (rule "ipscc_organs").
//
// The paper was read in reprints of its tables only. The systolic limits are
// those of the letter that corrected it. The age groups are a value, Bands,
// because the printed ones leave gaps and programs close them differently.
package ipscc

import (
	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/vital"
)

// Citations.
const (
	Paper  evidence.ID = "ipscc-2005"            // Goldstein et al., Pediatr Crit Care Med 2005
	Letter evidence.ID = "ipscc-2005-correction" // the letter that corrected the systolic limits
	Code   evidence.ID = "phoenix-criteria-sql"  // the Phoenix development SQL, executed
	VPSR   evidence.ID = "ipscc-vps-code"        // R code of a VPS cohort
)

var (
	paper  = rule.Cite{Ref: Paper, Status: evidence.Secondary}
	ran    = rule.Cite{Ref: Code, Status: evidence.Run}
	read   = rule.Cite{Ref: Code, Status: evidence.Code}
	vps    = rule.Cite{Ref: VPSR, Status: evidence.Code}
	policy = rule.Cite{Ref: "policy", Status: evidence.Policy}
)

// Version of both rules in this project.
const Version = "1.0.0"

const standing = "consensus definitions of 2005"

const missingRule = "None was found in the sources read. The single figure counts what is missing as normal, as the development SQL of " +
	"the Phoenix criteria does in its lower bound."

// Spec is SIRS and sepsis with the age groups of Goldstein.
func Spec() *rule.Spec { return SpecWith(Goldstein()) }

// SpecWith is SIRS and sepsis with other age groups. Its id is "ipscc" for
// those of Goldstein, else "ipscc@" and the name of the groups.
func SpecWith(b Bands) *rule.Spec {
	id := rule.VariantID("ipscc", nameOf(b))
	return &rule.Spec{
		ID: id, Version: Version, Title: titled("IPSCC SIRS", nameOf(b)),
		Summary:    "Systemic inflammatory response in children, and sepsis: the response with suspected infection.",
		Standing:   standing,
		Population: population(),
		Inputs:     sirsInputs(),
		Age:        "age",
		Items:      sirsItems(b),
		Criteria: []rule.Criterion{
			sirs(id),
			{ID: id + ".sepsis", Title: "IPSCC sepsis: SIRS with suspected infection", Notes: []string{"ipscc-infection"},
				When: rule.All{rule.Yes("suspected_infection"), rule.Same{ID: id + ".sirs"}}},
		},
		MissingRule:       missingRule,
		MissingRuleSource: ran,
		Source:            paper,
		Footnotes:         sirsNotes(b),
	}
}

// nameOf is the variant that the age groups make, empty for the default.
func nameOf(b Bands) string {
	if b.Name == Goldstein().Name {
		return ""
	}
	return b.Name
}

func titled(title, name string) string {
	if name == "" {
		return title
	}
	return title + " (" + name + ")"
}

func population() rule.Population {
	return rule.Population{From: 0, Under: 216, Words: "children from birth to under 18 years", Exclusions: vital.Preterm(), Source: paper}
}

func sirs(id string) rule.Criterion {
	return rule.Criterion{ID: id + ".sirs", Title: "SIRS: two criteria, one of them temperature or leukocytes", Notes: []string{"ipscc-sirs"},
		When: rule.All{
			rule.Total{Op: rule.GE, Points: 2},
			rule.Any{rule.ItemIs{Item: "temperature", Op: rule.GE, Points: 1}, rule.ItemIs{Item: "leukocytes", Op: rule.GE, Points: 1}},
		}}
}

func age() rule.Input {
	return rule.Input{Name: "age", Analyte: analyte.Age, Unit: "mo", Missing: rule.Unscored()}
}

func sirsInputs() []rule.Input {
	return []rule.Input{
		age(),
		{Name: "temperature", Analyte: analyte.Temperature, Unit: "Cel", Missing: rule.CountsAs(37)},
		{Name: "wbc", Analyte: analyte.WBC, Unit: "10*3/uL", Missing: rule.CountsAs(8)},
		{Name: "heart_rate", Analyte: analyte.HeartRate, Unit: "/min", Missing: rule.CountsAs(105)},
		{Name: "respiratory_rate", Analyte: analyte.RespiratoryRate, Unit: "/min", Missing: rule.CountsAs(12)},
		{Name: "imv", Analyte: analyte.InvasiveVentilation, Unit: "1", Missing: rule.CountsAs(0)},
		{Name: "suspected_infection", Analyte: analyte.SuspectedInfection, Unit: "1", Missing: rule.CountsAs(0)},
	}
}

func sirsItems(b Bands) []rule.Item {
	return []rule.Item{
		{Name: "temperature", Notes: []string{"D13", "ipscc-core"}, Parts: []rule.Part{rule.Table{Input: "temperature",
			Rows: []rule.Row{rule.Below(36, 1), rule.UpTo(38.5, 0)}, Else: 1}}},
		{Name: "leukocytes", Notes: []string{"D15", "ipscc-bands"}, Parts: []rule.Part{byAge("wbc", b.Signs, false, paper, leukocytes, 1)}},
		{Name: "heart_rate", Title: "heart rate", Notes: []string{"D15", "ipscc-duration"}, Parts: []rule.Part{heartRate(b)}},
		{Name: "respiratory_rate", Title: "respiratory rate", Combine: rule.Max, Notes: []string{"D15", "D16"}, Parts: []rule.Part{
			respiratoryRate(b),
			rule.Table{Input: "imv", Rows: []rule.Row{rule.Below(1, 0)}, Else: 1, Notes: []string{"ipscc-ventilated"}},
		}},
	}
}

func leukocytes(group int) []rule.Row {
	low := [groups]float64{0, 5, 5, 6, 4.5, 4.5}[group]
	high := [groups]float64{34, 19.5, 17.5, 15.5, 13.5, 11}[group]
	if low == 0 {
		return []rule.Row{rule.UpTo(high, 0)}
	}
	return []rule.Row{rule.Below(low, 1), rule.UpTo(high, 0)}
}

// heartRate has one band more than there are groups where a slow heart stops
// counting within one.
func heartRate(b Bands) rule.ByAge {
	fast := [groups]float64{180, 180, 180, 140, 130, 110}
	slow := [groups]float64{100, 100, 90}
	out := rule.ByAge{Input: "heart_rate", Source: paper}
	for g := range b.Signs {
		if g <= infant {
			out.Bands = append(out.Bands, rule.Band{Under: min(b.Signs[g], b.Bradycardia), Else: 1,
				Rows: []rule.Row{rule.Below(slow[g], 1), rule.UpTo(fast[g], 0)}})
		}
		if g > infant || b.Signs[g] > b.Bradycardia {
			out.Bands = append(out.Bands, rule.Band{Under: b.Signs[g], Rows: []rule.Row{rule.UpTo(fast[g], 0)}, Else: 1})
		}
	}
	return out
}

// rates are the respiratory rates above which each group is tachypnoeic.
func rates(b Bands) [groups]float64 { return [groups]float64{50, 40, 34, 22, 18, b.Rate} }

func respiratoryRate(b Bands) rule.ByAge {
	fast := rates(b)
	out := byAge("respiratory_rate", b.Signs, false, paper, func(g int) []rule.Row { return []rule.Row{rule.UpTo(fast[g], 0)} }, 1)
	if b.Rate != Goldstein().Rate {
		out.Bands[adolescent].Source = b.Source
	}
	return out
}

func sirsNotes(b Bands) []rule.Footnote {
	return []rule.Footnote{
		{ID: "D13", Text: "The development SQL asks for a temperature above 38.8 °C. The definition's 38.5 °C is used."},
		bandsNote(b),
		{ID: "D16", Text: "For adolescents the reprints and the SQL say more than 14 breaths/min, the R code of a VPS cohort more than 13. Here it is " +
			either(b.Rate == Goldstein().Rate, "14.", "13.")},
		{ID: "ipscc-sirs", Text: "Two of the four, with temperature or leukocytes among them. Where neither of the two is known and abnormal, " +
			"the answer stays open as long as one of them is missing; the SQL counts that as not met."},
		{ID: "ipscc-core", Text: "The definition asks for core temperature. The temperature charted is taken; its site is not checked."},
		{ID: "ipscc-bands", Text: "More than 10 % immature neutrophils also make the leukocyte criterion, by general knowledge only: no source read here " +
			"states it. It is left out."},
		{ID: "ipscc-duration", Text: "No source read here confirms that a fast heart must last half an hour without a stimulus, or a slow one. The value " +
			"charted counts as it stands, as in the SQL. Bradycardia counts under " +
			either(b.Bradycardia == Goldstein().Bradycardia, "1 year.", "2 years, as in the R code.")},
		{ID: "ipscc-ventilated", Text: "Mechanical ventilation meets the respiratory criterion, as in the SQL. Invasive ventilation is meant; ventilation for " +
			"surgery only does not count."},
		{ID: "ipscc-week", Text: "A week is 7 days. Where the age is counted from a birth date it is in calendar months and their fraction, so that the week may end up to 14 hours early or 4 hours late."},
		{ID: "ipscc-infection", Text: "Suspected or proven infection is this project's rule \"infection\": asserted by a clinician, or a test ordered and " +
			"two doses of an antimicrobial."},
		{ID: "ipscc-window", Text: "No look-back was found. Each value counts as long as the catalogue says, which is this project's policy."},
	}
}

func either(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

func bandsNote(b Bands) rule.Footnote {
	return rule.Footnote{ID: "D15", Text: "The printed age groups (0 days to 1 week, 1 week to 1 month, 1 month to 1 year, 2 to 5, 6 to 12, 13 to under 18 years) " +
		"leave gaps, and programs close them differently; the development SQL's own two tables disagree. Here: " + b.Words +
		". The others are variants of this rule: " + otherBands(b) + "."}
}

func otherBands(b Bands) (out string) {
	for _, o := range []Bands{Goldstein(), SQL(), VPS()} {
		if o.Name == b.Name {
			continue
		}
		if out != "" {
			out += "; "
		}
		out += o.Name + " (" + o.Words + ")"
	}
	return out
}

// Variants are other readings of the rule "ipscc".
func Variants() []rule.Variant {
	return []rule.Variant{
		{Name: "sql", Words: SQL().Words, Spec: func() *rule.Spec { return SpecWith(SQL()) }},
		{Name: "vps", Words: VPS().Words, Spec: func() *rule.Spec { return SpecWith(VPS()) }},
		{Name: "psc", Words: "as the Phoenix development SQL: its age groups, missing counts as not met, every definition of suspected infection; " +
			"temperature stays at 38.5 °C", Spec: psc},
	}
}

// psc is SIRS and sepsis as the development SQL answers, but for D13.
func psc() *rule.Spec {
	s := SpecWith(SQL())
	s.ID, s.Title, s.AsPublished = rule.VariantID("ipscc", "psc"), titled("IPSCC SIRS", "psc"), true
	s.Population = rule.Population{Words: "none: the program does not test it", Source: ran}
	s.Inputs = append(s.Inputs,
		rule.Input{Name: "suspected_infection_1dose", Analyte: analyte.SuspectedInfection1Dose, Unit: "1", Missing: rule.CountsAs(0)},
		rule.Input{Name: "suspected_infection_0dose", Analyte: analyte.SuspectedInfection0Dose, Unit: "1", Missing: rule.CountsAs(0)})
	s.Criteria = []rule.Criterion{sirs(s.ID)}
	for _, v := range doses() {
		s.Criteria = append(s.Criteria, rule.Criterion{ID: s.ID + ".sepsis" + v.suffix, Title: "IPSCC sepsis, " + v.words,
			When: rule.All{rule.Yes("suspected_infection" + v.suffix), rule.Same{ID: s.ID + ".sirs"}}})
	}
	s.Criteria = append(s.Criteria, tachypnea(s.ID, SQL()))
	return s
}

// dose is one of the program's definitions of suspected infection.
type dose struct{ suffix, words string }

func doses() []dose {
	return []dose{{"", "infection with two doses"}, {"_1dose", "infection with one dose"}, {"_0dose", "infection without a dose"}}
}

// tachypnea is the program's criterion of fast breathing without a ventilator.
func tachypnea(id string, b Bands) rule.Criterion {
	return rule.Criterion{ID: id + ".tachypnea", Title: "IPSCC tachypnoea without a ventilator", Source: ran,
		When: rule.All{rule.Not{F: rule.Yes("imv")},
			byBand("respiratory_rate", rule.GT, b.Signs, false, rates(b), paper)}}
}
