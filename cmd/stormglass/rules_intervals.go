package main

import (
	"flag"
	"fmt"
	"strconv"
	"strings"
	"text/tabwriter"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/reference"
)

// intervalFlags are the flags of `rules intervals`.
type intervalFlags struct {
	analyte, age, sex, gestation string
	value, assay                 string
	file                         string
	page                         bool
}

func (f *intervalFlags) register(fs *flag.FlagSet) {
	fs.StringVar(&f.analyte, "analyte", "", "intervals: of this `name` only")
	fs.StringVar(&f.age, "age", "", "intervals: for this `age` only: 36 mo, 4 y, 12 d, 40 h, or a range 11 mo - 13 mo")
	fs.StringVar(&f.sex, "sex", "", "intervals: for this `sex` only, f or m")
	fs.StringVar(&f.gestation, "gestation", "", "intervals: born at so many `weeks` (with --age)")
	fs.StringVar(&f.value, "value", "", "intervals: judge a `value` with its unit: '150 ng/mL' (with --analyte and --age)")
	fs.StringVar(&f.assay, "assay", "", "intervals: the `assay` of the value")
	fs.StringVar(&f.file, "intervals", "", "intervals: your laboratory's own, a `file` that takes the place of ours; see docs/formats-reference.md")
	fs.BoolVar(&f.page, "page", false, "intervals: write the page docs/reference-intervals.md")
}

// misused names a flag of `rules intervals` that was given to another verb.
func (f *intervalFlags) misused(fs *flag.FlagSet, verb string) error {
	if verb == "intervals" {
		return nil
	}
	var err error
	fs.Visit(func(g *flag.Flag) {
		if strings.HasPrefix(g.Usage, "intervals: ") {
			err = usagef("--%s belongs to `rules intervals`, not to `rules %s`", g.Name, verb)
		}
	})
	return err
}

// readIntervals is the table of a site: ours, with the rows of a file in place
// of those of the same analyte and assay. All faults of the file are in the
// error.
func readIntervals(path string) (*reference.Table, error) {
	if path == "" {
		return reference.Builtin(), nil
	}
	own, err := siteIntervals(path)
	if err != nil {
		return nil, err
	}
	return reference.Builtin().With(own), nil
}

// intervalLine is one interval as `rules intervals --json` writes it.
type intervalLine struct {
	Analyte     string   `json:"analyte"`
	Sex         string   `json:"sex"`
	From        string   `json:"from,omitempty"`
	To          string   `json:"to,omitempty"`
	Lower       *float64 `json:"lower"`
	Upper       *float64 `json:"upper"`
	Unit        string   `json:"unit"`
	Percentiles string   `json:"percentiles"`
	Assay       string   `json:"assay,omitempty"`
	Platform    string   `json:"platform"`
	Population  string   `json:"population"`
	N           int      `json:"n,omitempty"`
	Gestation   string   `json:"gestation"`
	Source      string   `json:"source"`
	Short       string   `json:"source_short"`
	Words       string   `json:"source_words,omitempty"`
	Status      string   `json:"verification"`
	Site        bool     `json:"site"`
	Note        string   `json:"note,omitempty"`
}

func intervalLines(rows []reference.Interval) []intervalLine {
	out := make([]intervalLine, 0, len(rows))
	limit := func(x float64, ok bool) *float64 {
		if !ok {
			return nil
		}
		return &x
	}
	for i := range rows {
		iv := &rows[i]
		out = append(out, intervalLine{Analyte: iv.Analyte.String(), Sex: iv.Sex.Key(), From: iv.From.String(), To: iv.To.String(),
			Lower: limit(iv.Lower, iv.HasLower()), Upper: limit(iv.Upper, iv.HasUpper()), Unit: iv.Unit.Code(), Percentiles: iv.Percentiles, Assay: iv.Assay,
			Platform: iv.Platform, Population: iv.Population, N: iv.N, Gestation: iv.Gestation.String(), Source: string(iv.Source), Short: iv.SourceText(),
			Words: iv.Words, Status: iv.Status.String(), Site: iv.Site, Note: iv.Note})
	}
	return out
}

// statementLine is a judged value as `rules intervals --value --json` writes it.
type statementLine struct {
	Analyte   string         `json:"analyte"`
	Value     string         `json:"value"`
	Statement string         `json:"statement"`
	Could     []string       `json:"could_be,omitempty"`
	Reason    string         `json:"reason"`
	Intervals []intervalLine `json:"intervals"`
	Aside     []intervalLine `json:"not_applied"`
}

func runIntervals(io *streams, f *intervalFlags, asJSON bool) error {
	table, err := readIntervals(f.file)
	if err != nil {
		return err
	}
	if f.page {
		_, err := fmt.Fprint(io.out, intervalsPage(reference.Builtin()))
		return err
	}
	id, who, err := f.read()
	if err != nil {
		return err
	}
	if f.value != "" {
		return f.judge(io, table, id, who, asJSON)
	}
	rows := f.choose(table, id, who)
	if asJSON {
		return writeJSON(io.out, intervalLines(rows))
	}
	return f.list(io, table, rows, id)
}

// read checks the flags that choose.
func (f *intervalFlags) read() (id analyte.ID, who reference.Person, err error) {
	if f.analyte != "" {
		var ok bool
		if id, ok = analyte.ByKey(f.analyte); !ok {
			return id, who, usagef("--analyte %q is no analyte; `stormglass rules analytes` names them", f.analyte)
		}
	}
	if f.age != "" {
		if who.Age, err = reference.ParseAge(f.age); err != nil {
			return id, who, usagef("--age: %v", err)
		}
	}
	if f.sex != "" {
		var ok bool
		if who.Sex, ok = reference.ParseSex(f.sex); !ok {
			return id, who, usagef("--sex %q: want f, m or any", f.sex)
		}
	}
	if f.gestation != "" {
		w, err := strconv.ParseFloat(f.gestation, 64)
		g := analyte.Get(analyte.GestationalAge)
		if err != nil || !(w >= g.Lo && w <= g.Hi) {
			return id, who, usagef("--gestation %q: want weeks at birth, %s to %s", f.gestation, number(g.Lo), number(g.Hi))
		}
		who.Gestation = analyte.Point(w, 0)
	}
	switch {
	case f.value != "" && (f.analyte == "" || f.age == ""):
		return id, who, usagef("--value needs --analyte and --age")
	case f.gestation != "" && f.age == "":
		return id, who, usagef("--gestation needs --age")
	case f.assay != "" && f.value == "":
		return id, who, usagef("--assay is that of a --value")
	}
	return id, who, nil
}

// choose lists the intervals of an analyte, or of all, for a person.
func (f *intervalFlags) choose(table *reference.Table, id analyte.ID, who reference.Person) []reference.Interval {
	if f.age != "" {
		var rows []reference.Interval
		for _, a := range analyte.All() {
			if id == analyte.None || a.ID == id {
				rows = append(rows, table.For(a.ID, who)...)
			}
		}
		return rows
	}
	var rows []reference.Interval
	for _, iv := range table.All() {
		if (id == analyte.None || iv.Analyte == id) && (who.Sex == reference.AnySex || iv.Sex == reference.AnySex || iv.Sex == who.Sex) {
			rows = append(rows, iv)
		}
	}
	return rows
}

func (f *intervalFlags) list(io *streams, table *reference.Table, rows []reference.Interval, id analyte.ID) error {
	w := tabwriter.NewWriter(io.out, 0, 4, 2, ' ', 0)
	if len(rows) > 0 {
		fmt.Fprintln(w, "ANALYTE\tAGE\tSEX\tINTERVAL\tPERCENTILES\tMEASURED BY\tSOURCE\tVERIFIED")
	}
	for i := range rows {
		iv := &rows[i]
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n", iv.Analyte, iv.AgeText()+birthText(iv), iv.Sex.Key(), iv.LimitText(), iv.Percentiles, measuredBy(iv), printable(iv.SourceText()), standingOf(iv))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if len(rows) == 0 {
		what := "anything"
		if a := analyte.Get(id); a != nil {
			what = a.Name
		}
		for _, x := range []string{f.age, f.sex} {
			if x != "" {
				what += ", " + x
			}
		}
		fmt.Fprintf(io.out, "no verified interval for %s\n", what)
	}
	for i := range table.Of(id) {
		if iv := &table.Of(id)[i]; f.age != "" && !iv.AgesStated() && !holds(rows, iv) {
			fmt.Fprintf(io.out, "age not stated, and so not for a child: %s by %s (%s)\n", iv.LimitText(), measuredBy(iv), iv.SourceText())
		}
	}
	for _, c := range table.Context(id) {
		fmt.Fprintf(io.out, "beside it, no interval: %s (%s; %s)\n", c.Words, sourceShort(c.Source), c.Reason)
	}
	return nil
}

// holds reports whether an interval is among rows.
func holds(rows []reference.Interval, iv *reference.Interval) bool {
	for i := range rows {
		if rows[i].Line == iv.Line && rows[i].Site == iv.Site {
			return true
		}
	}
	return false
}

// birthText says for whom but term infants an interval is.
func birthText(iv *reference.Interval) string {
	if g := iv.Gestation.String(); g != "term" {
		return " (gestation " + g + ")"
	}
	return ""
}

func measuredBy(iv *reference.Interval) string {
	switch {
	case iv.Assay != "" && iv.Platform != "":
		return iv.Assay + ": " + printable(iv.Platform)
	case iv.Assay != "":
		return iv.Assay
	}
	return printable(iv.Platform)
}

func standingOf(iv *reference.Interval) string {
	if iv.Site {
		return "-"
	}
	return iv.Status.String()
}

func sourceShort(id evidence.ID) string {
	if r, ok := evidence.Get(id); ok {
		return r.Short
	}
	return string(id)
}

// judge says what the table says of one value.
func (f *intervalFlags) judge(io *streams, table *reference.Table, id analyte.ID, who reference.Person, asJSON bool) error {
	a := analyte.Get(id)
	v, remark := analyte.FromText(a, f.value, "", f.assay, 0)
	if !v.Informative() {
		return usagef("--value: %s", remark)
	}
	s := table.Judge(id, v, f.assay, who)
	if asJSON {
		line := statementLine{Analyte: a.Key, Value: f.value, Statement: s.Kind.Key(), Reason: s.Reason, Intervals: intervalLines(s.Intervals), Aside: intervalLines(s.Aside)}
		for _, k := range s.Could {
			line.Could = append(line.Could, k.Key())
		}
		return writeJSON(io.out, line)
	}
	fmt.Fprintf(io.out, "%s %s, %s: %s\n  %s\n", a.Name, printable(f.value), who.Age, s.Kind, printable(s.Reason))
	for i := range s.Intervals {
		iv := &s.Intervals[i]
		age := iv.AgeText()
		if iv.Sex != reference.AnySex {
			age += ", " + iv.Sex.String()
		}
		fmt.Fprintf(io.out, "  %s, %s: %s; %s%s\n", printable(iv.SourceText()), age, iv.LimitText(), standingOf(iv), noteText(iv))
	}
	for i := range s.Aside {
		iv := &s.Aside[i]
		fmt.Fprintf(io.out, "  not applied: %s, %s: %s by %s\n", printable(iv.SourceText()), iv.AgeText(), iv.LimitText(), measuredBy(iv))
	}
	return nil
}

func noteText(iv *reference.Interval) string {
	if iv.Note == "" {
		return ""
	}
	return "; " + printable(iv.Note)
}

const intervalsHead = `# Reference intervals by age

Generated by ` + "`stormglass rules intervals --page`" + `; do not edit.

What is published of the healthy by age, with platform, source and how far we verified it. Your own laboratory's intervals come first:
[how to give them](formats-reference.md). How a value is judged:

- **Raised for age** means above the upper limit of every source for that age, **low** below every lower limit, **within** beyond none. Where a value lies
  between the limits of two sources the answer is **sources disagree**, with both.
- A band begins with its first age and ends before its last. Where the source states no ages nothing is said of a child.
- An interval with an **assay** is for that assay only; a cytokine whose assay is not known gets no statement.
- Nothing applies to an infant born before 37 weeks in the first year, unless "born" says so; unknown gestation leaves this open for 16 weeks.
- **Secondary source**: read in a reprint or quotation, not in the paper itself. *laboratory*: the page does not print its percentiles.
- Healthy people are not your patients: most values of a critically ill child lie outside. A statement is no diagnosis.

These conventions are the project's own, where no source decides.
`

// intervalsPage is docs/reference-intervals.md.
func intervalsPage(table *reference.Table) string {
	var b strings.Builder
	b.WriteString(intervalsHead)
	for _, a := range analyte.All() {
		rows, context := table.Of(a.ID), table.Context(a.ID)
		if len(rows)+len(context) == 0 {
			continue
		}
		fmt.Fprintf(&b, "\n## %s\n\n`%s`, in the unit as printed.\n", a.Name, a.Key)
		if len(rows) == 0 {
			b.WriteString("\nNo verified interval for any age.\n")
		} else {
			b.WriteString("\n| age | sex | interval | percentiles | measured by | people | source | verified |\n|---|---|---|---|---|---|---|---|\n")
		}
		for i := range rows {
			iv := &rows[i]
			people := iv.Population
			if iv.N > 0 {
				people += ", " + strconv.Itoa(iv.N)
			}
			age := iv.AgeText()
			if g := iv.Gestation.String(); g != "term" {
				age += "; born: " + strings.ReplaceAll(g, "<", "&lt;")
			}
			source := iv.SourceText()
			if iv.Note != "" {
				source += "<br>" + iv.Note
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s | %s | %s |\n", age, iv.Sex.Key(), iv.LimitText(), iv.Percentiles, assayCell(iv), people, source, standingOf(iv))
		}
		for _, c := range context {
			fmt.Fprintf(&b, "\nBeside it, no interval: %s (%s; %s).\n", c.Words, sourceShort(c.Source), c.Reason)
		}
	}
	b.WriteString(intervalSources(table))
	return b.String()
}

func assayCell(iv *reference.Interval) string {
	if iv.Assay == "" {
		return iv.Platform
	}
	return "`" + iv.Assay + "` " + iv.Platform
}

// intervalSources lists every source of the page once.
func intervalSources(table *reference.Table) string {
	used := map[evidence.ID]bool{}
	for _, iv := range table.All() {
		used[iv.Source] = true
	}
	for _, a := range analyte.All() {
		for _, c := range table.Context(a.ID) {
			used[c.Source] = true
		}
	}
	var b strings.Builder
	b.WriteString("\n## Sources\n\nSingle limits are cited as facts; the pages are not copied. Each page may change: compare before you rely on it.\n\n| source | what | what was read |\n|---|---|---|\n")
	for _, r := range evidence.All() {
		if !used[r.ID] {
			continue
		}
		what := r.Title
		if r.Where != "" {
			what += ". " + r.Where
		}
		switch {
		case r.DOI != "":
			what += ". DOI " + r.DOI
		case r.URL != "":
			what += ". <" + r.URL + ">"
		}
		fmt.Fprintf(&b, "| %s | %s | %s |\n", r.Short, what, r.Read)
	}
	return b.String()
}
