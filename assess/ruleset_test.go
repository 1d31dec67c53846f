package assess_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"stormglass/assess"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/timeline"
	"stormglass/timeline/timelinetest"
)

// drafts are the listed rules that never evaluate.
var drafts = map[string]bool{"bedside_pews": true, "proulx_modified": true, "hall.percent": true, "hlh2024": true, "iechs": true, "ebmt_hlh": true}

// TestShippedRulesHold: every rule of the set passes the engine's own check.
func TestShippedRulesHold(t *testing.T) {
	for _, r := range clinical.Rules() {
		if err := rule.Check(r.Spec()); err != nil {
			t.Errorf("%s: %v", r.Spec().ID, err)
		}
		if r.Draft() != drafts[r.Spec().ID] {
			t.Errorf("%s: draft %v; a rule with an unverified constant is one, and is named here", r.Spec().ID, r.Draft())
		}
	}
}

// TestResultsInOrder is the published list; additions go to docs as well.
func TestResultsInOrder(t *testing.T) {
	want := []string{"infection.suspected", "infection.suspected_0dose", "infection.suspected_1dose", "infection.suspected_2doses", "phoenix", "phoenix.sepsis", "phoenix.septic_shock", "phoenix8", "psofa", "pelod2", "sofa",
		"ipscc", "ipscc.sirs", "ipscc.sepsis", "ipscc_organs", "ipscc.severe_sepsis", "ipscc.septic_shock", "proulx", "proulx.mods", "podium",
		"sofa2", "nsofa", "vis.high", "kdigo", "kdigo.aki", "kdigo.severe", "kdigo.stage3", "nice", "nice.high", "nice.moderate", "nice.transfer",
		"lqsofa", "qpelod2", "qsofa", "qsofa.positive", "qsofa_age", "msirs", "possible_sepsis", "dic",
		"shock_index.atls", "shock_index.pals", "shock_index.rousseaux", "shock_index.who", "sipa.above_limit",
		"pals.hypotension", "pals.tachycardia", "pals.bradycardia", "pals.tachypnea", "pals.bradypnea",
		"haque.sbp_below_5th", "haque.map_below_5th", "haque.map_below_50th",
		"recognition.not_alert", "recognition.coma_scale", "recognition.capillary_refill", "recognition.skin_colour", "recognition.rash",
		"recognition.concern", "bedside_pews.alert", "proulx_modified.mods",
		"mods.onset", "window.immune", "recognition",
		"bundle.blood_culture", "bundle.antimicrobial", "bundle.lactate", "bundle.fluid", "bundle.vasoactive", "immunosep.eligible", "immunosep.mals", "immunosep.sip", "immunosep.class", "precise.eligible", "precise.day",
		"precise.trips_a", "precise.trips_b", "precise.grace2", "precise.observation",
		"ids.state", "ids.window", "ids.embrace", "hall.tnf", "hall.beyond_day_3", "hall.treatment", "hall.grace1", "hall.percent",
		"carcillo.ipmof", "carcillo.tamof", "carcillo.smof", "carcillo.mas_like", "carcillo.adult_hbd_dic", "lymphopenia.flat", "stuck.onset", "stuck.state", "stuck.flow",
		"hyperferritin.sepsis", "hyperferritin.picu_hlh", "simon.high", "simon.intermediate", "simon.low",
		"hlh2004", "hlh2004.clinical", "hlh2004.molecular", "hlh2004.met", "hlh2024.clinical", "hlh2024.genetic", "hlh2024.cellular", "hscore", "hscore.169",
		"markers.crp_hscore", "markers.crp_ferritin", "markers.sil2r_against", "markers.sil2r_optimal", "markers.sil2r_for",
		"mas2016.met", "msscore.mas", "markers.il18_sjia", "markers.il18_aosd", "misc2023", "misc2023.clinical", "misc2023.confirmed", "misc2023.probable",
		"crs", "crs.grade_1", "icans", "icans.grade_1", "iechs.met", "ebmt_hlh.met",
		"imported.srs_1", "imported.srs_2", "imported.srs_3", "imported.cts_1", "imported.cts_2", "imported.cts_3",
		"imported.cluster_inflammopathic", "imported.cluster_adaptive", "imported.cluster_coagulopathic",
		"imported.hidef_balanced", "imported.hidef_lymphoid", "imported.hidef_myeloid", "imported.hidef_system_wide",
		"imported.lca_hyperinflammatory", "imported.lca_hypoinflammatory", "imported.lpa_inflamed", "imported.lpa_uninflamed",
		"imported.pedsep_a", "imported.pedsep_b", "imported.pedsep_c", "imported.pedsep_d", "imported.persevere_high_risk",
		"kinetic.ferritin_response", "kinetic.ferritin_non_response", "kinetic.hla_dr_low_day_5_7", "kinetic.hla_dr_falling", "kinetic.hla_dr_rise_day_3", "kinetic.hla_dr_rise_day_7",
		"kinetic.tnf_low_7_days", "kinetic.lymphopenia_early", "kinetic.lymphopenia_7_days", "kinetic.crp_ferritin_fell", "kinetic.pct_not_cleared", "kinetic.pics"}
	for _, p := range []*patient{newPatient(t), newPatient(t).born(5, 0), newPatient(t).born(50, 0)} {
		a := p.assess("1 12:00")
		if len(a.Results) != len(want) {
			t.Fatalf("%d results, want %d", len(a.Results), len(want))
		}
		for i, id := range want {
			if a.Results[i].Rule != id {
				t.Errorf("result %d is %s, want %s", i, a.Results[i].Rule, id)
			}
		}
	}
}

// TestEveryAnswerIsCited: nothing is answered without a reference that exists,
// and an open answer says what would settle it or why nothing can.
func TestEveryAnswerIsCited(t *testing.T) {
	lists := []*assess.Assessment{newPatient(t).assess("1 12:00"), newPatient(t).born(50, 0).assess("1 12:00"), withMODS(t).assess("2 12:00")}
	tl := timeline.New(timelinetest.Patient(2), timeline.Config{})
	for _, e := range timelinetest.Stay(2, 3) {
		tl.Add(e)
	}
	lists = append(lists, assess.Assess(tl, tl.Head(), 0, clinical))
	for _, a := range lists {
		for i := range a.Results {
			r := &a.Results[i]
			if len(r.Cites) == 0 || r.Says == "" || r.Title == "" || r.Version == "" || r.Standing == "" {
				t.Errorf("%s: cites %v, says %q, standing %q", r.Rule, r.Cites, r.Says, r.Standing)
			}
			for _, id := range r.Cites {
				if _, ok := evidence.Get(id); !ok {
					t.Errorf("%s cites %q, which is no reference", r.Rule, id)
				}
			}
			checkFindings(t, r.Rule, r.Findings)
			if !r.Draft && r.Form != assess.FormScore && r.Population != assess.PopulationOut && (r.Truth == open) != (len(r.Settles)+len(r.Facts) > 0) && r.Rule != "immunosep.eligible" && r.Rule != "window.immune" && r.Rule != "recognition" && !strings.HasPrefix(r.Rule, "bundle.") && !strings.Contains(r.Says, "is past") {
				t.Errorf("%s is %s but settled by %v and %v: %s", r.Rule, r.Truth, r.Settles, r.Facts, r.Says)
			}
		}
	}
}

func checkFindings(t *testing.T, id string, list []assess.Finding) {
	t.Helper()
	for i := range list {
		f := &list[i]
		for _, c := range f.Cites {
			if _, ok := evidence.Get(c); !ok {
				t.Errorf("%s: %s cites %q, which is no reference", id, f.Item, c)
			}
		}
		checkFindings(t, id, f.Children)
	}
}

// TestHashCoversRulesAndPolicies and is the same whenever it is computed.
func TestHashCoversRulesAndPolicies(t *testing.T) {
	if h := assess.Clinical().Hash(); h != clinical.Hash() || !regexp.MustCompile(`^[0-9a-f]{64}$`).MatchString(h) {
		t.Errorf("hash %q, then %q", clinical.Hash(), h)
	}
	seen := map[string]bool{clinical.Hash(): true, assess.Research().Hash(): true}
	for _, change := range []func(*assess.Policy){
		func(p *assess.Policy) { p.Ferritin = 12 * time.Hour },
		func(p *assess.Policy) { p.HLADR = 48 * time.Hour },
		func(p *assess.Policy) { p.ExVivoTNF = 48 * time.Hour },
		func(p *assess.Policy) { p.CRP = 48 * time.Hour },
		func(p *assess.Policy) { p.DayOffset = time.Hour },
	} {
		p := assess.DefaultPolicy()
		change(&p)
		rs, err := assess.NewRuleset(assess.ProfileClinical, p)
		if err != nil {
			t.Fatal(err)
		}
		seen[rs.Hash()] = true
	}
	if len(seen) != 7 {
		t.Errorf("%d hashes for 7 rule sets", len(seen))
	}
	if _, err := assess.NewRuleset("draft", assess.DefaultPolicy()); err == nil {
		t.Error("an unknown profile is accepted")
	}
	if _, err := assess.NewRuleset(assess.ProfileClinical, assess.Policy{}); err == nil {
		t.Error("windows of zero are accepted")
	}
}
