package sim

import (
	"math"
	"strconv"
)

// measure is a quantity that somebody in the hospital reports.
type measure uint8

// The measures, by who reports them.
const (
	heartRate measure = iota // monitor
	respRate
	spo2
	mapBP // mean pressure; systolic and diastolic follow from it
	temperature

	fio2 // ventilator and oxygen gateway; fraction
	peep
	pawMean
	o2Flow
	deviceText

	gcsEye // nursing chart
	gcsVerbal
	gcsMotor
	gcsTotal
	pupilLeft
	pupilRight
	capRefill
	avpu
	weightKg
	dosingKg // in force for doses; stays as it was at admission
	heightCm
	footTemp
	baseCreatinine
	urineHour // mL/kg/h: the course behind the volumes; not reported
	urineVolume
	urine24h

	pfRatio // gas analyser: PaO2 = P/F × FiO2
	paO2
	paCO2
	pH
	lactate
	gasGlucose
	gasPotassium
	baseExcess // from pH and pCO2, as the analyser computes it
	bicarbonate

	wbc // core laboratory
	hemoglobin
	platelets
	neutrophils
	lymphocytes
	monocytes
	bands
	sodium
	potassium
	bun
	creatinine
	glucose
	bilirubin
	bilirubinDirect
	alt
	ast
	ggt
	albumin
	ldh
	triglycerides
	inr
	pt
	aptt
	fibrinogen
	dDimer
	crp
	procalcitonin
	ferritin
	troponin
	ntProBNP
	esr

	hlaDR // immunology laboratory
	hlaDRPercent
	exVivoTNF
	il6
	il8
	il10
	il18
	il1b
	tnf
	ifnGamma
	cxcl9
	cxcl10
	sil2r
	scd163
	adamts13
	cd8PD1

	measureCount
)

// quantity is how a measure is reported.
type quantity struct {
	local, name string  // the sender's own code and text
	loinc       string  // sent beside the local code where the sender knows it
	unit        string  // as sent
	decimals    int     // as printed
	cv          float64 // biological and analytical noise, relative
	sd          float64 // absolute noise, where relative makes no sense
	lo, hi      float64 // clamp of the simulation, within plausible life
	below       float64 // reporting limit: smaller prints as "<below"
	above       float64 // measuring range: larger prints as ">above"; 0 none
	log         bool    // interpolated on a log scale
	base        float64 // where the story says nothing
	ref         string  // reference range as printed
	assay       string  // key of the assay, where numbers of two kits differ
	method      string  // as the laboratory names it
}

// quantityOf is the table of measures.
func quantityOf(m measure) quantity {
	switch {
	case m <= urine24h:
		return bedside(m)
	case m <= bicarbonate:
		return gas(m)
	case m < hlaDR:
		return core(m)
	}
	return immune(m)
}

func bedside(m measure) quantity {
	switch m {
	case heartRate:
		return quantity{local: "HR", name: "Heart rate", loinc: "8867-4", unit: "/min", sd: 3, lo: 20, hi: 260, base: 110}
	case respRate:
		return quantity{local: "RR", name: "Respiratory rate", loinc: "9279-1", unit: "/min", sd: 1.5, lo: 4, hi: 110, base: 24}
	case spo2:
		return quantity{local: "SPO2", name: "Oxygen saturation by pulse oximetry", loinc: "59408-5", unit: "%", sd: 0.5, lo: 40, hi: 100, base: 98}
	case mapBP:
		return quantity{local: "MAP", name: "Mean arterial pressure", unit: "mm[Hg]", sd: 1.2, lo: 15, hi: 140, base: 65}
	case temperature:
		return quantity{local: "TEMP", name: "Core temperature", loinc: "8310-5", unit: "Cel", decimals: 1, sd: 0.1, lo: 32, hi: 42, base: 37}
	case fio2:
		return quantity{local: "FIO2", name: "Inspired oxygen", loinc: "3150-0", unit: "%", lo: 0.21, hi: 1, base: 0.21}
	case peep:
		return quantity{local: "PEEP", name: "PEEP set", loinc: "20077-4", unit: "cm[H2O]", lo: 0, hi: 25, base: 6}
	case pawMean:
		return quantity{local: "PAW", name: "Mean airway pressure", loinc: "76530-5", unit: "cm[H2O]", sd: 0.4, lo: 3, hi: 40, base: 11}
	case o2Flow:
		return quantity{local: "O2FLOW", name: "Oxygen flow", loinc: "3151-8", unit: "L/min", decimals: 1, lo: 0, hi: 60, base: 2}
	case capRefill:
		return quantity{local: "CRT", name: "Capillary refill time", loinc: "44971-0", unit: "s", lo: 1, hi: 8, base: 2}
	case weightKg:
		return quantity{local: "WT", name: "Body weight", loinc: "29463-7", unit: "kg", decimals: 1, lo: 0.5, hi: 200, base: 0}
	case dosingKg:
		return quantity{local: "DWT", name: "Dosing weight", unit: "kg", decimals: 1, lo: 0.5, hi: 200, base: 0}
	case heightCm:
		return quantity{local: "HT", name: "Body height", loinc: "8302-2", unit: "cm", lo: 30, hi: 210, base: 0}
	case footTemp:
		return quantity{local: "TFOOT", name: "Peripheral temperature", unit: "Cel", decimals: 1, sd: 0.2, lo: 15, hi: 40, base: -1}
	case baseCreatinine:
		return quantity{local: "CREA0", name: "Creatinine, baseline", unit: "mg/dL", decimals: 2, lo: 0.1, hi: 14, base: -1}
	case urineHour:
		return quantity{name: "Urine per kg and hour", cv: 0.12, lo: 0, hi: 12}
	case urineVolume:
		return quantity{local: "UVOL", name: "Urine volume since last measured", loinc: "9187-6", unit: "mL", lo: 0, hi: 2500, base: -1}
	case urine24h:
		return quantity{local: "UO24", name: "Urine output 24 h", loinc: "9192-6", unit: "mL", cv: 0.05, lo: 0, hi: 8000, base: -1}
	}
	return examined(m)
}

// examined is what a nurse charts by examination: no noise.
func examined(m measure) quantity {
	switch m {
	case gcsEye:
		return quantity{local: "GCSE", name: "GCS eye opening", loinc: "9267-6", unit: "{score}", lo: 1, hi: 4, base: 4}
	case gcsVerbal:
		return quantity{local: "GCSV", name: "GCS verbal", loinc: "9270-0", unit: "{score}", lo: 1, hi: 5, base: 5}
	case gcsMotor:
		return quantity{local: "GCSM", name: "GCS motor", loinc: "9268-4", unit: "{score}", lo: 1, hi: 6, base: 6}
	case gcsTotal:
		return quantity{local: "GCST", name: "GCS total", loinc: "9269-2", unit: "{score}", lo: 3, hi: 15, base: 15}
	case pupilLeft:
		return quantity{local: "PUPL", name: "Left pupil reaction", loinc: "79899-1"}
	case pupilRight:
		return quantity{local: "PUPR", name: "Right pupil reaction", loinc: "79815-7"}
	case avpu:
		return quantity{local: "AVPU", name: "AVPU", loinc: "11454-6"}
	}
	return quantity{local: "DEVICE", name: "Respiratory support device"}
}

func gas(m measure) quantity {
	switch m {
	case pfRatio:
		return quantity{sd: 6, lo: 30, hi: 560, base: 450}
	case paO2:
		return quantity{local: "PO2", name: "pO2", loinc: "2703-7", unit: "mm[Hg]", lo: 20, hi: 560, ref: "80-105"}
	case paCO2:
		return quantity{local: "PCO2", name: "pCO2", loinc: "2019-8", unit: "mm[Hg]", sd: 1, lo: 12, hi: 140, base: 39, ref: "35-45"}
	case pH:
		return quantity{local: "PH", name: "pH", loinc: "2744-1", unit: "[pH]", decimals: 2, sd: 0.01, lo: 6.7, hi: 7.7, base: 7.38, ref: "7.35-7.45"}
	case lactate:
		return quantity{local: "LAC", name: "Lactate", loinc: "2518-9", unit: "mmol/L", decimals: 1, cv: 0.04, lo: 0.3, hi: 28, base: 1.1, ref: "0.5-2.0"}
	case gasGlucose:
		return quantity{local: "GLUG", name: "Glucose, whole blood", loinc: "2339-0", unit: "mg/dL", cv: 0.04, lo: 15, hi: 1200, base: 98, ref: "60-140"}
	case baseExcess:
		return quantity{local: "BE", name: "Base excess", loinc: "1925-7", unit: "mmol/L", decimals: 1, lo: -40, hi: 30, ref: "-3-3"}
	case bicarbonate:
		return quantity{local: "HCO3", name: "Bicarbonate", loinc: "1960-4", unit: "mmol/L", decimals: 1, lo: 2, hi: 60, ref: "20-28"}
	}
	return quantity{local: "KG", name: "Potassium, whole blood", loinc: "6298-4", unit: "mmol/L", decimals: 1, sd: 0.1, lo: 1.8, hi: 8.5, base: 4.0, ref: "3.5-5.0"}
}

func core(m measure) quantity {
	if m <= glucose {
		return coreCells(m)
	}
	switch m {
	case bilirubin:
		return quantity{local: "TBIL", name: "Bilirubin, total", loinc: "1975-2", unit: "mg/dL", decimals: 1, cv: 0.04, lo: 0.1, hi: 45, base: 0.5, ref: "0.2-1.2"}
	case bilirubinDirect:
		return quantity{local: "DBIL", name: "Bilirubin, direct", loinc: "1968-7", unit: "mg/dL", decimals: 1, cv: 0.04, lo: 0.1, hi: 35, base: 0.1, ref: "0.0-0.3"}
	case alt:
		return quantity{local: "ALT", name: "ALT", loinc: "1742-6", unit: "U/L", cv: 0.05, lo: 5, hi: 12000, log: true, base: 24, ref: "8-45"}
	case ast:
		return quantity{local: "AST", name: "AST", loinc: "1920-8", unit: "U/L", cv: 0.05, lo: 8, hi: 15000, log: true, base: 32, ref: "15-50"}
	case ggt:
		return quantity{local: "GGT", name: "GGT", loinc: "2324-2", unit: "U/L", cv: 0.05, lo: 5, hi: 1500, log: true, base: 20, ref: "5-40"}
	case albumin:
		return quantity{local: "ALB", name: "Albumin", loinc: "1751-7", unit: "g/dL", decimals: 1, cv: 0.03, lo: 1, hi: 5.5, base: 3.6, ref: "3.5-5.2"}
	case ldh:
		return quantity{local: "LDH", name: "LDH", loinc: "2532-0", unit: "U/L", cv: 0.05, lo: 90, hi: 15000, log: true, base: 260, ref: "140-320"}
	case triglycerides:
		return quantity{local: "TRIG", name: "Triglycerides", loinc: "2571-8", unit: "mg/dL", cv: 0.05, lo: 25, hi: 1800, base: 105, ref: "30-150"}
	}
	return coreSpecial(m)
}

func coreCells(m measure) quantity {
	switch m {
	case wbc:
		return quantity{local: "WBC", name: "Leukocytes", loinc: "6690-2", unit: "10*3/uL", decimals: 1, cv: 0.05, lo: 0.1, hi: 120, base: 9, ref: "5.0-14.5"}
	case hemoglobin:
		return quantity{local: "HGB", name: "Hemoglobin", loinc: "718-7", unit: "g/dL", decimals: 1, cv: 0.02, lo: 3, hi: 22, base: 11.2, ref: "11.0-15.5"}
	case platelets:
		return quantity{local: "PLT", name: "Platelets", loinc: "777-3", unit: "10*3/uL", cv: 0.03, lo: 3, hi: 1400, base: 265, ref: "150-450"}
	case neutrophils:
		return quantity{local: "ANC", name: "Neutrophils, absolute", loinc: "751-8", unit: "10*3/uL", decimals: 2, cv: 0.06, lo: 0, hi: 100, base: 5, ref: "1.50-8.00"}
	case lymphocytes:
		return quantity{local: "ALC", name: "Lymphocytes, absolute", loinc: "731-0", unit: "10*3/uL", decimals: 2, cv: 0.06, lo: 0, hi: 40, base: 2.6, ref: "1.50-7.00"}
	case monocytes:
		return quantity{local: "AMC", name: "Monocytes, absolute", loinc: "742-7", unit: "10*3/uL", decimals: 2, cv: 0.08, lo: 0, hi: 8, base: 0.6, ref: "0.20-1.20"}
	case bands:
		return quantity{local: "BAND", name: "Band neutrophils", loinc: "26508-2", unit: "%", sd: 1, lo: 0, hi: 60, base: -1, ref: "0-10"}
	case sodium:
		return quantity{local: "NA", name: "Sodium", loinc: "2951-2", unit: "mmol/L", sd: 1, lo: 105, hi: 175, base: 138, ref: "135-145"}
	case potassium:
		return quantity{local: "K", name: "Potassium", loinc: "2823-3", unit: "mmol/L", decimals: 1, sd: 0.1, lo: 1.8, hi: 8.5, base: 4.1, ref: "3.5-5.0"}
	case bun:
		return quantity{local: "BUN", name: "Urea nitrogen", loinc: "3094-0", unit: "mg/dL", cv: 0.04, lo: 2, hi: 180, base: 11, ref: "5-18"}
	case creatinine:
		return quantity{local: "CREA", name: "Creatinine", loinc: "2160-0", unit: "mg/dL", decimals: 2, cv: 0.03, lo: 0.1, hi: 14, base: 0.35, ref: "0.20-0.70"}
	}
	return quantity{local: "GLU", name: "Glucose", loinc: "2345-7", unit: "mg/dL", cv: 0.04, lo: 15, hi: 1200, base: 98, ref: "60-140"}
}

func coreSpecial(m measure) quantity {
	switch m {
	case inr:
		return quantity{local: "INR", name: "INR", loinc: "6301-6", unit: "{INR}", decimals: 1, lo: 0.8, hi: 12, base: 1.1, ref: "0.9-1.2"}
	case pt:
		return quantity{local: "PT", name: "Prothrombin time", loinc: "5902-2", unit: "s", decimals: 1, cv: 0.02, lo: 9, hi: 120, base: 12.8, ref: "11.5-14.5"}
	case aptt:
		return quantity{local: "APTT", name: "aPTT", loinc: "14979-9", unit: "s", cv: 0.03, lo: 20, hi: 180, base: 33, ref: "26-38"}
	case fibrinogen:
		return quantity{local: "FIB", name: "Fibrinogen", loinc: "3255-7", unit: "mg/dL", cv: 0.04, lo: 30, hi: 950, base: 310, ref: "180-400"}
	case dDimer:
		return quantity{local: "DDIM", name: "D-dimer FEU", loinc: "48065-7", unit: "ug/mL{FEU}", decimals: 2, cv: 0.06, lo: 0.1, hi: 35, below: 0.27, above: 20, log: true, base: 0.4, ref: "<0.50"}
	case crp:
		return quantity{local: "CRP", name: "C reactive protein", loinc: "1988-5", unit: "mg/L", decimals: 1, cv: 0.05, lo: 0.2, hi: 520, below: 1, log: true, base: 3, ref: "<5.0"}
	case procalcitonin:
		return quantity{local: "PCT", name: "Procalcitonin", loinc: "33959-8", unit: "ng/mL", decimals: 2, cv: 0.06, lo: 0.02, hi: 400, below: 0.05, above: 200, log: true, base: 0.08, ref: "<0.10"}
	case ferritin:
		return quantity{local: "FERR", name: "Ferritin", loinc: "2276-4", unit: "ng/mL", cv: 0.04, lo: 3, hi: 400000, log: true, base: 60, ref: "10-150"}
	case troponin:
		return quantity{local: "TNI", name: "Troponin I", loinc: "10839-9", unit: "ng/mL", decimals: 2, cv: 0.06, lo: 0.005, hi: 90, below: 0.02, log: true, base: 0.01, ref: "<0.04", assay: "troponin_i", method: "Immunoassay"}
	case ntProBNP:
		return quantity{local: "NTBNP", name: "NT-proBNP", loinc: "33762-6", unit: "pg/mL", cv: 0.06, lo: 20, hi: 70000, above: 35000, log: true, base: 140, ref: "<320"}
	}
	return quantity{local: "ESR", name: "Erythrocyte sedimentation rate", loinc: "30341-2", unit: "mm/h", cv: 0.08, lo: 1, hi: 140, base: 12, ref: "0-20"}
}

func immune(m measure) quantity {
	switch m {
	case hlaDR:
		return quantity{local: "HLADR-QB", name: "Monocyte HLA-DR, Quantibrite", unit: "AB/C", cv: 0.04, lo: 500, hi: 70000, log: true, base: 19000, ref: "13500-45000",
			assay: "quantibrite", method: "Flow cytometry, Quantibrite PE"}
	case hlaDRPercent:
		return quantity{local: "HLADR-PC", name: "CD14+ HLA-DR+ monocytes", loinc: "27878-8", unit: "%", sd: 2, lo: 3, hi: 99, base: 92, ref: "85-99"}
	case exVivoTNF:
		return quantity{local: "LPSTNF", name: "TNF-alpha, LPS-stimulated whole blood", unit: "pg/mL", cv: 0.06, lo: 5, hi: 4000, below: 10, log: true, base: 900, ref: ">200",
			assay: "precise_central", method: "LPS-stimulated whole blood, central laboratory"}
	case il6:
		return quantity{local: "IL6", name: "Interleukin 6", loinc: "26881-3", unit: "pg/mL", decimals: 1, cv: 0.07, lo: 0.5, hi: 90000, below: 2, above: 50000, log: true, base: 3, ref: "<7.0", assay: "access", method: "Beckman Access"}
	case il8:
		return quantity{local: "IL8", name: "Interleukin 8", loinc: "33211-4", unit: "pg/mL", decimals: 1, cv: 0.07, lo: 1, hi: 40000, below: 5, log: true, base: 8, ref: "<15.0"}
	case il10:
		return quantity{local: "IL10", name: "Interleukin 10", loinc: "26848-2", unit: "pg/mL", decimals: 1, cv: 0.07, lo: 0.5, hi: 20000, below: 2.5, log: true, base: 3, ref: "<9.0"}
	case il18:
		return quantity{local: "IL18", name: "Interleukin 18", loinc: "33823-6", unit: "pg/mL", cv: 0.07, lo: 40, hi: 250000, log: true, base: 260, ref: "<500"}
	case il1b:
		return quantity{local: "IL1B", name: "Interleukin 1 beta", loinc: "13629-1", unit: "pg/mL", decimals: 1, cv: 0.08, lo: 0.2, hi: 500, below: 5, log: true, base: 1, ref: "<5.0", assay: "ella", method: "Automated microfluidic immunoassay"}
	case tnf:
		return quantity{local: "TNFA", name: "TNF-alpha", loinc: "3074-2", unit: "pg/mL", decimals: 1, cv: 0.07, lo: 0.5, hi: 3000, below: 4, log: true, base: 7, ref: "<15.0"}
	case ifnGamma:
		return quantity{local: "IFNG", name: "Interferon gamma", loinc: "27415-9", unit: "pg/mL", decimals: 1, cv: 0.07, lo: 0.3, hi: 30000, below: 2, log: true, base: 1, ref: "<5.0", assay: "ella", method: "Automated microfluidic immunoassay"}
	case cxcl9:
		return quantity{local: "CXCL9", name: "CXCL9 (MIG)", loinc: "98115-9", unit: "pg/mL", cv: 0.07, lo: 40, hi: 400000, log: true, base: 240, ref: "<650", assay: "ella", method: "Automated microfluidic immunoassay"}
	}
	return immuneOther(m)
}

func immuneOther(m measure) quantity {
	switch m {
	case cxcl10:
		return quantity{local: "CXCL10", name: "CXCL10 (IP-10)", unit: "pg/mL", cv: 0.07, lo: 30, hi: 60000, log: true, base: 180, ref: "<450"}
	case sil2r:
		return quantity{local: "SIL2R", name: "Soluble IL-2 receptor", loinc: "9654-5", unit: "U/mL", cv: 0.05, lo: 100, hi: 100000, log: true, base: 700, ref: "<1900",
			assay: "elisa", method: "ELISA"}
	case scd163:
		return quantity{local: "SCD163", name: "Soluble CD163", unit: "ng/mL", cv: 0.06, lo: 100, hi: 40000, log: true, base: 650, ref: "<1378"}
	}
	if m == cd8PD1 {
		return quantity{local: "CD8PD1", name: "CD8 T cells with PD-1", unit: "%", sd: 1, lo: 0, hi: 100, base: 12, assay: "local_flow", method: "Flow cytometry of this laboratory"}
	}
	return quantity{local: "ADAMTS13", name: "ADAMTS13 activity", loinc: "53622-7", unit: "%", sd: 2, lo: 2, hi: 140, base: 88, ref: ">67"}
}

// printed is a value as the laboratory prints it, with its comparator.
func (q quantity) printed(x float64) string {
	if q.below > 0 && x < q.below {
		return "<" + strconv.FormatFloat(q.below, 'f', q.decimals, 64)
	}
	if q.above > 0 && x > q.above {
		return ">" + strconv.FormatFloat(q.above, 'f', q.decimals, 64)
	}
	d := q.decimals
	if q.log && d > 0 && x >= 100 { // analysers drop decimals of large results
		d = max(0, d-1)
	}
	return strconv.FormatFloat(x, 'f', d, 64)
}

// noisy adds the measure's noise and keeps the result within its clamp.
func (q quantity) noisy(x float64, d dice) float64 {
	n := d.normal()
	if q.cv > 0 {
		x *= 1 + q.cv*n
	}
	x += q.sd * n
	return math.Min(q.hi, math.Max(q.lo, x))
}
