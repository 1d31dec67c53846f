package main

import (
	"bytes"
	_ "embed"
	"flag"
	"io"
	"os"
	"time"

	"stormglass/immune"
	"stormglass/nexttest"
	"stormglass/reference"
)

// siteFlags are the files that say how one hospital measures.
type siteFlags struct {
	menu, intervals string
	limit           float64
}

func (s *siteFlags) register(fs *flag.FlagSet) {
	fs.StringVar(&s.menu, "menu", "", "the laboratory's menu of tests, a CSV `file`: turnaround, hours, volumes; see docs/formats-menu.md")
	fs.StringVar(&s.intervals, "intervals", "", "the laboratory's own reference intervals, a CSV `file`; see docs/formats-reference.md")
	fs.Float64Var(&s.limit, "blood-limit", 0, "the unit's own limit of blood drawn for tests in 24 h, in `mL/kg` (default none)")
}

// config reads the files that the flags name.
func (s *siteFlags) config() (immune.Config, error) {
	var cfg immune.Config
	if s.limit < 0 {
		return cfg, usagef("--blood-limit %v is negative: give mL per kg in 24 h, or leave it out", s.limit)
	}
	if s.limit > 0 {
		cfg.Limit = nexttest.Limit{MLPerKg: s.limit, Source: "--blood-limit"}
	}
	if s.menu != "" {
		f, err := os.Open(s.menu)
		if err != nil {
			return cfg, failf("--menu: %v", err)
		}
		defer f.Close()
		if cfg.Menu, err = nexttest.ParseMenu(f, s.menu, time.LoadLocation); err != nil {
			return cfg, failf("--menu: %v", err)
		}
	}
	if s.intervals != "" {
		var err error
		if cfg.Intervals, err = readIntervals(s.intervals); err != nil {
			return cfg, err
		}
	}
	return cfg, nil
}

// siteIntervals puts a site's own rows in the place of ours.
func siteIntervals(r io.Reader, name string) (*reference.Table, error) {
	own, err := reference.Parse(r, name)
	if err != nil {
		return nil, err
	}
	return reference.Builtin().With(own), nil
}

//go:embed demo/menu.csv
var demoMenu []byte

//go:embed demo/intervals.csv
var demoIntervals []byte

// simulatedSite is how the simulated unit measures.
func simulatedSite() (immune.Config, error) {
	menu, err := nexttest.ParseMenu(bytes.NewReader(demoMenu), "the simulated unit's menu", time.LoadLocation)
	if err != nil {
		return immune.Config{}, err
	}
	table, err := siteIntervals(bytes.NewReader(demoIntervals), "the simulated unit's intervals")
	return immune.Config{Menu: menu, Intervals: table}, err
}
