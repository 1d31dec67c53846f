package table

import (
	"fmt"
	"strings"
	"time"

	"stormglass/event"
)

// DefaultAuthority is the authority of patients whose table names none.
const DefaultAuthority = "table"

// Options say how to read a table. The zero value reads CSV in UTC.
type Options struct {
	// Name is the file's name, for issues, and the patient of a table without a
	// patient column.
	Name string
	// Zone is for times without offset; nil is UTC.
	Zone *time.Location
	// Start is the origin of columns that count hours, and the time of a table
	// without a time column.
	Start time.Time
	// Epoch declares what bare numbers in time columns are: "s" or "ms" since
	// 1970. Empty: they are refused.
	Epoch string
	// Patient, Time and Recorded name columns that are not called so.
	Patient, Time, Recorded string
	// Hours names a column that counts hours since Start.
	Hours string
	// Authority is the assigning authority of the patients; empty: that of an
	// authority column, else DefaultAuthority.
	Authority string
	// Systems maps authorities as sent to the names under which the site keeps
	// them.
	Systems map[string]string
	// Map says what columns hold that are not named by keys.
	Map []Column
	// OnlyMapped reads no columns but those of Map and the row's own (patient,
	// time, …): the others are counted, also where their names are known.
	OnlyMapped bool
	// Codes is the site's code map for codes of long tables; nil is none.
	Codes func(sender, system, code string) (Local, bool)
	// Delimiter separates cells; 0: comma, semicolon, tab or pipe, as the
	// header has it.
	Delimiter rune
	// DecimalComma reads "1,5" as one and a half; else it is refused.
	DecimalComma bool
	// Sender is the events' sender; empty: "table".
	Sender string
}

// Local is what a site's code map says of one code.
type Local struct {
	LOINC, Analyte, Unit, Specimen, Assay string
}

// Issue is one finding about a cell, column or row.
type Issue struct {
	File   string
	Line   int    // from 1, the header is 1; in Parquet the row, from 1
	Column string // empty for a whole row
	Text   string // the cell as received
	Why    string // what is wrong and what to do
	Note   bool   // a remark, no fault
}

// String is the issue as one line: "labs.csv, line 7, column lactate: …".
func (i Issue) String() string {
	var b strings.Builder
	b.WriteString(i.File)
	if i.Line > 0 {
		fmt.Fprintf(&b, ", line %d", i.Line)
	}
	if i.Column != "" {
		b.WriteString(", column " + i.Column)
	}
	b.WriteString(": " + i.Why)
	return strings.TrimPrefix(b.String(), ", ")
}

// Result is what was read.
type Result struct {
	Events []event.Event
	Issues []Issue // at most mostIssues; Faults counts all
	Rows   int     // data rows
	Long   bool    // the table was read as a long one
	// Faults counts cells and rows that could not be used.
	Faults int
	// Unmapped counts cells by column (wide) or name (long) that are not known.
	Unmapped map[string]int
	// Assumed lists the columns that were read in the catalogue's unit because
	// the table names none: "creatinine in mg/dL".
	Assumed []string
}

const mostIssues = 1000

// sender is the events' sender.
func (o *Options) sender() string {
	if o.Sender == "" {
		return "table"
	}
	return o.Sender
}

func (o *Options) zone() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

func (o *Options) system(authority string) string {
	if s, ok := o.Systems[authority]; ok {
		return s
	}
	return authority
}
