package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"sort"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/hl7"
	"stormglass/intake"
	"stormglass/table"
	"stormglass/timeline"
	"stormglass/web"
)

func assessCommand() command {
	return command{
		name: "assess", usage: "assess [flags] FILE…",
		summary: "what every rule says of the patients in HL7, FHIR, CSV or Parquet files",
		long: `Reads one or more patients and explains them on the terminal, as one HTML page (--html), or as JSON
(--json; the schema is docs/assessment.schema.json). What a file says was learnt at the message's own time
(MSH-7, FHIR issued, a "recorded" column; else the effective time), never at the time of reading.
"-" reads standard input; folders are searched; .gz and .bz2 are unpacked. Times of flags are written
2026-03-01T12:00:00Z, or without offset in the zone of --tz. Exit code 3: assessed, but a message, row or value
could not be used; standard error says which. Codes that no rule knows are listed there and change nothing.`,
		examples: []string{
			"stormglass assess testdata/readme.csv",
			"stormglass assess --json patient.hl7 | jq '.[0].results[] | select(.truth == \"met\") | .rule'",
			"stormglass assess --html bundle.json > patient.html",
			"stormglass assess --at 2026-03-01T12:00:00Z --known-at 2026-03-01T10:00:00Z chart.csv",
			"stormglass assess --codes codes.txt --tz Europe/Athens messages/",
			"zcat export.csv.gz | stormglass assess --columns map.csv --quiet -",
		},
		run: runAssess,
	}
}

// assessFlags are the flags of assess.
type assessFlags struct {
	asJSON, asHTML, detail, quiet     bool
	at, known, zone                   string
	codes, columns, start             string
	epoch, hours, timeCol, patientCol string
	recordedCol, authority            string
	decimalComma                      bool

	loc *time.Location // of zone
}

func (f *assessFlags) register(fs *flag.FlagSet) {
	fs.BoolVar(&f.asHTML, "html", false, "print one self-contained HTML page")
	fs.BoolVar(&f.detail, "why", false, "also print every finding, note and citation")
	f.registerInput(fs)
}

// registerInput names the flags that say what to read, as of when, and whether
// as JSON.
func (f *assessFlags) registerInput(fs *flag.FlagSet) {
	fs.BoolVar(&f.asJSON, "json", false, "print a JSON array, one object per patient")
	fs.StringVar(&f.at, "at", "", "the `time` to assess (default: that of the newest event of each patient)")
	fs.StringVar(&f.known, "known-at", "", "only what was known at this `time` (default: everything given)")
	fs.StringVar(&f.zone, "tz", "UTC", "`zone` of times without offset, such as Europe/Athens")
	fs.StringVar(&f.codes, "codes", "", "site map `file`: local codes, feeds, zones, namespaces")
	fs.StringVar(&f.columns, "columns", "", "column map `file` of a wide table: column,analyte,unit")
	fs.StringVar(&f.start, "start", "", "`time` that hour 0 of a table stands for, or of a table without times")
	fs.StringVar(&f.hours, "hours", "", "`column` of a table that counts hours since --start")
	fs.StringVar(&f.epoch, "epoch", "", "what bare numbers in time columns are: seconds or milliseconds since 1970 (`s|ms`)")
	fs.StringVar(&f.timeCol, "time", "", "time `column` of a table (default time)")
	fs.StringVar(&f.patientCol, "patient", "", "patient `column` of a table (default patient)")
	fs.StringVar(&f.recordedCol, "recorded", "", "`column` of a table that says when a row was learnt (default recorded)")
	fs.StringVar(&f.authority, "authority", "", "assigning `authority` of a table's patients")
	fs.BoolVar(&f.decimalComma, "decimal-comma", false, "read 1,5 in tables as one and a half")
	fs.BoolVar(&f.quiet, "quiet", false, "do not list what was kept aside")
}

func runAssess(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f assessFlags
	var rules rulesFlags
	f.register(fs)
	rules.register(fs)
	files, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	rs, err := rules.rules()
	if err != nil {
		return err
	}
	switch {
	case len(files) == 0:
		return usagef("name at least one file; `stormglass assess --help` has examples")
	case f.asJSON && f.asHTML:
		return usagef("--json and --html exclude each other")
	}
	return f.each(ctx, io, files, rs, func(people []assessed) error { return f.print(io, people, rs) })
}

// each reads the files, assesses every patient with the rules, prints them and
// says what was kept aside.
func (f *assessFlags) each(ctx context.Context, io *streams, files []string, rs *assess.Ruleset, print func([]assessed) error) error {
	var err error
	if f.loc, err = zoneFlag(f.zone); err != nil {
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
	people, err := assessAllPatients(ctx, newProgress(io), set, rs, at, known)
	if err != nil {
		return err
	}
	if err := print(people); err != nil {
		return err
	}
	remarkMoment(io, people, at)
	return reportAside(io, set, f.quiet)
}

func zoneFlag(name string) (*time.Location, error) {
	zone, err := time.LoadLocation(name)
	if err != nil || name == "Local" {
		return nil, usagef("--tz %q is no time zone; write a name such as Europe/Athens, or UTC", name)
	}
	return zone, nil
}

// instantFlag reads a time; without offset it is in the zone of --tz.
func instantFlag(name, s string, zone *time.Location) (event.Time, error) {
	if s == "" {
		return 0, nil
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return event.TimeOf(t), nil
	}
	for _, layout := range [...]string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04"} {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil {
			return event.TimeOf(t), nil
		}
	}
	return 0, usagef("%s %q is no time; write 2026-03-01T12:00:00Z, or 2026-03-01T12:00 in the zone of --tz", name, s)
}

// remarkMoment says so where the asked moment lies before anything is known.
func remarkMoment(io *streams, people []assessed, at event.Time) {
	for i := range people {
		if at != 0 && people[i].first.Known() && at < people[i].first {
			fmt.Fprintf(io.err, "%s: nothing is known yet at %s; the first fact is of %s\n", printable(people[i].heading.title()), at, people[i].first)
		}
	}
}

// read takes in the files, with progress on stderr.
func (f *assessFlags) read(ctx context.Context, io *streams, files []string) (*intake.Set, error) {
	opts := intake.Options{Zone: f.loc, Stdin: io.in, Except: []string{f.codes, f.columns}}
	var err error
	if f.codes != "" {
		if opts.Map, err = readCodes(f.codes); err != nil {
			return nil, err
		}
	}
	if opts.Table, err = f.table(); err != nil {
		return nil, err
	}
	p := newProgress(io)
	opts.Progress = func(g intake.Progress) {
		p.say("reading %s (%d of %d files), %d events", g.File, g.Files+1, g.Of, g.Events)
	}
	set, err := intake.Files(ctx, files, opts)
	p.done()
	if err != nil {
		return nil, failf("%v", err)
	}
	return set, nil
}

// readCodes reads a site map; all its faults are in the error.
func readCodes(path string) (*hl7.Map, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, failf("--codes: %v", err)
	}
	defer file.Close()
	m, err := hl7.ReadMap(file, path)
	if err != nil {
		return nil, failf("--codes: %v", err)
	}
	return m, nil
}

// table is how tables are to be read.
func (f *assessFlags) table() (table.Options, error) {
	opts := table.Options{Epoch: f.epoch, Hours: f.hours, Time: f.timeCol, Patient: f.patientCol, Recorded: f.recordedCol, Authority: f.authority, DecimalComma: f.decimalComma}
	start, err := instantFlag("--start", f.start, f.loc)
	if err != nil {
		return opts, err
	}
	opts.Start = start.Go()
	switch f.epoch {
	case "", "s", "ms":
	default:
		return opts, usagef("--epoch is s or ms, not %q", f.epoch)
	}
	if f.columns == "" {
		return opts, nil
	}
	file, err := os.Open(f.columns)
	if err != nil {
		return opts, failf("--columns: %v", err)
	}
	defer file.Close()
	if opts.Map, err = table.ReadMap(file); err != nil {
		return opts, failf("--columns: %s: %v", f.columns, err)
	}
	return opts, nil
}

// assessed is one patient with the answer.
type assessed struct {
	heading heading
	a       *assess.Assessment
	tl      *timeline.Timeline
	first   event.Time // of the first fact that was true at some moment
}

func assessAllPatients(ctx context.Context, prog *progress, set *intake.Set, rs *assess.Ruleset, at, known event.Time) ([]assessed, error) {
	defer prog.done()
	out := make([]assessed, 0, len(set.Patients))
	for i := range set.Patients {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		prog.say("assessed %d of %d patients", i, len(set.Patients))
		p := &set.Patients[i]
		tl := timeline.New(p.ID, timeline.Config{})
		first := event.Time(0)
		for j := range p.Events {
			tl.Add(&p.Events[j])
			if t := p.Events[j].At; t.Known() && p.Events[j].Kind != event.Demographics && (first == 0 || t < first) {
				first = t
			}
		}
		when := at
		if when == 0 {
			when = max(tl.Head(), tl.AsKnown(known0(known, tl)).Head())
		}
		k := known0(known, tl)
		then := tl.AsKnown(k)
		a := assess.WithReceived(then, assess.Assess(tl, when, k, rs))
		out = append(out, assessed{headingOf(p.ID, then, when), a, then, first})
	}
	return out, nil
}

// known0 is the instant of knowledge: as asked, else everything given.
func known0(known event.Time, tl *timeline.Timeline) event.Time {
	if known != 0 {
		return known
	}
	return max(tl.LastRecorded(), tl.Head())
}

func headingOf(p event.Patient, tl *timeline.Timeline, at event.Time) heading {
	ps := tl.Person(at)
	h := heading{Name: ps.Name, Ident: strings.TrimSpace(p.Authority + " " + p.Value)}
	var parts []string
	if ps.BirthText != "" {
		parts = append(parts, "born "+ps.BirthText)
	}
	if age := tl.Latest(analyte.Age, at, 0).Value; age.Informative() {
		parts = append(parts, web.AgeText(age))
	}
	if ps.Sex != "" {
		parts = append(parts, ps.Sex)
	}
	if ps.Died == event.Yes && ps.DeathTime <= at {
		died := "died"
		if ps.DeathTime.Known() {
			died += " " + ps.DeathTime.String()
		}
		parts = append(parts, died)
	}
	h.Person = strings.Join(parts, ", ")
	return h
}

func (f *assessFlags) print(io *streams, people []assessed, rs *assess.Ruleset) error {
	switch {
	case f.asJSON:
		list := make([]*assess.Assessment, len(people))
		for i := range people {
			list[i] = people[i].a
		}
		_, err := io.out.Write(assess.EncodeAll(list))
		return err
	case f.asHTML:
		var list []web.Printed
		for i := range people {
			list = append(list, web.Printed{Patient: people[i].a.Patient, Timeline: people[i].tl, Assessment: people[i].a})
		}
		return web.PrintHTML(io.out, list, rs)
	}
	p := paint{io.tty}
	for i := range people {
		renderAssessment(io.out, p, people[i].heading, people[i].a, f.detail)
	}
	fmt.Fprintln(io.out, p.dim("No immune result delays cultures, antibiotics or source control. These are published criteria, not orders."))
	return nil
}

// reportAside lists on stderr what was not taken in; exit code 3 if anything.
func reportAside(io *streams, set *intake.Set, quiet bool) error {
	lines := 0
	say := func(text string) {
		if lines++; lines <= 20 && !quiet {
			fmt.Fprintln(io.err, plainText(text))
		}
	}
	for _, h := range set.Held {
		say("kept aside: " + h.String())
	}
	faults := 0
	for _, is := range set.Issues {
		if !is.Note {
			faults++
		}
		say(is.String())
	}
	codes := make([]string, 0, len(set.Unmapped))
	for c := range set.Unmapped {
		codes = append(codes, c)
	}
	sort.Strings(codes)
	for _, c := range codes {
		say(fmt.Sprintf("not understood, %s: %s (a line in the file of --codes, or of --columns for a wide table, makes it known)", counted(set.Unmapped[c], "time", "times"), c))
	}
	if n := len(set.Nobody); n > 0 {
		say(fmt.Sprintf("%d facts name no patient and were not assessed", n))
		faults++
	}
	if lines > 20 && !quiet {
		fmt.Fprintf(io.err, "and %d more\n", lines-20)
	}
	if len(set.Held) > 0 || faults > 0 {
		return &exitError{exitPartial, ""}
	}
	return nil
}
