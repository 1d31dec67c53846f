package assess

import (
	"strconv"

	"stormglass/analyte"
	"stormglass/rule"
)

// Change is one answer that differs between two assessments of a patient.
type Change struct {
	Rule, Title   string
	Before, After string   // "1..3", "undetermined"
	Because       []string // inputs that changed: "platelets 85 10³/µL"
	// Text is the whole as a short sentence: "Phoenix 1..3 -> 3..3: platelets 85 10³/µL".
	Text string
}

// mostCauses is how many changed inputs a sentence names.
const mostCauses = 3

// Diff lists the answers that changed, in the order of the rules. Answers that
// rest on other inputs but say the same are no change. A nil before means that
// nothing was known: every answer that says something is new.
func Diff(before, after *Assessment) []Change {
	if after == nil {
		return nil
	}
	var out []Change
	for i := range after.Results {
		now := &after.Results[i]
		var was *Result
		if before != nil {
			was = before.Result(now.Rule)
		}
		a, b := answerText(was), answerText(now)
		if a == b {
			continue
		}
		c := Change{Rule: now.Rule, Title: now.Title, Before: a, After: b, Because: causes(was, now)}
		c.Text = now.Title + " " + b
		if a != "" {
			c.Text = now.Title + " " + a + " -> " + b
		}
		if len(c.Because) > 0 {
			c.Text += ": " + join(c.Because, "and")
		}
		out = append(out, c)
	}
	return out
}

// answerText is the answer of a result in short; empty for none.
func answerText(r *Result) string {
	switch {
	case r == nil:
		return ""
	case r.Population == PopulationOut:
		return "out of population"
	case r.Draft:
		return "draft"
	case r.Form == FormScore && r.Score != nil:
		return strconv.Itoa(r.Score.Lo) + ".." + strconv.Itoa(r.Score.Hi)
	case r.Form == FormState:
		return r.State
	case r.Held:
		return "held"
	}
	return r.Truth.String()
}

// causes names the inputs whose value changed, newest answer's order first.
func causes(was, now *Result) []string {
	var before []Finding
	if was != nil {
		before = leaves(nil, was.Findings)
	}
	var out []string
	for _, f := range leaves(nil, now.Findings) {
		if f.Analyte == analyte.Age || unchanged(before, &f) {
			continue
		}
		if out = appendOnce(out, causeText(&f)); len(out) == mostCauses {
			break
		}
	}
	return out
}

// leaves lists the findings of one input each, an input once.
func leaves(out []Finding, list []Finding) []Finding {
	for i := range list {
		f := &list[i]
		if len(f.Children) > 0 {
			out = leaves(out, f.Children)
			continue
		}
		if f.Analyte != analyte.None || f.Value != "" && len(f.Events) > 0 { // points compared are no input
			out = append(out, *f)
		}
	}
	return out
}

func unchanged(before []Finding, f *Finding) bool {
	for i := range before {
		b := &before[i]
		if b.Item == f.Item && b.Analyte == f.Analyte && b.Label == f.Label {
			return b.Value == f.Value && b.Reason == f.Reason && b.Truth == f.Truth && b.Scored == f.Scored
		}
	}
	return f.Value == "" && f.Truth == rule.Undetermined
}

func causeText(f *Finding) string {
	name := f.Label
	if f.Analyte != analyte.None {
		name = plainName(f.Analyte)
	}
	if f.Value == "" {
		return name + " " + f.Reason.String()
	}
	return name + " " + f.Value
}
