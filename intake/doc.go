// Package intake reads files of any kind that the edges speak (HL7 v2, FHIR
// JSON and NDJSON, CSV, Parquet; gzip and bzip2) and gives back the patients
// in them, each with all events, merges applied.
//
// The rules of delivery are those of the live product: the same message twice
// counts once, another message under the same control id is held, and whatever
// could not be read is held with its file, place and reason. Nothing is
// dropped without being counted.
package intake
