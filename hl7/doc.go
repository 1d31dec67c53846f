// Package hl7 reads HL7 v2.3 to v2.8 messages as they come from the wire,
// answers them, and turns them into events.
//
// A message is indexed once (segment and field offsets over one string) and
// decoded lazily: Segment.Field, Field.Comp and Field.Text cost nothing until
// they are called and allocate only where an escape has to be resolved.
// Whatever cannot be understood is kept as text with a reason, or refused with
// an Error that names segment, sequence, field and offset; nothing is guessed
// and nothing panics.
//
// The wire layer (Parse, Report, Ack, Split) knows nothing of patients' state;
// the map_*.go files translate a Report into events with a Codes table.
//
// Sources: HL7 v2 chapters 2 (control, encoding rules), 3 (patient
// administration), 4 and 4A (orders, pharmacy), 7 (observations).
package hl7
