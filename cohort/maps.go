package cohort

import (
	"embed"
	"fmt"
	"time"

	"stormglass/table"
)

//go:embed maps/*.csv
var shipped embed.FS

// Map is a data set that the product knows by name: what its columns or items
// are, in which units, and how its files belong together.
type Map struct {
	Name  string
	About string // one line
	// Tables is set where the data set is several tables with the patients'
	// rows spread over them; they are always brought together first.
	Tables bool
	table  func(table.Options) table.Options
}

// Shipped lists the maps that come with the product.
func Shipped() []Map {
	return []Map{
		{Name: "cinc2019", About: "PhysioNet/CinC 2019 challenge: a .psv file per stay, hourly rows", table: cinc2019},
		{Name: "race", About: "RACE trial, placebo arm: proteins at 0, 24 and 48 h in septic shock", table: ofMap("race", "maps/race.csv")},
		{Name: "misc", About: "single cases of MIS-C in a review: a row per child", table: ofMap("misc", "maps/misc.csv")},
		{Name: "mimic", About: "MIMIC-III: a folder of its tables as .csv.gz", Tables: true, table: mimicOptions},
	}
}

// Named returns a shipped map; ok is false where there is none of that name.
func Named(name string) (m *Map, ok bool) {
	for _, x := range Shipped() {
		if x.Name == name {
			return &x, true
		}
	}
	return nil, false
}

// cincStart stands for the beginning of every stay of the challenge, which
// tells only hours in the unit.
func cincStart() time.Time { return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) }

func cinc2019(o table.Options) table.Options {
	o.Map = mustColumns("maps/cinc2019.csv")
	o.OnlyMapped, o.Hours, o.Delimiter = true, "ICULOS", '|'
	if o.Start.IsZero() {
		o.Start = cincStart()
	}
	if o.Authority == "" {
		o.Authority = "cinc2019"
	}
	return o
}

// ofMap reads a table of hours, or of no time at all, by a shipped map alone.
// Hour 0 is that of the challenge's stays.
func ofMap(authority, file string) func(table.Options) table.Options {
	return func(o table.Options) table.Options {
		o.Map, o.OnlyMapped, o.Delimiter = mustColumns(file), true, ','
		if o.Start.IsZero() {
			o.Start = cincStart()
		}
		if o.Authority == "" {
			o.Authority = authority
		}
		return o
	}
}

// mimicOptions reads MIMIC-III, whose times have no zone and are shifted anyway.
func mimicOptions(o table.Options) table.Options {
	o.Zone = time.UTC
	if o.Authority == "" {
		o.Authority = "mimic"
	}
	return o
}

// mustColumns reads a shipped column map. A test reads each of them, so that
// it cannot fail.
func mustColumns(name string) []table.Column {
	f, err := shipped.Open(name)
	if err != nil {
		panic(fmt.Sprintf("cohort: %v", err))
	}
	defer f.Close()
	m, err := table.ReadMap(f)
	if err != nil {
		panic(fmt.Sprintf("cohort: %s: %v", name, err))
	}
	return m
}
