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
	SFRatioAny                 // at any saturation; SFRatio counts up to 97 % only
	InvasiveVentilation        // flag
	RespiratorySupport         // flag: any support, invasive or not
	ECMO                       // flag
	NonInvasiveVentilation     // flag: CPAP or BiPAP, by support events
	HighFlowOxygen             // flag: high-flow nasal cannula, by support events
	AdvancedRespiratorySupport // flag; derived: high flow, non-invasive or invasive ventilation
	ECMOVenoarterial           // flag
	OxygenationIndex           // derived: mean airway pressure × FiO2 × 100 / PaO2, or as received
	OxygenSaturationIndex      // derived: the same with SpO2, or as received
	PaCO2Baseline              // mm[Hg], a stated baseline
	PaCO2Rise                  // mm[Hg] above the baseline; derived
	NIVOrHighFlow              // flag; derived: non-invasive ventilation, or high flow > 30 L/min and > 1.5 L/min/kg
	ARDS                       // flag: acute respiratory distress syndrome, as diagnosed

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
	PhenylephrineRate
	CatecholamineRate            // norepinephrine plus epinephrine; derived
	OtherVasoactive              // flag; derived: any vasopressor or inotrope but norepinephrine and epinephrine
	NeonatalVasoactiveCount      // derived: the six of VasoactiveCount and phenylephrine
	MechanicalCirculatorySupport // flag
	CardiacArrest                // flag
	ShockIndex                   // heart rate / systolic pressure of one moment; derived
	BaseExcess                   // mmol/L
	BaseDeficit                  // mmol/L; derived from base excess, or as received
	FluidBolus1h                 // mL/kg of isotonic fluid by bolus in the last hour; derived
	FluidBolusTotal              // mL/kg of isotonic fluid by bolus in the last 24 h; derived
	FluidResuscitated            // flag: 40 mL/kg of isotonic fluid in an hour, as stated, given here or elsewhere
	TemperaturePeripheral
	TemperatureGap // core minus peripheral, K; derived
	SkinColour     // flag: mottled, ashen or cyanotic
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
	PlateletRatio3d // platelets / their highest of the last 3 days; derived

	// Neurologic
	GCSEye
	GCSVerbal
	GCSMotor
	GCS
	PupilsFixed // flag: both fixed
	PupilLeft   // flag: fixed
	PupilRight  // flag: fixed
	AVPU
	GCSBaseline  // a stated baseline
	GCSFall      // points below the baseline; derived
	Sedated      // flag; derived: a sedative infusion runs or a dose acts
	DeliriumDrug // flag; derived: on drugs for delirium

	// Endocrine
	Glucose
	Thyroxine

	// Immunologic (cells)
	WBC
	Neutrophils
	Lymphocytes
	Monocytes
	Bands           // % of leucocytes
	SystemicSteroid // flag; derived: a systemic steroid in the last 24 h

	// Renal
	Creatinine
	BUN
	UrineOutput24h     // mL over 24 h
	CRRT               // flag
	RenalReplacement   // flag: CRRT or intermittent
	UrineVolume        // mL since the last measurement
	UrineRate6h        // mL/kg/h over 6 h; derived
	UrineRate12h       // derived
	UrineRate24h       // derived
	CreatinineBaseline // a stated baseline
	CreatinineRatio    // creatinine / baseline; derived, or as received
	CreatinineRise48h  // above the lowest of the last 48 h; derived
	Bicarbonate
	WeightGain               // % above the first weight of the stay; derived
	StayHours                // hours since admission; derived
	GastrointestinalBleeding // flag
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
	HemoglobinFall24h // g/dL below its highest of 24 h; derived
	Triglycerides
	LDH
	ESR
	Sodium

	// Examination for early recognition, as flags
	AppearsIll // appears ill to a health professional
	NoResponseToSocialCues
	AlteredMentalState // objective evidence of altered behaviour or mental state
	DoesNotWake        // does not wake, or does not stay awake when roused
	AbnormalCry        // weak, high-pitched or continuous
	NonBlanchingRash
	Grunting
	Apnea
	NasalFlaring
	ParentalConcern
	DecreasedActivity
	ReducedUrine // as told: nappies, passing of urine
	NewOxygenNeed
	LegPain
	ColdPeripheries

	// Context as flags, derived or asserted
	SuspectedInfection0Dose // the variant without antimicrobial: temperature > 38 °C or a test ordered
	SuspectedInfection1Dose // the variant with a test ordered and one dose
	SuspectedInfection      // its own three-valued input
	MODS                    // organ dysfunction in two or more organs

	// Immune states and syndromes: cells, receptors, proteins (rows_syndrome.go)
	CD4Count
	CD8Count
	IgG
	SFasL // soluble Fas ligand
	Angiopoietin2
	BNP
	LVEF            // left ventricular ejection fraction, %
	PSTAT1Basal     // phospho-STAT1 at rest, mean fluorescence
	PSTAT3Basal     // phospho-STAT3 at rest, mean fluorescence
	PSTAT1Fold      // phospho-STAT1, stimulated / at rest
	PSTAT3Fold      // phospho-STAT3, stimulated / at rest
	CD8PD1          // % of CD8 T cells with PD-1
	CD8TOX          // % of CD8 T cells with TOX
	ICE             // immune effector cell encephalopathy score, 0..10
	VasopressorsNum // vasopressors that run, vasopressin left out; derived

	// Labels and scores that another program worked out, by import only
	SRSq
	SRSClass
	CTSClass
	SweeneyClass
	HiDEFMyeloid  // z against healthy
	HiDEFLymphoid // z against healthy
	PediatricLPAInflamed
	AdultHyperinflammatory
	PedSepClass
	PERSEVEREHighRisk
	CHOP24Surrogate

	// Findings and diagnoses as flags, as stated
	Splenomegaly
	Hepatomegaly
	Hemophagocytosis
	NKActivityLow      // low or absent, against the laboratory's own limit
	CytotoxicityDefect // abnormal perforin or CD107a
	NewThrombocytopenia
	AcuteKidneyInjury
	HepatobiliaryDysfunction
	DICDiagnosed
	SequentialLiverFailure // respiratory distress, then liver dysfunction
	CNSDysfunction
	HemorrhagicManifestations
	Arthritis
	Arthralgia
	Myalgia
	Rash
	Confusion
	Fatigue
	FeverUnremitting
	MucocutaneousSigns
	GastrointestinalSigns
	CoronaryAbnormality
	TroponinRaised // above the laboratory's own limit
	ShockDiagnosed
	SARSCoV2Evidence
	SARSCoV2Link
	LikelierDiagnosis // another diagnosis explains it better
	HypotensionDiagnosed
	OxygenByMask
	Seizure
	MotorWeakness
	CerebralOedema // diffuse
	Unarousable
	BloodCultureGrowth // of a pathogen, as judged; 0: finished without growth
	PathogenFound      // elsewhere, by culture, PCR or antigen, as judged; 0: looked for and not found

	// Findings of neurotoxicity after cell therapy
	Arousal             // how a patient awakens, 1 by itself to 4 not
	SeizureProlonged    // over 5 min, or repeated without recovery
	CerebralOedemaFocal // on imaging

	// What the laboratory states of phospho-flow
	PSTATHighAtRest
	PSTATLowResponse

	End // number of ids
)
