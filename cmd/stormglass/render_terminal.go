package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/evidence"
	"stormglass/rule"
)

// paint colours text on a terminal and leaves it alone elsewhere. Colour never
// carries meaning alone: a sign and a word always stand beside it.
type paint struct{ on bool }

func (p paint) with(code, s string) string {
	if !p.on || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

func (p paint) bold(s string) string { return p.with("1", s) }
func (p paint) dim(s string) string  { return p.with("2", s) }
func (p paint) red(s string) string  { return p.with("1;31", s) }
func (p paint) amber(s string) string {
	return p.with("33", s)
}
func (p paint) cyan(s string) string { return p.with("36", s) }

// heading of one patient on the terminal.
type heading struct {
	Name, Ident, Person string
}

// title is the name, or the identifier where there is none.
func (h heading) title() string {
	if h.Name == "" {
		return h.Ident
	}
	return h.Name
}

// renderAssessment writes one patient's answers for people. detail also prints
// the findings of each answer.
func renderAssessment(w io.Writer, p paint, h heading, a *assess.Assessment, detail bool) {
	title := printable(h.title())
	if h.Name == "" {
		h.Ident = ""
	}
	fmt.Fprintf(w, "%s\n", p.bold("━━ "+title+" "+strings.Repeat("━", max(2, 74-utf8.RuneCountInString(title)))))
	line := strings.Join(nonEmpty(h.Ident, h.Person), "   ")
	if line != "" {
		fmt.Fprintf(w, "   %s\n", printable(line))
	}
	fmt.Fprintf(w, "   %s\n", p.dim("as of "+a.At.String()+", known by "+a.KnownAt.String()+"; rule set "+shortHash(a.Ruleset)))
	if a.ValidUntil.Known() {
		fmt.Fprintf(w, "   %s\n", p.dim("holds until "+a.ValidUntil.String()+" unless something new arrives"))
	}
	for _, g := range groups {
		renderGroup(w, p, g, a, detail)
	}
	fmt.Fprintln(w)
}

// group gathers the rules that answer one question.
type group struct {
	title  string
	prefix []string
}

var groups = []group{
	{"INFECTED?", []string{"infection"}},
	{"ORGAN DYSFUNCTION", []string{"phoenix", "phoenix8", "psofa", "pelod2", "sofa", "mods"}},
	{"IMMUNE STATE", []string{"immunosep", "precise"}},
}

func inGroup(id string, g group) bool {
	head, _, _ := strings.Cut(id, ".")
	for _, p := range g.prefix {
		if head == p {
			return true
		}
	}
	return false
}

func renderGroup(w io.Writer, p paint, g group, a *assess.Assessment, detail bool) {
	open := false
	for i := range a.Results {
		r := &a.Results[i]
		if !inGroup(r.Rule, g) {
			continue
		}
		if !open {
			fmt.Fprintf(w, "\n   %s\n", p.bold(g.title))
			open = true
		}
		renderResult(w, p, r, detail)
	}
}

func renderResult(w io.Writer, p paint, r *assess.Result, detail bool) {
	sign, answer := answerOf(p, r)
	fmt.Fprintf(w, "   %s %-26s %s\n", sign, r.Rule, answer)
	if r.Says != "" {
		wrap(w, "       ", r.Says, 92)
	}
	if r.Population == assess.PopulationOut {
		return
	}
	if r.Population == assess.PopulationUndetermined && r.PopulationWhy != "" && !strings.Contains(r.Says, r.PopulationWhy) {
		wrap(w, "       ", "population: "+r.PopulationWhy, 92)
	}
	if r.Score != nil {
		renderItems(w, p, r.Score)
	}
	if len(r.Obtain) > 0 {
		wrap(w, "       ", p.cyan("needed first:")+" "+names(r.Obtain), 92)
	} else if len(r.Settles) > 0 && r.Truth == rule.Undetermined {
		wrap(w, "       ", p.cyan("would settle it:")+" "+names(r.Settles), 92)
	}
	if len(r.Facts) > 0 && len(r.Obtain)+len(r.Settles) == 0 {
		wrap(w, "       ", p.cyan("to be stated:")+" "+strings.ReplaceAll(strings.Join(r.Facts, ", "), "_", " "), 92)
	}
	if !detail {
		return
	}
	for _, f := range r.Findings {
		renderFinding(w, p, f, "       ")
	}
	if r.Flip != "" {
		wrap(w, "       ", "nearest change: "+r.Flip, 92)
	}
	for _, n := range r.Notes {
		wrap(w, "       ", p.dim(n.ID+": "+n.Text), 92)
	}
	var cites []string
	for _, c := range r.Cites {
		cites = append(cites, citeText(c))
	}
	if len(cites) > 0 {
		wrap(w, "       ", p.dim(r.Standing+"; "+strings.Join(cites, "; ")+"; "+r.Status.String()+"; rule version "+r.Version), 92)
	}
}

// answerOf returns a sign and the answer in words.
func answerOf(p paint, r *assess.Result) (sign, answer string) {
	if r.Population == assess.PopulationOut {
		return p.dim("–"), p.dim("out of population")
	}
	suffix := ""
	if r.Population == assess.PopulationUndetermined {
		suffix = p.amber("  population undetermined")
	}
	if r.Score != nil {
		s := rangeText(r.Score.Lo, r.Score.Hi)
		pub := fmt.Sprintf("published %d", r.Score.Published)
		if r.Score.Assumed > 0 {
			pub += ", " + count(r.Score.Assumed, "input") + " assumed normal"
		}
		out := p.bold(s) + fmt.Sprintf(" of %d   ", r.Score.Max) + p.dim(pub)
		if pr := r.Score.Probability; pr != nil {
			out += p.dim("; published equation for " + pr.What + ": " + riskText(pr))
		}
		return "·", out + suffix
	}
	switch r.Truth {
	case rule.Met:
		text := "met"
		if r.Held {
			text = "held until its published exit"
		}
		if r.Since.Known() {
			text += ", since " + r.Since.String()
		}
		return p.red("■"), p.red(text) + suffix
	case rule.NotMet:
		return "○", "not met" + suffix
	}
	return p.amber("?"), p.amber("undetermined") + suffix
}

// riskText is a mapped risk in percent, never 0 or 100: the equation has no
// such values.
func riskText(pr *assess.Probability) string {
	lo, hi := percent(pr.Lo), percent(pr.Hi)
	if lo == hi {
		return lo + " %"
	}
	return lo + " to " + hi + " %"
}

func percent(x float64) string {
	switch {
	case x > 0.99:
		return "> 99"
	case x < 0.001:
		return "< 0.1"
	}
	return fmt.Sprintf("%.1f", 100*x)
}

func renderItems(w io.Writer, p paint, s *assess.ScoreResult) {
	var parts []string
	for _, it := range s.Items {
		text := it.Item + " " + rangeText(it.Lo, it.Hi)
		if it.Lo > 0 {
			text = p.amber(text)
		} else if it.Hi > 0 {
			text = p.dim(text)
		}
		parts = append(parts, text)
	}
	if len(parts) > 0 {
		wrap(w, "       ", strings.Join(parts, " · "), 92)
	}
}

func renderFinding(w io.Writer, p paint, f assess.Finding, indent string) {
	value := f.Value
	if f.Value != "" && f.Received != "" && f.Received != f.Value {
		value += " (sent " + printable(f.Received) + ")"
	}
	if value == "" && f.Reason != analyte.Derived {
		value = f.Reason.String()
	}
	item, label := f.Item, f.Label
	if label == item {
		label = ""
	}
	line := strings.TrimRight(fmt.Sprintf("%-14s %-22s %s", item, label, value), " ")
	if f.Row != "" && f.Row != item {
		line += "  → " + f.Row
	}
	if !f.Scored && !f.Plain {
		line += ": " + f.Truth.String()
	}
	if f.At.Known() {
		line += "  at " + f.At.String()
	}
	if f.Feed != "" {
		line += "  " + f.Feed
	}
	if !f.Reason.Informative() && f.Reason != analyte.ReasonNone {
		line = p.dim(line)
	}
	fmt.Fprintf(w, "%s%s\n", indent, strings.TrimRight(line, " "))
	for _, c := range f.Children {
		renderFinding(w, p, c, indent+"  ")
	}
}

func rangeText(lo, hi int) string {
	if lo == hi {
		return fmt.Sprint(lo)
	}
	return fmt.Sprintf("%d–%d", lo, hi)
}

func names(ids []analyte.ID) string {
	var out []string
	for _, id := range ids {
		switch a := analyte.Get(id); {
		case id == analyte.SuspectedInfection:
			out = append(out, "whether infection is suspected")
		case id == analyte.MODS:
			out = append(out, "whether MODS has begun")
		case a != nil:
			out = append(out, a.Name)
		}
	}
	return strings.Join(out, ", ")
}

func citeText(id evidence.ID) string {
	if ref, ok := evidence.Get(id); ok && ref.Short != "" {
		return ref.Short
	}
	return string(id)
}

func shortHash(h string) string {
	if len(h) > 12 {
		return h[:12]
	}
	return h
}

func nonEmpty(parts ...string) []string {
	var out []string
	for _, s := range parts {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// wrap breaks text at spaces to width columns, each line indented.
func wrap(w io.Writer, indent, text string, width int) {
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			fmt.Fprintf(w, "%s%s\n", indent, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	if line != "" {
		fmt.Fprintf(w, "%s%s\n", indent, line)
	}
}

// count is "1 input", "2 inputs".
func count(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}
