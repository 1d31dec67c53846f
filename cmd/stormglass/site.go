package main

import (
	"bytes"
	_ "embed"
	"flag"
	"os"
	"time"

	"stormglass/assess"
	"stormglass/immune"
	"stormglass/nexttest"
	"stormglass/reference"
)

// siteFlags are the files and choices that say how one hospital measures.
type siteFlags struct {
	rulesFlags
	menu  string
	limit float64
}

// rulesFlags choose the rule set and the reference intervals that it reads.
type rulesFlags struct {
	profile, intervals string
}

func (f *rulesFlags) register(fs *flag.FlagSet) {
	fs.StringVar(&f.profile, "profile", assess.ProfileClinical, "`rules`: clinical, or research (adds the project's own definitions, labelled as such)")
	fs.StringVar(&f.intervals, "intervals", "", "the laboratory's own reference intervals, a CSV `file`; see docs/formats-reference.md")
}

// rules is the rule set that the flags ask for.
func (f *rulesFlags) rules() (*assess.Ruleset, error) {
	rs := assess.Clinical()
	switch f.profile {
	case assess.ProfileClinical:
	case assess.ProfileResearch:
		rs = assess.Research()
	default:
		return nil, usagef("--profile %q: want clinical or research", f.profile)
	}
	if f.intervals == "" {
		return rs, nil
	}
	own, err := siteIntervals(f.intervals)
	if err != nil {
		return nil, err
	}
	return rs.WithIntervals(own), nil
}

// siteIntervals reads a site's own rows; all faults of the file are in the
// error.
func siteIntervals(path string) (*reference.Table, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, failf("--intervals: %v", err)
	}
	defer f.Close()
	own, err := reference.Parse(f, path)
	if err != nil {
		return nil, failf("--intervals: %v", err)
	}
	return own, nil
}

func (s *siteFlags) register(fs *flag.FlagSet) {
	s.rulesFlags.register(fs)
	fs.StringVar(&s.menu, "menu", "", "the laboratory's menu of tests, a CSV `file`: turnaround, hours, volumes; see docs/formats-menu.md")
	fs.Float64Var(&s.limit, "blood-limit", 0, "the unit's own limit of blood drawn for tests in 24 h, in `mL/kg` (default none)")
}

// config reads the files that the flags name.
func (s *siteFlags) config() (immune.Config, error) {
	var cfg immune.Config
	var err error
	if s.limit < 0 {
		return cfg, usagef("--blood-limit %v is negative: give mL per kg in 24 h, or leave it out", s.limit)
	}
	if s.limit > 0 {
		cfg.Limit = nexttest.Limit{MLPerKg: s.limit, Source: "--blood-limit"}
	}
	if cfg.Rules, err = s.rules(); err != nil || s.menu == "" {
		return cfg, err
	}
	f, err := os.Open(s.menu)
	if err != nil {
		return cfg, failf("--menu: %v", err)
	}
	defer f.Close()
	if cfg.Menu, err = nexttest.ParseMenu(f, s.menu, time.LoadLocation); err != nil {
		return cfg, failf("--menu: %v", err)
	}
	return cfg, nil
}

//go:embed demo/menu.csv
var demoMenu []byte

//go:embed demo/intervals.csv
var demoIntervals []byte

// simulatedSite is how the simulated unit measures: all rules, its own menu and
// its own reference intervals.
func simulatedSite() (immune.Config, error) {
	menu, err := nexttest.ParseMenu(bytes.NewReader(demoMenu), "the simulated unit's menu", time.LoadLocation)
	if err != nil {
		return immune.Config{}, err
	}
	rs, err := simulatedRules()
	return immune.Config{Rules: rs, Menu: menu}, err
}

func simulatedRules() (*assess.Ruleset, error) {
	own, err := reference.Parse(bytes.NewReader(demoIntervals), "the simulated unit's intervals")
	if err != nil {
		return nil, err
	}
	return assess.Research().WithIntervals(own), nil
}
