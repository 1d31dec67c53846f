package analyte

// The catalogue's ids. The order is the display order within a group and part
// of no stored format: files and the log use keys.
const (
	None ID = iota

	// Person
	Age              // months; derived from the birth date, or given
	GestationalAge   // weeks at birth
	PostmenstrualAge // weeks; derived
	Weight           // kg, as measured
	DosingWeight     // kg, in force for doses
	Height           // cm
	BSA              // m2; derived

	// Respiratory
	RespiratoryRate
	SpO2
	FiO2
	PaO2  // arterial only
	PaCO2 // arterial only
	PHArterial
	PO2Capillary
	PO2Venous
	PO2Unspecified
	PCO2Other // venous, capillary or unspecified
	O2Flow
	PEEP
	MeanAirwayPressure
	PFRatio
	SFRatio
	InvasiveVentilation // flag
	RespiratorySupport  // flag: any support, invasive or not
	ECMO                // flag

	// Cardiovascular
	HeartRate
	SBP
	DBP
	MAP // mean_arterial_pressure: by preference arterial, derived arterial, cuff, derived cuff
	SBPInvasive
	DBPInvasive
	MAPInvasive
	SBPCuff
	DBPCuff
	MAPCuff
	Lactate
	CapillaryRefill
	DopamineRate
	DobutamineRate
	EpinephrineRate
	NorepinephrineRate
	MilrinoneRate
	VasopressinRate // [IU]/kg/min
	VasoactiveCount // derived
	VIS             // derived
	Troponin
	NTproBNP

	// Coagulation
	Platelets
	INR
	PT
	APTT
	DDimer    // FEU
	DDimerDDU // another analyte
	Fibrinogen

	// Neurologic
	GCSEye
	GCSVerbal
	GCSMotor
	GCS
	PupilsFixed // flag: both fixed
	PupilLeft   // flag: fixed
	PupilRight  // flag: fixed
	AVPU

	// Endocrine
	Glucose

	// Immunologic (cells)
	WBC
	Neutrophils
	Lymphocytes
	Monocytes

	// Renal
	Creatinine
	BUN
	UrineOutput24h // mL over 24 h
	CRRT           // flag
	Potassium

	// Hepatic
	BilirubinTotal
	BilirubinDirect
	ALT
	AST
	GGT
	Albumin

	// Immune markers
	Ferritin
	HLADR        // antibodies bound per CD14 monocyte
	HLADRMFI     // mean fluorescence intensity
	HLADRPercent // % CD14+ HLA-DR+
	ExVivoTNF    // LPS-stimulated whole blood
	CRP
	Procalcitonin
	IL6
	IL8
	IL10
	IL18
	IL1b
	TNF
	IFNg
	CXCL9
	CXCL10
	SIL2R     // U/mL
	SIL2RMass // pg/mL
	SCD163
	ADAMTS13

	// General
	Temperature
	Hemoglobin
	Triglycerides
	LDH
	ESR
	Sodium

	// Context as flags, derived or asserted
	SuspectedInfection // its own three-valued input
	MODS               // organ dysfunction in two or more organs

	End // number of ids
)
