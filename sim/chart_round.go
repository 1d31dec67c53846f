package sim

import (
	"strconv"

	"stormglass/analyte"
)

// finding is what a doctor finds and writes down, by key of the catalogue: what
// syndromes ask for beside the signs of the door (triage), said of one patient
// and not of another.
type finding uint8

// The findings.
const (
	rashSeen finding = iota
	mucosaInflamed
	gutSigns
	covidEvidence
	otherLikelier
	shockDiagnosed
	hypotension
	largeSpleen
	largeLiver
	seizure
	hemophagocytes
	nkLow
	pstatAtRest
	pstatResponse
	findingCount
)

func findingOf(f finding) charted {
	return [findingCount]charted{
		rashSeen:       {"EXANTH", "Rash", analyte.Rash},
		mucosaInflamed: {"MUCOSA", "Inflamed mouth, conjunctivae, hands or feet", analyte.MucocutaneousSigns},
		gutSigns:       {"GUT", "Abdominal pain, vomiting or diarrhoea", analyte.GastrointestinalSigns},
		covidEvidence:  {"SARSCOV2", "SARS-CoV-2 laboratory evidence", analyte.SARSCoV2Evidence},
		otherLikelier:  {"LIKELIER", "Another diagnosis is likelier", analyte.LikelierDiagnosis},
		shockDiagnosed: {"SHOCKDX", "Shock diagnosed", analyte.ShockDiagnosed},
		hypotension:    {"HYPODX", "Hypotension diagnosed", analyte.HypotensionDiagnosed},
		largeSpleen:    {"SPLEEN", "Spleen enlarged", analyte.Splenomegaly},
		largeLiver:     {"LIVER", "Liver enlarged", analyte.Hepatomegaly},
		seizure:        {"SEIZ", "Seizure", analyte.Seizure},
		hemophagocytes: {"HPHAGO", "Hemophagocytosis in bone marrow", analyte.Hemophagocytosis},
		nkLow:          {"NKLOW", "Natural killer cell activity low or absent", analyte.NKActivityLow},
		pstatAtRest:    {"PSTATHI", "Phospho-STAT1 high at rest", analyte.PSTATHighAtRest},
		pstatResponse:  {"PSTATLO", "Phospho-STAT1 hardly rises on stimulation", analyte.PSTATLowResponse},
	}[min(f, findingCount-1)]
}

func findingItem(f finding, there bool) item {
	ch, word := findingOf(f), "no"
	if there {
		word = "yes"
	}
	return item{m: measureCount, code: ch.code, name: ch.name, kind: "ST", value: word, status: "F"}
}

// finds writes down findings that are there; absent such as were looked for
// and are not.
func (c *chart) finds(at float64, found ...finding)   { c.noted(at, true, found) }
func (c *chart) absent(at float64, sought ...finding) { c.noted(at, false, sought) }

func (c *chart) noted(at float64, there bool, list []finding) {
	items := make([]item, 0, len(list))
	for _, f := range list {
		items = append(items, findingItem(f, there))
	}
	c.add(entry{at: hours(at), sent: hours(at + 0.1), feed: Nurse, results: &results{
		order: c.orderNumber("N"), code: "FINDINGS", name: "Findings of the round", items: items}})
}

// says charts findings at each of some hours.
func (c *chart) says(there bool, list []finding, at ...float64) {
	for _, h := range at {
		c.noted(h, there, list)
	}
}

// speech charts the ICE score: pairs of hour and score.
func (c *chart) speech(pairs ...float64) {
	for i := 0; i+1 < len(pairs); i += 2 {
		it := item{m: measureCount, code: "ICE", name: "ICE score", kind: "NM", value: strconv.Itoa(int(pairs[i+1])), num: pairs[i+1], unit: "{score}", status: "F"}
		c.add(entry{at: hours(pairs[i]), sent: hours(pairs[i] + 0.1), feed: Nurse, results: &results{
			order: c.orderNumber("N"), code: "ICESCORE", name: "Encephalopathy after immune effector cells", items: []item{it}}})
	}
}
