package assess_test

import (
	"strings"
	"testing"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/reference"
	"stormglass/rule"
)

// ourIntervals are those of a laboratory that has them for children.
func ourIntervals(t *testing.T) *reference.Table {
	t.Helper()
	table, err := reference.Parse(strings.NewReader("analyte,unit,from,to,lower,upper,assay\nil6,pg/mL,1 mo,18 y,,7,local\ncxcl9,pg/mL,1 mo,18 y,,200,local\n"), "ours.csv")
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// stuckChild has IL-6 down and CXCL9 up on day 5 of MODS.
func stuckChild(t *testing.T) *patient {
	p := newPatient(t).born(5, 0)
	p.assert("1 06:00", event.MODSOnset, event.Yes)
	p.lab("1 08:00", analyte.IL6, "160", "pg/mL", "local")
	p.lab("1 08:00", analyte.CXCL9, "2100", "pg/mL", "local")
	p.lab("5 08:00", analyte.IL6, "5", "pg/mL", "local")
	p.lab("5 08:00", analyte.CXCL9, "2300", "pg/mL", "local")
	return p
}

// TestResearchIsClinicalAndMore: what only research asks for is in the research
// profile alone, and everything else answers alike there.
func TestResearchIsClinicalAndMore(t *testing.T) {
	site := ourIntervals(t)
	clinical, research := assess.Clinical().WithIntervals(site), assess.Research().WithIntervals(site)
	if clinical.Hash() == research.Hash() || clinical.Hash() == assess.Clinical().Hash() {
		t.Error("the hash does not tell the rule sets apart")
	}
	p := stuckChild(t)
	at := at(t, "5 09:00")
	few, more := assess.Assess(p.timeline(), at, 0, clinical), assess.Assess(p.timeline(), at, 0, research)
	only := map[string]rule.Truth{}
	for i := range more.Results {
		r := &more.Results[i]
		was := few.Result(r.Rule)
		if was == nil {
			only[r.Rule] = r.Truth
			if !strings.Contains(r.Standing, "research") {
				t.Errorf("%s is of the research profile and stands as %q", r.Rule, r.Standing)
			}
		} else if was.Truth != r.Truth || was.Says != r.Says {
			t.Errorf("%s: %q in research, %q in the clinical profile", r.Rule, r.Says, was.Says)
		}
	}
	if len(only) != 2 || only["stuck.il6"] != rule.NotMet || only["stuck.ifn_gamma"] != rule.Met {
		t.Errorf("of the research profile alone: %v", only)
	}
	if r := few.Result("stuck.state"); r.Truth != rule.NotMet || r.Standing != "research definition, not for care" {
		t.Errorf("stuck: %s, %q", r.Truth, r.Standing)
	}
}

// TestIntervalsBelongToThePolicy: a rule set made under a site's intervals says
// what one says that is given them, and without them nothing is raised.
func TestIntervalsBelongToThePolicy(t *testing.T) {
	site := ourIntervals(t)
	policy := assess.DefaultPolicy()
	policy.Intervals = reference.Builtin().With(site)
	made, err := assess.NewRuleset(assess.ProfileClinical, policy)
	if err != nil {
		t.Fatal(err)
	}
	if made.Hash() == assess.Clinical().Hash() {
		t.Error("the hash does not cover the intervals")
	}
	p := stuckChild(t)
	at := at(t, "1 09:00")
	for name, want := range map[*assess.Ruleset]rule.Truth{made: rule.Met, assess.Clinical().WithIntervals(site): rule.Met,
		assess.Clinical(): rule.Undetermined, assess.Clinical().WithIntervals(nil): rule.Undetermined} {
		r := assess.Assess(p.timeline(), at, 0, name).Result("stuck.onset")
		if r.Truth != want {
			t.Errorf("%s, want %s: %s", r.Truth, want, r.Says)
		}
		if want == rule.Undetermined && !strings.Contains(r.Says, "no verified interval") {
			t.Errorf("does not say why: %s", r.Says)
		}
	}
}
