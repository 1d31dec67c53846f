package fhir

import (
	"time"

	"stormglass/event"
)

// ReferenceAuthority is the authority of a patient who is known only by a FHIR
// reference ("Patient/123"): no Patient resource with a business identifier
// was at hand. With a Sender it is "fhir-reference|SENDER", so that two clients
// that both use Patient/1 stay apart.
const ReferenceAuthority = "fhir-reference"

// Local is what a site's code map says of one code of one sender.
type Local struct {
	LOINC    string // the LOINC code it stands for, or
	Analyte  string // the analyte's key
	Unit     string // unit of a value sent without one
	Specimen string
	Assay    string
}

// Options say how to read. The zero value reads files: UTC, no code map.
type Options struct {
	// Sender names the client; empty for files. It is part of every event's id
	// and of the authority of unresolved references.
	Sender string
	// Zone is for dates and for times without offset; nil is UTC.
	Zone *time.Location
	// Recorded, where set, is when we learnt it (the server's clock). From
	// files it stays zero: issued, meta.lastUpdated or the effective time count.
	Recorded event.Time
	// PreferSystems are identifier systems in order of preference. Without one
	// that fits, a medical record number (type MR) goes before an official and
	// any other identifier.
	PreferSystems []string
	// Systems maps identifier systems or HL7 namespaces to the name under which
	// the site keeps them; one that is not named stands for itself.
	Systems map[string]string
	// Codes is the site's code map; nil is none. system is the coding's system.
	Codes func(sender, system, code string) (Local, bool)
	// Feeds says what a sender vouches for (docs/formats-hl7.md, @feed); nil is
	// nothing. Each document or request is then a sign of life of these feeds
	// for every patient in it.
	Feeds func(sender string) []event.FeedDetail
	// MaxBytes bounds one document or NDJSON line; 0 is 256 MiB.
	MaxBytes int64
}

func (o *Options) zone() *time.Location {
	if o.Zone == nil {
		return time.UTC
	}
	return o.Zone
}

func (o *Options) maxBytes() int64 {
	if o.MaxBytes <= 0 {
		return 256 << 20
	}
	return o.MaxBytes
}

func (o *Options) authority(system string) string {
	if a, ok := o.Systems[system]; ok {
		return a
	}
	return system
}

func (o *Options) referenceAuthority() string {
	if o.Sender == "" {
		return ReferenceAuthority
	}
	return ReferenceAuthority + "|" + o.Sender
}

// Result is what was read.
type Result struct {
	Events    []event.Event
	Issues    []Issue
	Resources int // resources read, contained ones not counted
	// Skipped counts resource types that are not spoken here; they are no fault.
	Skipped map[string]int
}
