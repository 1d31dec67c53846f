package sim

import (
	"fmt"
	"strings"
)

// Page is docs/simulated-patients.md: every story with what a reader of the
// product should see.
func Page() string {
	var b strings.Builder
	b.WriteString(`# Simulated patients

Every patient is invented: the family name is always "Test", record numbers carry the authority "SIM". Doses are scenery
and no advice. Each story is told to a clinician in the doc comment of its function in ` + "`sim/story_*.go`" + `; this page is
written by ` + "`stormglass simulate --page`" + ` from the same table that the tests hold the product to, through HL7 and through CSV.
The first sixteen fill the demo's beds.

Hours count from admission at 08:00 UTC. A score "≥ 6" means whatever is missing; "= 1" and "< 2" are the published value.
`)
	for _, s := range Stories() {
		fmt.Fprintf(&b, "\n## %s\n\n`%s`: %s.\n\n| hour | rule | expected | why |\n|---|---|---|---|\n", s.Title, s.ID, s.Says)
		for _, x := range s.Expects {
			fmt.Fprintf(&b, "| %g | `%s` | %s | %s |\n", x.Hour, x.Rule, wanted(x.Want), x.Why)
		}
	}
	return b.String()
}

func wanted(w string) string {
	w = strings.ReplaceAll(w, "_", " ")
	for _, op := range [...][2]string{{">=", "≥ "}, {"<", "< "}, {"=", "= "}} {
		if rest, ok := strings.CutPrefix(w, op[0]); ok {
			return op[1] + rest
		}
	}
	return w
}
