package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"encoding/csv"
	"flag"
	"fmt"
	stdio "io"
	"os"
	"slices"
	"strconv"
	"strings"

	"stormglass/panel"
)

func panelCommand() command {
	return command{
		name: "panel", usage: "panel score | modules | check | show [flags] [FILE…]",
		summary: "protein panels on NPX: the 24-protein surrogate, your own models, gene sets",
		long: `score    scores each sample of a table with chop24 or with your own model file, one CSV row (or --json) a sample
modules  mean z and mean rank of the gene sets of a GMT file that you bring, in a wide panel
check    says what is wrong in a model file: field, fault, and what to do; and its digest, to lock it
show     what of a model is published and what is ours, its proteins; --json writes it as a model file

A table has a row per sample and a column per protein, or is long as Olink exports it (SampleID, Assay, UniProt, NPX, LOD,
QC_Warning). It has to say its scale: a column scale, the column NPX of the long form, or --scale. A table in pg/mL is never
taken for NPX. The reference group (healthy, controls) is a table of samples too, or of protein,mean,sd,n.
Every number comes with the range .lo to .hi that it can take over all that is missing or below detection.
chop24 is a research surrogate: no coefficients, no threshold and no class of that signature are published.
Exit code 3: done, but some values or samples could not be used; standard error says which. docs/formats-panels.md has it all.`,
		examples: []string{
			"stormglass panel score --model chop24 --reference healthy.csv --scale NPX plate7.csv > scores.csv",
			"stormglass panel score --model our-model.json --json npx_export.csv | jq '.samples[] | {sample, numbers}'",
			"stormglass panel modules --sets h.all.symbols.gmt --set HALLMARK_IL6_JAK_STAT3_SIGNALING --reference healthy.csv wide.csv",
			"stormglass panel check our-model.json",
			"stormglass panel show --json chop24 > template.json",
		},
		run: runPanel,
	}
}

// panelFlags are the flags of panel, and those of profile that read tables.
type panelFlags struct {
	model, reference, scale string
	sample, protein         string
	sets, only              string
	members                 int
	coverage                float64
	acceptWarned, json      bool
	canonical               bool
}

// tables registers how tables are read.
func (f *panelFlags) tables(fs *flag.FlagSet) {
	fs.StringVar(&f.reference, "reference", "", "reference group: a `file` of samples, or of protein,mean,sd,n")
	fs.StringVar(&f.scale, "scale", "", "scale of tables that do not say it: NPX, or a `unit` such as pg/mL")
	fs.StringVar(&f.sample, "sample", "", "`column` that names a sample (default SampleID or sample, or the first)")
	fs.StringVar(&f.protein, "protein", "", "`column` of a long table that names the protein (default Assay)")
	fs.BoolVar(&f.acceptWarned, "accept-warned", false, "use values that quality control flagged")
	fs.BoolVar(&f.json, "json", false, "write JSON")
}

func panelVerbs() []string { return []string{"score", "modules", "check", "show"} }

func runPanel(_ context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f panelFlags
	fs.StringVar(&f.model, "model", panel.CHOP24ID, "score: a model `file`, or chop24")
	f.tables(fs)
	fs.StringVar(&f.sets, "sets", "", "modules: GMT `file` of gene sets")
	fs.StringVar(&f.only, "set", "", "modules: `names` of sets, separated by commas (default all)")
	fs.IntVar(&f.members, "least-members", panel.LeastMembers, "modules: `number` of genes that must be measured")
	fs.Float64Var(&f.coverage, "least-coverage", panel.LeastCoverage, "modules: `share` of a set that must be measured")
	fs.BoolVar(&f.canonical, "canonical", false, "show: write the form that the digest is of")
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(rest) == 0 {
		return usagef("say what to do: score, modules, check or show; `stormglass panel --help` has examples")
	}
	for _, of := range panelVerbs() {
		if err := misusedFlags(fs, of, rest[0]); err != nil && slices.Contains(panelVerbs(), rest[0]) {
			return err
		}
	}
	switch verb, rest := rest[0], rest[1:]; {
	case verb == "score" && len(rest) == 1:
		return f.score(io, rest[0])
	case verb == "modules" && len(rest) == 1:
		return f.modules(io, rest[0])
	case verb == "check" && len(rest) > 0:
		return f.check(io, rest)
	case verb == "show" && len(rest) <= 1:
		return f.show(io, append(rest, panel.CHOP24ID)[0])
	case verb == "score" || verb == "modules":
		return usagef("%s takes one table; got %d", verb, len(rest))
	case verb == "check":
		return usagef("check which model files?")
	default:
		return usagef("%s: want score, modules, check or show%s", strings.Join(append([]string{verb}, rest...), " "), meant(verb, panelVerbs(), ""))
	}
}

// openTable opens a file or standard input, unpacked where it is gzip.
func openTable(io *streams, name string) (in stdio.Reader, shown string, done func(), err error) {
	in, shown, done = io.in, "standard input", func() {}
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return nil, name, done, failf("%v", err)
		}
		in, shown, done = file, name, func() { file.Close() }
	}
	b := bufio.NewReader(in)
	if head, _ := b.Peek(2); !bytes.Equal(head, []byte{0x1f, 0x8b}) {
		return b, shown, done, nil
	}
	z, err := gzip.NewReader(b)
	if err != nil {
		done()
		return nil, shown, func() {}, failf("%s: the gzip header is damaged: %v", shown, err)
	}
	return z, shown, done, nil
}

func (f *panelFlags) options(name string) panel.Options {
	return panel.Options{Name: name, Scale: f.scale, Sample: f.sample, Protein: f.protein, AcceptWarned: f.acceptWarned}
}

func (f *panelFlags) readTable(io *streams, name string) (*panel.Table, error) {
	in, shown, done, err := openTable(io, name)
	if err != nil {
		return nil, err
	}
	defer done()
	t, err := panel.ReadTable(in, f.options(shown))
	if err != nil {
		return nil, failf("%v", err)
	}
	return t, nil
}

// readReference reads the reference group; nil where none is named.
func (f *panelFlags) readReference(io *streams) (*panel.Reference, error) {
	if f.reference == "" {
		return nil, nil
	}
	in, shown, done, err := openTable(io, f.reference)
	if err != nil {
		return nil, err
	}
	defer done()
	r, err := panel.ReadReference(in, f.options(shown))
	if err != nil {
		return nil, failf("--reference: %v", err)
	}
	return r, nil
}

// readModel finds the model that comes with the product, or reads a file.
func readModel(name string) (*panel.Model, error) {
	if name == panel.CHOP24ID {
		return panel.CHOP24(), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, failf("%v (name a model file, or %s)", err, panel.CHOP24ID)
	}
	defer file.Close()
	m, err := panel.ReadModel(file)
	if faults, ok := err.(panel.Faults); ok {
		return nil, failf("%s: %s\n%v", name, counted(len(faults), "fault", "faults"), faults)
	}
	if err != nil {
		return nil, failf("%s: %v", name, err)
	}
	return m, nil
}

func (f *panelFlags) score(io *streams, name string) error {
	m, err := readModel(f.model)
	if err != nil {
		return err
	}
	if f.reference == "" && m.Standard == panel.FromReference {
		return usagef("%s takes z against a reference group: name a file with --reference", m.ID)
	}
	ref, err := f.readReference(io)
	if err != nil {
		return err
	}
	t, err := f.readTable(io, name)
	if err != nil {
		return err
	}
	s, err := panel.Score(m, ref, t)
	if err != nil {
		return failf("%v", err)
	}
	if f.json {
		err = writeJSON(io.out, panelJSON(s, t))
	} else {
		err = writePanelCSV(io.out, s)
	}
	if err != nil {
		return failf("%v", err)
	}
	return reportPanel(io.err, s, ref, t)
}

// panelAnswer is what score --json writes.
type panelAnswer struct {
	Model struct {
		ID         string           `json:"id"`
		Version    string           `json:"version"`
		Title      string           `json:"title"`
		Standing   string           `json:"standing,omitempty"`
		Population panel.Population `json:"population"`
		Provenance panel.Provenance `json:"provenance"`
		SHA256     string           `json:"sha256"`
		Locked     bool             `json:"locked"`
	} `json:"model"`
	Table            string         `json:"table"`
	Scale            string         `json:"scale"`
	Reference        string         `json:"reference,omitempty"`
	ReferenceSamples int            `json:"reference_samples,omitempty"`
	Unused           []panel.Gap    `json:"unused"`
	Notes            []panel.Note   `json:"notes"`
	Samples          []panel.Result `json:"samples"`
}

func panelJSON(s *panel.Scores, t *panel.Table) panelAnswer {
	a := panelAnswer{Table: t.Name, Scale: t.Scale, Reference: s.Reference, ReferenceSamples: s.ReferenceN, Unused: s.Unused, Notes: append([]panel.Note{}, t.Notes...), Samples: s.Results}
	m := &a.Model
	m.ID, m.Version, m.Title, m.Standing, m.Population, m.Provenance = s.Model.ID, s.Model.Version, s.Model.Title, s.Model.Standing, s.Model.Population, s.Model.Provenance
	m.SHA256, m.Locked = s.Digest, s.Locked || s.Model.ID == panel.CHOP24ID
	return a
}

// numbersOf lists the names of a model's numbers, in their order.
func numbersOf(s *panel.Scores) []string {
	var out []string
	for _, r := range s.Results {
		for _, n := range r.Numbers {
			if !slices.Contains(out, n.Name) {
				out = append(out, n.Name)
			}
		}
	}
	return out
}

func shortNumber(x float64) string { return strconv.FormatFloat(x, 'g', 6, 64) }

// writePanelCSV writes a row per sample.
func writePanelCSV(w stdio.Writer, s *panel.Scores) error {
	names := numbersOf(s)
	head := []string{"sample", "model", "version", "sha256", "refused", "measured", "of"}
	for _, n := range names {
		head = append(head, n, n+".lo", n+".hi", n+".above_reference.lo", n+".above_reference.hi", n+".above_table.lo", n+".above_table.hi")
	}
	for _, t := range s.Model.Threshold {
		head = append(head, "threshold."+t.Name)
	}
	head = append(head, "reference_samples", "table_samples", "missing", "below_detection", "several_values")
	c := csv.NewWriter(w)
	_ = c.Write(head) // a fault stays and is in c.Error
	for _, r := range s.Results {
		row := []string{r.Sample, s.Model.ID, s.Model.Version, s.Digest, r.Refused, strconv.Itoa(r.Measured), strconv.Itoa(r.Of)}
		var ref, table string
		for _, name := range names {
			row = append(row, numberCells(r.Numbers, name)...)
		}
		for _, n := range r.Numbers {
			if n.AboveReference != nil {
				ref = strconv.Itoa(n.AboveReference.Of)
			}
			if n.AboveTable != nil {
				table = strconv.Itoa(n.AboveTable.Of)
			}
		}
		for i := range s.Model.Threshold {
			answer := ""
			if i < len(r.Cuts) {
				answer = r.Cuts[i].Answer
			}
			row = append(row, answer)
		}
		var gaps []string
		for _, g := range r.Missing {
			gaps = append(gaps, g.Protein+": "+g.Why)
		}
		_ = c.Write(append(row, ref, table, strings.Join(gaps, "; "), strings.Join(r.Below, "; "), strings.Join(r.Several, "; ")))
	}
	c.Flush()
	return c.Error()
}

// numberCells are the seven cells of one number, empty where it is not there.
func numberCells(numbers []panel.Number, name string) []string {
	out := make([]string, 7)
	for _, n := range numbers {
		if n.Name != name {
			continue
		}
		if n.Value != nil {
			out[0] = shortNumber(*n.Value)
		}
		out[1], out[2] = shortNumber(n.Lo), shortNumber(n.Hi)
		for i, p := range []*panel.Place{n.AboveReference, n.AboveTable} {
			if p != nil {
				out[3+2*i], out[4+2*i] = strconv.Itoa(p.Lo), strconv.Itoa(p.Hi)
			}
		}
	}
	return out
}

// reportPanel says on stderr what was and was not used.
func reportPanel(w stdio.Writer, s *panel.Scores, ref *panel.Reference, t *panel.Table) error {
	refused := 0
	for _, r := range s.Results {
		if r.Refused != "" {
			refused++
		}
	}
	fmt.Fprintf(w, "%s: %s scored with %s %s (sha256 %.12s…%s)\n", plainText(t.Name), counted(len(s.Results)-refused, "sample", "samples"), s.Model.ID, s.Model.Version, s.Digest, lockWord(s))
	if s.Model.Standing != "" {
		fmt.Fprintln(w, plainText(s.Model.Standing))
	}
	if refused > 0 {
		fmt.Fprintf(w, "%s no score; the column refused says why\n", counted(refused, "sample has", "samples have"))
	}
	if len(s.Unused) > 0 {
		var list []string
		for _, g := range s.Unused {
			list = append(list, g.Protein+" ("+g.Why+")")
		}
		fmt.Fprintf(w, "proteins of the model that no sample can have: %d of %d: %s\n", len(s.Unused), len(s.Model.Proteins), plainText(strings.Join(list, ", ")))
	}
	aside := reportNotes(w, t.Name, t.Notes)
	if ref != nil && ref.Name != t.Name {
		aside = reportNotes(w, ref.Name, ref.Notes) || aside
	}
	if aside || refused > 0 {
		return &exitError{code: exitPartial}
	}
	return nil
}

func lockWord(s *panel.Scores) string {
	if s.Locked || s.Model.ID == panel.CHOP24ID {
		return ""
	}
	return ", not locked"
}

// reportNotes writes the notes on a file and reports whether something was not
// used.
func reportNotes(w stdio.Writer, name string, notes []panel.Note) (aside bool) {
	for _, n := range notes {
		fmt.Fprintf(w, "%s: %s\n", plainText(name), plainText(n.String()))
		aside = aside || n.Aside
	}
	return aside
}

func (f *panelFlags) modules(io *streams, name string) error {
	if f.sets == "" || f.reference == "" {
		return usagef("modules needs --sets FILE.gmt and --reference FILE.csv")
	}
	if f.members < 1 || !(f.coverage > 0 && f.coverage <= 1) {
		return usagef("--least-members is a number from 1, --least-coverage a share above 0 up to 1")
	}
	sets, err := f.readSets()
	if err != nil {
		return err
	}
	ref, err := f.readReference(io)
	if err != nil {
		return err
	}
	t, err := f.readTable(io, name)
	if err != nil {
		return err
	}
	found, err := panel.Modules(sets, ref, t, panel.ModuleOptions{LeastMembers: f.members, LeastCoverage: f.coverage})
	if err != nil {
		return failf("%v", err)
	}
	if f.json {
		err = writeJSON(io.out, found)
	} else {
		err = writeModulesCSV(io.out, found)
	}
	if err != nil {
		return failf("%v", err)
	}
	return reportModules(io.err, found, ref, t)
}

// readSets reads the GMT file and keeps the sets that are asked for.
func (f *panelFlags) readSets() ([]panel.Set, error) {
	file, err := os.Open(f.sets)
	if err != nil {
		return nil, failf("--sets: %v", err)
	}
	defer file.Close()
	all, err := panel.ReadGMT(file, f.sets)
	if err != nil {
		return nil, failf("--sets: %v", err)
	}
	if f.only == "" {
		return all, nil
	}
	var out []panel.Set
	var names []string
	for _, s := range all {
		names = append(names, s.Name)
	}
	for _, want := range strings.Split(f.only, ",") {
		i := slices.Index(names, strings.TrimSpace(want))
		if i < 0 {
			return nil, usagef("%s has no set %q%s", f.sets, strings.TrimSpace(want), meant(want, names, ""))
		}
		out = append(out, all[i])
	}
	return out, nil
}

func writeModulesCSV(w stdio.Writer, all []panel.Module) error {
	c := csv.NewWriter(w)
	_ = c.Write([]string{"sample", "set", "measured", "of", "refused", "mean_z", "mean_z.lo", "mean_z.hi", "rank", "rank.lo", "rank.hi", "rank_refused", "missing"})
	for _, m := range all {
		row := []string{m.Sample, m.Set, strconv.Itoa(m.Measured), strconv.Itoa(m.Of), m.Refused}
		row = append(row, numberCells(m.Numbers, panel.MeanZ)[:3]...)
		row = append(row, numberCells(m.Numbers, panel.Rank)[:3]...)
		_ = c.Write(append(row, m.RankRefused, strings.Join(m.Missing, "; ")))
	}
	c.Flush()
	return c.Error()
}

func reportModules(w stdio.Writer, all []panel.Module, ref *panel.Reference, t *panel.Table) error {
	refused := 0
	for _, m := range all {
		if m.Refused != "" {
			refused++
		}
	}
	fmt.Fprintf(w, "%s: %s scored, %d refused\n", plainText(t.Name), counted(len(all)-refused, "module", "modules"), refused)
	aside := reportNotes(w, t.Name, t.Notes)
	if ref.Name != t.Name {
		aside = reportNotes(w, ref.Name, ref.Notes) || aside
	}
	if aside || refused > 0 {
		return &exitError{code: exitPartial}
	}
	return nil
}
