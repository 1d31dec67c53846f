package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"strings"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/immune"
	"stormglass/nexttest"
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
	f.register(fs)
	site.register(fs)
	files, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return usagef("no file: name HL7, FHIR, CSV or Parquet files or folders, or - for standard input")
	}
	if f.asHTML || f.detail {
		return usagef("--html and --why belong to stormglass assess; here there is text or --json")
	}
	if f.loc, err = zoneFlag(f.zone); err != nil {
		return err
	}
	cfg, err := site.config()
	if err != nil {
		return err
	}
	at, err := instantFlag("--at", f.at, f.loc)
	if err != nil {
		return err
	}
	known, err := instantFlag("--known-at", f.known, f.loc)
	if err != nil {
		return err
	}
	set, err := f.read(ctx, io, files)
	if err != nil {
		return err
	}
	people, err := assessAllPatients(ctx, newProgress(io), set, cfg.Rules, at, known)
	if err != nil {
		return err
	}
	if err := printImmune(io, people, cfg, f.asJSON); err != nil {
		return err
	}
	remarkMoment(io, people, at)
	return reportAside(io, set, f.quiet)
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
	for _, q := range [...]struct {
		title string
		o     *differential.Opinion
	}{{"INFECTED?", &v.Differential.Infected}, {"STORM?", &v.Differential.Stormy}} {
		fmt.Fprintf(w, "\n   %s %s\n", p.bold(q.title), q.o.Verdict)
		for _, f := range q.o.For {
			wrapped(w, "     + ", f.Says)
		}
		for _, f := range q.o.Against {
			wrapped(w, "     − ", f.Says)
		}
		for i := range q.o.Silent {
			wrapped(w, "     · ", q.o.Silent[i].Says)
		}
		if q.o.Why != "" {
			wrapped(w, "     ? ", q.o.Why)
		}
	}
	renderDefinitions(w, p, v)
	renderMarkers(w, p, v)
	renderNext(w, p, &v.Next)
	if e := &v.Differential.ImmuneError; e.Refer != "" || len(e.Flags) > 0 {
		fmt.Fprintf(w, "\n   %s\n", p.bold("INBORN ERROR OF IMMUNITY?"))
		wrapped(w, "     ", e.Says+" "+e.Refer)
	}
	fmt.Fprintln(w)
}

func renderDefinitions(w io.Writer, p paint, v *immune.View) {
	for i := range v.Concepts {
		c := &v.Concepts[i]
		var rows []*immune.Definition
		for k := range c.Definitions {
			if c.Definitions[k].Applies {
				rows = append(rows, &c.Definitions[k])
			}
		}
		if len(rows) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n   %s\n", p.bold(strings.ToUpper(c.Title)))
		for _, d := range rows {
			answer := d.Truth.String()
			if d.Form == assess.FormScore {
				answer = "score"
			}
			fmt.Fprintf(w, "     %s %-30s %s\n", truthSign(d), d.Rule, answer)
			wrapped(w, "         ", d.Says)
		}
	}
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
		a := analyte.Get(m.Analyte)
		text := m.Reading.Value.Why().String()
		if m.Reading.Value.Informative() {
			text = strings.TrimSpace(immune.Number(m)+" "+a.Unit.String()) + "; " + m.Interval.Kind.String()
		}
		if move := immune.MovementText(&m.Movement); move != "" {
			text += "; " + move
		}
		for k := range m.Caveats {
			text += "; caution: " + m.Caveats[k].Words
		}
		wrapped(w, fmt.Sprintf("     %-12s ", a.Short), text)
	}
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
