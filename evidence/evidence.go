// Package evidence holds every citation of the project as an id, with how far
// its content was verified. Nothing clinical is shown or evaluated without one.
package evidence

// ID names a reference: "phoenix-2024".
type ID string

// Status says how far a constant or statement was verified against its source.
type Status uint8

// Verification statuses, best first. RUN, CODE and V may ship; V2 and 2ND ship
// shown as "secondary source"; Unverified never evaluates in the clinical set.
const (
	Run        Status = iota // the authors' own program was executed and agrees
	Code                     // read in the authors' program
	Verified                 // read in the primary text or an exact reprint
	Secondary                // read in a secondary source that reproduces it
	Policy                   // the project's own policy, said so wherever shown
	Unverified               // not found in any source read
)

var statusText = [...]string{"run", "code", "verified", "secondary source", "project policy", "unverified"}

// String is the status in words.
func (s Status) String() string {
	if int(s) < len(statusText) {
		return statusText[s]
	}
	return "unknown status"
}

// Ships reports whether a constant with this status may evaluate in the
// clinical rule set.
func (s Status) Ships() bool { return s < Unverified }

// Reference is one citation.
type Reference struct {
	ID      ID
	Short   string // "Schlapbach 2024"
	Title   string // in square brackets where it describes and does not quote
	Where   string // journal, year, pages
	DOI     string // empty where unknown or unverified
	PMID    string
	URL     string
	Status  Status // how far the content used here was verified
	Read    string // what was read of it, in one line
	Licence string // where it matters for reuse
}
