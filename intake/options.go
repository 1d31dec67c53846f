package intake

import (
	"fmt"
	"io"
	"strings"
	"time"

	"stormglass/event"
	"stormglass/hl7"
	"stormglass/table"
)

// Options say how to read. The zero value reads in UTC without a site map.
type Options struct {
	// Zone is for times without offset; nil is UTC. A zone that the site map
	// declares for an HL7 sender goes before it.
	Zone *time.Location
	// Map is the site map (codes, zones, namespaces); nil is none. Where it
	// declares no zone for all senders, Zone is set in it.
	Map *hl7.Map
	// Table says how to read tables. Its Name, Zone, Systems and Codes are
	// filled in here.
	Table table.Options
	// Stdin is what "-" reads; nil is the process's standard input.
	Stdin io.Reader
	// Except are files that a search of folders leaves out, such as the site
	// map that lies beside the messages.
	Except []string
	// Progress, where set, is called now and then while reading.
	Progress func(Progress)
	// MaxBytes bounds what is read of one file of HL7 or one FHIR document, after
	// unpacking; 0 is 1 GiB.
	MaxBytes int64
}

// Progress says how far reading has come.
type Progress struct {
	File      string
	Files, Of int   // files finished, files given
	Bytes     int64 // read of this file, as it lies on disk
	Size      int64 // of this file, 0 if not known
	Events    int   // so far, all files
}

// Set is what the files hold.
type Set struct {
	// Patients are in the order of authority and identifier.
	Patients []Patient
	// Nobody are the events that name no patient. No rule sees them.
	Nobody []event.Event
	// Held is what could not be taken in: whole messages, lines and files.
	Held []Held
	// Issues are findings about single elements and cells, at most MostIssues;
	// Counts has all.
	Issues []Issue
	Counts Counts
	// Unmapped counts, by code as received, what is not in the catalogue nor in
	// a map.
	Unmapped map[string]int
}

// MostIssues bounds Set.Issues.
const MostIssues = 10_000

// Patient is one person's events.
type Patient struct {
	ID event.Patient
	// Also are the other identifiers that were merged into ID, and references
	// by which files named the patient.
	Also []event.Patient
	// Events are in the order of event.Compare, each once.
	Events []event.Event
	Merged bool // identifiers were merged by a message
}

// Counts say how much was read.
type Counts struct {
	Files      int
	Messages   int // HL7 messages
	Resources  int // FHIR resources
	Rows       int // table rows
	Events     int
	Duplicates int // messages and events that came more than once
	Held       int
	Faults     int // elements and cells that could not be used
	Unmapped   int // events whose code or drug is not known
}

// Held is something that could not be taken in.
type Held struct {
	File   string
	Offset int64 // byte in the unpacked file; -1 where Line says it
	Line   int   // 0 where Offset says it
	Reason string
}

// String is the entry as one line.
func (h Held) String() string {
	switch {
	case h.Line > 0:
		return fmt.Sprintf("%s, line %d: %s", h.File, h.Line, h.Reason)
	case h.Offset >= 0:
		return fmt.Sprintf("%s, byte %d: %s", h.File, h.Offset, h.Reason)
	}
	return h.File + ": " + h.Reason
}

// Issue is a finding about an element or a cell.
type Issue struct {
	File string
	Text string // place and finding in words
	Note bool   // a remark, no fault
}

// String is the issue as one line.
func (i Issue) String() string {
	if i.File == "" || strings.HasPrefix(i.Text, i.File) {
		return i.Text
	}
	return i.File + ": " + i.Text
}

func (o *Options) maxBytes() int64 {
	if o.MaxBytes <= 0 {
		return 1 << 30
	}
	return o.MaxBytes
}
