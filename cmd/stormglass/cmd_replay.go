package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"

	"stormglass/assess"
	"stormglass/event"
	"stormglass/eventlog"
	"stormglass/eventlog/sqlite"
	"stormglass/ward"
)

func replayCommand() command {
	return command{
		name: "replay", usage: "replay --data DIR [--patient AUTHORITY|ID] [--json]",
		summary: "recompute stored assessments from the log and compare them byte for byte",
		long: `For every published assessment kept in a data folder: fold the log up to the position that the
assessment knew, assess at its instant, and compare the bytes. Which of this program's rule sets an
assessment was made under is told by its hash: clinical, research, each also with the intervals of
--intervals, or the simulated unit's. One of another rule set is counted apart. Exit code 1 if any differs.`,
		examples: []string{"stormglass replay --data ./demo", "stormglass replay --data ./ward --intervals intervals.csv --json"},
		run:      runReplay,
	}
}

// replayReport is what a replay found.
type replayReport struct {
	Ruleset    string   `json:"ruleset"`
	Stored     int      `json:"stored"`
	Same       int      `json:"same"`
	OtherRules int      `json:"other_ruleset"`
	Different  []string `json:"different"`
	LogHead    string   `json:"log_head"`
}

func runReplay(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	data := fs.String("data", "", "`dir`ectory of the event log (required)")
	patient := fs.String("patient", "", "one patient only, as AUTHORITY|`id`")
	asJSON := fs.Bool("json", false, "print the report as JSON")
	intervals := fs.String("intervals", "", "the laboratory's own reference intervals in force then, a CSV `file`")
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(rest) > 0 || *data == "" {
		return usagef("write: replay --data DIR")
	}
	sets, err := ruleSets(*intervals)
	if err != nil {
		return err
	}
	log, err := sqlite.OpenReader(ctx, *data)
	if err != nil {
		return failf("%v", err)
	}
	defer log.Close()
	report, err := replayAll(ctx, log, sets, *patient, newProgress(io))
	if err != nil {
		return failf("%v", err)
	}
	if *asJSON {
		enc := json.NewEncoder(io.out)
		enc.SetIndent("", "  ")
		if err := enc.Encode(report); err != nil {
			return err
		}
	} else {
		fmt.Fprintf(io.out, "%d stored assessments: %d reproduced byte for byte, %d made under another rule set, %d different\nlog head %s\n",
			report.Stored, report.Same, report.OtherRules, len(report.Different), report.LogHead)
		for _, d := range report.Different {
			fmt.Fprintln(io.out, "  "+d)
		}
	}
	if len(report.Different) > 0 {
		return &exitError{exitFailed, ""}
	}
	return nil
}

// ruleSets are those under which an assessment may have been stored.
func ruleSets(intervals string) ([]*assess.Ruleset, error) {
	simulated, err := simulatedRules()
	if err != nil {
		return nil, failf("%v", err)
	}
	sets := []*assess.Ruleset{assess.Clinical(), assess.Research(), simulated}
	if intervals == "" {
		return sets, nil
	}
	own, err := siteIntervals(intervals)
	if err != nil {
		return nil, err
	}
	return append(sets, sets[0].WithIntervals(own), sets[1].WithIntervals(own)), nil
}

// replayAll walks log and assessments together: assessments are stored in the
// order of the log positions that they knew.
func replayAll(ctx context.Context, log *sqlite.Reader, sets []*assess.Ruleset, patient string, p *progress) (*replayReport, error) {
	report := &replayReport{Ruleset: sets[0].Hash(), LogHead: log.Last().String(), Different: []string{}}
	by := map[string]*assess.Ruleset{}
	for _, rs := range sets {
		by[rs.Hash()] = rs
	}
	var list []eventlog.Assessment
	if err := log.Assessments(ctx, patient, func(a eventlog.Assessment) error {
		list = append(list, a)
		return nil
	}); err != nil {
		return nil, err
	}
	report.Stored = len(list)
	r := ward.NewReplay(log)
	for i := range list {
		a := &list[i]
		rs := by[a.RuleSet]
		if rs == nil {
			report.OtherRules++
			continue
		}
		if err := r.Advance(ctx, a.Known); err != nil {
			return nil, err
		}
		tl := r.TimelineOf(a.Patient)
		if tl == nil {
			report.Different = append(report.Different, fmt.Sprintf("assessment %d: its patient is not in the log by position %d", a.ID, a.Known))
			continue
		}
		got := assess.Encode(assess.Assess(tl, event.Time(a.At), event.Time(a.At), rs))
		if bytes.Equal(got, a.Bytes) {
			report.Same++
		} else {
			report.Different = append(report.Different, fmt.Sprintf("assessment %d at position %d, %s: %s", a.ID, a.Known, event.Time(a.At), firstDifference(got, a.Bytes)))
		}
		p.say("replayed %d of %d", i+1, len(list))
	}
	p.done()
	return report, nil
}

// firstDifference shows where two encodings part.
func firstDifference(got, stored []byte) string {
	n := 0
	for n < len(got) && n < len(stored) && got[n] == stored[n] {
		n++
	}
	window := func(b []byte) string { return string(b[max(0, min(n-60, len(b))):min(len(b), n+60)]) }
	return fmt.Sprintf("byte %d: now …%s… stored …%s…", n, window(got), window(stored))
}
