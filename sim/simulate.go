package sim

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"time"
)

// Plan is what to simulate: patients of the stories in order, admitted one
// after another from Start, and what was reported of them until Hours later.
type Plan struct {
	Format string // "hl7", "fhir" or "csv"
	Beds   int
	Seed   uint64
	Start  time.Time
	Hours  float64 // 0: to the end of every story
	Faults bool    // HL7 only
	Story  string  // only this story, by id; empty for all in order
}

// Formats that Plan writes.
func Formats() []string { return []string{"hl7", "fhir", "csv"} }

// Check says what is wrong with a plan, nil if nothing.
func (p Plan) Check() error {
	known := false
	for _, f := range Formats() {
		known = known || f == p.Format
	}
	switch {
	case !known:
		return fmt.Errorf("format %q is not known; use hl7, fhir or csv", p.Format)
	case p.Beds < 1 || p.Beds > 10000:
		return fmt.Errorf("%d beds; use 1 to 10000", p.Beds)
	case p.Hours < 0:
		return fmt.Errorf("%g hours; use 0 for whole stories, or more", p.Hours)
	case p.Start.IsZero():
		return fmt.Errorf("the start time is missing")
	case p.Faults && p.Format != "hl7":
		return fmt.Errorf("faults of delivery exist in hl7 only")
	}
	if p.Story == "" {
		return nil
	}
	var ids []string
	for _, s := range Stories() {
		if s.ID == p.Story {
			return nil
		}
		ids = append(ids, s.ID)
	}
	return fmt.Errorf("story %q is not known; there are %s", p.Story, strings.Join(ids, ", "))
}

// patient makes the i-th patient and its admission instant.
func (p Plan) patient(i int) (*Patient, time.Time) {
	stories := Stories()
	s := stories[i%len(stories)]
	for _, one := range stories {
		if one.ID == p.Story {
			s = one
		}
	}
	return NewPatient(p.Seed, s, i), p.Start.Add(time.Duration(i) * 7 * time.Minute)
}

// until is how long a patient admitted at an instant is reported on.
func (p Plan) until(admitted time.Time) time.Duration {
	if p.Hours == 0 {
		return 0
	}
	return max(time.Second, hours(p.Hours)-admitted.Sub(p.Start))
}

// Messages are the plan's HL7 messages in the order of delivery.
func (p Plan) Messages() []Message {
	var all []Message
	for i := range p.Beds {
		all = append(all, p.messagesOf(i)...)
	}
	sortMessages(all)
	if p.Faults {
		all = Deliver(all, CommonFaults(p.Start), p.Seed)
	}
	return all
}

func (p Plan) messagesOf(i int) []Message {
	patient, admitted := p.patient(i)
	ms := patient.Messages(admitted)
	if until := p.until(admitted); until > 0 {
		for k, m := range ms {
			if m.At.After(admitted.Add(until)) {
				return ms[:k]
			}
		}
	}
	return ms
}

// Write writes everything to one writer.
func (p Plan) Write(w io.Writer) error {
	if err := p.Check(); err != nil {
		return err
	}
	if p.Format == "hl7" {
		return writeMessages(w, p.Messages())
	}
	for i := range p.Beds {
		if err := p.writeTable(w, i, i == 0); err != nil {
			return err
		}
	}
	return nil
}

// writeTable writes one patient as FHIR or CSV.
func (p Plan) writeTable(w io.Writer, i int, head bool) error {
	patient, admitted := p.patient(i)
	if p.Format == "fhir" {
		return patient.WriteFHIR(w, admitted, p.until(admitted))
	}
	if head {
		if _, err := io.WriteString(w, CSVHeader+"\n"); err != nil {
			return err
		}
	}
	return patient.WriteCSV(w, admitted, p.until(admitted))
}

// writeMessages writes messages as a file: segments on lines of their own, an
// empty line between messages.
func writeMessages(w io.Writer, ms []Message) error {
	for _, m := range ms {
		if _, err := w.Write(append(bytes.ReplaceAll(m.Bytes, []byte{'\r'}, []byte{'\n'}), '\n')); err != nil {
			return err
		}
	}
	return nil
}

// File is one file of a plan that is written to a folder.
type File struct {
	Name  string
	Write func(io.Writer) error
}

// Files are one file per patient, named by story and record number, and for
// HL7 the code map that belongs to them.
func (p Plan) Files() ([]File, error) {
	if err := p.Check(); err != nil {
		return nil, err
	}
	ext := map[string]string{"hl7": ".hl7", "fhir": ".ndjson", "csv": ".csv"}[p.Format]
	var out []File
	for i := range p.Beds {
		patient, _ := p.patient(i)
		out = append(out, File{Name: patient.Story + "-" + patient.MRN + ext, Write: func(w io.Writer) error {
			if p.Format != "hl7" {
				return p.writeTable(w, i, true)
			}
			ms := p.messagesOf(i)
			if p.Faults {
				ms = Deliver(ms, CommonFaults(p.Start), p.Seed)
			}
			return writeMessages(w, ms)
		}})
	}
	if p.Format == "hl7" {
		out = append(out, File{Name: "codes.txt", Write: func(w io.Writer) error {
			_, err := io.WriteString(w, Codes())
			return err
		}})
	}
	return out, nil
}
