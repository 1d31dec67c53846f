package cohort

import (
	"fmt"
	"io"
	"time"

	"stormglass/assess"
	"stormglass/rule"
	"stormglass/table"
)

// Options say what to read and what to answer.
type Options struct {
	// Files are read in their order: tables (CSV and its kin, gzipped or not;
	// Parquet), tar archives of tables, and folders of both. "-" is Stdin.
	Files []string
	Stdin io.Reader
	// Map is the data set that the files belong to; nil: tables by the names
	// of their columns and Table.
	Map *Map
	// Table says how to read tables. Its Name is not used.
	Table table.Options
	// Sort brings a patient's rows together, through temporary files in TempDir
	// (empty: the system's). Memory is how many bytes are sorted at once, 0 a
	// quarter of a gigabyte.
	Sort    bool
	TempDir string
	Memory  int

	Set *assess.Ruleset
	// Rules are answered in this order; nil is all of the set.
	Rules []*rule.Rule
	// Every is the distance of steps; it divides a day. 0: wherever something
	// changes.
	Every time.Duration
	// Items adds the points of every item to each row.
	Items bool
	// Thresholds are the totals that the summary asks about, by rule; rules not
	// named are asked about the total that their own criteria name.
	Thresholds map[string]int

	// Workers is the number of stays in work at once; 0 is 2.
	Workers int
	// Progress, where set, is called now and then.
	Progress func(Progress)
}

// Progress says how far the work is.
type Progress struct {
	Stays, Rows int64
	Hours       float64 // patient-hours
	Read, Size  int64   // bytes read, bytes of all files; Size 0: not known
	Sorting     bool    // rows are being brought together
}

// Report says what was done.
type Report struct {
	Files   int
	Skipped []string // files of the data set that are not read
	Stays   int64
	Hours   float64 // patient-hours stepped through
	RowsIn  int64
	RowsOut int64
	// Unmapped counts cells (wide) or rows (long) by the column or item that is
	// not known.
	Unmapped map[string]int
	// Faults counts cells and rows that could not be used; Issues are the first
	// of them and remarks, in the order of the input.
	Faults int
	Issues []table.Issue
	// Assumed lists columns read in the catalogue's unit.
	Assumed []string
	// Out counts by rule the stays that lie wholly outside its population.
	Out map[string]int64
	// Empty counts patients without anything that has a time.
	Empty int64
}

func (o *Options) check() error {
	switch {
	case len(o.Files) == 0:
		return fmt.Errorf("name at least one file or folder")
	case o.Set == nil:
		return fmt.Errorf("no rule set")
	case o.Every < 0 || o.Every > 0 && day%o.Every != 0:
		return fmt.Errorf("steps of %s do not divide a day; take 1h, 30m, 6h or such", o.Every)
	}
	if o.Rules == nil {
		o.Rules = o.Set.Rules()
	}
	if o.Workers <= 0 {
		o.Workers = 2
	}
	if o.Memory <= 0 {
		o.Memory = 256 << 20
	}
	return nil
}

const day = 24 * time.Hour
