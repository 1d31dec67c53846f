// Package fhir reads FHIR R4 JSON and turns it into events: bundles, single
// resources and NDJSON of Patient, Encounter, Observation,
// MedicationAdministration, Condition, Procedure, ServiceRequest,
// DeviceUseStatement, Device, Specimen and Medication.
//
// It speaks exactly what the rules ask for. Decimals keep their text. Whatever
// is not understood is kept as an Unmapped event with its raw text, and every
// fault is an Issue that names the element ("Observation.valueQuantity.value")
// and says what to do. Nothing panics and nothing is guessed.
//
// Whose event it is: the subject's business identifier (Patient.identifier with
// a system) where the reference can be resolved; otherwise the reference itself
// under the authority ReferenceAuthority, until a Patient resource with that id
// links the two.
//
// Source: HL7 FHIR R4 (4.0.1): json.html, datatypes.html, references.html,
// http.html, and the pages of the resources named above.
package fhir
