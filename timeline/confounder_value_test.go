package timeline_test

import (
	"slices"
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/timeline"
)

func (c *chart) gave(d drug.ID, hours float64, systemic bool) {
	c.dose(d, hours, event.Given, "", -1).Dose.Systemic = systemic
}

func (c *chart) stay(do event.StayAction, visit string, hours float64) {
	c.add(event.Encounter, hours).Stay = &event.StayDetail{Action: do, Visit: visit}
}

func TestWhatADrugSilences(t *testing.T) {
	var c chart
	c.gave(drug.Tocilizumab, 0, true)
	c.gave(drug.Emapalumab, 2, true)
	tl := c.timeline()
	for _, tc := range []struct {
		a     analyte.ID
		hours float64
		want  string // source, empty where it speaks
	}{
		{analyte.CRP, 0, ""}, // drawn with the dose
		{analyte.CRP, 0.01, "policy-silenced"}, {analyte.Temperature, 1, "policy-silenced"}, {analyte.CRP, 2000, "policy-silenced"},
		{analyte.IL6, 0.01, "nishimoto-2008"}, {analyte.IL6, -1, ""}, {analyte.IFNg, 1, ""}, {analyte.IFNg, 3, "policy-unread-antibody"},
		{analyte.Procalcitonin, 1, ""}, {analyte.Ferritin, 1, ""}, {analyte.CXCL9, 3, ""}, {analyte.ExVivoTNF, 3, ""},
	} {
		s, ok := tl.Silenced(tc.a, at(tc.hours))
		if ok != (tc.want != "") || string(s.Source) != tc.want {
			t.Errorf("%s at %v h: %v %q, want %q", tc.a, tc.hours, ok, s.Source, tc.want)
		}
		if ok && (s.Words == "" || s.Ref == 0 || s.Since > at(tc.hours)) {
			t.Errorf("%s: %+v", tc.a, s)
		}
	}
	for d, want := range map[drug.ID]string{drug.Sarilumab: "CRP IL6", drug.Siltuximab: "CRP IL6", drug.Anakinra: "CRP", drug.Canakinumab: "CRP", drug.Ruxolitinib: "CRP",
		drug.Baricitinib: "CRP", drug.Tofacitinib: "CRP", drug.Dexamethasone: "CRP", drug.Prednisolone: "CRP", drug.Emapalumab: "IFN", drug.Norepinephrine: "", drug.Cefazolin: ""} {
		var one chart
		one.gave(d, 0, true)
		var got []string
		for _, a := range [...]struct {
			id   analyte.ID
			name string
		}{{analyte.CRP, "CRP"}, {analyte.IL6, "IL6"}, {analyte.IFNg, "IFN"}} {
			if _, ok := one.timeline().Silenced(a.id, at(1)); ok {
				got = append(got, a.name)
			}
		}
		if s := strings.Join(got, " "); s != want {
			t.Errorf("%s silences %q, want %q", drug.Get(d).Name, s, want)
		}
	}
}

func TestSilenceByRouteInfusionAndStay(t *testing.T) {
	var c chart
	c.gave(drug.Hydrocortisone, 0, false) // on the skin
	if s, ok := c.timeline().Silenced(analyte.CRP, at(1)); ok {
		t.Errorf("an ointment silences: %+v", s)
	}
	c.dose(drug.Hydrocortisone, 2, event.Start, "L", 1)
	if s, ok := c.timeline().Silenced(analyte.CRP, at(3)); !ok || s.Since != at(2) {
		t.Errorf("an infusion: %v %+v", ok, s)
	}
	var two chart
	two.stay(event.Admit, "1", -10)
	two.gave(drug.Anakinra, 0, true)
	two.stay(event.Discharge, "1", 10)
	two.stay(event.Admit, "2", 34)
	if _, ok := two.timeline().Silenced(analyte.CRP, at(40)); !ok {
		t.Error("an admission 24 h after the discharge is another stay")
	}
	two.stay(event.Discharge, "2", 50)
	two.stay(event.Admit, "3", 74.1)
	if s, ok := two.timeline().Silenced(analyte.CRP, at(80)); ok {
		t.Errorf("anakinra of an earlier stay silences: %+v", s)
	}
	if _, ok := two.timeline().Silenced(analyte.CRP, at(45)); !ok {
		t.Error("of the stay before, it does")
	}
	two.gave(drug.Tocilizumab, 20, true)
	if s, ok := two.timeline().Silenced(analyte.CRP, at(80)); !ok || s.Drug != drug.Tocilizumab {
		t.Errorf("an antibody of an earlier stay: %v %+v", ok, s)
	}
}

func TestSilencedKeepsItsNumber(t *testing.T) {
	var c chart
	c.obs(analyte.IL6, 1, 900)
	c.gave(drug.Tocilizumab, 0, true)
	tl := c.timeline()
	raw := tl.Latest(analyte.IL6, at(2), 0)
	is(t, raw, 900, analyte.Measured)
	r := tl.Speaking(raw, at(2))
	missing(t, r, analyte.SilencedByTherapy)
	if x, ok := r.LastValue.Printed(); !ok || x != 900 || r.Last != at(1) || r.Refs.Len() != 2 {
		t.Errorf("%+v", r)
	}
}

// hlh charts the signs of HLH-2004 that are named.
func (c *chart) hlh(signs string, hours float64) {
	for s := range strings.FieldsSeq(signs) {
		switch s {
		case "cells":
			c.obs(analyte.Hemoglobin, hours, 8.9)
			c.obs(analyte.Neutrophils, hours, 0.99)
		case "one-cell":
			c.obs(analyte.Platelets, hours, 99)
		case "lipids":
			c.obs(analyte.Triglycerides, hours, 265)
		case "fibrinogen":
			c.obs(analyte.Fibrinogen, hours, 150)
		case "receptor":
			c.obs(analyte.SIL2R, hours, 2400)
		case "spleen":
			c.obs(analyte.Splenomegaly, hours, 1)
		case "marrow":
			c.obs(analyte.Hemophagocytosis, hours, 1)
		case "killers":
			c.obs(analyte.NKActivityLow, hours, 1)
		case "fever":
			c.obs(analyte.Temperature, hours, 38.5)
		}
	}
}

// TestSuspectedHook: four of the other seven signs of HLH-2004 (five of eight
// with ferritin), and a ferritin under 2000 that was not diluted.
func TestSuspectedHook(t *testing.T) {
	for _, tc := range []struct {
		signs    string
		ferritin float64
		want     bool
	}{
		{"cells lipids receptor spleen", 420, true}, {"marrow killers fever fibrinogen", 1999, true}, {"cells fever spleen receptor", 0, true},
		{"cells lipids fibrinogen spleen", 420, false}, // lipids and fibrinogen are one sign
		{"one-cell lipids spleen fever", 420, false},   // one lineage is none
		{"cells one-cell lipids spleen", 420, false},
		{"cells lipids spleen fever", 2000, false}, {"cells lipids spleen", 420, false}, {"", 420, false},
	} {
		var c chart
		c.hlh(tc.signs, 0)
		c.obs(analyte.Ferritin, 0, tc.ferritin)
		tl := c.timeline()
		r := tl.Speaking(tl.Latest(analyte.Ferritin, at(1), 0), at(1))
		if got := r.Value.Why() == analyte.HookSuspected; got != tc.want {
			t.Errorf("%q with %v: suspected %v", tc.signs, tc.ferritin, got)
		}
		_, hi := r.Value.Bounds()
		if x, ok := r.Value.Printed(); !ok || x != tc.ferritin || tc.want != (hi == analyte.Get(analyte.Ferritin).Hi) || !r.Value.Informative() {
			t.Errorf("%q: %+v", tc.signs, r.Value.Parts())
		}
		force := slices.ContainsFunc(tl.Confounders(analyte.Ferritin, at(1)), func(c timeline.Confounder) bool { return c.Kind == timeline.ByHook })
		if force != tc.want {
			t.Errorf("%q: named %v", tc.signs, force)
		}
	}
}

func TestHookOfANewbornBelowAndDiluted(t *testing.T) {
	suspected := func(c *chart) bool {
		tl := c.timeline()
		return tl.Speaking(tl.Latest(analyte.Ferritin, at(1), 0), at(1)).Value.Why() == analyte.HookSuspected
	}
	signs := func(days float64) *chart { // hemoglobin of 9.5 is low under 4 weeks only
		var c chart
		if days > 0 {
			c.add(event.Demographics, 0).Person = &event.PersonDetail{BirthFrom: at(-24 * days), BirthTo: at(-24 * days)}
		}
		c.hlh("one-cell lipids spleen fever", 0)
		c.obs(analyte.Hemoglobin, 0, 9.5)
		c.obs(analyte.Ferritin, 0, 300)
		return &c
	}
	if !suspected(signs(20)) || suspected(signs(40)) || suspected(signs(0)) {
		t.Errorf("20 days %v, 40 days %v, age unknown %v", suspected(signs(20)), suspected(signs(40)), suspected(signs(0)))
	}
	for words, want := range map[string]bool{"": true, event.AfterDilution: false, "Diluted 1:10": false, "on dilution 4000": false, "undiluted": true, "not diluted": true,
		"repeat after dilution pending": true, "suggest dilution": true, "sample without dilution": true} {
		var c chart
		c.hlh("cells lipids spleen fever", 0)
		c.obs(analyte.Ferritin, 0, 300).Remark = words
		if got := suspected(&c); got != want {
			t.Errorf("%q: suspected %v", words, got)
		}
	}
	var c chart // the newest decides
	c.hlh("cells lipids spleen fever", 0)
	c.obs(analyte.Ferritin, 0, 300)
	c.obs(analyte.Ferritin, 0.5, 310).Specimen = "diluted"
	if suspected(&c) {
		t.Error("the newest was diluted")
	}
	var below chart
	below.hlh("cells lipids spleen fever", 0)
	e := below.obs(analyte.Ferritin, 0, 5)
	e.Value = analyte.Below(5, 0, e.ID)
	if !suspected(&below) {
		t.Error("below the limit of the assay is low, too")
	}
}

// TestCaveatsBesideMarkers: the published truth stands, the caveat beside it.
func TestCaveatsBesideMarkers(t *testing.T) {
	var c chart
	propofol, _ := drug.ByName("propofol")
	c.fact(event.FactIronOverload, -500)
	c.fact(event.FactLiverFailure, -20)
	c.fact(event.FactPlasmaExchange, 0).Kind = event.Procedure
	c.fact(event.FactCytokineAdsorber, 1).Kind = event.Procedure
	c.dose(propofol, 0, event.Given, "", -1)
	c.dose(drug.Erythrocytes, 0, event.Given, "", -1)
	c.support(event.SupportCRRT, 0, event.Start)
	c.feed(event.FeedDevice, "S", 0)
	c.gave(drug.Tocilizumab, 0, true)
	tl := c.timeline()
	for a, want := range map[analyte.ID]string{
		analyte.Ferritin:      "renal_replacement lowers, red_cells_given masks, plasma_exchange masks, cytokine_adsorber lowers, iron_overload raises, liver_failure raises",
		analyte.Triglycerides: "plasma_exchange masks, propofol_or_lipid raises",
		analyte.IL6:           "renal_replacement lowers, plasma_exchange masks, cytokine_adsorber lowers, il6_receptor_blocked raises",
		analyte.CRP:           "renal_replacement lowers, plasma_exchange masks, cytokine_adsorber lowers, anti_inflammatory unassessable",
		analyte.ADAMTS13:      "plasma_exchange raises",
		analyte.HLADR:         "",
	} {
		list := tl.Confounders(a, at(2))
		if got := kinds(list); got != want {
			t.Errorf("%s: %s, want %s", a, got, want)
		}
		for _, x := range list {
			if _, ok := evidence.Get(x.Source); !ok || x.Words == "" {
				t.Errorf("%s of %s cites %q: %q", x.Kind.Key(), a, x.Source, x.Words)
			}
		}
	}
	if got := kinds(tl.Confounders(analyte.Triglycerides, at(24.01))); got != "" {
		t.Errorf("a day later: %s", got)
	}
	var lipid chart
	lipid.fact(event.FactLipidInfusion, 0)
	lipid.fact(event.FactLipidInfusion, 9).Fact.Ended = true
	if got := kinds(lipid.timeline().Confounders(analyte.Triglycerides, at(8))) + "|" + kinds(lipid.timeline().Confounders(analyte.Triglycerides, at(9))); got != "propofol_or_lipid raises|" {
		t.Errorf("a lipid infusion: %s", got)
	}
}
