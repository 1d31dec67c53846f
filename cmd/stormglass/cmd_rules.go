package main

import (
	"context"
	"encoding/json"
	"flag"
	"fmt"
	stdio "io"
	"os"
	"path/filepath"
	"strings"
	"text/tabwriter"

	"stormglass/assess"
	"stormglass/rule"
)

func rulesCommand() command {
	return command{
		name: "rules", usage: "rules list | show ID | check | test FILE… | mutants [ID…] | analytes | intervals | turnaround | pages DIR",
		summary: "list, show, check and test the rules",
		long: `list     every rule with its criteria, standing and weakest verification
show ID  the reference page of a rule, made from the rule itself
check    proves that rows partition, units convert, every constant is cited, and drafts stay silent
test     runs stories: load, at, expect (docs/formats.md)
mutants  changes the rules' numbers one by one and says which change no story below this folder notices
analytes every name of a measurement and of a drug, with units, LOINC and how long it counts (docs/analytes.md)
intervals reference intervals by age with platform, source and mark; with --intervals checks a laboratory's own file and lists both
turnaround simulates the time from organ dysfunction to a usable immune state, for a laboratory's menu of tests and its hours
pages    writes all reference pages as Markdown into a folder`,
		examples: []string{
			"stormglass rules list",
			"stormglass rules show phoenix | less",
			"stormglass rules check",
			"stormglass rules test stories/*.story",
			"stormglass rules analytes --json | jq -r '.[] | [.analyte, .unit] | @tsv'",
			"stormglass rules intervals --analyte ferritin --age '36 mo' --sex f",
			"stormglass rules intervals --analyte ferritin --age '36 mo' --value '150 ng/mL' --intervals ours.csv",
			"stormglass rules turnaround --state precise",
			"stormglass rules turnaround --menu ours.csv --against with-weekend-cytometry.csv --plot turnaround.svg",
		},
		run: runRules,
	}
}

func runRules(ctx context.Context, io *streams, fs *flag.FlagSet, args []string) error {
	asJSON := fs.Bool("json", false, "write JSON (list, check, test, mutants, analytes, intervals, turnaround)")
	var iv intervalFlags
	iv.register(fs)
	var turn turnaroundFlags
	turn.register(fs)
	rest, err := parseMixed(fs, args)
	if err != nil {
		return err
	}
	if len(rest) == 0 {
		return usagef("say what to do: list, show ID, check, test FILE…, mutants, analytes, intervals, turnaround or pages DIR")
	}
	if err := iv.misused(fs, rest[0]); err != nil {
		return err
	}
	if err := misusedFlags(fs, "turnaround", rest[0]); err != nil {
		return err
	}
	rs, err := assess.NewRuleset(assess.ProfileClinical, assess.DefaultPolicy())
	if err != nil {
		return failf("%v", err) // a rule without a citation, among other things, does not compile
	}
	all := rs.Catalogue()
	switch verb, rest := rest[0], rest[1:]; {
	case verb == "list" && len(rest) == 0:
		return listRules(io, all, *asJSON)
	case verb == "show" && len(rest) == 1:
		return showRule(io, all, rest[0])
	case verb == "check" && len(rest) == 0:
		return checkRules(io, all, *asJSON)
	case verb == "test" && len(rest) > 0:
		return testStories(ctx, io, rest, *asJSON)
	case verb == "mutants":
		return mutateRules(io, rs, rest, *asJSON)
	case verb == "analytes" && len(rest) == 0 && *asJSON:
		return writeJSON(io.out, analyteLines())
	case verb == "analytes" && len(rest) == 0:
		_, err := fmt.Fprint(io.out, analytesPage())
		return err
	case verb == "intervals" && len(rest) == 0:
		return runIntervals(io, &iv, *asJSON)
	case verb == "turnaround" && len(rest) == 0:
		return runTurnaround(ctx, io, &turn, *asJSON)
	case verb == "pages" && len(rest) == 1:
		return writePages(io, all, rest[0])
	case verb == "show" && len(rest) == 0:
		return usagef("show which rule? `stormglass rules list` names them")
	case verb == "test" && len(rest) == 0:
		return usagef("test which stories? Name files or folders with *.story files")
	case verb == "pages" && len(rest) == 0:
		return usagef("pages into which folder?")
	default:
		return usagef("%s: want list, show ID, check, test FILE…, mutants, analytes, intervals, turnaround or pages DIR", strings.Join(append([]string{verb}, rest...), " "))
	}
}

// ruleLine is one rule as `rules list --json` writes it.
type ruleLine struct {
	Rule     string   `json:"rule"`
	Version  string   `json:"version"`
	Title    string   `json:"title"`
	Summary  string   `json:"summary"`
	Standing string   `json:"standing"`
	Weakest  string   `json:"weakest_verification"`
	Draft    bool     `json:"draft"`
	Max      int      `json:"max"`
	Items    []string `json:"items"`
	Criteria []string `json:"criteria"`
	For      string   `json:"population"`
}

func lineOf(r *rule.Rule) ruleLine {
	s := r.Spec()
	l := ruleLine{Rule: s.ID, Version: s.Version, Title: s.Title, Summary: s.Summary, Standing: s.Standing, Weakest: r.Weakest().String(),
		Draft: r.Draft(), Max: r.Max(), Items: []string{}, Criteria: []string{}, For: s.Population.Words}
	for _, it := range s.Items {
		l.Items = append(l.Items, it.Name)
	}
	for _, c := range s.Criteria {
		l.Criteria = append(l.Criteria, c.ID)
	}
	return l
}

func listRules(io *streams, all []*rule.Rule, asJSON bool) error {
	lines := make([]ruleLine, 0, len(all))
	for _, r := range all {
		lines = append(lines, lineOf(r))
	}
	if asJSON {
		return writeJSON(io.out, lines)
	}
	w := tabwriter.NewWriter(io.out, 0, 4, 2, ' ', 0)
	fmt.Fprintln(w, "RULE\tRANGE\tSTANDING\tVERIFIED\tTITLE")
	for _, l := range lines {
		span := "criteria"
		if l.Max > 0 {
			span = fmt.Sprintf("0–%d", l.Max)
		}
		if l.Draft {
			span = "draft"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\t%s\t%s\n", l.Rule, span, l.Standing, l.Weakest, l.Title)
		for _, c := range l.Criteria {
			fmt.Fprintf(w, "  %s\t\t\t\t\n", c)
		}
	}
	return w.Flush()
}

func writeJSON(w stdio.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(v)
}

func showRule(io *streams, all []*rule.Rule, id string) error {
	r, _ := findRule(all, id)
	if r == nil {
		return failf("there is no rule %q; `stormglass rules list` names them", id)
	}
	page, err := rule.Page(r.Spec())
	if err != nil {
		return err
	}
	_, err = fmt.Fprint(io.out, page)
	return err
}

func checkRules(io *streams, all []*rule.Rule, asJSON bool) error {
	type finding struct {
		Rule  string `json:"rule"`
		Error string `json:"error"`
	}
	findings := []finding{}
	for _, r := range all {
		if err := rule.Check(r.Spec()); err != nil {
			for _, line := range strings.Split(err.Error(), "\n") {
				findings = append(findings, finding{r.Spec().ID, line})
			}
		}
	}
	if asJSON {
		if err := writeJSON(io.out, map[string]any{"rules": len(all), "findings": findings}); err != nil {
			return err
		}
	} else {
		for _, f := range findings {
			fmt.Fprintln(io.out, f.Error)
		}
		fmt.Fprintf(io.out, "%d rules checked, %d findings\n", len(all), len(findings))
	}
	if len(findings) > 0 {
		return &exitError{code: exitFailed}
	}
	return nil
}

// rulePages are the files of docs/rules by name.
func rulePages(all []*rule.Rule) (map[string]string, error) {
	out := map[string]string{}
	index := "# Rules\n\nGenerated by `stormglass rules pages docs/rules`; do not edit.\n\n| rule | title | standing | weakest verification |\n|---|---|---|---|\n"
	for _, r := range all {
		s := r.Spec()
		page, err := rule.Page(s)
		if err != nil {
			return nil, err
		}
		out[s.ID+".md"] = page
		index += fmt.Sprintf("| [%s](%s.md) | %s | %s | %s |\n", s.ID, s.ID, s.Title, s.Standing, r.Weakest())
	}
	out["README.md"] = index
	return out, nil
}

func writePages(io *streams, all []*rule.Rule, dir string) error {
	pages, err := rulePages(all)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return failf("%v", err)
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			return failf("%v", err)
		}
	}
	fmt.Fprintf(io.err, "%d pages written to %s\n", len(pages), dir)
	return nil
}
