package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/immune"
	"stormglass/nexttest"
	"stormglass/reference"
	"stormglass/rule"
)

func immuneCommand() command {
	return command{
		name: "immune", usage: "immune [flags] FILE…",
		summary: "the immune state of the patients in files: definitions side by side, movement, next test",
		long: `Reads patients as "assess" does and says, for each: one line (under 140 characters), whether infected and
whether a storm, every published definition beside the others, how each marker moves and stands for age, and
which test would settle what, back by when. --menu and --intervals give the laboratory's own turnarounds and
reference intervals; without them turnarounds are typical ones, marked as such. --json has the shape of
docs/immune.schema.json. Exit code 3: read, but a message, row or value could not be used.`,
		examples: []string{
			"stormglass immune testdata/readme.csv",
			"stormglass immune --codes codes.txt --menu menu.csv messages/",
			"stormglass immune --json patient.hl7 | jq -r '.[].summary'",
		},
		run: runImmune,
	}
}

func runImmune(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f assessFlags
	var site siteFlags
	f.registerInput(fs)
	site.register(fs)
	files, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return usagef("no file: name HL7, FHIR, CSV or Parquet files or folders, or - for standard input")
	}
	cfg, err := site.config()
	if err != nil {
		return err
	}
	return f.each(ctx, io, files, cfg.Rules, func(people []assessed) error { return printImmune(io, people, cfg, f.asJSON) })
}

func printImmune(io *streams, people []assessed, cfg immune.Config, asJSON bool) error {
	var list []json.RawMessage
	p := paint{io.tty}
	for i := range people {
		v := immune.Read(people[i].tl, people[i].a, cfg)
		if asJSON {
			b, err := v.JSON()
			if err != nil {
				return failf("%v", err)
			}
			list = append(list, b)
			continue
		}
		renderImmune(io.out, p, people[i].heading, v)
	}
	if asJSON {
		if list == nil {
			list = []json.RawMessage{}
		}
		b, err := json.MarshalIndent(list, "", " ")
		if err != nil {
			return failf("%v", err)
		}
		_, err = fmt.Fprintf(io.out, "%s\n", b)
		return err
	}
	fmt.Fprintln(io.out, p.dim(immune.Never+" These are published criteria, not orders."))
	return nil
}

// renderImmune writes one view for people.
func renderImmune(w io.Writer, p paint, h heading, v *immune.View) {
	fmt.Fprintf(w, "%s\n", p.bold("━━ "+printable(h.title())))
	fmt.Fprintf(w, "   %s\n", p.dim("as of "+v.At.String()+", known by "+v.KnownAt.String()+"; rule set "+shortHash(v.Ruleset)))
	fmt.Fprintf(w, "   %s\n", p.bold(v.Summary))
	for _, l := range v.Lines {
		wrapped(w, "     ", l)
	}
	renderQuestions(w, p, &v.Differential)
	renderDefinitions(w, p, v)
	renderMarkers(w, p, v)
	renderNext(w, p, &v.Next)
	renderAnswered(w, p, v)
	renderInborn(w, p, &v.Differential.ImmuneError)
	fmt.Fprintln(w)
}

// renderQuestions writes the two questions, that both hold at once, and what
// may have set it off.
func renderQuestions(w io.Writer, p paint, d *differential.Answer) {
	for _, q := range [...]struct {
		title string
		o     *differential.Opinion
	}{{"INFECTED?", &d.Infected}, {"STORM?", &d.Stormy}} {
		fmt.Fprintf(w, "\n   %s %s\n", p.bold(q.title), q.o.Verdict)
		renderFindings(w, "+", q.o.For)
		renderFindings(w, "−", q.o.Against)
		for i := range q.o.Silent {
			wrapped(w, "     · ", q.o.Silent[i].Says)
		}
		if q.o.Why != "" {
			wrapped(w, "     ? ", q.o.Why)
		}
	}
	if d.Overlap.Truth == rule.Met {
		wrapped(w, "   "+p.bold("BOTH")+" ", strings.TrimPrefix(d.Overlap.Says, "both: "))
	}
	for i := range d.Triggers {
		wrapped(w, "   "+p.bold("TRIGGER")+" ", d.Triggers[i].Says)
	}
}

// renderFindings writes findings with their published ratios, each with its
// population, and what changes their meaning.
func renderFindings(w io.Writer, sign string, list []differential.Finding) {
	for i := range list {
		f := &list[i]
		wrapped(w, "     "+sign+" ", f.Says)
		for k := range f.Ratios {
			wrapped(w, "         ", f.Ratios[k].Text+", in "+f.Ratios[k].Population)
		}
		for _, c := range f.Caveats {
			wrapped(w, "         caution: ", c)
		}
	}
}

// renderDefinitions writes each concept: why its definitions clash where more
// than one applies, those that apply, and in one line those of other patients.
func renderDefinitions(w io.Writer, p paint, v *immune.View) {
	for i := range v.Concepts {
		c := &v.Concepts[i]
		var rows, out []*immune.Definition
		for k := range c.Definitions {
			if d := &c.Definitions[k]; d.Applies {
				rows = append(rows, d)
			} else {
				out = append(out, d)
			}
		}
		if len(rows) == 0 && len(c.Remarks) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n   %s\n", p.bold(strings.ToUpper(c.Title)))
		if c.Clash != "" && len(rows) > 1 {
			wrapped(w, "     ", c.Clash)
		}
		for _, d := range rows {
			renderDefinition(w, d)
		}
		for _, text := range c.Remarks {
			wrapped(w, "     ! ", text)
		}
		if text := othersText(out); text != "" {
			wrapped(w, "     for other patients: ", text)
		}
	}
}

func renderDefinition(w io.Writer, d *immune.Definition) {
	answer, label := d.Truth.String(), ""
	if d.Form == assess.FormScore {
		answer = "score"
	}
	if d.Research {
		label = " (research)"
	}
	fmt.Fprintf(w, "     %s %-30s %s%s\n", truthSign(d), d.Rule, answer, label)
	if says := strings.TrimPrefix(d.Says, answer+": "); says != answer {
		wrapped(w, "         ", says)
	}
	if d.Remark != "" {
		wrapped(w, "         caution: ", d.Remark)
	}
}

// othersText names the definitions that were made for other patients, those of
// one population together; first the numbers of a child beside a cut-off of
// adults, with what is said of them.
func othersText(out []*immune.Definition) string {
	var numbers, people []string
	of := map[string][]string{} // families by population
	for _, d := range out {
		family, _, _ := strings.Cut(d.Rule, ".")
		who, _, _ := strings.Cut(d.For, ";")
		switch {
		case d.Draft || d.Population == assess.PopulationIn:
			continue // a draft, or a label that nobody sent
		case strings.Contains(d.Says, "not validated"):
			numbers = append(numbers, d.Rule+": "+d.Says)
			continue
		case of[who] == nil:
			people = append(people, who)
		}
		if !slices.Contains(of[who], family) {
			of[who] = append(of[who], family)
		}
	}
	for _, who := range people {
		numbers = append(numbers, strings.TrimSpace(strings.Join(of[who], ", ")+" ("+who+")"))
	}
	return strings.Join(numbers, ". ")
}

// truthSign is the answer as a sign, never without its word.
func truthSign(d *immune.Definition) string {
	switch {
	case d.Form == assess.FormScore:
		return "·"
	case d.Truth.Key() == "met":
		return "■"
	case d.Truth.Key() == "not_met":
		return "○"
	}
	return "?"
}

func renderMarkers(w io.Writer, p paint, v *immune.View) {
	fmt.Fprintf(w, "\n   %s\n", p.bold("MARKERS"))
	for i := range v.Markers {
		m := &v.Markers[i]
		wrapped(w, fmt.Sprintf("     %-12s ", analyte.Get(m.Analyte).Short), markerText(m))
	}
}

// markerText is a marker in one line: what stands, how it stands for age and
// why that is not said, its course, and what changes its meaning.
func markerText(m *immune.Marker) string {
	text := m.Reading.Value.Why().String()
	if m.Reading.Value.Informative() {
		text = immune.Measured(m) + "; " + forAgeText(&m.Interval)
	} else if m.Reading.Last.Known() {
		text += ", last " + m.Reading.Last.Go().UTC().Format("2006-01-02 15:04Z")
	}
	course := m.CourseWords()
	if len(course) == 0 {
		if move := immune.MovementText(&m.Movement); move != "" {
			course = []string{move}
		}
	}
	for _, c := range course {
		text += "; " + c
	}
	seen := map[string]bool{}
	for k := range m.Caveats {
		if c := m.Caveats[k].Words; !seen[c] {
			seen[c] = true
			text += "; caution: " + c
		}
	}
	return text
}

// forAgeText is how a value stands for age, with the reason where that is not
// plain: not decidable, or that sources disagree, and how each sees it.
func forAgeText(st *reference.Statement) string {
	switch st.Kind {
	case reference.Undetermined, reference.SourcesDisagree, reference.Ranged:
		return "for age " + st.Kind.String() + ": " + st.Reason
	}
	return st.Kind.String()
}

func renderNext(w io.Writer, p paint, rep *nexttest.Report) {
	fmt.Fprintf(w, "\n   %s\n", p.bold("WHAT TO MEASURE NEXT"))
	if len(rep.Advice) == 0 {
		fmt.Fprintln(w, "     no open question that a test would settle")
	}
	for i := range rep.Advice {
		if i == 5 {
			fmt.Fprintf(w, "     and %d more\n", len(rep.Advice)-i)
			break
		}
		a := &rep.Advice[i]
		wrapped(w, fmt.Sprintf("     %d. ", a.Rank), a.Says+" ("+a.Standing.String()+")")
	}
}

// mostFlips is how many answers are listed with what would turn them.
const mostFlips = 8

// renderAnswered writes the opposed therapies and what would turn the answers
// that stand.
func renderAnswered(w io.Writer, p paint, v *immune.View) {
	if len(v.Gates) > 0 {
		fmt.Fprintf(w, "\n   %s\n", p.bold("OPPOSED THERAPIES"))
		for i := range v.Gates {
			text := v.Gates[i].Title + ": " + v.Gates[i].Says
			if v.Gates[i].Settle != "" {
				text += "; settled by: " + v.Gates[i].Settle
			}
			wrapped(w, "     - ", text)
		}
	}
	if len(v.Next.Flips) == 0 {
		return
	}
	fmt.Fprintf(w, "\n   %s\n", p.bold("WHAT WOULD TURN IT"))
	for i := range v.Next.Flips {
		if i == mostFlips {
			fmt.Fprintf(w, "     and %d more\n", len(v.Next.Flips)-i)
			break
		}
		f := &v.Next.Flips[i]
		answer, _, _ := strings.Cut(f.Says, ":")
		wrapped(w, fmt.Sprintf("     %-30s ", f.ID), answer+"; "+f.Flip)
	}
}

func renderInborn(w io.Writer, p paint, e *differential.ImmuneError) {
	if e.Refer == "" && len(e.Flags) == 0 {
		return
	}
	fmt.Fprintf(w, "\n   %s\n", p.bold("INBORN ERROR OF IMMUNITY?"))
	wrapped(w, "     ", strings.TrimSuffix(e.Says, ".")+". "+e.Refer)
	for i := range e.Flags {
		wrapped(w, "     + ", e.Flags[i].Says)
	}
	for i := range e.LookAlikes {
		wrapped(w, "     ~ ", e.LookAlikes[i].Name+": "+e.LookAlikes[i].Says)
	}
}

// wrapped writes a text below its lead, at most about 100 columns wide.
func wrapped(w io.Writer, lead, text string) {
	const width = 100
	indent := strings.Repeat(" ", len([]rune(lead)))
	line := lead
	for _, word := range strings.Fields(printable(text)) {
		if len([]rune(line))+1+len([]rune(word)) > width && strings.TrimSpace(line) != "" && line != indent {
			fmt.Fprintln(w, strings.TrimRight(line, " "))
			line = indent
		}
		if !strings.HasSuffix(line, " ") {
			line += " "
		}
		line += word
	}
	fmt.Fprintln(w, strings.TrimRight(line, " "))
}
