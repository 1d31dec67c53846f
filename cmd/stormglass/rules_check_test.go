package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"stormglass/rule"
	"stormglass/score/psofa"
)

// TestRulesCheckFailsWithoutCitation: a rule whose windows, ages and constants
// cite nothing makes the command fail, with a line for each.
func TestRulesCheckFailsWithoutCitation(t *testing.T) {
	s := psofa.Spec()
	for i := range s.Items {
		s.Items[i].Source = s.Source
	}
	for i := range s.Criteria {
		s.Criteria[i].Source = s.Source
	}
	s.Source, s.Population.Source = rule.Cite{}, rule.Cite{}
	r, err := rule.Compile(s)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	err = checkRules(&streams{out: &out}, []*rule.Rule{r}, false)
	var exit *exitError
	if !errors.As(err, &exit) || exit.code != exitFailed {
		t.Errorf("ends with %v", err)
	}
	for _, want := range []string{"psofa: the window of platelets is without citation", "psofa: the ages of the population are without citation", "1 rules checked, 1"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}
