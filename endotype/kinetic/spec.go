package kinetic

import (
	"stormglass/analyte"
	"stormglass/endotype/precise"
	"stormglass/evidence"
	"stormglass/rule"
)

// Criterion ids.
const (
	FerritinResponse    = "kinetic.ferritin_response"
	FerritinNonResponse = "kinetic.ferritin_non_response"
	HLADRPersistent     = "kinetic.hla_dr_low_day_5_7"
	HLADRFalling        = "kinetic.hla_dr_falling"
	HLADRRise3          = "kinetic.hla_dr_rise_day_3"
	HLADRRise7          = "kinetic.hla_dr_rise_day_7"
	TNFPersistent       = "kinetic.tnf_low_7_days"
	LymphopeniaEarly    = "kinetic.lymphopenia_early"
	LymphopeniaLong     = "kinetic.lymphopenia_7_days"
	BothFell            = "kinetic.crp_ferritin_fell"
	PCTNotCleared       = "kinetic.pct_not_cleared"
	PICS                = "kinetic.pics"
)

// Cut-offs, in the units of the rules' tables.
const (
	ResponseFall      = 15   // %
	NonResponseBase   = 3000 // ng/mL
	NonResponseFall   = 20   // %
	HLADRLow          = 8000 // molecules per cell
	Rise3             = 4.8  // percentage points
	Rise7             = 9
	LowTNFDays        = 7
	EarlyDays         = 2
	LongDays          = 7
	CRPRisk           = 4.08 // mg/dL
	FerritinRisk      = 1980 // ng/mL
	PCTFall           = 80   // %
	PICSCRP           = 2.0  // mg/dL
	PICSAlbumin       = 3.0  // g/dL
	adult             = 216  // months
	firstMonth        = 1
	standing          = "research definition"
	noMissingRule     = "Not published. Where a value of a day is missing, drawn on another day, silenced by a drug or too old, the answer is open."
	adultWords        = "adults of 18 years or more in intensive care"
	childWords        = "children from one month to under 18 years in intensive care; the abstracts print no ages"
	neonateExclusions = "preterm"
)

// WithoutEmapalumab excludes patients who were not given emapalumab; where no
// dose and no live feed of doses is known the population is open.
const WithoutEmapalumab = "without " + Prefix + "emapalumab"

// Specs lists the rules, in the order of their results.
func Specs() []*rule.Spec {
	return []*rule.Spec{MALSSpec(), EmapalumabSpec(), HLADRSpec(), HLADRPercentSpec(), TNFSpec(), LymphocyteSpec(), CRPFerritinSpec(), PCTSpec(), PICSSpec()}
}

func verified(id evidence.ID) rule.Cite { return rule.Cite{Ref: id, Status: evidence.Verified} }

var policy = rule.Cite{Ref: "policy", Status: evidence.Policy}

func age() rule.Input { return rule.Input{Name: "age", Analyte: analyte.Age, Unit: "mo"} }

// asks is the input of a measure.
func asks(name string) rule.Input {
	for _, m := range Measures() {
		if m.Name == name {
			return rule.Input{Name: name, Of: m.Of(), Label: m.Label, Unit: m.Unit}
		}
	}
	return rule.Input{Name: name, Of: Prefix + name, Label: name, Unit: "1"}
}

func adults(words string, source rule.Cite) rule.Population {
	return rule.Population{From: adult, Words: words, Source: source}
}

func children() rule.Population {
	return rule.Population{From: firstMonth, Under: adult, Words: childWords, Source: policy, Exclusions: []rule.Exclusion{
		{Name: neonateExclusions, Words: "a postmenstrual age under 37 weeks at the encounter, of which the sources read say nothing", Source: policy}}}
}

// withMODS leaves out patients without dysfunction of two or more organs.
func withMODS(p rule.Population) rule.Population {
	p.Words += ", with dysfunction of two or more organs"
	p.Exclusions = append(p.Exclusions, rule.Exclusion{Name: precise.NoMODS, Words: "no dysfunction of two or more organs", Source: verified("hall-2011")})
	return p
}

// Footnotes that several rules share.
var (
	dayZero = rule.Footnote{ID: "day-zero", Text: "The abstract counts days from admission to intensive care, baseline or study entry, and not from which hour. Here day 0 is the " +
		"first 24 h after the admission of the stay (without an encounter, after its first event), day n the n-th period of 24 h after it. Project policy."}
	drugsMove = rule.Footnote{ID: "drugs-move", Text: "What was drawn after interferon γ or GM-CSF says what the drug did and is not used; no source gives a time after " +
		"which it would count again. Project policy."}
	soFar = rule.Footnote{ID: "so-far", Text: "It is answered as of now: \"not met\" before the last of its days says that it is not met yet."}
)
