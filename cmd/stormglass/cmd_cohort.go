package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	stdio "io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	"stormglass/assess"
	"stormglass/cohort"
	"stormglass/rule"
	"stormglass/table"
)

func cohortCommand() command {
	return command{
		name: "cohort", usage: "cohort trajectories [flags] FILE|DIR…",
		summary: "every score in the course of many stays, from tables",
		long: `Reads long or wide tables (CSV and its kin, .gz, .tar.gz of files, Parquet; "-" is standard input), follows each
patient through the stay, and writes one row per hour (--every 1h) or per change (--changes): for each rule its
published score, the range .lo to .hi over everything that is missing, the number of missing inputs, and each
criterion as met, not_met or undetermined. Empty cells: out of the rule's population.
--summary writes one row per stay: worst values, onset (certain, and the earliest it may have been), time above,
resolution, new and progressive MODS, cumulative 28-day PELOD-2, mean SOFA of days 2 to 9.
A patient's rows must follow one another; --sort brings them together through temporary files.
--columns names a column map or a data set that the product knows (cinc2019, race, misc, mimic).
Files that end in .parquet are written as Parquet, .csv.gz packed; each appears whole or not at all.
Exit code 3: done, but some cells or rows could not be used; standard error says which.`,
		examples: []string{
			"stormglass cohort trajectories --columns cinc2019 --every 1h --out hours.parquet cinc2019.tar.gz",
			"stormglass cohort trajectories --columns mimic --changes --out changes.csv --summary stays.csv mimic3_demo/",
			"stormglass cohort trajectories --rules phoenix,psofa --every 1h --sort --out hours.csv vitals.csv labs.csv",
			"zcat icu.csv.gz | stormglass cohort trajectories --columns map.csv --rules sofa - > hours.csv",
		},
		run: runCohort,
	}
}

// cohortFlags are the flags of cohort trajectories.
type cohortFlags struct {
	assess                assessFlags // how tables are read
	columns, rules, every string
	changes, items, sort  bool
	out, summary, tempDir string
	thresholds            string
	workers               int
	quiet                 bool
}

func (f *cohortFlags) register(fs *flag.FlagSet) {
	fs.StringVar(&f.columns, "columns", "", "column map `file`, or the name of a data set: "+strings.Join(cohortMaps(), ", "))
	fs.StringVar(&f.rules, "rules", "", "rules to answer, separated by commas (`ids`; default all)")
	fs.StringVar(&f.every, "every", "1h", "`distance` of the rows; it divides a day: 1h, 30m, 6h")
	fs.BoolVar(&f.changes, "changes", false, "a row wherever an answer changes, instead of --every")
	fs.BoolVar(&f.items, "items", false, "also write the points of each item")
	fs.StringVar(&f.out, "out", "", "`file` for the rows: .csv, .csv.gz or .parquet (default standard output, as CSV)")
	fs.StringVar(&f.summary, "summary", "", "`file` for one row per stay: .csv, .csv.gz or .parquet")
	fs.StringVar(&f.thresholds, "threshold", "", "totals that the summary asks about, `rule=points` separated by commas (default: those that the rules name)")
	fs.BoolVar(&f.sort, "sort", false, "bring the rows of a patient together first, through temporary files")
	fs.StringVar(&f.tempDir, "temp", "", "`folder` for the temporary files of --sort")
	fs.IntVar(&f.workers, "workers", 0, "`number` of stays in work at once (default one per core)")
	fs.BoolVar(&f.quiet, "quiet", false, "do not list what could not be used")
	a := &f.assess
	fs.StringVar(&a.zone, "tz", "UTC", "`zone` of times without offset, such as Europe/Athens")
	fs.StringVar(&a.start, "start", "", "`time` that hour 0 of a table stands for")
	fs.StringVar(&a.hours, "hours", "", "`column` of a table that counts hours since --start")
	fs.StringVar(&a.epoch, "epoch", "", "what bare numbers in time columns are: seconds or milliseconds since 1970 (`s|ms`)")
	fs.StringVar(&a.timeCol, "time", "", "time `column` (default time)")
	fs.StringVar(&a.patientCol, "patient", "", "patient `column` (default patient)")
	fs.StringVar(&a.authority, "authority", "", "assigning `authority` of the patients")
	fs.BoolVar(&a.decimalComma, "decimal-comma", false, "read 1,5 as one and a half")
}

func cohortMaps() []string {
	var out []string
	for _, m := range cohort.Shipped() {
		out = append(out, m.Name)
	}
	return out
}

func runCohort(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f cohortFlags
	f.register(fs)
	rest, err := parseMixed(fs, args)
	switch {
	case err != nil:
		return err
	case len(rest) == 0 || rest[0] != "trajectories":
		return usagef("what of the cohort? write `stormglass cohort trajectories [flags] FILE…`")
	case len(rest) == 1:
		return usagef("name at least one file or folder; `stormglass cohort --help` has examples")
	}
	opts, err := f.options(rest[1:])
	if err != nil {
		return err
	}
	opts.Stdin = io.in
	fitCohort()
	return f.work(ctx, io, opts)
}

// options turns the flags into what the cohort needs.
func (f *cohortFlags) options(files []string) (cohort.Options, error) {
	o := cohort.Options{Files: files, Set: assess.Clinical(), Items: f.items, Sort: f.sort, TempDir: f.tempDir, Workers: f.workers}
	if f.workers < 0 {
		return o, usagef("--workers is a number from 1, not %d", f.workers)
	}
	if f.workers == 0 {
		o.Workers = runtime.GOMAXPROCS(0)
	}
	var err error
	if f.assess.loc, err = zoneFlag(f.assess.zone); err != nil {
		return o, err
	}
	m, known := cohort.Named(f.columns)
	if known {
		o.Map = m
	} else {
		f.assess.columns = f.columns
	}
	if o.Table, err = f.assess.table(); err != nil {
		var exit *exitError
		if errors.As(err, &exit) && f.columns != "" {
			exit.msg += " (data sets known by name: " + strings.Join(cohortMaps(), ", ") + ")"
		}
		return o, err
	}
	o.Table.Zone = f.assess.loc
	if !f.changes {
		if o.Every, err = time.ParseDuration(f.every); err != nil || o.Every <= 0 || 24*time.Hour%o.Every != 0 {
			return o, usagef("--every %q: write a distance that divides a day: 1h, 30m, 6h", f.every)
		}
	}
	if o.Rules, err = cohortRules(f.rules, o.Set); err != nil {
		return o, err
	}
	o.Thresholds, err = thresholds(f.thresholds, o.Set)
	return o, err
}

// cohortRules finds the rules asked for; an id of a criterion stands for its
// rule. Variants of rules are answered only where they are asked for.
func cohortRules(ids string, set *assess.Ruleset) ([]*rule.Rule, error) {
	if ids == "" {
		return nil, nil
	}
	all := set.Rules()
	variants, err := assess.CompileVariants()
	if err != nil {
		return nil, err
	}
	all = append(all[:len(all):len(all)], variants...)
	var out []*rule.Rule
	for _, id := range strings.Split(ids, ",") {
		r, _ := findRule(all, strings.TrimSpace(id))
		if r == nil {
			return nil, usagef("there is no rule %q; there are %s", strings.TrimSpace(id), strings.Join(ruleIDs(all), ", "))
		}
		if !slices.Contains(out, r) {
			out = append(out, r)
		}
	}
	return out, nil
}

func thresholds(s string, set *assess.Ruleset) (map[string]int, error) {
	out := map[string]int{}
	if s == "" {
		return out, nil
	}
	for _, part := range strings.Split(s, ",") {
		id, text, _ := strings.Cut(strings.TrimSpace(part), "=")
		n, err := strconv.Atoi(text)
		r, criterion := findRule(set.Rules(), id)
		if r == nil || criterion || len(r.Spec().Items) == 0 {
			return nil, usagef("--threshold %q: there is no score %q", part, id)
		}
		if err != nil || n < 1 || n > r.Max() {
			return nil, usagef("--threshold %q: write %s=POINTS, from 1 to %d", part, id, r.Max())
		}
		out[id] = n
	}
	return out, nil
}

// work opens the outputs, runs the cohort and reports.
func (f *cohortFlags) work(ctx context.Context, io *streams, opts cohort.Options) error {
	rows, err := f.create(f.out, io.out)
	if err != nil {
		return err
	}
	defer rows.Abandon()
	var summary *cohort.Output
	if f.summary != "" {
		if summary, err = f.create(f.summary, nil); err != nil {
			return err
		}
		defer summary.Abandon()
	}
	p := newProgress(io)
	began := time.Now()
	opts.Progress = func(g cohort.Progress) { p.say("%s", cohortProgress(g, time.Since(began))) }
	report, err := cohort.Trajectories(ctx, opts, rows, summary)
	p.done()
	if err != nil {
		return failf("%v", err)
	}
	for _, o := range []*cohort.Output{rows, summary} {
		if o == nil {
			continue
		}
		if err := o.Close(); err != nil {
			return failf("%v", err)
		}
	}
	return f.report(io.err, report, time.Since(began))
}

func (f *cohortFlags) create(path string, w stdio.Writer) (*cohort.Output, error) {
	if f.summary == "-" || path != "" && path == f.out && path == f.summary {
		return nil, usagef("--summary and --out need files of their own")
	}
	o, err := cohort.Create(path, w)
	if err != nil {
		if errors.Is(err, os.ErrPermission) || errors.Is(err, os.ErrNotExist) {
			return nil, failf("%v", err)
		}
		return nil, usagef("%v", err)
	}
	return o, nil
}

// cohortProgress is the line that says how far the work is.
func cohortProgress(g cohort.Progress, since time.Duration) string {
	if g.Sorting {
		return fmt.Sprintf("bringing rows together%s%s", share(g), left(g, since))
	}
	rate := g.Hours / max(since.Seconds(), 0.001)
	return fmt.Sprintf("%d stays, %.0f patient-hours, %.0f hours/s%s%s", g.Stays, g.Hours, rate, share(g), left(g, since))
}

func share(g cohort.Progress) string {
	if g.Size == 0 {
		return ""
	}
	return fmt.Sprintf(", %.0f %%", 100*float64(g.Read)/float64(g.Size))
}

func left(g cohort.Progress, since time.Duration) string {
	if g.Size == 0 || g.Read == 0 || g.Read >= g.Size || since < 2*time.Second {
		return ""
	}
	rest := time.Duration(float64(since) * float64(g.Size-g.Read) / float64(g.Read))
	return ", " + rest.Round(time.Second).String() + " left"
}

// report says on stderr what was done and what could not be used.
func (f *cohortFlags) report(w stdio.Writer, r *cohort.Report, took time.Duration) error {
	s := took.Seconds()
	fmt.Fprintf(w, "%s, %d rows read; %s, %.0f patient-hours, %d rows written in %.1f s: %.0f stays/s, %.0f hours/s\n",
		counted(r.Files, "file", "files"), r.RowsIn, counted(int(r.Stays), "stay", "stays"), r.Hours, r.RowsOut, s, float64(r.Stays)/s, r.Hours/s)
	if n := len(r.Skipped); n > 0 && !f.quiet {
		names := make([]string, n)
		for i, s := range r.Skipped {
			names[i] = filepath.Base(s)
		}
		fmt.Fprintf(w, "%s of the data set not read: %s\n", counted(n, "file", "files"), strings.Join(names, ", "))
	}
	if r.Empty > 0 {
		fmt.Fprintf(w, "%s without anything that has a time: no rows\n", counted(int(r.Empty), "patient is", "patients are"))
	}
	f.unknown(w, r)
	if len(r.Assumed) > 0 && !f.quiet {
		fmt.Fprintf(w, "read in the catalogue's unit: %s\n", strings.Join(r.Assumed, ", "))
	}
	ids := make([]string, 0, len(r.Out))
	for id, n := range r.Out {
		if n == r.Stays {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	if len(ids) > 0 && r.Stays > 0 {
		fmt.Fprintf(w, "every stay is out of the population of %s\n", strings.Join(ids, ", "))
	}
	if !f.quiet {
		f.issues(w, r.Issues)
	}
	if r.Faults > 0 {
		fmt.Fprintf(w, "%s could not be used and count as missing\n", counted(r.Faults, "cell or row", "cells or rows"))
		return &exitError{code: exitPartial}
	}
	return nil
}

// unknown counts what no map names, exactly, most frequent first.
func (f *cohortFlags) unknown(w stdio.Writer, r *cohort.Report) {
	if len(r.Unmapped) == 0 {
		return
	}
	names, total := make([]string, 0, len(r.Unmapped)), 0
	for n, k := range r.Unmapped {
		names, total = append(names, n), total+k
	}
	slices.SortFunc(names, func(a, b string) int {
		if d := r.Unmapped[b] - r.Unmapped[a]; d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	fmt.Fprintf(w, "not read, as no map names them: %d values of %s\n", total, counted(len(names), "column or item", "columns or items"))
	if f.quiet {
		return
	}
	const most = 40
	for i, n := range names {
		if i == most {
			fmt.Fprintf(w, "  and %d more\n", len(names)-most)
			break
		}
		fmt.Fprintf(w, "  %7d  %s\n", r.Unmapped[n], plainText(n))
	}
}

// issues lists the first findings.
func (f *cohortFlags) issues(w stdio.Writer, list []table.Issue) {
	const most = 20
	for i, is := range list {
		if i == most {
			fmt.Fprintf(w, "and more like these\n")
			return
		}
		fmt.Fprintln(w, plainText(is.String()))
	}
}
