package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	stdio "io"
	"strings"
	"text/tabwriter"

	"stormglass/panel"
	"stormglass/profile"
)

func profileCommand() command {
	return command{
		name: "profile", usage: "profile --groups GROUPS.csv --panel TABLE.csv [flags]",
		summary: "which of your reference groups a protein profile resembles",
		long: `Compares each sample of a table with reference groups that you bring, such as children with known inborn errors of
immunity: Spearman's rank correlation with each group's mean profile, the distance from it in standard deviations, a
permutation p (all arrangements where there are at most 100,000, else 9,999 drawn ones) and a 95 % bootstrap interval.
What may follow is a referral and a genetic test, never a diagnosis; a group that does not stand out is not excluded.
Both tables are wide or long, in z (scale z), or in NPX with --reference, against which z is taken. GROUPS.csv has a
column group. At least 10 proteins with an exact value, and 3 samples a group, are needed; else the reason is said.
The same input and --seed give the same answer, whatever the order of rows.
Exit code 3: done, but some values or samples could not be used; standard error says which.`,
		examples: []string{
			"stormglass profile --groups inborn.csv --controls healthy --panel child.csv",
			"stormglass profile --groups inborn.csv --reference healthy.csv --scale NPX --panel plate7.csv --json",
			"stormglass profile --groups inborn.csv --panel plate7.csv | less",
		},
		run: runProfile,
	}
}

func runProfile(_ context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	var f panelFlags
	var groups, table, controls string
	var o profile.Options
	fs.StringVar(&groups, "groups", "", "`file` of the reference groups, with a column group")
	fs.StringVar(&table, "panel", "", "`file` of the samples to compare")
	fs.StringVar(&controls, "controls", "", "`names` of groups that are no inborn error, separated by commas")
	fs.Uint64Var(&o.Seed, "seed", 0, "`number` that the random draws start from")
	fs.IntVar(&o.Draws, "draws", profile.Draws, "`number` of arrangements drawn where there are more than 100,000")
	fs.IntVar(&o.Resamples, "resamples", profile.Resamples, "`number` of bootstrap samples")
	f.tables(fs)
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if table == "" && len(rest) == 1 {
		table, rest = rest[0], nil
	}
	switch {
	case len(rest) > 0:
		return usagef("one table at a time; got %s", strings.Join(rest, ", "))
	case groups == "" || table == "":
		return usagef("name the reference groups with --groups and the samples with --panel")
	case o.Draws < 99 || o.Resamples < 99:
		return usagef("--draws and --resamples are numbers from 99")
	}
	for _, c := range strings.Split(controls, ",") {
		if c = strings.TrimSpace(c); c != "" {
			o.Controls = append(o.Controls, c)
		}
	}
	return f.profile(io, groups, table, o)
}

// profile reads the tables, compares and writes.
func (f *panelFlags) profile(io *streams, groups, table string, o profile.Options) error {
	ref, err := f.readReference(io)
	if err != nil {
		return err
	}
	var in [2]*panel.Table
	for i, name := range [...]string{groups, table} {
		t, err := f.readTable(io, name)
		if err != nil {
			return err
		}
		if in[i], err = t.InZ(ref); err != nil {
			return failProfile(err)
		}
	}
	r, err := profile.Compare(in[0], in[1], o)
	if err != nil {
		return failProfile(err)
	}
	if f.json {
		err = writeJSON(io.out, r)
	} else {
		err = writeProfile(io.out, r)
	}
	if err != nil {
		return failf("%v", err)
	}
	return reportProfile(io.err, r, ref, in[:])
}

func failProfile(err error) error {
	if errors.Is(err, panel.ErrScale) {
		return failf("%v (--reference FILE.csv turns NPX into z)", err)
	}
	return failf("%v", err)
}

// writeProfile writes the answers as text: for each sample a sentence, and a
// line a group.
func writeProfile(w stdio.Writer, r *profile.Report) error {
	for i, s := range r.Results {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s: %s\n", plainText(s.Sample), plainText(s.Says))
		if s.Refused != "" {
			continue
		}
		fmt.Fprintf(w, "%s compared", counted(s.Proteins, "protein", "proteins"))
		if n := len(s.NotMeasured); n > 0 {
			fmt.Fprintf(w, "; %d without an exact value in this sample", n)
		}
		if l := s.Lead; l != nil {
			fmt.Fprintf(w, "; rank correlation with %s is higher than with %s by %.2f [%.2f, %.2f]", plainText(l.Of), plainText(l.Over), l.Rho, l.Lo, l.Hi)
		}
		fmt.Fprintln(w)
		t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
		fmt.Fprintln(t, "  group\trank correlation\t95 % interval\tp\tdistance\tsamples")
		for _, g := range s.Groups {
			p := "-"
			if g.P != nil {
				p = fmt.Sprintf("%.3g (%d drawn)", *g.P, g.Arrangements)
				if g.AllOfThem {
					p = fmt.Sprintf("%.3g (all %d)", *g.P, g.Arrangements)
				}
			}
			nearest := ""
			if g.Group == s.Nearest {
				nearest = ", nearest"
			}
			fmt.Fprintf(t, "  %s\t%.2f\t%.2f to %.2f\t%s\t%.2f SD%s\t%d\n", plainText(g.Group), g.Rho, g.Lo, g.Hi, p, g.Distance, nearest, samplesOf(r, g.Group))
		}
		if err := t.Flush(); err != nil {
			return err
		}
	}
	return nil
}

func samplesOf(r *profile.Report, group string) int {
	for _, g := range r.Groups {
		if g.Name == group {
			return g.Samples
		}
	}
	return 0
}

// reportProfile says on stderr what was and was not used.
func reportProfile(w stdio.Writer, r *profile.Report, ref *panel.Reference, tables []*panel.Table) error {
	refused := 0
	for _, s := range r.Results {
		if s.Refused != "" {
			refused++
		}
	}
	fmt.Fprintf(w, "%s compared, %d refused; %s in all samples of the groups", counted(len(r.Results)-refused, "sample", "samples"), refused, counted(r.Proteins, "protein", "proteins"))
	if n := len(r.Dropped); n > 0 {
		fmt.Fprintf(w, ", %d left out because some sample of a group has no exact value", n)
	}
	fmt.Fprintln(w)
	aside := false
	for _, t := range tables {
		aside = reportNotes(w, t.Name, t.Notes) || aside
	}
	if ref != nil {
		aside = reportNotes(w, ref.Name, ref.Notes) || aside
	}
	if aside || refused > 0 {
		return &exitError{code: exitPartial}
	}
	return nil
}
