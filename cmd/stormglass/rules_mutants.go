package main

import (
	"fmt"
	"os"
	"slices"
	"text/tabwriter"

	"stormglass/assess"
	"stormglass/mutant"
	"stormglass/rule"
	"stormglass/story"
)

// mutateRules makes variants of the rules, each with one number changed, and
// says which the stories below the current folder do not notice.
func mutateRules(io *streams, rs *assess.Ruleset, ids []string, asJSON bool) error {
	all := rs.Rules()
	for _, id := range ids {
		if r, _ := findRule(all, id); r == nil {
			return failf("there is no rule %q; `stormglass rules list` names them", id)
		}
	}
	stories, err := storiesBelow([]string{"."})
	if err != nil {
		return failf("%v", err)
	}
	t := mutant.Tester{Rules: rs, Stories: stories}
	var rules []*rule.Rule
	for _, r := range all {
		if len(ids) == 0 || slices.Contains(ids, r.Spec().ID) {
			rules = append(rules, r)
		}
	}
	listed, err := mutant.Survivors()
	if err != nil {
		return failf("%v", err)
	}
	reports := t.All(rules, func(r mutant.Report) {
		for _, id := range r.Survivors {
			if !asJSON && listed[id] == "" {
				fmt.Fprintln(io.out, id)
			}
		}
	})
	unlisted, stale := mutant.Verdict(reports, listed)
	broken := slices.ContainsFunc(reports, func(r mutant.Report) bool { return r.Broken != "" })
	if asJSON {
		err = writeJSON(io.out, map[string]any{"rules": reports, "unlisted": unlisted, "noticed_but_listed": stale})
	} else {
		err = printMutants(io, reports, listed, stale)
	}
	if err == nil && (broken || len(unlisted)+len(stale) > 0) {
		err = &exitError{code: exitFailed}
	}
	return err
}

func printMutants(io *streams, reports []mutant.Report, listed map[string]string, stale []string) error {
	for _, id := range stale {
		fmt.Fprintf(io.out, "%s: is noticed now; take it from mutant/survivors.txt\n", id)
	}
	for _, r := range reports {
		if r.Broken != "" {
			fmt.Fprintf(io.out, "%s: not tried: %s does not hold for the rule as it is\n", r.Rule, r.Broken)
		}
	}
	w := tabwriter.NewWriter(io.out, 0, 4, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(w, "RULE\tSTORIES\tMUTANTS\tREFUSED\tKILLED\tSURVIVORS\tWITH REASON\tNOTICED\t")
	for _, r := range reports {
		reasons := 0
		for _, id := range r.Survivors {
			if listed[id] != "" {
				reasons++
			}
		}
		fmt.Fprintf(w, "%s\t%d\t%d\t%d\t%d\t%d\t%d\t%.1f %%\t\n", r.Rule, r.Stories, r.Mutants, r.Refused, r.Killed, len(r.Survivors), reasons, 100*r.Share())
	}
	return w.Flush()
}

// storiesBelow reads the story files of folders.
func storiesBelow(paths []string) ([]story.Story, error) {
	files, err := storyFiles(paths)
	if err != nil {
		return nil, err
	}
	var out []story.Story
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		stories, err := story.Parse(path, f)
		_ = f.Close()
		if err != nil {
			return nil, err
		}
		out = append(out, stories...)
	}
	return out, nil
}
