package web

import (
	"strings"

	"stormglass/analyte"
	"stormglass/immune"
	"stormglass/nexttest"
)

// nextView is the panel of what to measure next: what can be drawn or asked now,
// what is on its way, what is stated rather than measured, and what the menu
// does not hold.
type nextView struct {
	Menu    string
	Typical bool
	First   []adviceRow // the first few that can be obtained
	Rest    []adviceRow // those behind them
	Coming  []adviceRow
	Stated  []adviceRow
	Absent  []adviceRow
	Gates   []gateRow
	Flips   []flipRow
}

type adviceRow struct {
	Test, Says, Back, Blood, Why string
	Chip                         chip
	Settles                      []settledRow
}

type settledRow struct{ Rule, Title, How string }

// gateRow is one opposed therapy. What is not stopped is not proposed.
type gateRow struct {
	Title, Settle string
	Chip          chip
	Reasons       []string
	Cites         string
}

type flipRow struct{ Rule, Title, Says, Flip string }

// firstAdvice is how many tests are shown unfolded.
const firstAdvice = 4

// nextOf sorts the advice into the groups of the panel, keeping its rank.
func nextOf(v *immune.View, menu *nexttest.Menu) nextView {
	out := nextView{Menu: "typical turnarounds, unverified and not this hospital's: set the hospital's own menu with --menu", Typical: true}
	if menu != nil {
		out.Menu, out.Typical = menu.Name, false
	}
	rep := &v.Next
	for i := range rep.Advice {
		a := &rep.Advice[i]
		row := adviceOf(a)
		switch {
		case a.Standing == nexttest.IsPending:
			out.Coming = append(out.Coming, row)
		case stated(a):
			out.Stated = append(out.Stated, row)
		case a.Standing == nexttest.NotOnMenu:
			out.Absent = append(out.Absent, row)
		case len(out.First) < firstAdvice:
			out.First = append(out.First, row)
		default:
			out.Rest = append(out.Rest, row)
		}
	}
	for i := range v.Gates {
		out.Gates = append(out.Gates, gateOf(&v.Gates[i]))
	}
	for i := range rep.Flips {
		f := &rep.Flips[i]
		out.Flips = append(out.Flips, flipRow{Rule: ruleOfQuestion(f.ID), Title: f.Title, Says: f.Says, Flip: f.Flip})
	}
	return out
}

// gateOf is a gate with its reasons; where it stands it says so by itself.
func gateOf(g *nexttest.Answered) gateRow {
	row := gateRow{Title: capital(g.Title), Settle: g.Settle, Reasons: g.Reasons, Chip: chip{Text: g.Stand.String(), Class: "open"}}
	switch g.Stand {
	case nexttest.Stopped, nexttest.OpenStop: // what is not known stops as well
		row.Chip.Class = "blocked"
	case nexttest.NotStopped:
		row.Chip.Class = "no"
	case nexttest.NoGate:
		row.Chip.Text = ""
	}
	if len(row.Reasons) == 0 {
		row.Reasons = []string{g.Says}
	}
	var cites []string
	for _, id := range g.Cites {
		cites = append(cites, referenceText(id))
	}
	row.Cites = strings.Join(cites, "; ")
	return row
}

// stated reports whether the advice is no test but something that a person
// says: a fact, or a finding that is there or not.
func stated(a *nexttest.Advice) bool {
	for _, in := range a.Inputs {
		if an := analyte.Get(in.Analyte); in.Analyte != analyte.None && (an == nil || an.Kind != analyte.Flag) {
			return false
		}
	}
	return len(a.Inputs) > 0
}

func adviceOf(a *nexttest.Advice) adviceRow {
	row := adviceRow{Test: testName(a), Says: a.Says, Why: a.Why, Back: a.Back.Words, Blood: a.Blood.Words, Chip: chip{Text: a.Standing.String(), Class: standingClass(a.Standing)}}
	for k := range a.Settles {
		st := &a.Settles[k]
		row.Settles = append(row.Settles, settledRow{Rule: ruleOfQuestion(st.Question), Title: st.Title, How: st.Words() + chanceText(&st.Chance)})
	}
	return row
}

// testName is the menu's name, or, where the menu has none, the full name of
// what it gives.
func testName(a *nexttest.Advice) string {
	if len(a.Inputs) != 1 {
		return capital(a.Test)
	}
	in := a.Inputs[0]
	if an := analyte.Get(in.Analyte); in.Analyte != analyte.None && an != nil && (a.Test == an.Key || an.Kind == analyte.Flag) {
		return capital(an.Name)
	}
	if in.Analyte == analyte.None {
		return capital(in.Label())
	}
	return capital(a.Test)
}

// ruleOfQuestion is the rule whose reasons answer a question; a gate has none.
func ruleOfQuestion(id string) string {
	if strings.HasPrefix(id, "gate.") {
		return ""
	}
	return id
}

func chanceText(c *nexttest.Chance) string {
	if words := c.Words(); words != "" {
		return "; " + words
	}
	return ""
}

func standingClass(s nexttest.Standing) string {
	switch s {
	case nexttest.Open, nexttest.IsPending:
		return "info"
	case nexttest.OverLimit:
		return "blocked"
	case nexttest.NotOnMenu:
		return "out"
	}
	return "open"
}
